package org.biaolian.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.biaolian.demo.MovableClock;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.biaolian.access.NotAllowedException;
import org.biaolian.access.Sharing;
import org.biaolian.bureau.Agreements;
import org.biaolian.bureau.Agreements.NewAgreement;
import org.biaolian.bureau.internal.KnownMemberships;
import org.biaolian.catalogue.FileUploads;
import org.biaolian.catalogue.NewStandard;
import org.biaolian.catalogue.Sharings;
import org.biaolian.catalogue.StandardDetails;
import org.biaolian.catalogue.StandardEntry;
import org.biaolian.catalogue.StandardRow;
import org.biaolian.catalogue.Standards;
import org.biaolian.catalogue.Verifications;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.EnterpriseApplications.Application;
import org.biaolian.recognition.EnterpriseApplications.NewApplication;
import org.biaolian.recognition.domain.RequestState;
import org.biaolian.recognition.internal.CaseEnds;
import org.biaolian.recognition.internal.DueDays;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.SignedIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Enterprises ask through their home bureau and see their own applications and the outcome only.
 */
@DbTest
class EnterpriseApplicationsDbTest {

  private static final CircleCode CITIES = new CircleCode("cities");
  private static final BureauCode JINZHONG = new BureauCode("140700");
  private static final BureauCode XINZHOU = new BureauCode("140900");
  private static final AtomicInteger SERIAL = new AtomicInteger(986_501);

  @Autowired private Standards standards;
  @Autowired private FileUploads uploads;
  @Autowired private Sharings sharings;
  @Autowired private StandardEntry entry;
  @Autowired private Verifications verifications;
  @Autowired private Agreements agreements;
  @Autowired private RecognitionRequests requests;
  @Autowired private RecognitionCases cases;
  @Autowired private EnterpriseApplications applications;
  @Autowired private DueDays dueDays;
  @Autowired private CaseEnds caseEnds;
  @Autowired private KnownMemberships memberships;
  @Autowired private MovableClock clock;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private TransactionTemplate transactions;

  @Test
  void anApplicationBecomesTheBureausRequestAndTheEnterpriseReadsTheOutcome() {
    UUID standard = published();
    UUID id = written(standard);
    assertThat(waiting()).noneMatch(one -> one.id().equals(id));
    SignedIn.as("enterprise-1", () -> applications.handIn(id));
    assertThat(waiting()).anyMatch(one -> one.id().equals(id));

    UUID request = SignedIn.as("taiyuan-clerk", () -> applications.takeOver(id, pact()));
    assertThat(mine(id).state()).isEqualTo(ApplicationState.TAKEN_OVER);
    assertThat(mine(id).requestState()).isEqualTo(RequestState.DRAFT);
    UUID one = opened(request);
    proposed(one, Decision.conditional("每周一次"));
    assertThat(mine(id).answers()).isEmpty();
    SignedIn.as("jinzhong-approver", () -> cases.sign(one, seen(one)));
    assertThat(mine(id).answers())
        .containsExactly(new EnterpriseApplications.Answer(JINZHONG, Decision.conditional("每周一次")));
    assertThat(mine(id).requestState()).isEqualTo(RequestState.CLOSED);
  }

  @Test
  void theEnterpriseReadsAllThatWasDecidedInSubstance() {
    for (Decision decision :
        List.of(
            new Decision(Outcome.PARTIAL, null, "4.1 至 4.3", null, null, "冬季取值不同（演示）"),
            Decision.declined(DeclineGround.NATURAL_CONDITIONS, "本地要求更高（演示）"))) {
      UUID id = handedIn();
      UUID one = opened(SignedIn.as("taiyuan-clerk", () -> applications.takeOver(id, pact())));
      proposed(one, decision);
      SignedIn.as("jinzhong-approver", () -> cases.sign(one, seen(one)));
      assertThat(mine(id).answers())
          .containsExactly(new EnterpriseApplications.Answer(JINZHONG, decision));
      assertThat(mine(id).ended()).isEmpty();
    }
  }

  @Test
  void theEnterpriseReadsWhyTheRequestCameBackAndWhyItLapsedButNotWhatTheBureauWroteInside() {
    UUID id = handedIn();
    UUID request = SignedIn.as("taiyuan-clerk", () -> applications.takeOver(id, pact()));
    SignedIn.as(
        "taiyuan-approver", () -> requests.sendBack(request, version(request), "措辞再斟酌（内部）"));
    assertThat(mine(id).setback()).isNull();
    submitted(request);
    SignedIn.as("sec-cities-secretary", () -> requests.takeUp(request));
    assertThat(mine(id).setback()).isNull();
    SignedIn.as(
        "sec-cities-secretary", () -> requests.giveBack(request, version(request), "缺公平竞争审查结论"));
    ApplicationSetback returned = Objects.requireNonNull(mine(id).setback());
    assertThat(returned.state()).isEqualTo(RequestState.RETURNED);
    assertThat(returned.reason()).isEqualTo("缺公平竞争审查结论");
    LocalDate last = Objects.requireNonNull(returned.due());
    clock.moveTo(last.plusDays(1));
    dueDays.catchUp();
    assertThat(mine(id).setback())
        .isEqualTo(new ApplicationSetback(RequestState.LAPSED, "缺公平竞争审查结论", last));
  }

