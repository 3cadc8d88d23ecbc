package org.biaolian.recognition;

import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biaolian.access.Action;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.LinkSecret;
import org.biaolian.access.Requires;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.policy.PolicyName;
import org.biaolian.recognition.domain.Countersignature;
import org.biaolian.recognition.domain.RecognitionCase;
import org.biaolian.recognition.internal.CaseDesk;
import org.biaolian.recognition.internal.CaseFiles;
import org.biaolian.recognition.internal.CountersignClock;
import org.biaolian.recognition.internal.CountersignRepository;
import org.biaolian.recognition.internal.Deadlines;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The target's side of a countersignature (会签): ask, hand out a link, enter a letter, take back.
 */
@Service
@Transactional
public class Countersigning {

  private final CountersignRepository rows;
  private final CaseDesk desk;
  private final CountersignClock caseClock;
  private final CaseFiles files;
  private final Deadlines deadlines;
  private final CurrentActor actors;
  private final Clock clock;

  Countersigning(
      CountersignRepository rows,
      CaseDesk desk,
      CountersignClock caseClock,
      CaseFiles files,
      Deadlines deadlines,
      CurrentActor actors,
      Clock clock) {
    this.rows = rows;
    this.desk = desk;
    this.caseClock = caseClock;
    this.files = files;
    this.deadlines = deadlines;
    this.actors = actors;
    this.clock = clock;
  }

  /**
   * One department as the target's house sees it.
   *
   * @param linkUntil while a link is out
   * @param letter the name of the letter, once it is uploaded
   */
  public record Heard(
      UUID id,
      String department,
      String question,
      Instant askedAt,
      Countersignature.State state,
      @Nullable Instant linkUntil,
      boolean byLink,
      @Nullable CountersignAnswer answer,
      @Nullable String answerText,
      @Nullable String answeredBy,
      @Nullable Instant answeredAt,
      @Nullable String letter) {}

  /** The departments of a case, for the target's house and the auditor. */
  @Requires(Action.READ_SHARED)
  @Transactional(readOnly = true)
  public List<Heard> of(UUID caseId) {
    return desk.inside(caseId)
        .map(one -> heard(rows.findByCaseIdOrderByAskedAt(one.id())))
        .orElse(List.of());
  }

  List<Heard> of(RecognitionCase one, List<Countersignature> asked) {
    return desk.inside(one.id()).map(known -> heard(asked)).orElse(List.of());
  }

  private List<Heard> heard(List<Countersignature> asked) {
    Map<UUID, String> letters =
        files.names(
            asked.stream()
                .map(Countersignature::letterId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    return asked.stream().map(row -> heard(row, letters)).toList();
  }

  private static Heard heard(Countersignature row, Map<UUID, String> letters) {
    UUID letter = row.letterId();
    return new Heard(
        row.id(),
        row.department(),
        row.question(),
        row.askedAt(),
        row.state(),
        row.hasLink() ? row.linkUntil() : null,
        row.byLink(),
        row.answer(),
        row.answerText(),
        row.answeredBy(),
        row.answeredAt(),
        letter == null ? null : letters.get(letter));
  }

  /**
   * Asks a department. Where policy says so, the clock of the assessment stands still meanwhile.
   *
   * @param seen the version that the page showed
   */
  @Requires(Action.ASSESS_CASE)
  public UUID ask(UUID caseId, long seen, String department, String question) {
    RecognitionCase one = desk.assessed(caseId);
    Seen.check(seen, one.version());
    Countersignature row =
        rows.save(Countersignature.ask(caseId, department, question, clock.instant()));
    caseClock.stop(one);
    desk.noted("case.countersign-asked", one, one.state(), row.department());
    return row.id();
  }

  /**
   * A new secret link for the department; it is shown this once, and only its hash is kept. An
   * earlier link is dead.
   *
   * @return the secret
   */
  @Requires(Action.ASSESS_CASE)
  public String link(UUID id) {
    Countersignature row = row(id);
    RecognitionCase one = desk.assessed(row.caseId());
    LinkSecret secret = LinkSecret.fresh();
    int days = deadlines.figure(PolicyName.COUNTERSIGNATURE_LINK_DAYS, one);
    row.link(secret.hash(), clock.instant().plus(Duration.ofDays(days)));
    desk.noted("case.countersign-linked", one, one.state(), row.department());
    return secret.value();
  }

  /** Uploads the department's letter. */
  @Requires(Action.ASSESS_CASE)
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public void attachLetter(UUID id, String fileName, InputStream content) {
    files.take(
        actors.require().organization(),
        fileName,
        content,
        () -> desk.assessed(row(id).caseId()),
        stored -> {
          Countersignature row = row(id);
          RecognitionCase one = desk.assessed(row.caseId());
          row.attachLetter(stored.id());
          desk.noted(
              "case.countersign-letter", one, one.state(), stored.fileName(), stored.hash().hex());
        });
  }

  /** Enters what the uploaded letter says. */
  @Requires(Action.ASSESS_CASE)
  public void answerByLetter(UUID id, CountersignAnswer answer, String text, String by) {
    Countersignature row = row(id);
    RecognitionCase one = desk.assessed(row.caseId());
    row.answerByLetter(answer, text, by, clock.instant());
    rows.flush();
    caseClock.runOn(one);
    desk.noted("case.countersigned", one, one.state(), row.department() + "：" + answer.name());
  }

  /** Takes the question back; a link that is out is dead. */
  @Requires(Action.ASSESS_CASE)
  public void revoke(UUID id, String reason) {
    Countersignature row = row(id);
    RecognitionCase one = desk.assessed(row.caseId());
    if (reason.isBlank()) {
      throw new RuleViolation("reason-required");
    }
    row.revoke();
    rows.flush();
    caseClock.runOn(one);
    desk.noted("case.countersign-revoked", one, one.state(), row.department() + "：" + reason);
  }

  /** The letter, for those who see the inside of the target's house; taking it is noted. */
  @Requires(Action.READ_SHARED)
  public Optional<CaseFile> open(UUID id) {
    return rows.findById(id)
        .flatMap(
            row ->
                desk.inside(row.caseId())
                    .flatMap(one -> files.open(row.letterId()).map(file -> desk.taken(one, file))));
  }

  private Countersignature row(UUID id) {
    return rows.findById(id).orElseThrow(() -> new RuleViolation("not-found"));
  }
}
