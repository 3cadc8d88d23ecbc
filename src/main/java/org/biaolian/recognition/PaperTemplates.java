package org.biaolian.recognition;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biaolian.access.Action;
import org.biaolian.access.Actor;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.Journal;
import org.biaolian.access.Requires;
import org.biaolian.document.Documents;
import org.biaolian.document.FileKind;
import org.biaolian.document.FilePurpose;
import org.biaolian.document.ReceivedFile;
import org.biaolian.document.StoredDocument;
import org.biaolian.kernel.CircleCode;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.paper.DocxTemplate;
import org.biaolian.recognition.RecognitionPapers.PaperFile;
import org.biaolian.recognition.domain.PaperTemplate;
import org.biaolian.recognition.internal.PaperTemplateBook;
import org.biaolian.recognition.internal.PaperTemplateRepository;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Word templates of papers, which the secretariat of a circle replaces; all versions are kept. */
@Service
@Transactional
public class PaperTemplates {

  /** What templates are in the trail. */
  public static final String SUBJECT = "paper-template";

  private final PaperTemplateRepository templates;
  private final PaperTemplateBook book;
  private final Documents documents;
  private final CurrentActor actors;
  private final Journal journal;
  private final TransactionTemplate transactions;
  private final Clock clock;

  PaperTemplates(
      PaperTemplateRepository templates,
      PaperTemplateBook book,
      Documents documents,
      CurrentActor actors,
      Journal journal,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.templates = templates;
    this.book = book;
    this.documents = documents;
    this.actors = actors;
    this.journal = journal;
    this.transactions = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /**
   * A version of a template; the first of a list holds today.
   *
   * @param fileName none for the default
   */
  public record Version(UUID id, @Nullable String fileName, String by, Instant at) {}

  /** The versions of a kind of paper in a circle of one's own, the latest first. */
  @Requires(Action.MANAGE_CIRCLE)
  @Transactional(readOnly = true)
  public List<Version> versions(CircleCode circle, PaperKind kind) {
    own(circle);
    return templates.findByCircleCodeAndKindOrderByPutAtDescIdDesc(circle.value(), kind).stream()
        .map(one -> new Version(one.id(), one.fileName(), one.putByName(), one.putAt()))
        .toList();
  }

  /**
   * Replaces a template; papers that are made from now on have their Word file by it.
   *
   * @throws RuleViolation for what is no harmless Word file, {@code template-places-unknown},
   *     {@code template-places-missing} or {@code template-places-outside-row} with their names
   */
  @Requires(Action.MANAGE_CIRCLE)
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public void put(CircleCode circle, PaperKind kind, String fileName, InputStream content) {
    own(circle);
    try (ReceivedFile received = documents.receive(FilePurpose.PAPER_TEMPLATE, fileName, content)) {
      check(kind, received);
      transactions.executeWithoutResult(
          status -> {
            StoredDocument stored = documents.keep(actors.require().organization(), received);
            PaperTemplate made =
                PaperTemplate.file(circle, kind, stored.id(), stored.fileName(), putter());
            keep(
                made,
                Journal.Entry.act("template.put", SUBJECT, made.id(), stored.fileName())
                    .withHash(stored.hash().hex()));
          });
    }
  }

  private static void check(PaperKind kind, ReceivedFile file) {
    Set<String> named;
    Set<String> outside;
    try {
      DocxTemplate template = DocxTemplate.of(Files.readAllBytes(file.path()));
      named = template.places();
      outside = template.outside(PaperPlace.ORDINAL.label());
    } catch (IOException e) {
      throw new RuleViolation("file-not-what-it-says", file.name());
    }
    Set<String> known =
        PaperPlace.of(kind).stream().map(PaperPlace::label).collect(Collectors.toSet());
    Set<String> unknown = new LinkedHashSet<>(named);
    unknown.removeAll(known);
    if (!unknown.isEmpty()) {
      throw new RuleViolation("template-places-unknown", braced(unknown));
    }
    Set<String> missing =
        PaperPlace.of(kind).stream()
            .filter(PaperPlace::required)
            .map(PaperPlace::label)
            .filter(label -> !named.contains(label))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    if (!missing.isEmpty()) {
      throw new RuleViolation("template-places-missing", braced(missing));
    }
    Set<String> stray =
        PaperPlace.of(kind).stream()
            .filter(place -> place.ofLine(kind))
            .map(PaperPlace::label)
            .filter(outside::contains)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    if (!stray.isEmpty()) {
      throw new RuleViolation(
          "template-places-outside-row", braced(stray), braced(Set.of(PaperPlace.ORDINAL.label())));
    }
  }

  private static String braced(Set<String> places) {
    return places.stream().map("{{%s}}"::formatted).collect(Collectors.joining(" "));
  }

  /** Goes back to the default, from now on. */
  @Requires(Action.MANAGE_CIRCLE)
  public void backToDefault(CircleCode circle, PaperKind kind) {
    own(circle);
    PaperTemplate made = PaperTemplate.byDefault(circle, kind, putter());
    keep(made, Journal.Entry.act("template.default", SUBJECT, made.id(), null));
  }

  private void keep(PaperTemplate made, Journal.Entry fact) {
    templates.save(made);
    journal.note(fact.inCircle(made.circle()));
  }

  /** The template that holds today, as a file to work on. */
  @Requires(Action.MANAGE_CIRCLE)
  @Transactional(readOnly = true)
  public PaperFile current(CircleCode circle, PaperKind kind) {
    return file(kind.title() + " 模板", book.bytes(kind, holding(circle, kind)));
  }

  /** The default template, as a file to work on. */
  @Requires(Action.MANAGE_CIRCLE)
  @Transactional(readOnly = true)
  public PaperFile byDefault(PaperKind kind) {
    return file(kind.title() + " 默认模板", book.bytes(kind, null));
  }

  /** The template that holds today, filled with made-up words. */
  @Requires(Action.MANAGE_CIRCLE)
  @Transactional(readOnly = true)
  public PaperFile preview(CircleCode circle, PaperKind kind) {
    return file(kind.title() + " 演示预览", book.sample(kind, holding(circle, kind)));
  }

  private @Nullable UUID holding(CircleCode circle, PaperKind kind) {
    own(circle);
    return templates
        .findFirstByCircleCodeAndKindAndPutAtLessThanEqualOrderByPutAtDescIdDesc(
            circle.value(), kind, clock.instant())
        .map(PaperTemplate::documentId)
        .orElse(null);
  }

  static PaperFile file(String name, byte[] content) {
    return new PaperFile(
        name + "." + FileKind.DOCX.extension(),
        FileKind.DOCX.mediaType(),
        content.length,
        new ByteArrayInputStream(content));
  }

  private PaperTemplate.Putter putter() {
    Actor actor = actors.require();
    return new PaperTemplate.Putter(actor.personId(), actor.name(), clock.instant());
  }

  private void own(CircleCode circle) {
    if (!actors.require().circles().contains(circle)) {
      throw new RuleViolation("not-found");
    }
  }
}