  @Test
  void theEnterpriseReadsWhyACaseEndedAndWhyARequestWasTakenBack() {
    UUID lost = handedIn();
    LocalDate last = LocalDate.now(clock).plusDays(1);
    opened(SignedIn.as("taiyuan-clerk", () -> applications.takeOver(lost, pact(last))));
    clock.moveTo(last.plusDays(1));
    caseEnds.catchUp();
    assertThat(mine(lost).ended())
        .containsExactly(
            new EnterpriseApplications.Ended(JINZHONG, EndGround.AGREEMENT_OVER, null));

    UUID taken = handedIn();
    UUID request = SignedIn.as("taiyuan-clerk", () -> applications.takeOver(taken, pact()));
    opened(request);
    SignedIn.as("taiyuan-clerk", () -> requests.withdraw(request, "改为申请新版（演示）"));
    assertThat(mine(taken).setback())
        .isEqualTo(new ApplicationSetback(RequestState.WITHDRAWN, "改为申请新版（演示）", null));
    assertThat(mine(taken).ended())
        .containsExactly(new EnterpriseApplications.Ended(JINZHONG, null, null));
  }

  @Test
  void anApplicationAsksBureausOfOneCircleOnly() {
    UUID standard = published();
    UUID early = written(standard, Set.of(JINZHONG, XINZHOU));
    assertThat(mine(early).circles()).containsExactly(CITIES);
    leftCities("'2022-02-01'");
    assertThat(SignedIn.as("enterprise-1", applications::targets))
        .allSatisfy((circle, members) -> assertThat(members).isNotEmpty())
        .extracting(targets -> targets.keySet().stream().map(one -> one.code().value()).toList())
        .isEqualTo(List.of("cities", "taixin"));
    rule("application-on-two-circles", () -> written(standard, Set.of(JINZHONG, XINZHOU)));
    rule(
        "application-on-two-circles",
        () -> SignedIn.as("enterprise-1", () -> applications.handIn(early)));
    assertThat(mine(early).circles()).isEmpty();
    UUID other = written(standard, Set.of(XINZHOU));
    assertThat(mine(other).circles()).containsExactly(new CircleCode("taixin"));
    SignedIn.as("enterprise-1", () -> applications.handIn(other));
  }

  @Test
  void anEnterpriseSeesNeitherTheBureausRequestsNorWhatIsNotPublic() {
    UUID hidden = SignedIn.as("taiyuan-clerk", this::record);
    assertThat(SignedIn.as("enterprise-1", () -> standards.find(hidden))).isEmpty();
    assertThat(SignedIn.as("enterprise-1", () -> applications.choices("", 0, 500)))
        .allMatch(row -> row.sharing() == Sharing.PUBLIC)
        .extracting(StandardRow::id)
        .doesNotContain(hidden);
    rule("record-absent", () -> written(hidden));
    rule("record-absent", () -> written(UUID.randomUUID()));
    assertThatThrownBy(
            () ->
                SignedIn.as(
                    "enterprise-1", () -> requests.list(EnumSet.allOf(RequestState.class), 0, 10)))
        .isInstanceOf(NotAllowedException.class);
  }

  @Test
  void onlyTheHomeBureauAnswersAndOnlyWhatWasHandedIn() {
    UUID id = written(published());
    UUID pact = pact();
    rule("not-found", () -> SignedIn.as("taiyuan-clerk", () -> applications.takeOver(id, pact)));
    SignedIn.as("enterprise-1", () -> applications.handIn(id));
    rule("not-found", () -> SignedIn.as("jinzhong-clerk", () -> applications.takeOver(id, pact)));
    rule("not-found", () -> SignedIn.as("jinzhong-clerk", () -> applications.refuse(id, "不办")));
    rule("reason-required", () -> SignedIn.as("taiyuan-clerk", () -> applications.refuse(id, " ")));
    SignedIn.as("taiyuan-clerk", () -> applications.refuse(id, "已有同类互认"));
    assertThat(mine(id).refusal()).isEqualTo("已有同类互认");
    rule("illegal-step", () -> SignedIn.as("taiyuan-clerk", () -> applications.takeOver(id, pact)));
    rule("illegal-step", () -> SignedIn.as("enterprise-1", () -> applications.withdraw(id)));
    assertThatThrownBy(() -> SignedIn.as("taiyuan-approver", () -> applications.refuse(id, "不办")))
        .isInstanceOf(NotAllowedException.class);
  }

