package org.biaolian.recognition;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biaolian.access.Action;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.Journal;
import org.biaolian.access.Requires;
import org.biaolian.document.Documents;
import org.biaolian.document.StoredDocument;
import org.biaolian.kernel.Sha256;
import org.biaolian.recognition.domain.Paper;
import org.biaolian.recognition.domain.PaperOrder;
import org.biaolian.recognition.domain.PaperWords;
import org.biaolian.recognition.domain.RecognitionCase;
import org.biaolian.recognition.internal.CaseDesk;
import org.biaolian.recognition.internal.CaseRepository;
import org.biaolian.recognition.internal.PaperOrderRepository;
import org.biaolian.recognition.internal.PaperOrderRepository.Ordered;
import org.biaolian.recognition.internal.PaperRepository;
import org.biaolian.recognition.internal.PaperTemplateBook;
import org.biaolian.recognition.internal.Party;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The papers of cases, for those who see inside the case. */
@Service
@Transactional
public class RecognitionPapers {

  private final PaperRepository papers;
  private final CaseRepository cases;
  private final PaperOrderRepository orders;
  private final Documents documents;
  private final PaperTemplateBook templates;
  private final Journal journal;
  private final CurrentActor actors;

  RecognitionPapers(
      PaperRepository papers,
      CaseRepository cases,
      PaperOrderRepository orders,
      Documents documents,
      PaperTemplateBook templates,
      Journal journal,
      CurrentActor actors) {
    this.papers = papers;
    this.cases = cases;
    this.orders = orders;
    this.documents = documents;
    this.templates = templates;
    this.journal = journal;
    this.actors = actors;
  }

  /** The bytes of a paper. */
  public record PaperFile(String name, String mediaType, long size, InputStream bytes) {}

  /** The papers of a case, those that are being made among them. */
  @Requires(Action.READ_SHARED)
  @Transactional(readOnly = true)
  public List<PaperView> of(UUID caseId) {
    return seen(caseId).map(one -> of(orders.ofCase(one.id()))).orElse(List.of());
  }

  /** For whoever sees inside the case. */
  static List<PaperView> of(List<Ordered> orders) {
    return orders.stream().map(RecognitionPapers::view).toList();
  }

  private static PaperView view(Ordered ordered) {
    PaperOrder order = ordered.order();
    Paper paper = ordered.paper();
    return paper == null
        ? new PaperView(order.kind(), order.turn(), null, null, null, false, false)
        : new PaperView(
            paper.kind(),
            paper.turn(),
            paper.number(),
            paper.madeAt(),
            paper.sha256(),
            paper.sealed(),
            order.words() != null);
  }

  /** One paper as a PDF, once it is made; that it was taken is noted before its first byte goes. */
  @Requires(Action.READ_SHARED)
  public Optional<PaperFile> open(UUID caseId, PaperKind kind, int turn) {
    return seen(caseId)
        .flatMap(
            one ->
                papers
                    .findByCaseIdAndKindAndTurn(caseId, kind, turn)
                    .map(paper -> taken(one, paper)));
  }

  /**
   * One paper as a Word file, by the template that held when it was made; nothing until the words
   * of a paper from before they were kept are written. The PDF is the paper, this is a copy to work
   * with.
   */
  @Requires(Action.READ_SHARED)
  public Optional<PaperFile> docx(UUID caseId, PaperKind kind, int turn) {
    return seen(caseId)
        .flatMap(
            one ->
                orders.ofCase(caseId).stream()
                    .filter(ordered -> ordered.order().kind() == kind)
                    .filter(ordered -> ordered.order().turn() == turn)
                    .findFirst()
                    .flatMap(ordered -> word(one, ordered)));
  }

  private Optional<PaperFile> word(RecognitionCase one, Ordered ordered) {
    Paper paper = ordered.paper();
    PaperWords words = ordered.order().words();
    if (paper == null || words == null) {
      return Optional.empty();
    }
    byte[] file = templates.file(one.circle(), ordered.order(), words, paper.madeAt());
    journal.note(
        Journal.Entry.act("paper.taken", CaseDesk.SUBJECT, one.id(), paper.number() + " DOCX")
            .inCircle(one.circle())
            .withHash(Sha256.of(file).hex()));
    return Optional.of(PaperTemplates.file(paper.kind().title() + " " + paper.number(), file));
  }

  private PaperFile taken(RecognitionCase one, Paper paper) {
    StoredDocument stored = documents.find(paper.documentId()).orElseThrow();
    journal.note(
        Journal.Entry.act("paper.taken", CaseDesk.SUBJECT, one.id(), paper.number())
            .inCircle(one.circle())
            .withHash(paper.sha256()));
    return new PaperFile(
        stored.fileName(), stored.mediaType(), stored.size(), documents.open(stored));
  }

  private Optional<RecognitionCase> seen(UUID caseId) {
    return cases.findById(caseId).filter(new Party(actors.require())::seesInside);
  }
}
