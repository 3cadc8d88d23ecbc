package org.biaolian.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.biaolian.recognition.RegisterWorld.CITIES;
import static org.biaolian.recognition.RegisterWorld.JINZHONG;
import static org.biaolian.recognition.RegisterWorld.XINZHOU;
import static org.biaolian.testing.Refusals.refused;

import dev.biaolian.demo.MovableClock;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biaolian.access.NotAllowedException;
import org.biaolian.audit.AuditTrail;
import org.biaolian.bureau.Agreement;
import org.biaolian.bureau.Agreements;
import org.biaolian.bureau.CircleDependents.Touched;
import org.biaolian.bureau.Circles;
import org.biaolian.bureau.Circles.Leaving;
import org.biaolian.bureau.Membership;
import org.biaolian.bureau.internal.KnownMemberships;
import org.biaolian.kernel.BureauCode;
import org.biaolian.recognition.domain.CaseState;
import org.biaolian.recognition.domain.RecognitionState;
import org.biaolian.recognition.internal.CaseEnds;
import org.biaolian.recognition.internal.RegisterLook;
import org.biaolian.task.DeskLimits;
import org.biaolian.task.NewsItem;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.LastDays;
import org.biaolian.testing.SignedIn;
import org.biaolian.worklist.DueFilter;
import org.biaolian.worklist.WorkAsked;
import org.biaolian.worklist.WorkLine;
import org.biaolian.worklist.Worklist;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A secretariat sets the last day of a membership or of an agreement, and what follows from it. */
@DbTest
class CircleEndsDbTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 9, 8);
  private static final LocalDate LAST = LocalDate.of(2026, 9, 30);
  private static final LocalDate AFTER = LAST.plusDays(1);

  /** 60 working days after that, over the National Day week and the Saturday worked for it. */
  private static final LocalDate LAPSES = LocalDate.of(2026, 12, 29);

  private static final BureauCode TAIYUAN = new BureauCode("140100");
  private static final String SECRETARY = "sec-cities-secretary";
  private static final String WHY = "区域调整（演示）";

  @Autowired private ApplicationContext portal;
  @Autowired private RecognitionCases cases;
  @Autowired private RecognitionRequests requests;
  @Autowired private RegisterBook book;
  @Autowired private RegisterLook look;
  @Autowired private CaseEnds ends;
  @Autowired private Circles circles;
  @Autowired private Agreements agreements;
  @Autowired private KnownMemberships memberships;
  @Autowired private Worklist worklist;
  @Autowired private AuditTrail trail;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private TransactionTemplate transactions;
  @Autowired private MovableClock clock;

  private RegisterWorld world;
  private UUID standard = new UUID(0, 0);
  private UUID pact = new UUID(0, 0);

  @BeforeEach
  void anAgreementHolds() {
    world = new RegisterWorld(portal);
    clock.moveTo(TODAY);
    standard = world.standard();
    pact = world.agreement(null);
  }

  @AfterEach
  void backToday() {
    clock.toRealTime();
    transactions.executeWithoutResult(
        status ->
            jdbc.update(
                "update circle_membership set left_on = null where circle_code = 'cities' and"
                    + " bureau_code in ('140100', '140700', '140900')"));
    memberships.read();
  }

  @Test
  void beforeItSetsADayTheSecretariatIsToldWhatRestsOnAnAgreement() {
    assertThat(touchedByAgreement()).isEmpty();
    registered(JINZHONG);
    running(XINZHOU);
    sent(XINZHOU);
    assertThat(touchedByAgreement())
        .isEqualTo(
            Map.of(
                "recognition.touched.cases", 1L,
                "recognition.touched.requests", 1L,
                "recognition.touched.entries", 1L));
  }

  @Test
  void beforeItSetsADayTheSecretariatIsToldWhatRestsOnAMembership() {
    Map<String, Long> target = touchedByLeaving(JINZHONG);
    Map<String, Long> applicant = touchedByLeaving(TAIYUAN);
    registered(JINZHONG);
    running(JINZHONG);
    sent(JINZHONG);
    assertThat(more(target, touchedByLeaving(JINZHONG)))
        .isEqualTo(
            Map.of(
                "recognition.touched.cases-decided", 1L,
                "recognition.touched.requests", 1L,
                "recognition.touched.entries-held", 1L));
    assertThat(more(applicant, touchedByLeaving(TAIYUAN)))
        .isEqualTo(
            Map.of(
                "recognition.touched.cases-asked", 1L,
                "recognition.touched.requests", 1L,
                "recognition.touched.entries-owned", 1L));
  }

  @Test
  void nobodyButTheCirclesOwnSecretariatSetsItsLastDays() {
    for (String who : List.of("taiyuan-clerk", "taiyuan-approver", "taiyuan-admin", "auditor")) {
      mayNot(who, () -> agreements.end(pact, 0, LAST, WHY));
      mayNot(who, () -> circles.leave(new Leaving(CITIES, JINZHONG, 0, LAST, WHY)));
      mayNot(who, () -> agreements.touchedByEnd(pact));
      mayNot(who, () -> circles.touchedByLeaving(CITIES, JINZHONG));
      mayNot(who, () -> circles.seats(CITIES));
    }
    refusedTo("sec-six-secretary", () -> agreements.end(pact, 0, LAST, WHY));
    refusedTo("sec-six-secretary", () -> agreements.touchedByEnd(pact));
    refusedTo("sec-six-secretary", () -> circles.seats(CITIES));
    refusedTo("sec-six-secretary", () -> circles.touchedByLeaving(CITIES, JINZHONG));
    refusedTo(
        "sec-six-secretary", () -> circles.leave(new Leaving(CITIES, JINZHONG, 0, LAST, WHY)));
    assertThat(agreement().effectiveTo()).isNull();
    assertThat(membership(JINZHONG).leftOn()).isNull();
  }

  @Test
  void anAgreementThatIsNotThereIsNotFound() {
    refused(
        "not-found",
        () -> SignedIn.as(SECRETARY, () -> agreements.end(UUID.randomUUID(), 0, LAST, WHY)));
  }

  @Test
  void theLastDayOfAnAgreementLiesBetweenTodayAndTheAgreedEnd() {
    UUID agreed = world.agreement(LAST);
    ending("last-day-past", agreed, TODAY.minusDays(1));
    ending("agreement-ends-after-agreed", agreed, AFTER);
    ending("last-day-unchanged", agreed, LAST);
    refused(
        "reason-required",
        () -> SignedIn.as(SECRETARY, () -> agreements.end(agreed, 0, TODAY, " ")));
    end(agreed, TODAY);
    assertThat(find(agreed))
        .satisfies(
            ended -> {
              assertThat(ended.effectiveTo()).isEqualTo(TODAY);
              assertThat(ended.agreedTo()).isEqualTo(LAST);
              assertThat(ended.endsEarly()).isTrue();
              assertThat(ended.holdsOn(TODAY)).isTrue();
            });
    end(agreed, LAST);
    assertThat(find(agreed).endsEarly()).as("as agreed again, in time").isFalse();
    clock.moveTo(AFTER);
    ending("agreement-over", agreed, AFTER);
  }

  @Test
  void theLastDayOfAMembershipIsTodayOrLater() {
    refused("last-day-past", () -> leave(XINZHOU, TODAY.minusDays(1)));
    leave(XINZHOU, TODAY);
    assertThat(membership(XINZHOU).holdsOn(TODAY)).isTrue();
    assertThat(membership(XINZHOU).holdsOn(TODAY.plusDays(1))).isFalse();
    refused("last-day-unchanged", () -> leave(XINZHOU, TODAY));
    clock.moveTo(TODAY.plusDays(1));
    refused("bureau-not-in-circle", () -> leave(XINZHOU, LAST));
  }

  @Test
  void aPageThatIsNoLongerTrueIsRefused() {
    long seen = agreement().version();
    end(pact, LAST);
    refused(
        "changed-meanwhile",
        () -> SignedIn.as(SECRETARY, () -> agreements.end(pact, seen, AFTER, WHY)));
    assertThat(agreement().effectiveTo()).isEqualTo(LAST);

    long seat = seat(XINZHOU);
    leave(XINZHOU, LAST);
    refused(
        "changed-meanwhile",
        () ->
            SignedIn.as(
                SECRETARY, () -> circles.leave(new Leaving(CITIES, XINZHOU, seat, AFTER, WHY))));
    assertThat(membership(XINZHOU).lastDay()).isEqualTo(LAST);
  }

  @Test
  void bothActsAreFactsOfTheCircleWithTheDayAndTheReason() {
    end(pact, LAST);
    assertThat(trail.of("agreement", pact, 1).getFirst())
        .satisfies(
            fact -> {
              assertThat(fact.kind()).isEqualTo("agreement.ended");
              assertThat(fact.circle()).isEqualTo("cities");
              assertThat(fact.reason()).isEqualTo("2026-09-30 · " + WHY);
            });
    leave(XINZHOU, LAST);
    UUID row =
        Objects.requireNonNull(
            jdbc.queryForObject(
                "select id from circle_membership where circle_code = 'cities' and bureau_code ="
                    + " '140900'",
                (read, at) -> uuid(read.getBytes(1))));
    assertThat(trail.of("membership", row, 1).getFirst().reason())
        .isEqualTo("2026-09-30 · 140900 · " + WHY);
  }

  @Test
  void anAgreementThatEndsEarlyIsTakenIntoAccountAtOnceAndActsOnTheDayAfterItsLast() {
    UUID entry = registered(JINZHONG);
    UUID running = running(XINZHOU);
    look.look(List.of(entry));
    assertThat(turnsOn(entry)).isAfter(AFTER);
    end(pact, LAST);
    await().untilAsserted(() -> assertThat(turnsOn(entry)).isEqualTo(AFTER));
    clock.moveTo(LAST);
    ends.catchUp();
    assertThat(stateOf(entry)).isEqualTo(RecognitionState.IN_FORCE);
    assertThat(caseView(running).summary().state()).isEqualTo(CaseState.ASSIGNED);

    clock.moveTo(AFTER);
    ends.catchUp();
    look.look(List.of(entry));
    assertThat(stateOf(entry)).isEqualTo(RecognitionState.RECONFIRM_DUE);
    assertThat(detail(entry).ground()).isEqualTo(Ground.AGREEMENT_ENDED);
    assertThat(detail(entry).line().actBy()).isEqualTo(LAPSES);
    assertThat(caseView(running).summary().state()).isEqualTo(CaseState.TERMINATED);
    assertThat(caseView(running).endGround()).isEqualTo(EndGround.AGREEMENT_OVER);
    await().untilAsserted(() -> assertThat(reconfirmations("jinzhong-clerk", entry)).hasSize(1));
    assertThat(news("taiyuan-clerk", entry)).containsExactly("recognition.news.reconfirm-due");
  }

  @Test
  void anEndThatIsMovedOnInTimeMovesWhatFollows() {
    UUID entry = registered(XINZHOU);
    leave(XINZHOU, LAST);
    await().untilAsserted(() -> assertThat(detail(entry).lastDay()).isEqualTo(LAST));
    leave(XINZHOU, LAST.plusMonths(1));
    await().untilAsserted(() -> assertThat(detail(entry).lastDay()).isEqualTo(LAST.plusMonths(1)));
    clock.moveTo(AFTER);
    look.look(List.of(entry));
    assertThat(stateOf(entry)).isEqualTo(RecognitionState.IN_FORCE);
  }

  @Test
  void whatABureauRecognisesEndsOnItsFirstDayOutsideTheCircle() {
    UUID entry = registered(JINZHONG);
    UUID other = registered(XINZHOU);
    UUID running = running(JINZHONG);
    leave(JINZHONG, LAST);
    await().untilAsserted(() -> assertThat(detail(entry).lastDay()).isEqualTo(LAST));
    clock.moveTo(LAST);
    ends.catchUp();
    assertThat(stateOf(entry)).isEqualTo(RecognitionState.IN_FORCE);
    assertThat(caseView(running).summary().state()).isEqualTo(CaseState.ASSIGNED);

    clock.moveTo(AFTER);
    ends.catchUp();
    look.look(List.of(entry, other));
    assertThat(stateOf(entry)).isEqualTo(RecognitionState.ENDED);
    assertThat(detail(entry).ground()).isEqualTo(Ground.RECOGNISER_LEFT);
    assertThat(detail(entry).past().getFirst().since()).isEqualTo(AFTER);
    assertThat(stateOf(other)).isEqualTo(RecognitionState.IN_FORCE);
    assertThat(caseView(running).endGround()).isEqualTo(EndGround.TARGET_LEFT);
    assertThat(news("taiyuan-clerk", entry)).containsExactly("recognition.news.ended");
  }

  @Test
  void whatOthersRecogniseOfABureauThatLeftIsTheirsToConfirmOrToLose() {
    UUID entry = registered(JINZHONG);
    UUID running = running(XINZHOU);
    leave(TAIYUAN, LAST);
    await().untilAsserted(() -> assertThat(turnsOn(entry)).isEqualTo(AFTER));

    clock.moveTo(AFTER);
    ends.catchUp();
    look.look(List.of(entry));
    assertThat(stateOf(entry)).isEqualTo(RecognitionState.RECONFIRM_DUE);
    assertThat(detail(entry).ground()).isEqualTo(Ground.OWNER_LEFT);
    assertThat(detail(entry).line().actBy()).isEqualTo(LAPSES);
    assertThat(caseView(running).summary().state()).isEqualTo(CaseState.TERMINATED);
    assertThat(caseView(running).endGround()).isEqualTo(EndGround.APPLICANT_LEFT);
    await().untilAsserted(() -> assertThat(reconfirmations("jinzhong-clerk", entry)).hasSize(1));

    clock.moveTo(LAPSES.plusDays(1));
    look.look(List.of(entry));
    assertThat(stateOf(entry)).isEqualTo(RecognitionState.EXPIRED);
    assertThat(detail(entry).ground()).isEqualTo(Ground.NOT_RECONFIRMED);
  }

  private UUID registered(BureauCode target) {
    UUID entry = world.registered(standard, pact, Effect.SUPERVISION, target);
    look.look(List.of(entry));
    return entry;
  }

  private UUID running(BureauCode target) {
    return world.caseOf(world.opened(world.standard(), pact, Effect.SUPERVISION, target), target);
  }

  private void sent(BureauCode target) {
    UUID other = world.standard();
    UUID id =
        SignedIn.as(
            "taiyuan-clerk",
            () ->
                requests.draft(
                    new NewRequest(other, pact, Effect.SUPERVISION, "全市", "便民", Set.of(target))));
    SignedIn.as(
        "taiyuan-approver", () -> requests.endorse(id, requests.find(id).orElseThrow().version()));
    SignedIn.as("taiyuan-clerk", () -> requests.submit(id));
  }

  private void end(UUID id, LocalDate last) {
    SignedIn.as(SECRETARY, () -> agreements.end(id, find(id).version(), last, WHY));
  }

  private void ending(String rule, UUID id, LocalDate last) {
    refused(rule, () -> end(id, last));
  }

  private void leave(BureauCode bureau, LocalDate last) {
    SignedIn.as(SECRETARY, () -> LastDays.leave(circles, CITIES, bureau, last, WHY));
  }

  private long seat(BureauCode bureau) {
    return SignedIn.as(SECRETARY, () -> circles.seats(CITIES)).stream()
        .filter(one -> one.membership().bureau().equals(bureau))
        .findFirst()
        .orElseThrow()
        .version();
  }

  private Membership membership(BureauCode bureau) {
    return SignedIn.as("auditor", () -> circles.memberships(CITIES)).stream()
        .filter(one -> one.bureau().equals(bureau))
        .findFirst()
        .orElseThrow();
  }

  private Agreement agreement() {
    return find(pact);
  }

  private Agreement find(UUID id) {
    return SignedIn.as("auditor", () -> agreements.find(id)).orElseThrow();
  }

  private Map<String, Long> touchedByAgreement() {
    return counts(SignedIn.as(SECRETARY, () -> agreements.touchedByEnd(pact)));
  }

  private Map<String, Long> touchedByLeaving(BureauCode bureau) {
    return counts(SignedIn.as(SECRETARY, () -> circles.touchedByLeaving(CITIES, bureau)));
  }

  private static Map<String, Long> counts(List<Touched> touched) {
    return touched.stream().collect(Collectors.toMap(Touched::key, Touched::count));
  }

  /** What has come since, for other tests leave things in the circle too. */
  private static Map<String, Long> more(Map<String, Long> before, Map<String, Long> now) {
    return now.entrySet().stream()
        .filter(one -> one.getValue() > before.getOrDefault(one.getKey(), 0L))
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, one -> one.getValue() - before.getOrDefault(one.getKey(), 0L)));
  }

  private static void mayNot(String who, Runnable act) {
    assertThatThrownBy(() -> SignedIn.as(who, act)).as(who).isInstanceOf(NotAllowedException.class);
  }

  private static void refusedTo(String who, Runnable act) {
    refused("circle-of-another-secretariat", () -> SignedIn.as(who, act));
  }

  private CaseView caseView(UUID one) {
    return SignedIn.as("auditor", () -> cases.find(one)).orElseThrow();
  }

  private RegisterDetail detail(UUID id) {
    return SignedIn.as("auditor", () -> book.find(id)).orElseThrow();
  }

  /** The next day on which the entry changes by itself, as it is written down. */
  private LocalDate turnsOn(UUID id) {
    return Objects.requireNonNull(
        jdbc.queryForObject(
            "select turns_on from recognition where id = unhex(?)",
            LocalDate.class,
            id.toString().replace("-", "")));
  }

  private RecognitionState stateOf(UUID id) {
    return detail(id).line().state();
  }

  private List<WorkLine> reconfirmations(String who, UUID entry) {
    return SignedIn.as(who, () -> worklist.desk(WorkAsked.open(DueFilter.ALL, 2000)).lines())
        .stream()
        .filter(line -> line.step().equals("reconfirm") && line.route().contains(entry.toString()))
        .toList();
  }

  private List<String> news(String who, UUID entry) {
    return SignedIn.as(who, () -> worklist.side(new DeskLimits(1, 1, 500, 1, 1)).news()).stream()
        .filter(item -> item.route().contains(entry.toString()))
        .map(NewsItem::what)
        .toList();
  }

  private static UUID uuid(byte[] bytes) {
    ByteBuffer read = ByteBuffer.wrap(bytes);
    return new UUID(read.getLong(), read.getLong());
  }
}
