package org.biaolian.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.biaolian.recognition.RegisterWorld.JINZHONG;
import static org.biaolian.recognition.RegisterWorld.XINZHOU;
import static org.biaolian.testing.Refusals.refused;

import dev.biaolian.demo.MovableClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.biaolian.catalogue.Amendments;
import org.biaolian.catalogue.NewAmendment;
import org.biaolian.catalogue.NewSuspension;
import org.biaolian.catalogue.Suspensions;
import org.biaolian.recognition.domain.RecognitionState;
import org.biaolian.recognition.internal.RecognitionRepository;
import org.biaolian.recognition.internal.RegisterLook;
import org.biaolian.task.DeskLimits;
import org.biaolian.task.NewsItem;
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

/** What recognition makes of it when the source is suspended at home, or amended. */
@DbTest
class SuspendedSourceDbTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 9, 8);
  private static final String NOTICE = "并市监公告〔2026〕7号";

  @Autowired private ApplicationContext portal;
  @Autowired private Suspensions suspensions;
  @Autowired private Amendments amendments;
  @Autowired private RecognitionRequests requests;
  @Autowired private RecognitionCases cases;
  @Autowired private RecognitionRepository recognitions;
  @Autowired private RegisterActs acts;
  @Autowired private RegisterBook book;
  @Autowired private RegisterLook look;
  @Autowired private Worklist worklist;
  @Autowired private MovableClock clock;

  private RegisterWorld world;
  private UUID standard = new UUID(0, 0);
  private UUID agreement = new UUID(0, 0);

  @BeforeEach
  void world() {
    world = new RegisterWorld(portal);
    clock.moveTo(TODAY);
    standard = world.standard();
    agreement = world.agreement(null);
  }

  @AfterEach
  void backToday() {
    clock.toRealTime();
  }

  @Test
  void aSuspendedStandardIsNotAskedForUntilItIsFollowedAgain() {
    UUID request = endorsed();
    UUID one = suspend(TODAY, TODAY.plusDays(5));
    refused("standard-suspended-until", () -> submit(request));
    withdraw(one);
    UUID other = suspend(TODAY, null);
    refused("standard-suspended", () -> submit(request));
    lift(other, TODAY.plusDays(1));
    refused("standard-suspended-until", () -> submit(request));
    clock.moveTo(TODAY.plusDays(1));
    submit(request);
  }

  @Test
  void aRequestThatWasSentIsNotOpenedMeanwhileAndOneThatLiesAheadIsNoHindrance() {
    UUID request = endorsed();
    suspend(TODAY.plusDays(1), null);
    submit(request);
    SignedIn.as("sec-cities-secretary", () -> requests.takeUp(request));
    clock.moveTo(TODAY.plusDays(1));
    refused(
        "standard-suspended",
        () -> SignedIn.as("sec-cities-secretary", () -> requests.open(request, version(request))));
  }

  @Test
  void aRunningCaseIsSignedAllTheSame() {
    UUID request = world.opened(standard, agreement, Effect.SUPERVISION, JINZHONG);
    UUID one = world.caseOf(request, JINZHONG);
    world.upToSignature(one, JINZHONG);
    suspend(TODAY, null);
    assertThat(SignedIn.as("jinzhong-approver", () -> cases.find(one)))
        .hasValueSatisfying(view -> assertThat(view.summary().standard().suspended()).isNotNull());
    world.sign(one, JINZHONG);
    assertThat(recognitions.findByCaseId(one)).isPresent();
  }

  @Test
  void onItsGroundIsRevokedOnlyWhileTheSourceIsSuspendedAtTheProposalAndAtTheSignature() {
    UUID entry = registered();
    refused("source-not-suspended", () -> propose(revoke(entry)));
    UUID suspended = suspend(TODAY, TODAY.plusDays(9));
    UUID act = propose(revoke(entry));
    SignedIn.as("jinzhong-reviewer", () -> acts.agree(act, seen(act), "同意"));
    clock.moveTo(TODAY.plusDays(1));
    lift(suspended, TODAY.plusDays(1));
    refused("source-not-suspended", () -> sign(act));
    SignedIn.as("jinzhong-approver", () -> acts.refuseFromSignature(act, seen(act), "已恢复实施"));
    suspend(TODAY.plusDays(1), null);
    UUID again = propose(revoke(entry));
    SignedIn.as("jinzhong-reviewer", () -> acts.agree(again, seen(again), "同意"));
    sign(again);
    assertThat(detail(entry).line().state()).isEqualTo(RecognitionState.REVOKED);
    assertThat(detail(entry).ground()).isEqualTo(Ground.SOURCE_SUSPENDED);
  }

  @Test
  void anEntryStaysInForceByItselfAndSaysThatItsSourceIsSuspended() {
    UUID entry = registered();
    suspend(TODAY, null);
    clock.moveTo(TODAY.plusDays(30));
    look.look(List.of(entry));
    assertThat(detail(entry).line().state()).isEqualTo(RecognitionState.IN_FORCE);
    assertThat(detail(entry).line().standard().suspended()).isNotNull();
  }

  @Test
  void theRecogniserHearsOfASuspensionAndNobodyElseDoes() {
    UUID entry = registered();
    UUID one = suspend(TODAY.plusDays(1), null);
    assertThat(news("jinzhong-clerk", entry)).containsExactly("recognition.news.source-suspended");
    assertThat(news("xinzhou-clerk", entry)).isEmpty();
    assertThat(news("taiyuan-clerk", entry)).isEmpty();
    lift(one, TODAY.plusDays(3));
    assertThat(news("jinzhong-clerk", entry))
        .containsExactly("recognition.news.source-suspension-lifted");
    withdraw(one);
    assertThat(news("jinzhong-clerk", entry))
        .containsExactly("recognition.news.source-suspension-withdrawn");
    clock.moveTo(TODAY.plusDays(40));
    assertThat(news("jinzhong-clerk", entry)).as("old news").isEmpty();
  }

  @Test
  void theRecogniserHearsOfAnAmendmentAsLongAsItStandsAndItsEntryHolds() {
    UUID entry = registered();
    NewAmendment stated = new NewAmendment(1, TODAY, TODAY.plusMonths(1), "4.2 删去“宜”");
    UUID amendment = SignedIn.as("taiyuan-clerk", () -> amendments.enter(standard, stated));
    assertThat(news("jinzhong-clerk", entry)).containsExactly("recognition.news.source-amended");
    assertThat(news("xinzhou-clerk", entry)).isEmpty();
    SignedIn.as("taiyuan-clerk", () -> amendments.withdraw(amendment, "录错了"));
    assertThat(news("jinzhong-clerk", entry)).isEmpty();
    SignedIn.as("taiyuan-clerk", () -> amendments.enter(standard, stated));
    world.abolish(standard, TODAY);
    look.look(List.of(entry));
    assertThat(news("jinzhong-clerk", entry)).containsExactly("recognition.news.own-ended");
  }

  @Test
  void theClerkHasToDecideFromItsFirstDayUntilAnActIsProposedOrItIsOver() {
    UUID entry = registered();
    UUID one = suspend(TODAY.plusDays(2), TODAY.plusDays(9));
    look.look(List.of(entry));
    clock.moveTo(TODAY.plusDays(2));
    look.look(List.of(entry));
    await().untilAsserted(() -> assertThat(waits("jinzhong-clerk", entry)).isTrue());
    assertThat(waits("xinzhou-clerk", entry)).isFalse();
    UUID act = propose(revoke(entry));
    await().untilAsserted(() -> assertThat(waits("jinzhong-clerk", entry)).isFalse());
    SignedIn.as("jinzhong-clerk", () -> acts.withdraw(act, seen(act)));
    await().untilAsserted(() -> assertThat(waits("jinzhong-clerk", entry)).isTrue());
    clock.moveTo(TODAY.plusDays(10));
    look.look(List.of(entry));
    await().untilAsserted(() -> assertThat(waits("jinzhong-clerk", entry)).isFalse());
    withdraw(one);
  }

  @Test
  void aSuspensionOfTodayMakesTheWorkAtOnceAndTakingItBackEndsIt() {
    UUID entry = registered();
    UUID one = suspend(TODAY, null);
    await().untilAsserted(() -> assertThat(waits("jinzhong-clerk", entry)).isTrue());
    withdraw(one);
    await().untilAsserted(() -> assertThat(waits("jinzhong-clerk", entry)).isFalse());
  }

  private UUID registered() {
    UUID entry = world.registered(standard, agreement, Effect.SUPERVISION, JINZHONG);
    look.look(List.of(entry));
    return entry;
  }

  private UUID endorsed() {
    UUID request =
        SignedIn.as(
            "taiyuan-clerk",
            () ->
                requests.draft(
                    new NewRequest(
                        standard, agreement, Effect.SUPERVISION, "全市", "便民", Set.of(XINZHOU))));
    SignedIn.as("taiyuan-approver", () -> requests.endorse(request, version(request)));
    return request;
  }

  private long version(UUID request) {
    return SignedIn.as("taiyuan-clerk", () -> requests.find(request)).orElseThrow().version();
  }

  private void submit(UUID request) {
    SignedIn.as("taiyuan-clerk", () -> requests.submit(request));
  }

  private UUID suspend(LocalDate first, @Nullable LocalDate last) {
    return SignedIn.as(
        "taiyuan-clerk",
        () -> suspensions.enter(standard, new NewSuspension(first, last, NOTICE, "抽查不合格")));
  }

  private void lift(UUID one, LocalDate day) {
    SignedIn.as("taiyuan-clerk", () -> suspensions.lift(one, day, "并市监公告〔2026〕9号"));
  }

  private void withdraw(UUID one) {
    SignedIn.as("taiyuan-clerk", () -> suspensions.withdraw(one, "录错了"));
  }

  private static NewAct revoke(UUID entry) {
    return new NewAct(
        ActKind.REVOKE, Set.of(entry), Ground.SOURCE_SUSPENDED, "来源标准已暂停实施", null, null);
  }

  private UUID propose(NewAct act) {
    return SignedIn.as("jinzhong-clerk", () -> acts.propose(act));
  }

  private void sign(UUID act) {
    SignedIn.as("jinzhong-approver", () -> acts.sign(act, seen(act)));
  }

  private long seen(UUID act) {
    return SignedIn.as("jinzhong-clerk", () -> acts.find(act)).orElseThrow().version();
  }

  private RegisterDetail detail(UUID entry) {
    return SignedIn.as("taiyuan-clerk", () -> book.find(entry)).orElseThrow();
  }

  private List<String> news(String who, UUID entry) {
    return SignedIn.as(who, () -> worklist.side(new DeskLimits(1, 1, 500, 1, 1)).news()).stream()
        .filter(item -> item.route().contains(entry.toString()))
        .map(NewsItem::what)
        .toList();
  }

  private boolean waits(String who, UUID entry) {
    return SignedIn.as(who, () -> worklist.desk(WorkAsked.open(DueFilter.ALL, 2000)).lines())
        .stream()
        .anyMatch(
            line ->
                line.step().equals("source-suspended") && line.route().contains(entry.toString()));
  }
}
