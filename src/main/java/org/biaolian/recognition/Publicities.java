package org.biaolian.recognition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biaolian.access.Action;
import org.biaolian.access.Requires;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.policy.PolicyName;
import org.biaolian.recognition.domain.PublicityRemark;
import org.biaolian.recognition.domain.RecognitionCase;
import org.biaolian.recognition.internal.CaseDesk;
import org.biaolian.recognition.internal.Deadlines;
import org.biaolian.recognition.internal.PublicityRemarkRepository;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A reviewed decision is shown to the public before it is signed (公示), and what comes in. */
@Service
@Transactional
public class Publicities {

  private final PublicityRemarkRepository remarks;
  private final CaseDesk desk;
  private final Deadlines deadlines;

  Publicities(PublicityRemarkRepository remarks, CaseDesk desk, Deadlines deadlines) {
    this.remarks = remarks;
    this.desk = desk;
    this.deadlines = deadlines;
  }

  /** What the target's house sees of it. */
  public record Shown(@Nullable LocalDate from, @Nullable LocalDate until, List<Remark> remarks) {}

  /** What somebody said. */
  public record Remark(String sender, String content, LocalDate receivedOn) {}

  /**
   * The clerk shows the decision to the public from today on.
   *
   * @param seen the version that the page showed
   */
  @Requires(Action.ASSESS_CASE)
  public void start(UUID caseId, long seen) {
    RecognitionCase one = desk.ofTarget(caseId);
    Seen.check(seen, one.version());
    LocalDate today = deadlines.today();
    LocalDate until = today.plusDays(deadlines.figure(PolicyName.PUBLICITY_DAYS, one) - 1L);
    one.showToPublic(today, until);
    desk.noted("case.publicity-started", one, one.state(), until.toString());
  }

  /** The clerk notes what came in. */
  @Requires(Action.ASSESS_CASE)
  public void remark(UUID caseId, String sender, String content, LocalDate receivedOn) {
    RecognitionCase one = desk.ofTarget(caseId);
    LocalDate from = one.publicFrom();
    if (from == null) {
      throw new RuleViolation("publicity-not-begun");
    }
    if (receivedOn.isBefore(from) || receivedOn.isAfter(deadlines.today())) {
      throw new RuleViolation("publicity-remark-day", from.toString());
    }
    remarks.save(PublicityRemark.of(caseId, sender, content, receivedOn));
    desk.noted("case.publicity-remark", one, one.state(), sender.strip());
  }

  @Requires(Action.READ_SHARED)
  @Transactional(readOnly = true)
  public Optional<Shown> of(UUID caseId) {
    return desk.inside(caseId)
        .map(
            one ->
                new Shown(
                    one.publicFrom(),
                    one.publicUntil(),
                    remarks.findByCaseIdOrderByReceivedOn(caseId).stream()
                        .map(row -> new Remark(row.sender(), row.content(), row.receivedOn()))
                        .toList()));
  }
}
