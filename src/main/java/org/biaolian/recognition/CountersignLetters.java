package org.biaolian.recognition;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.biaolian.access.Action;
import org.biaolian.access.Journal;
import org.biaolian.access.LinkSecret;
import org.biaolian.access.Requires;
import org.biaolian.catalogue.StandardFacts;
import org.biaolian.catalogue.StandardFactsReader;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.domain.Countersignature;
import org.biaolian.recognition.domain.RecognitionCase;
import org.biaolian.recognition.domain.RecognitionRequest;
import org.biaolian.recognition.internal.CaseDesk;
import org.biaolian.recognition.internal.CaseRepository;
import org.biaolian.recognition.internal.CountersignClock;
import org.biaolian.recognition.internal.CountersignRepository;
import org.biaolian.recognition.internal.RequestRepository;
import org.biaolian.task.TaskNotes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A sector department answers by its link, without an account: it sees this one matter and nothing
 * else. A link that is wrong, used, out of time or taken back opens nothing, and none of these is
 * told apart from the others.
 */
@Service
@Transactional
public class CountersignLetters {

  private final CountersignRepository rows;
  private final CaseRepository cases;
  private final RequestRepository requests;
  private final StandardFactsReader standards;
  private final CountersignClock caseClock;
  private final Journal journal;
  private final TaskNotes tasks;
  private final Clock clock;

  CountersignLetters(
      CountersignRepository rows,
      CaseRepository cases,
      RequestRepository requests,
      StandardFactsReader standards,
      CountersignClock caseClock,
      Journal journal,
      TaskNotes tasks,
      Clock clock) {
    this.rows = rows;
    this.cases = cases;
    this.requests = requests;
    this.standards = standards;
    this.caseClock = caseClock;
    this.journal = journal;
    this.tasks = tasks;
    this.clock = clock;
  }

  /**
   * What the link shows.
   *
   * @param textFile the name of the text in force; none where it is not public
   */
  public record Letter(
      String department,
      String question,
      BureauCode asks,
      BureauCode applicant,
      StandardFacts standard,
      Effect effect,
      String area,
      Instant until,
      @Nullable String textFile) {}

  /** The matter behind a secret; nothing when the link does not open. */
  @Requires(Action.READ_PUBLIC)
  @Transactional(readOnly = true)
  public Optional<Letter> find(String secret) {
    Instant now = clock.instant();
    return LinkSecret.read(secret)
        .flatMap(read -> rows.findBySecretHash(read.hash()))
        .filter(row -> row.opens(now))
        .flatMap(this::letter);
  }

  private Optional<Letter> letter(Countersignature row) {
    return cases
        .findById(row.caseId())
        .filter(one -> one.state().live())
        .map(one -> letter(row, one));
  }

  private Letter letter(Countersignature row, RecognitionCase one) {
    RecognitionRequest request = requests.findById(one.requestId()).orElseThrow();
    return new Letter(
        row.department(),
        row.question(),
        one.target(),
        one.applicant(),
        standards.find(one.standardId()).orElseThrow(),
        request.effect(),
        request.area(),
        Objects.requireNonNull(row.linkUntil()),
        standards.publicTextName(one.standardId()).orElse(null));
  }

  /**
   * The text of the standard, by a link that opens. Whoever has the link need not be of the circle,
   * so it gives no more than what everybody may read.
   */
  @Requires(Action.READ_PUBLIC)
  @Transactional(readOnly = true)
  public Optional<StandardFactsReader.Text> text(String secret) {
    Instant now = clock.instant();
    return LinkSecret.read(secret)
        .flatMap(read -> rows.findBySecretHash(read.hash()))
        .filter(row -> row.opens(now))
        .flatMap(row -> cases.findById(row.caseId()))
        .filter(one -> one.state().live())
        .flatMap(one -> standards.openPublicText(one.standardId()));
  }

  /**
   * Answers, once; the link is dead after it.
   *
   * @throws RuleViolation {@code countersign-link-dead}, or what the answer lacks
   */
  @Requires(Action.READ_PUBLIC)
  public void answer(String secret, CountersignAnswer answer, String text, String by) {
    String hash = LinkSecret.read(secret).map(LinkSecret::hash).orElseThrow(this::dead);
    // The case first, as its own people do.
    RecognitionCase one =
        cases.lock(List.of(rows.caseOfSecret(hash).orElseThrow(this::dead))).getFirst();
    Countersignature row = rows.lockBySecretHash(hash).orElseThrow(this::dead);
    if (!one.state().live()) {
      throw dead();
    }
    row.answerByLink(answer, text, by, clock.instant());
    rows.flush();
    caseClock.runOn(one);
    journal.noteOfOutsider(
        one.target().organization(),
        row.department() + " " + by.strip(),
        Journal.Entry.move(
                "case.countersigned", CaseDesk.SUBJECT, one.id(), one.state(), one.state(), null)
            .inCircle(one.circle()));
    tasks.changed(CaseDesk.SUBJECT, one.id());
  }

  private RuleViolation dead() {
    return new RuleViolation("countersign-link-dead");
  }
}
