package org.biaolian.comparison;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biaolian.access.Action;
import org.biaolian.access.Actor;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.Journal;
import org.biaolian.access.Requires;
import org.biaolian.catalogue.StandardTexts;
import org.biaolian.catalogue.StandardView;
import org.biaolian.catalogue.StandardView.FileView;
import org.biaolian.catalogue.Standards;
import org.biaolian.comparison.domain.ComparisonRow;
import org.biaolian.comparison.domain.HandPairs;
import org.biaolian.comparison.domain.TextComparer;
import org.biaolian.comparison.internal.ComparisonRepository;
import org.biaolian.comparison.internal.KeptVerdicts;
import org.biaolian.document.DocumentText;
import org.biaolian.document.DocumentTexts;
import org.biaolian.document.TextState;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.kernel.Sha256;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares the full texts in force of two records, for whom may read both, and keeps what an
 * organization makes of it. What was kept is for the people of that organization alone, and only as
 * long as they may read both texts.
 */
@Service
public class Comparisons {

  /** What facts say that they are about. */
  public static final String SUBJECT = "comparison";

  private static final int RECENT = 30;

  private final Standards standards;
  private final StandardTexts texts;
  private final DocumentTexts documents;
  private final ComparisonRepository kept;
  private final KeptVerdicts verdicts;
  private final Journal journal;
  private final CurrentActor actors;
  private final Clock clock;

  Comparisons(
      Standards standards,
      StandardTexts texts,
      DocumentTexts documents,
      ComparisonRepository kept,
      KeptVerdicts verdicts,
      Journal journal,
      CurrentActor actors,
      Clock clock) {
    this.standards = standards;
    this.texts = texts;
    this.documents = documents;
    this.kept = kept;
    this.verdicts = verdicts;
    this.journal = journal;
    this.actors = actors;
    this.clock = clock;
  }

  /**
   * Two texts beside each other, by the numbers of their records; nothing where there is no such
   * record for this reader. Reading either text is noted as any reading is.
   */
  @Requires(Action.READ_SHARED)
  public Optional<Comparison> compare(String leftNumber, String rightNumber) {
    Optional<StandardView> left = standards.findByNumber(leftNumber);
    Optional<StandardView> right = standards.findByNumber(rightNumber);
    if (left.isEmpty() || right.isEmpty()) {
      return Optional.empty();
    }
    Read before = read(left.get());
    Read after = read(right.get());
    List<ComparedClause> clauses =
        before.text.ready() && after.text.ready()
            ? TextComparer.compare(before.pages, after.pages)
            : List.of();
    return Optional.of(comparison(before.text, after.text, clauses));
  }

  /** Whether both texts may still be read by whom the page shows them to. */
  @Requires(Action.READ_SHARED)
  public boolean readable(Comparison shown) {
    return readable(shown.left()) && readable(shown.right());
  }

  /**
   * Keeps what a person makes of two texts.
   *
   * @return how it is kept now
   * @throws RuleViolation when a text is another than the person saw, or may not be read; when
   *     somebody was faster; when a verdict is of no pair, or clauses are put together that cannot
   *     be
   */
  @Requires(Action.KEEP_COMPARISON)
  @Transactional
  public KeptComparison keep(KeepComparison wanted) {
    List<String> left = pages(wanted.leftStandard(), wanted.leftHash());
    List<String> right = pages(wanted.rightStandard(), wanted.rightHash());
    List<ComparedClause> clauses =
        HandPairs.applied(TextComparer.compare(left, right), wanted.corrections().byHand());
    check(clauses, wanted.corrections().verdicts());
    Actor actor = actors.require();
    ComparisonRow row =
        rows(wanted.leftStandard(), wanted.rightStandard()).stream()
            .filter(one -> one.of(wanted.leftHash(), wanted.rightHash()))
            .findFirst()
            .orElseGet(() -> new ComparisonRow(actor.organization(), wanted));
    String told = verdicts.write(clauses, wanted.corrections());
    row.keep(wanted, verdicts.tally(told).degree(), told, actor, clock.instant());
    ComparisonRow saved = kept.saveAndFlush(row);
    journal.note(
        Journal.Entry.move("comparison.kept", SUBJECT, saved.id(), null, saved.degree(), null)
            .withHash(Sha256.of(told.getBytes(StandardCharsets.UTF_8)).hex()));
    return view(saved, number(wanted.leftStandard()), number(wanted.rightStandard()));
  }