  @Test
  void aTakeOverThatTheRulesRefuseLeavesTheApplicationWaiting() {
    UUID id = written(published());
    SignedIn.as("enterprise-1", () -> applications.handIn(id));
    rule(
        "agreement-not-in-force",
        () -> SignedIn.as("taiyuan-clerk", () -> applications.takeOver(id, UUID.randomUUID())));
    assertThat(mine(id).state()).isEqualTo(ApplicationState.HANDED_IN);
  }

  private Application mine(UUID id) {
    return SignedIn.as("enterprise-1", applications::mine).stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private List<Application> waiting() {
    return SignedIn.as("taiyuan-clerk", applications::waiting);
  }

  @AfterEach
  void asBefore() {
    clock.toRealTime();
    leftCities("null");
  }

  /** The last day of Xinzhou among the cities, where it is a member otherwise. */
  private void leftCities(String day) {
    transactions.executeWithoutResult(
        status ->
            jdbc.update(
                "update circle_membership set left_on = "
                    + day
                    + " where circle_code = 'cities' and bureau_code = '140900'"));
    memberships.read();
  }

  private UUID handedIn() {
    UUID id = written(published());
    SignedIn.as("enterprise-1", () -> applications.handIn(id));
    return id;
  }

  private void submitted(UUID request) {
    SignedIn.as("taiyuan-approver", () -> requests.endorse(request, version(request)));
    SignedIn.as("taiyuan-clerk", () -> requests.submit(request));
  }

  /** The one case of a draft that is sent and opened. */
  private UUID opened(UUID request) {
    submitted(request);
    SignedIn.as("sec-cities-secretary", () -> requests.takeUp(request));
    SignedIn.as("sec-cities-secretary", () -> requests.open(request, version(request)));
    return SignedIn.as("taiyuan-clerk", () -> requests.find(request).orElseThrow().cases())
        .getFirst()
        .id();
  }

  private void proposed(UUID one, Decision decision) {
    SignedIn.as("jinzhong-clerk", () -> cases.acknowledge(one));
    SignedIn.as("jinzhong-clerk", () -> cases.propose(one, decision, "建议"));
    SignedIn.as("jinzhong-reviewer", () -> cases.agree(one, seen(one), "同意"));
  }

  private UUID written(UUID standard) {
    return written(standard, Set.of(JINZHONG));
  }

  private UUID written(UUID standard, Set<BureauCode> targets) {
    return SignedIn.as(
        "enterprise-1",
        () ->
            applications.draft(
                new NewApplication(standard, Effect.SUPERVISION, "全市", "减少重复检查", targets, null)));
  }

  private UUID pact() {
    return pact(null);
  }

  private UUID pact(@Nullable LocalDate last) {
    return SignedIn.as(
        "sec-cities-secretary",
        () ->
            agreements.enter(
                new NewAgreement(
                    CITIES, "合作协议（演示）", "全部领域", LocalDate.of(2024, 1, 1), last, true)));
  }

  private long version(UUID id) {
    return requests.find(id).orElseThrow().version();
  }

  private long seen(UUID id) {
    return cases.find(id).orElseThrow().version();
  }

  private UUID published() {
    byte[] text = "1 范围\n公开样本。".getBytes(StandardCharsets.UTF_8);
    UUID id = SignedIn.as("taiyuan-clerk", this::record);
    SignedIn.as(
        "taiyuan-clerk",
        () -> {
          uploads.attachText(id, "正文.txt", new ByteArrayInputStream(text));
          verifications.propose(id, "公报原件");
          sharings.propose(id, Sharing.PUBLIC, Set.of());
        });
    SignedIn.as("taiyuan-approver", () -> verifications.confirm(id));
    SignedIn.as("taiyuan-approver", () -> sharings.confirm(id));
    return id;
  }

  private UUID record() {
    return entry.record(
        new NewStandard(
            "DB1401/T %d-2024".formatted(SERIAL.getAndIncrement()),
            StandardDetails.of(
                "企业申请样本（演示）", LocalDate.of(2024, 3, 1), LocalDate.of(2024, 6, 1), null)));
  }

  private static void rule(String rule, Runnable step) {
    assertThatThrownBy(step::run)
        .isInstanceOfSatisfying(
            RuleViolation.class, refusal -> assertThat(refusal.rule()).isEqualTo(rule));
  }
}
