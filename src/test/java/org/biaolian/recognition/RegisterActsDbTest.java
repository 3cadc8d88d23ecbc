package org.biaolian.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.biaolian.recognition.RegisterWorld.JINZHONG;
import static org.biaolian.testing.Refusals.refused;

import dev.biaolian.demo.MovableClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.biaolian.access.NotAllowedException;
import org.biaolian.audit.AuditFact;
import org.biaolian.audit.AuditTrail;
import org.biaolian.bureau.Agreements;
import org.biaolian.bureau.Agreements.NewAgreement;
import org.biaolian.recognition.ActView.Step;
import org.biaolian.recognition.domain.RecognitionState;
import org.biaolian.recognition.internal.RegisterLook;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.SignedIn;
import org.biaolian.worklist.DueFilter;
import org.biaolian.worklist.WorkAsked;
import org.biaolian.worklist.Worklist;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Suspending, lifting, revoking and confirming what is recognised, by three people. */
@DbTest
class RegisterActsDbTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 9, 8);

  @Autowired private ApplicationContext portal;
  @Autowired private RegisterActs acts;
  @Autowired private RegisterBook book;
  @Autowired private RegisterLook look;
  @Autowired private AdoptionDays days;
  @Autowired private Worklist worklist;
  @Autowired private AuditTrail trail;
  @Autowired private MovableClock clock;

  private RegisterWorld world;
  private UUID standard = new UUID(0, 0);
  private UUID entry = new UUID(0, 0);

  @BeforeEach
  void somethingIsRecognised() {
    world = new RegisterWorld(portal);
    clock.moveTo(TODAY);
    standard = world.standard();
    entry = world.registered(standard, world.agreement(null), Effect.SUPERVISION, JINZHONG);
    look.look(List.of(entry));
  }

  @AfterEach
  void backToday() {
    clock.toRealTime();
  }

  @Test
  void threePeopleSuspendForATimeThatEndsByTheDay() {
    LocalDate last = TODAY.plusDays(60);
    UUID act = propose(suspend(last));
    await().untilAsserted(() -> assertThat(waits("jinzhong-reviewer", act)).isTrue());
    refused("act-already-open", () -> propose(suspend(last)));
    assertThat(view("jinzhong-clerk", act).steps()).containsExactly(Step.WITHDRAW);
    assertThat(state()).isEqualTo(RecognitionState.IN_FORCE);
    SignedIn.as("jinzhong-reviewer", () -> acts.agree(act, seen(act), "情况属实"));
    SignedIn.as("jinzhong-approver", () -> acts.sign(act, seen(act)));
    assertThat(state()).isEqualTo(RecognitionState.SUSPENDED);
    assertThat(detail().line().actBy()).isEqualTo(last);
    assertThat(detail().past().getFirst().reason()).isEqualTo("检出有害物质");
    assertThat(kinds()).contains("recognition.suspended");
    assertThat(SignedIn.as("jinzhong-clerk", () -> acts.possible(entry)))
        .containsExactlyInAnyOrder(ActKind.LIFT, ActKind.REVOKE);
    clock.moveTo(last.plusDays(1));
    assertThat(state()).isEqualTo(RecognitionState.IN_FORCE);
  }

  @Test
  void theClerkIsRemindedBeforeTheSuspensionEndsAndLiftsIt() {
    LocalDate last = TODAY.plusDays(40);
    signed(propose(suspend(last)));
    clock.moveTo(last.minusDays(11));
    look.look(List.of(entry));
    clock.moveTo(last.minusDays(10));
    look.look(List.of(entry));
    await().untilAsserted(() -> assertThat(waits("jinzhong-clerk", entry)).isTrue());
    signed(propose(new NewAct(ActKind.LIFT, Set.of(entry), Ground.LIFTED, "已整改", null, null)));
    assertThat(state()).isEqualTo(RecognitionState.IN_FORCE);
    await().untilAsserted(() -> assertThat(waits("jinzhong-clerk", entry)).isFalse());
  }

  @Test
  void aSuspensionNeedsHealthOrSafetyAndAnEndInTime() {
    refused("suspension-too-long", () -> propose(suspend(TODAY.plusDays(61))));
    refused("suspension-too-long", () -> propose(suspend(TODAY.minusDays(1))));
    refused("suspension-without-end", () -> suspend(null));
    refused(
        "act-ground-required",
        () -> new NewAct(ActKind.SUSPEND, Set.of(entry), Ground.FOUND_FALSE, "理由", TODAY, null));
    refused(
        "reason-required",
        () -> new NewAct(ActKind.SUSPEND, Set.of(entry), Ground.HEALTH, " ", TODAY, null));
    assertThat(SignedIn.as("jinzhong-clerk", () -> acts.waiting(entry))).isEmpty();
  }

  @Test
  void onlyTheRecogniserActsAndEachStepHasItsRole() {
    refused(
        "recognition-of-another-bureau",
        () -> SignedIn.as("taiyuan-clerk", () -> acts.propose(revoke())));
    Assertions.assertThatExceptionOfType(NotAllowedException.class)
        .isThrownBy(() -> SignedIn.as("jinzhong-approver", () -> acts.propose(revoke())));
    UUID act = propose(revoke());
    refused("not-found", () -> SignedIn.as("yangquan-reviewer", () -> acts.agree(act, 0, "同意")));
    refused("act-is-over", () -> SignedIn.as("jinzhong-approver", () -> acts.sign(act, seen(act))));
    assertThat(SignedIn.as("taiyuan-clerk", () -> acts.find(act))).isEmpty();
  }

  @Test
  void whatIsRefusedFreesTheEntryAndWhatIsRevokedIsOver() {
    UUID first = propose(revoke());
    SignedIn.as("jinzhong-reviewer", () -> acts.refuseFromReview(first, seen(first), "证据不足"));
    assertThat(view("jinzhong-clerk", first).refusal()).isEqualTo("证据不足");
    UUID second = propose(revoke());
    SignedIn.as("jinzhong-clerk", () -> acts.withdraw(second, seen(second)));
    signed(propose(revoke()));
    assertThat(state()).isEqualTo(RecognitionState.REVOKED);
    refused("act-does-not-fit", () -> propose(revoke()));
  }

  @Test
  void aTermThatHasBecomeShorterTakesNothingBackFromAnEntryThatIsConfirmedAnew() {
    UUID ending = world.agreement(LocalDate.of(2026, 9, 30));
    UUID one = world.registered(standard, ending, Effect.PROCUREMENT, JINZHONG);
    LocalDate told = expiresOn(one);
    look.look(List.of(one));
    CaseWorld figures = new CaseWorld(portal);
    figures.policy("RECOGNITION_YEARS", "1");
    try {
      clock.moveTo(LocalDate.of(2026, 10, 9));
      signed(propose(confirm(world.agreement(null), one)));
      assertThat(expiresOn(one)).isEqualTo(told);
    } finally {
      figures.forgetPolicy();
    }
  }

  private LocalDate expiresOn(UUID one) {
    return SignedIn.as("taiyuan-clerk", () -> book.find(one)).orElseThrow().line().expiresOn();
  }

  @Test
  void manyAreConfirmedInOneActEachWithItsOwnTrail() {
    UUID ending = world.agreement(LocalDate.of(2026, 9, 30));
    UUID one = world.registered(standard, ending, Effect.PROCUREMENT, JINZHONG);
    UUID two = world.registered(world.standard(), ending, Effect.PROCUREMENT, JINZHONG);
    LocalDate after = LocalDate.of(2026, 10, 9);
    look.look(List.of(one, two));
    clock.moveTo(after);
    refused("act-needs-agreement", () -> propose(confirm(null, one, two)));
    refused("agreement-not-in-force", () -> propose(confirm(ending, one, two)));
    signed(propose(confirm(world.agreement(null), one, two)));
    for (UUID each : List.of(one, two)) {
      RegisterDetail detail = SignedIn.as("taiyuan-clerk", () -> book.find(each)).orElseThrow();
      assertThat(detail.line().state()).isEqualTo(RecognitionState.IN_FORCE);
      assertThat(detail.line().expiresOn()).isEqualTo(after.plusYears(5));
      assertThat(detail.past())
          .extracting(RegisterDetail.State::ground)
          .containsExactly(Ground.RECONFIRMED, Ground.AGREEMENT_ENDED, Ground.SIGNED);
      assertThat(trail.of("recognition", each, 20))
          .extracting(AuditFact::kind)
          .contains("recognition.reconfirmed");
    }
  }

  @Test
  void anEntryThatEndedBeforeTheSignatureIsNotSigned() {
    UUID act = propose(suspend(TODAY.plusDays(10)));
    SignedIn.as("jinzhong-reviewer", () -> acts.agree(act, seen(act), "情况属实"));
    world.abolish(standard, TODAY);
    refused(
        "act-does-not-fit",
        () -> SignedIn.as("jinzhong-approver", () -> acts.sign(act, seen(act))));
    SignedIn.as("jinzhong-approver", () -> acts.refuseFromSignature(act, seen(act), "标准已经废止"));
    assertThat(view("jinzhong-clerk", act).state()).isEqualTo(ActState.REFUSED);
  }

  @Test
  void aConfirmationIsNotSignedOnAnAgreementThatEndedMeanwhile() {
    LocalDate last = LocalDate.of(2026, 9, 30);
    UUID ending = world.agreement(last);
    UUID one = world.registered(standard, ending, Effect.PROCUREMENT, JINZHONG);
    clock.moveTo(LocalDate.of(2026, 9, 30));
    look.look(List.of(one));
    world.revise(standard, LocalDate.of(2026, 9, 20));
    look.look(List.of(one));
    UUID act = propose(confirm(null, one));
    SignedIn.as("jinzhong-reviewer", () -> acts.agree(act, seen(act), "同意"));
    clock.moveTo(LocalDate.of(2026, 10, 9));
    refused(
        "act-needs-agreement",
        () -> SignedIn.as("jinzhong-approver", () -> acts.sign(act, seen(act))));
  }

  @Test
  void aSecondSuspensionOnTheSameGroundOnlyUsesUpWhatIsLeft() {
    LocalDate last = TODAY.plusDays(40);
    signed(propose(suspend(last)));
    clock.moveTo(last.plusDays(1));
    look.look(List.of(entry));
    refused("suspended-before", () -> propose(suspend(last.plusDays(31))));
    propose(suspend(last.plusDays(15)));
  }

  @Test
  void aSuspensionIsNotSignedAfterItsLastDay() {
    UUID act = propose(suspend(TODAY.plusDays(3)));
    SignedIn.as("jinzhong-reviewer", () -> acts.agree(act, seen(act), "情况属实"));
    clock.moveTo(TODAY.plusDays(4));
    refused(
        "suspension-too-long",
        () -> SignedIn.as("jinzhong-approver", () -> acts.sign(act, seen(act))));
    assertThat(state()).isEqualTo(RecognitionState.IN_FORCE);
  }

  @Test
  void whoSawAnEarlierStateOfTheActIsTold() {
    UUID act = propose(revoke());
    long before = seen(act);
    SignedIn.as("jinzhong-reviewer", () -> acts.agree(act, before, "同意"));
    refused(
        "changed-meanwhile", () -> SignedIn.as("jinzhong-clerk", () -> acts.withdraw(act, before)));
  }

  @Test
  void theDaysOfAnAdoptionAreAimedAtEnteredAndRemindedOf() {
    UUID one = world.registered(standard, world.agreement(null), Effect.ADOPTION, JINZHONG);
    look.look(List.of(one));
    RegisterDetail before = SignedIn.as("jinzhong-clerk", () -> book.find(one)).orElseThrow();
    assertThat(before.line().adoption())
        .isEqualTo(
            AdoptionDates.aimed(TODAY.plusMonths(3), TODAY.plusMonths(6), TODAY.plusMonths(12)));
    clock.moveTo(TODAY.plusMonths(3).plusDays(1));
    look.look(List.of(one));
    await().untilAsserted(() -> assertThat(waits("jinzhong-clerk", one)).isTrue());
    AdoptionDates announced =
        new AdoptionDates(
            TODAY.plusMonths(3),
            TODAY.plusMonths(2),
            TODAY.plusMonths(6),
            null,
            TODAY.plusMonths(12),
            null);
    long seen = SignedIn.as("jinzhong-clerk", () -> book.find(one)).orElseThrow().version();
    refused(
        "recognition-of-another-bureau",
        () -> SignedIn.as("taiyuan-clerk", () -> days.enter(one, seen, announced)));
    refused(
        "adoption-not-meant",
        () ->
            SignedIn.as("jinzhong-clerk", () -> days.enter(entry, detail().version(), announced)));
    SignedIn.as("jinzhong-clerk", () -> days.enter(one, seen, announced));
    refused(
        "changed-meanwhile",
        () -> SignedIn.as("jinzhong-clerk", () -> days.enter(one, seen, announced)));
    assertThat(SignedIn.as("taiyuan-clerk", () -> book.find(one)).orElseThrow().line().adoption())
        .isEqualTo(announced);
    await().untilAsserted(() -> assertThat(waits("jinzhong-clerk", one)).isFalse());
  }

  @Test
  void theRegisterOfAPastDayShowsTheAgreementAndTheAdoptionDaysOfThatDay() {
    UUID first = world.agreement(null);
    UUID one = world.registered(standard, first, Effect.ADOPTION, JINZHONG);
    look.look(List.of(one));
    AdoptionDates aimed =
        AdoptionDates.aimed(TODAY.plusMonths(3), TODAY.plusMonths(6), TODAY.plusMonths(12));
    LocalDate changed = TODAY.plusDays(20);
    clock.moveTo(changed);
    AdoptionDates later =
        AdoptionDates.aimed(TODAY.plusMonths(4), TODAY.plusMonths(8), TODAY.plusMonths(14));
    long seen = SignedIn.as("jinzhong-clerk", () -> book.find(one)).orElseThrow().version();
    SignedIn.as("jinzhong-clerk", () -> days.enter(one, seen, later));
    LocalDate confirmed = TODAY.plusYears(5).minusMonths(5);
    clock.moveTo(confirmed);
    look.look(List.of(one));
    UUID second =
        SignedIn.as(
            "sec-cities-secretary",
            () ->
                portal
                    .getBean(Agreements.class)
                    .enter(
                        new NewAgreement(
                            RegisterWorld.CITIES,
                            "续签的协议（演示）",
                            "全部领域",
                            LocalDate.of(2027, 1, 1),
                            null,
                            true)));
    signed(propose(confirm(second, one)));
    clock.moveTo(confirmed.plusDays(2));
    assertThat(on(one, changed.minusDays(1)).adoption()).isEqualTo(aimed);
    assertThat(on(one, changed).adoption()).isEqualTo(later);
    assertThat(on(one, changed).agreement()).isEqualTo("登记依据协议（演示）");
    assertThat(on(one, confirmed.minusDays(1)).agreement()).isEqualTo("登记依据协议（演示）");
    assertThat(on(one, confirmed).agreement()).isEqualTo("续签的协议（演示）");
  }

  private RegisterLine on(UUID id, LocalDate day) {
    return SignedIn.as(
            "taiyuan-clerk",
            () -> book.list(new RegisterQuestion(JINZHONG, null, null, day, ""), 0, 2000))
        .stream()
        .filter(line -> line.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private NewAct suspend(@Nullable LocalDate last) {
    return new NewAct(ActKind.SUSPEND, Set.of(entry), Ground.HEALTH, "检出有害物质", last, null);
  }

  private NewAct revoke() {
    return new NewAct(ActKind.REVOKE, Set.of(entry), Ground.FOUND_FALSE, "检测报告不实", null, null);
  }

  private static NewAct confirm(@Nullable UUID agreement, UUID... entries) {
    return new NewAct(
        ActKind.RECONFIRM, Set.of(entries), Ground.RECONFIRMED, "继续适用", null, agreement);
  }

  private UUID propose(NewAct act) {
    return SignedIn.as("jinzhong-clerk", () -> acts.propose(act));
  }

  private void signed(UUID act) {
    SignedIn.as("jinzhong-reviewer", () -> acts.agree(act, seen(act), "同意"));
    SignedIn.as("jinzhong-approver", () -> acts.sign(act, seen(act)));
  }

  private long seen(UUID act) {
    return view("jinzhong-clerk", act).version();
  }

  private ActView view(String who, UUID act) {
    return SignedIn.as(who, () -> acts.find(act)).orElseThrow();
  }

  private RegisterDetail detail() {
    return SignedIn.as("taiyuan-clerk", () -> book.find(entry)).orElseThrow();
  }

  private RecognitionState state() {
    return detail().line().state();
  }

  private List<String> kinds() {
    return trail.of("recognition", entry, 50).stream().map(AuditFact::kind).toList();
  }

  private boolean waits(String who, UUID subject) {
    return SignedIn.as(who, () -> worklist.desk(WorkAsked.open(DueFilter.ALL, 2000)).lines())
        .stream()
        .anyMatch(line -> line.route().contains(subject.toString()));
  }
}
