package org.biaolian.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaolian.testing.Refusals.refused;

import dev.biaolian.demo.MovableClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.biaolian.kernel.CircleCode;
import org.biaolian.policy.CircleFigure;
import org.biaolian.policy.CircleFigures;
import org.biaolian.policy.NewFigure;
import org.biaolian.policy.Policies;
import org.biaolian.policy.PolicyName;
import org.biaolian.recognition.domain.CaseState;
import org.biaolian.recognition.domain.DisputeIdentity.Decided;
import org.biaolian.recognition.domain.RecognitionCase;
import org.biaolian.recognition.internal.CaseRepository;
import org.biaolian.recognition.internal.ObjectionLimits;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What a secretariat's own figures do to cases that rest on an agreement of its circle. */
@DbTest
class CircleFiguresOnCasesDbTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 9, 8);
  private static final LocalDate TOMORROW = TODAY.plusDays(1);
  private static final CircleCode CITIES = new CircleCode("cities");
  private static final String CLERK = "jinzhong-clerk";

  @Autowired private ApplicationContext portal;
  @Autowired private CircleFigures figures;
  @Autowired private Policies policies;
  @Autowired private CaseClocks clocks;
  @Autowired private CaseRepository repository;
  @Autowired private ObjectionLimits objections;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private TransactionTemplate transactions;
  @Autowired private MovableClock clock;

  private CaseWorld world;

  @BeforeEach
  void aDay() {
    world = new CaseWorld(portal);
    clock.moveTo(TODAY);
  }

  @AfterEach
  void nothingIsSet() {
    clock.toRealTime();
    transactions.executeWithoutResult(
        status -> jdbc.update("delete from policy_parameter where scope_kind = 'CIRCLE'"));
    policies.read();
  }

  @Test
  void aNewTimeToAssessHoldsForCasesTakenFromThatDayOnAndMovesNoDayThatWasTold() {
    UUID before = world.assessing();
    LocalDate told = due(before);
    set(PolicyName.ASSESSMENT_WORKING_DAYS, "10");
    UUID sameDay = world.assessing();
    assertThat(due(sameDay)).isEqualTo(told);
    clock.moveTo(TOMORROW);
    UUID after = world.assessing();
    // Mid-Autumn is from Friday 25 to Sunday 27 September, Sunday 20 is worked for National Day.
    assertThat(due(after)).isEqualTo(LocalDate.of(2026, 9, 22));
    assertThat(world.view(CLERK, after).workingDays()).isEqualTo(10);
    assertThat(due(before)).isEqualTo(told);
    assertThat(world.view(CLERK, before).workingDays()).isEqualTo(20);
  }

  @Test
  void anExtensionIsAsLongAsTheFigureOfItsDay() {
    UUID one = world.assessing();
    set(PolicyName.EXTENSION_WORKING_DAYS, "3");
    clock.moveTo(TOMORROW);
    int before = world.view(CLERK, one).workingDays();
    SignedIn.as(CLERK, () -> clocks.extend(one, world.version(one), "需要现场核查（演示）"));
    assertThat(world.view(CLERK, one).workingDays()).isEqualTo(before + 3);
  }

  @Test
  void whereACircleWantsPublicityADecisionIsNotSignedWithoutIt() {
    UUID one = world.toSign(Decision.recognised());
    set(PolicyName.PUBLICITY_REQUIRED, "1");
    clock.moveTo(TOMORROW);
    refused("publicity-missing", () -> world.sign(one));
    assertThat(world.view(CLERK, one).summary().state()).isEqualTo(CaseState.TO_SIGN);
  }

  @Test
  void theDayToContestADecisionOfBeforeGoesByTheFigureOfItsDayAlsoWhereItWasNotKept() {
    UUID one = world.signed(Decision.declined(DeclineGround.OUT_OF_SCOPE, "不在协议范围内（演示）"));
    LocalDate told = contestable(one);
    transactions.executeWithoutResult(
        status ->
            jdbc.update(
                "delete from recognition_objection where case_id = unhex(replace(?, '-', ''))",
                one.toString()));
    set(PolicyName.DISPUTE_OPENING_WORKING_DAYS, "5");
    clock.moveTo(TOMORROW);
    assertThat(contestable(one)).isEqualTo(told);
  }

  private LocalDate contestable(UUID one) {
    return Objects.requireNonNull(
        transactions.execute(
            status -> {
              RecognitionCase decided = repository.findById(one).orElseThrow();
              return objections.of(Decided.of(decided, clock.getZone())).due();
            }));
  }

  @Test
  void theClerkSeesTheCirclesOwnPointsFromTheirFirstDayOn() {
    UUID one = world.assessing();
    set(PolicyName.ASSESSMENT_CHECKLIST, "技术要求\n安全要求");
    List<String> before = world.view(CLERK, one).checklist();
    assertThat(before).doesNotContain("安全要求");
    clock.moveTo(TOMORROW);
    assertThat(world.view(CLERK, one).checklist()).containsExactly("技术要求", "安全要求");
  }

  private LocalDate due(UUID one) {
    return Objects.requireNonNull(world.view(CLERK, one).summary().dueOn());
  }

  private void set(PolicyName name, String text) {
    SignedIn.as(
        "sec-cities-secretary",
        () -> {
          CircleFigure shown =
              figures.of(CITIES).stream()
                  .filter(one -> one.name() == name)
                  .findFirst()
                  .orElseThrow();
          figures.set(new NewFigure(CITIES, name, shown.seen(), text, TOMORROW, "联席会议纪要（演示）"));
        });
  }
}
