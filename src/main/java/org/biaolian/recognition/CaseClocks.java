package org.biaolian.recognition;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.biaolian.access.Action;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.Requires;
import org.biaolian.access.Role;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.policy.PolicyName;
import org.biaolian.recognition.domain.CaseState;
import org.biaolian.recognition.domain.RecognitionCase;
import org.biaolian.recognition.internal.CaseDesk;
import org.biaolian.recognition.internal.Deadlines;
import org.biaolian.recognition.internal.PaperOrders;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What stops the clock of an assessment, lets it run on, or gives it more time. */
@Service
@Transactional
public class CaseClocks {

  /** Beyond a quarter of a year nobody waits with the clock stopped. */
  static final int MOST_DAYS = 60;

  private final CaseDesk desk;
  private final Deadlines deadlines;
  private final PaperOrders papers;
  private final CurrentActor actors;
  private final Clock clock;

  CaseClocks(
      CaseDesk desk, Deadlines deadlines, PaperOrders papers, CurrentActor actors, Clock clock) {
    this.papers = papers;
    this.desk = desk;
    this.deadlines = deadlines;
    this.actors = actors;
    this.clock = clock;
  }

  /**
   * The clerk, or the clerk's deputy, asks the applicant for information; the clock stands still.
   *
   * @param seen the version that the page showed
   * @param workingDays in which to answer: {@link #answerDays} or more, at most {@value #MOST_DAYS}
   * @throws RuleViolation when it was asked often enough, the assessment is over, or the days are
   *     too few or too many
   */
  @Requires(Action.ASSESS_CASE)
  public void ask(UUID id, long seen, String question, int workingDays) {
    RecognitionCase one = desk.held(id);
    Seen.check(seen, one.version());
    CaseState from = one.state();
    int least = deadlines.figure(PolicyName.INFORMATION_WORKING_DAYS, one);
    if (workingDays < least || workingDays > Math.max(least, MOST_DAYS)) {
      throw new RuleViolation("information-days", least, Math.max(least, MOST_DAYS));
    }
    Set<UUID> principals = desk.principals(Role.CLERK);
    one.askInformation(
        actors.require().personId(),
        standsIn(one, principals),
        question,
        deadlines.figure(PolicyName.INFORMATION_REQUESTS, one),
        from == CaseState.ASSESSING && one.timeLimit() != null ? deadlines.left(one) : 0,
        deadlines.from(PolicyName.INFORMATION_WORKING_DAYS, deadlines.today(), workingDays),
        clock.instant());
    noteDeputy(one, principals);
    papers.ofQuestion(one);
    desk.noted("case.information-asked", one, from, question);
  }

  /** The working days that an applicant has at least to answer a question about a case. */
  @Requires(Action.ASSESS_CASE)
  public int answerDays(UUID id) {
    return deadlines.figure(PolicyName.INFORMATION_WORKING_DAYS, desk.ofTarget(id));
  }

  /** The applicant's clerk answers; the clock runs on with the days that were left. */
  @Requires(Action.DRAFT_REQUEST)
  public void answer(UUID id, long seen, String text) {
    RecognitionCase one = desk.heldOfApplicant(id);
    Seen.check(seen, one.version());
    CaseState from = one.state();
    one.answerInformation(text, deadlines.rest(one), clock.instant());
    desk.noted("case.information-answered", one, from, text);
  }

  /** The clerk goes on with what there is, once the applicant's time is over. */
  @Requires(Action.ASSESS_CASE)
  public void goOn(UUID id, long seen) {
    RecognitionCase one = desk.ofTarget(id);
    Seen.check(seen, one.version());
    CaseState from = one.state();
    Set<UUID> principals = desk.principals(Role.CLERK);
    one.goOn(
        actors.require().personId(),
        standsIn(one, principals),
        deadlines.today(),
        deadlines.rest(one));
    noteDeputy(one, principals);
    desk.noted("case.gone-on", one, from, null);
  }

  /**
   * The clerk takes more time for the assessment.
   *
   * @throws RuleViolation when it was extended often enough, or is over
   */
  @Requires(Action.ASSESS_CASE)
  public void extend(UUID id, long seen, String reason) {
    RecognitionCase one = desk.ofTarget(id);
    Seen.check(seen, one.version());
    CaseState from = one.state();
    if (from != CaseState.ASSESSING) {
      throw new RuleViolation("extension-while-assessing");
    }
    if (one.clock().pausedForDepartments()) {
      throw new RuleViolation("clock-stands-still");
    }
    Set<UUID> principals = desk.principals(Role.CLERK);
    one.extend(
        actors.require().personId(),
        standsIn(one, principals),
        reason,
        deadlines.figure(PolicyName.EXTENSIONS, one),
        deadlines.longer(one),
        deadlines.today());
    noteDeputy(one, principals);
    desk.noted("case.extended", one, from, reason);
  }

  private static boolean standsIn(RecognitionCase one, Set<UUID> principals) {
    UUID clerk = one.clerkId();
    return clerk != null && principals.contains(clerk);
  }

  private void noteDeputy(RecognitionCase one, Set<UUID> principals) {
    if (!actors.require().personId().equals(one.clerkId())) {
      desk.noteDeputy(one, principals);
    }
  }
}
