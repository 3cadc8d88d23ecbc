package org.biaolian.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.biaolian.recognition.CaseWorld.JINZHONG;
import static org.biaolian.recognition.CaseWorld.XINZHOU;
import static org.biaolian.testing.Refusals.refused;
import static org.biaolian.testing.Refusals.rules;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.biaolian.access.NotAllowedException;
import org.biaolian.calendar.WorkingCalendar;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.CaseBatches.Taken;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.SignedIn;
import org.biaolian.testing.StatementCount;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What would come of taking many cases is told before it is done. */
@DbTest
class CaseForesightDbTest {

  private static final String CLERK = "jinzhong-clerk";

  @Autowired private ApplicationContext context;
  @Autowired private CaseBatches batches;
  @Autowired private RecognitionCases cases;
  @Autowired private WorkingCalendar calendar;
  @Autowired private Clock clock;

  private CaseWorld world;
  private DisputeWorld disputes;

  @BeforeEach
  void nineDaysToAssess() {
    world = new CaseWorld(context);
    disputes = new DisputeWorld(context);
    world.policy("ASSESSMENT_WORKING_DAYS", "9");
  }

  @AfterEach
  void daysAsBefore() {
    world.forgetPolicy();
  }

  @Test
  void whatTakingACaseGivesOrIsRefusedForIsForeseenAsTheActDoesIt() {
    UUID request = world.opened(JINZHONG, XINZHOU);
    UUID own = world.caseOf(request, JINZHONG);
    UUID foreign = world.caseOf(request, XINZHOU);
    UUID taken = world.assessing();
    UUID round = disputes.nextRound(Decision.conditional("限夏季使用"));
    UUID reviewed = disputes.nextRound(Decision.conditional("限夏季使用"));
    world.reviewedBy(reviewed, disputes.person(CLERK));
    UUID advised = disputes.nextRound(Decision.conditional("限夏季使用"));
    world.askedAsExpert(advised, disputes.person(CLERK));
    UUID changed = world.caseOf(world.opened(JINZHONG), JINZHONG);
    List<ListedCase> items =
        List.of(
            item(own),
            new ListedCase(foreign, 0),
            item(taken),
            item(round),
            item(reviewed),
            item(advised),
            new ListedCase(changed, item(changed).seen() + 1));
    List<Taken> foreseen = SignedIn.as(CLERK, () -> batches.previewAcknowledgement(items));
    assertThat(foreseen)
        .extracting(one -> one.refusal().map(RuleViolation::rule).orElse("done"))
        .containsExactly(
            "done",
            "illegal-step",
            "done",
            "clerk-held-other-step",
            "expert-of-case",
            "changed-meanwhile");
    LocalDate today = LocalDate.now(clock);
    assertThat(foreseen)
        .filteredOn(one -> one.refusal().isEmpty())
        .allSatisfy(
            one -> {
              assertThat(one.workingDays()).isEqualTo(9);
              assertThat(one.deadline())
                  .satisfies(
                      deadline -> {
                        assertThat(deadline.due()).isEqualTo(calendar.plusWorkingDays(today, 9));
                        assertThat(deadline.start()).isEqualTo(today);
                        assertThat(deadline.ruleKey())
                            .isEqualTo("recognition.due-rule.assessment-working-days");
                      });
            });
    assertThat(foreseen)
        .filteredOn(one -> one.refusal().isPresent())
        .allSatisfy(one -> assertThat(one.deadline()).isNull());

    assertThat(rules(SignedIn.as(CLERK, () -> batches.acknowledge(items))))
        .containsExactly(
            "done",
            "not-found",
            "illegal-step",
            "done",
            "clerk-held-other-step",
            "expert-of-case",
            "changed-meanwhile");
    for (Taken one : foreseen) {
      if (one.refusal().isEmpty()) {
        assertThat(world.view(CLERK, one.summary().id()).summary().dueOn())
            .isEqualTo(Objects.requireNonNull(one.deadline()).due());
      }
    }
  }

  @Test
  void onlyAClerkOfTheTargetLooksAhead() {
    UUID own = world.caseOf(world.opened(JINZHONG), JINZHONG);
    List<ListedCase> items = List.of(item(own));
    assertThat(SignedIn.as("xinzhou-clerk", () -> batches.previewAcknowledgement(items))).isEmpty();
    assertThat(SignedIn.as("taiyuan-clerk", () -> batches.previewAcknowledgement(items)))
        .extracting(one -> one.refusal().map(RuleViolation::rule).orElse("done"))
        .containsExactly("applicant-never-decides");
    for (String who : List.of("jinzhong-approver", "jinzhong-admin", "sec-cities-secretary")) {
      assertThatExceptionOfType(NotAllowedException.class)
          .isThrownBy(() -> SignedIn.as(who, () -> batches.previewAcknowledgement(items)));
    }
    refused(
        "nothing-chosen",
        () -> SignedIn.as(CLERK, () -> batches.previewAcknowledgement(List.of())));
    List<ListedCase> many = Collections.nCopies(CaseBatches.MOST + 1, item(own));
    refused(
        "too-many-at-once", () -> SignedIn.as(CLERK, () -> batches.previewAcknowledgement(many)));
    assertThat(world.kinds(own)).doesNotContain("case.acknowledged");
  }

  @Test
  void thirtyCasesAreForeseenInAsFewStatementsAsThree() {
    List<ListedCase> items =
        IntStream.range(0, 30)
            .mapToObj(any -> item(world.caseOf(world.opened(JINZHONG), JINZHONG)))
            .toList();
    int few = previewed(items.subList(0, 3));
    assertThat(previewed(items)).isLessThanOrEqualTo(few + 2).isLessThanOrEqualTo(25);
  }

  private int previewed(List<ListedCase> items) {
    return SignedIn.as(
        CLERK,
        () ->
            StatementCount.of(
                () ->
                    assertThat(batches.previewAcknowledgement(items))
                        .hasSize(items.size())
                        .allMatch(one -> one.refusal().isEmpty())));
  }

  private ListedCase item(UUID one) {
    return new ListedCase(one, SignedIn.as(CLERK, () -> cases.find(one).orElseThrow().version()));
  }
}