  /** What the reader's organization kept last, of texts that the reader may read today. */
  @Requires(Action.READ_SHARED)
  @Transactional(readOnly = true)
  public List<KeptComparison> recent() {
    List<KeptComparison> recent = new ArrayList<>();
    for (ComparisonRow row :
        kept.findByOrganizationOrderByKeptAtDesc(
            actors.require().organization().value(), Limit.of(RECENT))) {
      Optional<StandardView> left = standards.find(row.leftStandard()).filter(Comparisons::hasText);
      Optional<StandardView> right =
          standards.find(row.rightStandard()).filter(Comparisons::hasText);
      if (left.isPresent() && right.isPresent()) {
        recent.add(view(row, left.get().number(), right.get().number()));
      }
    }
    return recent;
  }

  private record Read(ComparedText text, List<String> pages) {}

  private Read read(StandardView standard) {
    Optional<FileView> file = text(standard);
    if (file.isEmpty()) {
      return new Read(
          new ComparedText(
              standard.id(),
              standard.number(),
              standard.details().titleZh(),
              null,
              null,
              null,
              null,
              false,
              ""),
          List.of());
    }
    Optional<StandardTexts.TextToRead> read = texts.read(standard.id(), file.get().id());
    Optional<DocumentText> text = read.map(StandardTexts.TextToRead::text);
    return new Read(
        new ComparedText(
            standard.id(),
            standard.number(),
            standard.details().titleZh(),
            file.get().id(),
            file.get().hash(),
            text.map(DocumentText::state).orElse(null),
            text.map(DocumentText::failure).orElse(null),
            text.map(DocumentText::cut).orElse(false),
            read.map(StandardTexts.TextToRead::mark).orElse("")),
        text.map(DocumentText::pages).orElse(List.of()));
  }

  private static Optional<FileView> text(StandardView standard) {
    return standard.files().stream().filter(FileView::text).findFirst();
  }

  private static boolean hasText(StandardView standard) {
    return text(standard).isPresent();
  }

  private boolean readable(ComparedText text) {
    UUID file = text.fileId();
    return file == null || texts.readable(text.standardId(), file);
  }

  private Comparison comparison(
      ComparedText left, ComparedText right, List<ComparedClause> clauses) {
    List<ComparisonRow> rows = rows(left.standardId(), right.standardId());
    Sha256 leftHash = left.hash();
    Sha256 rightHash = right.hash();
    Optional<ComparisonRow> own =
        leftHash == null || rightHash == null || clauses.isEmpty()
            ? Optional.empty()
            : rows.stream().filter(row -> row.of(leftHash, rightHash)).findFirst();
    KeptComparison found = own.map(row -> view(row, left.number(), right.number())).orElse(null);
    boolean fits = found == null || HandPairs.fit(clauses, found.corrections().byHand());
    return new Comparison(
        left,
        right,
        clauses,
        found == null || fits ? found : found.uncorrected(),
        !fits || (found == null && !rows.isEmpty()));
  }

  private List<ComparisonRow> rows(UUID left, UUID right) {
    return kept.findByOrganizationAndLeftStandardAndRightStandardOrderByKeptAtDesc(
        actors.require().organization().value(), left, right);
  }

  /** The pages of the text in force, if it is the one that was seen and may be read. */
  private List<String> pages(UUID standard, Sha256 seen) {
    FileView file =
        standards
            .find(standard)
            .flatMap(Comparisons::text)
            .orElseThrow(() -> new RuleViolation("comparison-text-unreadable"));
    if (!file.hash().equals(seen)) {
      throw new RuleViolation("comparison-text-changed");
    }
    return documents
        .find(file.id())
        .filter(text -> text.state() == TextState.READY)
        .map(DocumentText::pages)
        .orElseThrow(() -> new RuleViolation("comparison-text-unreadable"));
  }

  private static void check(List<ComparedClause> clauses, Map<String, Verdict> corrections) {
    Map<String, ComparedClause> byKey =
        clauses.stream().collect(Collectors.toMap(ComparedClause::key, clause -> clause));
    corrections.forEach(
        (key, verdict) -> {
          ComparedClause clause = byKey.get(key);
          if (clause == null
              || clause.proposed().ofBoth() != verdict.ofBoth()
              || (!verdict.ofBoth() && verdict != clause.proposed())) {
            throw new RuleViolation("comparison-verdict-unknown");
          }
        });
  }

  private String number(UUID standard) {
    return standards.find(standard).map(StandardView::number).orElse("");
  }

  private KeptComparison view(ComparisonRow row, String left, String right) {
    return new KeptComparison(
        row.id(),
        row.version(),
        left,
        right,
        row.degree(),
        verdicts.corrections(row.verdicts()),
        verdicts.tally(row.verdicts()),
        row.note(),
        row.keptByName(),
        row.keptAt());
  }
}
