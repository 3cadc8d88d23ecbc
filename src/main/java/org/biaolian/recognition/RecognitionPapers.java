package org.biaolian.recognition;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biaolian.access.Action;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.Requires;
import org.biaolian.document.Documents;
import org.biaolian.recognition.domain.Paper;
import org.biaolian.recognition.domain.RecognitionCase;
import org.biaolian.recognition.internal.CaseRepository;
import org.biaolian.recognition.internal.PaperBook;
import org.biaolian.recognition.internal.PaperRepository;
import org.biaolian.recognition.internal.Party;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The papers of cases, for those who see inside the case. */
@Service
@Transactional
public class RecognitionPapers {

  private final PaperRepository papers;
  private final CaseRepository cases;
  private final PaperBook book;
  private final Documents documents;
  private final CurrentActor actors;

  RecognitionPapers(
      PaperRepository papers,
      CaseRepository cases,
      PaperBook book,
      Documents documents,
      CurrentActor actors) {
    this.papers = papers;
    this.cases = cases;
    this.book = book;
    this.documents = documents;
    this.actors = actors;
  }

  /** The bytes of a paper. */
  public record PaperFile(String name, String mediaType, long size, InputStream bytes) {}

  /** The papers of a case that were made, and those that can be had. */
  @Requires(Action.READ_SHARED)
  @Transactional(readOnly = true)
  public List<PaperView> of(UUID caseId) {
    return seen(caseId).map(this::of).orElse(List.of());
  }

  private List<PaperView> of(RecognitionCase one) {
    List<PaperView> views = new ArrayList<>();
    for (Paper paper : papers.findByCaseIdOrderByDatedAscKindAsc(one.id())) {
      views.add(
          new PaperView(
              paper.kind(),
              paper.turn(),
              paper.number(),
              paper.madeAt(),
              paper.sha256(),
              paper.sealed()));
    }
    for (PaperKind kind : PaperBook.due(one)) {
      int turn = PaperBook.turn(one, kind);
      if (views.stream().noneMatch(view -> view.kind() == kind && view.turn() == turn)) {
        views.add(new PaperView(kind, turn, null, null, null, false));
      }
    }
    return views;
  }

  /** One paper as a PDF; made now, if it is the first time. */
  @Requires(Action.READ_SHARED)
  public Optional<PaperFile> open(UUID caseId, PaperKind kind, int turn) {
    return seen(caseId)
        .flatMap(one -> book.have(one.id(), kind, turn))
        .flatMap(paper -> documents.find(paper.documentId()))
        .map(
            stored ->
                new PaperFile(
                    stored.fileName(), stored.mediaType(), stored.size(), documents.open(stored)));
  }

  private Optional<RecognitionCase> seen(UUID caseId) {
    return cases.findById(caseId).filter(new Party(actors.require())::seesInside);
  }
}
