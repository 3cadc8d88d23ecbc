package org.biaolian.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.biaolian.access.Disclosure;
import org.biaolian.access.NotAllowedException;
import org.biaolian.access.Sharing;
import org.biaolian.audit.AuditFact;
import org.biaolian.audit.AuditTrail;
import org.biaolian.bureau.Agreements;
import org.biaolian.bureau.Agreements.NewAgreement;
import org.biaolian.catalogue.Facet;
import org.biaolian.catalogue.FacetCount;
import org.biaolian.catalogue.FileUploads;
import org.biaolian.catalogue.NewStandard;
import org.biaolian.catalogue.Particulars;
import org.biaolian.catalogue.RecordShares;
import org.biaolian.catalogue.Sharings;
import org.biaolian.catalogue.StandardDetails;
import org.biaolian.catalogue.StandardEntry;
import org.biaolian.catalogue.StandardFactsReader;
import org.biaolian.catalogue.StandardQuery;
import org.biaolian.catalogue.Standards;
import org.biaolian.catalogue.Verifications;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.domain.CaseState;
import org.biaolian.recognition.domain.RequestState;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.SignedIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;

@DbTest
class RecognitionDbTest {

  private static final CircleCode CITIES = new CircleCode("cities");
  private static final BureauCode JINZHONG = new BureauCode("140700");
  private static final BureauCode XINZHOU = new BureauCode("140900");
  private static final AtomicInteger SERIAL = new AtomicInteger(980_001);

  @Autowired private Standards standards;
  @Autowired private FileUploads uploads;
  @Autowired private Sharings sharings;
  @Autowired private StandardEntry entry;
  @Autowired private Verifications verifications;
  @Autowired private RecordShares shares;
  @Autowired private StandardFactsReader facts;
  @Autowired private Agreements agreements;
  @Autowired private RecognitionRequests requests;
  @Autowired private RecognitionCases cases;
  @Autowired private RecognitionRegister register;
  @Autowired private AuditTrail trail;

  private UUID agreement = new UUID(0, 0);

  @BeforeEach
  void anAgreementIsInForce() {
    agreement =
        SignedIn.as(
            "sec-cities-secretary",
            () ->
                agreements.enter(
                    new NewAgreement(
                        CITIES, "合作协议（演示）", "全部领域", LocalDate.of(2024, 1, 1), null, true)));
  }

  @Test
  void aRequestGoesAllTheWayIntoTheRegister() {
    UUID standard = verified();
    UUID request = opened(standard, Set.of(JINZHONG, XINZHOU));
    UUID recognised = caseOf(request, JINZHONG);
    UUID declined = caseOf(request, XINZHOU);

    decide("jinzhong", recognised, Decision.conditional("按五分钟记录"));
    assertThat(view("taiyuan-clerk", request).summary().state()).isEqualTo(RequestState.OPEN);
    decide("xinzhou", declined, Decision.declined(DeclineGround.NATURAL_CONDITIONS, "气候不同"));

    assertThat(view("taiyuan-clerk", request).summary().state()).isEqualTo(RequestState.CLOSED);
    List<RegisterEntry> entries = SignedIn.as("yangquan-clerk", () -> register.entriesOf(standard));
    assertThat(entries).hasSize(1);
    assertThat(entries.getFirst().bureau()).isEqualTo(JINZHONG);
    assertThat(entries.getFirst().outcome()).isEqualTo(Outcome.CONDITIONAL);
    assertThat(entries.getFirst().conditions()).isEqualTo("按五分钟记录");
    MatrixRow row =
        SignedIn.as("yangquan-clerk", () -> register.of(List.of(standard)).get(standard));
    assertThat(mark(row, JINZHONG)).isEqualTo(MatrixRow.Mark.CONDITIONAL);
    assertThat(mark(row, XINZHOU)).isEqualTo(MatrixRow.Mark.DECLINED);
    assertThat(mark(row, new BureauCode("140100"))).isEqualTo(MatrixRow.Mark.SOURCE);
  }

  @Test
  void theCatalogueFindsWhatABureauRecognisesForThoseWhoMayKnow() {
    UUID standard = verified();
    UUID request = opened(standard, Set.of(JINZHONG));
    StandardQuery recognised =
        StandardQuery.ALL
            .withText(facts.find(standard).orElseThrow().number())
            .with(Facet.RECOGNISED_BY, JINZHONG.value());
    assertThat(SignedIn.as("yangquan-clerk", () -> standards.count(recognised))).isZero();
    decide("jinzhong", caseOf(request, JINZHONG), Decision.recognised());
    await()
        .untilAsserted(
            () ->
                assertThat(SignedIn.as("yangquan-clerk", () -> standards.count(recognised)))
                    .isOne());
    assertThat(
            SignedIn.as(
                "yangquan-clerk",
                () ->
                    standards
                        .page(recognised.without(Facet.RECOGNISED_BY), 0, 5)
                        .facets()
                        .get(Facet.RECOGNISED_BY)))
        .containsExactly(new FacetCount(JINZHONG.value(), 1));
    SignedIn.as("taiyuan-clerk", () -> sharings.propose(standard, Sharing.PUBLIC, Set.of()));
    SignedIn.as("taiyuan-approver", () -> sharings.confirm(standard));
    // Everybody sees the record now, but only the circle knows who recognises it.
    assertThat(SignedIn.as("anhui-clerk", () -> standards.count(recognised))).isZero();
    assertThat(
            SignedIn.as(
                "anhui-clerk",
                () ->
                    standards
                        .page(recognised.without(Facet.RECOGNISED_BY), 0, 5)
                        .facets()
                        .get(Facet.RECOGNISED_BY)))
        .isEmpty();
  }

  @Test
  void takingSharingBackNamesRunningCasesAndRecognitionsAndNoneThatEnded() {
    UUID standard = verified();
    UUID request = opened(standard, Set.of(JINZHONG, XINZHOU));
    assertThat(losses(standard))
        .containsExactlyInAnyOrder(
            "140700 catalogue.sharing.breaks.case", "140900 catalogue.sharing.breaks.case");
    decide("jinzhong", caseOf(request, JINZHONG), Decision.recognised());
    decide(
        "xinzhou",
        caseOf(request, XINZHOU),
        Decision.declined(DeclineGround.NATURAL_CONDITIONS, "气候不同"));
    assertThat(losses(standard)).containsExactly("140700 catalogue.sharing.breaks.recognition");
  }

  private List<String> losses(UUID standard) {
    return SignedIn.as("taiyuan-approver", () -> shares.losses(standard, Disclosure.PRIVATE))
        .dependents()
        .stream()
        .map(one -> one.organization().value() + " " + one.key())
        .toList();
  }

  @Test
  void everyStepOfACaseLeavesItsFact() {
    UUID request = opened(verified(), Set.of(JINZHONG));
    UUID one = caseOf(request, JINZHONG);
    decide("jinzhong", one, Decision.recognised());
    assertThat(trail.of("recognition-case", one, 20).stream().map(AuditFact::toState))
        .containsExactly("SIGNED", "TO_SIGN", "IN_REVIEW", "ASSESSING", "ASSIGNED");
    assertThat(trail.of("recognition-case", one, 20).getFirst().organization()).isEqualTo("140700");
  }

  @Test
  void theSameSignatureGivenTwiceIsOneSignature() throws Exception {
    UUID one = toSign(opened(verified(), Set.of(JINZHONG)));
    long seen = SignedIn.as("jinzhong-approver", () -> seen(one));
    CyclicBarrier together = new CyclicBarrier(2);
    Callable<String> click =
        () -> {
          together.await();
          SignedIn.as("jinzhong-approver", () -> cases.sign(one, seen));
          return "signed";
        };
    try (ExecutorService clicks = Executors.newFixedThreadPool(2)) {
      for (Future<String> answer : clicks.invokeAll(List.of(click, click))) {
        assertThat(answer.get()).isEqualTo("signed");
      }
    }
    assertThat(trail.of("recognition-case", one, 20).stream().map(AuditFact::toState))
        .containsOnlyOnce("SIGNED");
    refused("illegal-step", "jinzhong-reviewer", () -> cases.sendBackFromReview(one, seen, "重看"));
    refused("changed-meanwhile", "jinzhong-approver", () -> cases.sign(one, seen - 1));
  }

  @Test
  void aClerkHasNoSignature() {
    UUID one = caseOf(opened(verified(), Set.of(JINZHONG)), JINZHONG);
    assertThatExceptionOfType(NotAllowedException.class)
        .isThrownBy(() -> SignedIn.as("jinzhong-clerk", () -> cases.sign(one, seen(one))));
    assertThatExceptionOfType(NotAllowedException.class)
        .isThrownBy(() -> SignedIn.as("jinzhong-approver", () -> cases.acknowledge(one)));
    assertThatExceptionOfType(NotAllowedException.class)
        .isThrownBy(() -> SignedIn.as("auditor", () -> cases.sign(one, seen(one))));
  }

  @Test
  void theApplicantsBureauNeverDecidesItsOwnRequest() {
    UUID one = caseOf(opened(verified(), Set.of(JINZHONG)), JINZHONG);
    refused("applicant-never-decides", "taiyuan-clerk", () -> cases.acknowledge(one));
    refused("applicant-never-decides", "taiyuan-approver", () -> cases.sign(one, seen(one)));
  }

  @Test
  void anotherBureauNeitherSeesNorMovesACase() {
    UUID one = caseOf(opened(verified(), Set.of(JINZHONG)), JINZHONG);
    assertThat(SignedIn.as("yangquan-clerk", () -> cases.find(one))).isEmpty();
    refused("not-found", "yangquan-clerk", () -> cases.acknowledge(one));
  }

  @Test
  void whoChangesARequestDoesNotWriteOverAColleague() {
    UUID standard = verified();
    UUID draft = draft(standard, Set.of(JINZHONG));
    long both = SignedIn.as("taiyuan-clerk", () -> asked(draft));
    SignedIn.as("taiyuan-reviewer", () -> requests.change(draft, both, entry(standard, "全市医院")));
    refused(
        "request-changed-meanwhile",
        "taiyuan-clerk",
        () -> requests.change(draft, both, entry(standard, "全市学校")));
    assertThat(view("taiyuan-clerk", draft).area()).isEqualTo("全市医院");
    refused("changed-meanwhile", "taiyuan-approver", () -> requests.sendBack(draft, both, "请写明"));
    SignedIn.as(
        "taiyuan-clerk", () -> requests.change(draft, asked(draft), entry(standard, "全市学校")));
    assertThat(view("taiyuan-clerk", draft).area()).isEqualTo("全市学校");
  }

  @Test
  void aCaseIsNotSentBackForWhatItSaidBefore() {
    UUID one = caseOf(opened(verified(), Set.of(JINZHONG)), JINZHONG);
    SignedIn.as("jinzhong-clerk", () -> cases.acknowledge(one));
    SignedIn.as("jinzhong-clerk", () -> cases.propose(one, Decision.recognised(), "同意"));
    long first = SignedIn.as("jinzhong-reviewer", () -> seen(one));
    SignedIn.as("jinzhong-reviewer", () -> cases.sendBackFromReview(one, first, "请写明范围"));
    SignedIn.as("jinzhong-clerk", () -> cases.propose(one, Decision.recognised(), "已写明范围"));
    refused(
        "changed-meanwhile",
        "jinzhong-reviewer",
        () -> cases.sendBackFromReview(one, first, "请写明范围"));
  }

  @Test
  void aDraftIsNobodysButItsBureaus() {
    UUID draft = draft(verified(), Set.of(JINZHONG));
    for (String stranger : List.of("jinzhong-clerk", "sec-cities-secretary", "auditor")) {
      assertThat(SignedIn.as(stranger, () -> requests.find(draft))).isEmpty();
    }
    refused("not-found", "jinzhong-approver", () -> requests.endorse(draft, asked(draft)));
    assertThat(SignedIn.as("taiyuan-reviewer", () -> requests.find(draft))).isPresent();
  }

  @Test
  void otherTargetsSeeTheStateOfACaseButNotItsDecisionBeforeItIsSigned() {
    UUID request = opened(verified(), Set.of(JINZHONG, XINZHOU));
    UUID one = caseOf(request, JINZHONG);
    SignedIn.as("jinzhong-clerk", () -> cases.acknowledge(one));
    SignedIn.as("jinzhong-clerk", () -> cases.propose(one, Decision.conditional("每周一次"), "建议附条件"));
    CaseSummary seen =
        view("xinzhou-clerk", request).cases().stream()
            .filter(other -> other.target().equals(JINZHONG))
            .findFirst()
            .orElseThrow();
    assertThat(seen.state()).isEqualTo(CaseState.IN_REVIEW);
    assertThat(seen.outcome()).isNull();
    assertThat(SignedIn.as("xinzhou-clerk", () -> cases.find(one))).isEmpty();
    CaseView applicant = SignedIn.as("taiyuan-clerk", () -> cases.find(one)).orElseThrow();
    assertThat(applicant.decision()).isNull();
    assertThat(applicant.opinion()).isNull();
  }

  @Test
  void anOfficerDoesNotRuleOnTheHomeBureausRequest() {
    UUID request = submitted(verified(), Set.of(JINZHONG));
    refused("officer-of-home-bureau", "sec-cities-officer", () -> requests.takeUp(request));
    refused("not-found", "sec-six-secretary", () -> requests.takeUp(request));
    SignedIn.as("sec-cities-secretary", () -> requests.takeUp(request));
    assertThat(view("taiyuan-clerk", request).summary().number()).matches("互认〔\\d{4}〕\\d{4} 号");
  }

  @Test
  void onlyAVerifiedStandardWhoseTextTheTargetsCanReadIsAskedFor() {
    UUID unverified = recorded();
    UUID draft = draft(unverified, Set.of(JINZHONG));
    SignedIn.as("taiyuan-approver", () -> requests.endorse(draft, asked(draft)));
    refused("standard-not-verified", "taiyuan-clerk", () -> requests.submit(draft));
    verify(unverified);
    refused("standard-without-text", "taiyuan-clerk", () -> requests.submit(draft));
    attach(unverified);
    refused("standard-not-verified", "taiyuan-clerk", () -> requests.submit(draft));
    verify(unverified);
    refused("standard-not-shared", "taiyuan-clerk", () -> requests.submit(draft));
    share(unverified);
    SignedIn.as("taiyuan-clerk", () -> requests.submit(draft));
  }

  @Test
  void anAbolishedStandardIsNotAskedFor() {
    UUID abolished = recorded(LocalDate.of(2025, 6, 1));
    refused("standard-not-in-force", "taiyuan-clerk", () -> newRequest(abolished, JINZHONG));
  }

  @Test
  void aStandardOfAnotherBureauIsNotAskedFor() {
    UUID foreign = verified();
    refused("standard-of-another-bureau", "yangquan-clerk", () -> newRequest(foreign, JINZHONG));
  }

  @Test
  void aBureauOutsideTheCircleIsNotAsked() {
    UUID standard = verified();
    refused(
        "target-no-member", "taiyuan-clerk", () -> newRequest(standard, new BureauCode("340000")));
  }

  @Test
  void whoPublishedTheTextTooIsNotAskedToRecogniseIt() {
    String other = "DB1407/T %d-2024".formatted(SERIAL.getAndIncrement());
    UUID standard = recorded(null, with(other));
    attach(standard);
    verify(standard);
    share(standard);
    UUID draft = draft(standard, Set.of(JINZHONG, XINZHOU));
    SignedIn.as("taiyuan-approver", () -> requests.endorse(draft, asked(draft)));
    refused("target-published-too", "taiyuan-clerk", () -> requests.submit(draft));
    UUID alone = draft(standard, Set.of(XINZHOU));
    SignedIn.as("taiyuan-approver", () -> requests.endorse(alone, asked(alone)));
    SignedIn.as("taiyuan-clerk", () -> requests.submit(alone));
    assertThat(view("taiyuan-clerk", alone).summary().state()).isEqualTo(RequestState.SUBMITTED);
  }

  private static Particulars with(String joint) {
    Particulars none = Particulars.NONE;
    return new Particulars(
        null,
        List.of(joint),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        none.city(),
        none.province(),
        none.state());
  }

  @Test
  void theSameIsNotAskedTwice() {
    UUID standard = verified();
    opened(standard, Set.of(JINZHONG));
    UUID again = draft(standard, Set.of(JINZHONG));
    SignedIn.as("taiyuan-approver", () -> requests.endorse(again, asked(again)));
    refused("duplicate-request", "taiyuan-clerk", () -> requests.submit(again));
  }

  @Test
  void withdrawingEndsWhatIsUndecidedAndKeepsWhatIsSigned() {
    UUID request = opened(verified(), Set.of(JINZHONG, XINZHOU));
    UUID signed = caseOf(request, JINZHONG);
    decide("jinzhong", signed, Decision.recognised());
    SignedIn.as("taiyuan-clerk", () -> requests.withdraw(request, "标准将修订"));
    assertThat(state(request, JINZHONG)).isEqualTo(CaseState.SIGNED);
    assertThat(state(request, XINZHOU)).isEqualTo(CaseState.TERMINATED);
  }

  @Test
  void aSignatureBindsToWhatTheSignerSaw() {
    UUID one = caseOf(opened(verified(), Set.of(JINZHONG)), JINZHONG);
    SignedIn.as("jinzhong-clerk", () -> cases.acknowledge(one));
    SignedIn.as("jinzhong-clerk", () -> cases.propose(one, Decision.recognised(), "同意"));
    SignedIn.as("jinzhong-reviewer", () -> cases.agree(one, seen(one), "同意"));
    long stale = SignedIn.as("jinzhong-approver", () -> seen(one)) - 1;
    refused("changed-meanwhile", "jinzhong-approver", () -> cases.sign(one, stale));
  }

  @Test
  void aTextThatWasReplacedAfterAdmissionIsNotSigned() {
    UUID standard = verified();
    UUID one = caseOf(opened(standard, Set.of(JINZHONG)), JINZHONG);
    SignedIn.as("jinzhong-clerk", () -> cases.acknowledge(one));
    SignedIn.as("jinzhong-clerk", () -> cases.propose(one, Decision.recognised(), "同意"));
    SignedIn.as("jinzhong-reviewer", () -> cases.agree(one, seen(one), "同意"));
    attach(standard, "1 范围\n本文件规定了别的服务。");
    refused("text-changed-meanwhile", "jinzhong-approver", () -> cases.sign(one, seen(one)));
  }

  @Test
  void theLastTwoSignaturesAtOnceCloseTheRequest() throws Exception {
    UUID request = opened(verified(), Set.of(JINZHONG, XINZHOU));
    Map<String, UUID> both =
        Map.of("jinzhong", caseOf(request, JINZHONG), "xinzhou", caseOf(request, XINZHOU));
    both.forEach(
        (place, one) -> {
          SignedIn.as(place + "-clerk", () -> cases.acknowledge(one));
          SignedIn.as(place + "-clerk", () -> cases.propose(one, Decision.recognised(), "同意"));
          SignedIn.as(place + "-reviewer", () -> cases.agree(one, seen(one), "同意"));
        });
    CyclicBarrier together = new CyclicBarrier(2);
    try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
      List<Future<?>> tries = new ArrayList<>();
      both.forEach(
          (place, one) ->
              tries.add(
                  pool.submit(
                      () -> {
                        together.await();
                        SignedIn.as(place + "-approver", () -> cases.sign(one, seen(one)));
                        return one;
                      })));
      for (Future<?> attempt : tries) {
        attempt.get();
      }
    }
    assertThat(view("taiyuan-clerk", request).summary().state()).isEqualTo(RequestState.CLOSED);
  }

  @Test
  void ofASignatureAndASendingBackAtOnceExactlyOneCounts() throws Exception {
    UUID one = toSign(opened(verified(), Set.of(JINZHONG)));
    long seen = SignedIn.as("jinzhong-approver", () -> seen(one));
    CyclicBarrier together = new CyclicBarrier(2);
    List<Runnable> steps =
        List.of(
            () -> cases.sign(one, seen), () -> cases.sendBackFromSignature(one, seen, "请补充对照表"));
    int done = 0;
    try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
      List<Future<Boolean>> tries = new ArrayList<>();
      for (Runnable step : steps) {
        tries.add(
            pool.submit(
                () -> {
                  together.await();
                  SignedIn.as("jinzhong-approver", step);
                  return true;
                }));
      }
      for (Future<Boolean> attempt : tries) {
        try {
          done += attempt.get() ? 1 : 0;
        } catch (ExecutionException refusedOrBeaten) {
          assertThat(refusedOrBeaten.getCause())
              .isInstanceOfAny(RuleViolation.class, ConcurrencyFailureException.class);
        }
      }
    }
    assertThat(done).isEqualTo(1);
    assertThat(
            trail.of("recognition-case", one, 20).stream()
                .filter(fact -> "TO_SIGN".equals(fact.fromState())))
        .hasSize(1);
  }

  @Test
  void numbersAreGivenOnceThoughManyAskTogether() throws Exception {
    List<UUID> waiting = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      waiting.add(submitted(verified(), Set.of(JINZHONG)));
    }
    CyclicBarrier together = new CyclicBarrier(waiting.size());
    try (ExecutorService pool = Executors.newFixedThreadPool(waiting.size())) {
      List<Future<?>> tries = new ArrayList<>();
      for (UUID request : waiting) {
        tries.add(
            pool.submit(
                () -> {
                  together.await();
                  SignedIn.as("sec-cities-secretary", () -> requests.takeUp(request));
                  return request;
                }));
      }
      for (Future<?> one : tries) {
        one.get();
      }
    }
    assertThat(waiting.stream().map(id -> view("taiyuan-clerk", id).summary().number()))
        .doesNotHaveDuplicates()
        .doesNotContainNull();
  }

  @Test
  void aBureauListsItsOwnRequestsAndCasesOnly() {
    UUID request = opened(verified(), Set.of(JINZHONG));
    UUID one = caseOf(request, JINZHONG);
    Set<RequestState> all = EnumSet.allOf(RequestState.class);
    Set<CaseState> every = EnumSet.allOf(CaseState.class);
    assertThat(SignedIn.as("jinzhong-clerk", () -> cases.list(every, 0, 500)))
        .extracting(CaseSummary::id)
        .contains(one);
    assertThat(SignedIn.as("yangquan-clerk", () -> cases.list(every, 0, 500))).isEmpty();
    assertThat(SignedIn.as("yangquan-clerk", () -> requests.list(all, 0, 500)))
        .extracting(RequestSummary::id)
        .doesNotContain(request);
    assertThat(SignedIn.as("yangquan-clerk", () -> cases.counts().seen(every))).isZero();
  }

  private long seen(UUID one) {
    return cases.find(one).map(CaseView::version).orElse(0L);
  }

  private long asked(UUID request) {
    return requests.find(request).map(RequestView::version).orElse(0L);
  }

  private static MatrixRow.Mark mark(MatrixRow row, BureauCode bureau) {
    return Objects.requireNonNull(row.cells().get(bureau)).mark();
  }

  private void refused(String rule, String person, Runnable step) {
    assertThatExceptionOfType(RuleViolation.class)
        .isThrownBy(() -> SignedIn.as(person, step))
        .satisfies(refusal -> assertThat(refusal.rule()).isEqualTo(rule));
  }

  private void decide(String place, UUID one, Decision decision) {
    SignedIn.as(place + "-clerk", () -> cases.acknowledge(one));
    SignedIn.as(place + "-clerk", () -> cases.propose(one, decision, "评估意见"));
    SignedIn.as(place + "-reviewer", () -> cases.agree(one, seen(one), "同意"));
    SignedIn.as(place + "-approver", () -> cases.sign(one, seen(one)));
  }

  /** The case of 晋中, ready for the signature. */
  private UUID toSign(UUID request) {
    UUID one = caseOf(request, JINZHONG);
    SignedIn.as("jinzhong-clerk", () -> cases.acknowledge(one));
    SignedIn.as("jinzhong-clerk", () -> cases.propose(one, Decision.recognised(), "评估意见"));
    SignedIn.as("jinzhong-reviewer", () -> cases.agree(one, seen(one), "同意"));
    return one;
  }

  private RequestView view(String person, UUID request) {
    return SignedIn.as(person, () -> requests.find(request)).orElseThrow();
  }

  private CaseState state(UUID request, BureauCode target) {
    return view("taiyuan-clerk", request).cases().stream()
        .filter(one -> one.target().equals(target))
        .findFirst()
        .orElseThrow()
        .state();
  }

  private UUID caseOf(UUID request, BureauCode target) {
    return view("taiyuan-clerk", request).cases().stream()
        .filter(one -> one.target().equals(target))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private UUID opened(UUID standard, Set<BureauCode> targets) {
    UUID request = submitted(standard, targets);
    SignedIn.as("sec-cities-secretary", () -> requests.takeUp(request));
    SignedIn.as("sec-cities-secretary", () -> requests.open(request, asked(request)));
    return request;
  }

  private UUID submitted(UUID standard, Set<BureauCode> targets) {
    UUID request = draft(standard, targets);
    SignedIn.as("taiyuan-approver", () -> requests.endorse(request, asked(request)));
    SignedIn.as("taiyuan-clerk", () -> requests.submit(request));
    return request;
  }

  private UUID draft(UUID standard, Set<BureauCode> targets) {
    return SignedIn.as(
        "taiyuan-clerk",
        () ->
            requests.draft(
                new NewRequest(standard, agreement, Effect.SUPERVISION, "全市", "便民", targets)));
  }

  private void newRequest(UUID standard, BureauCode target) {
    requests.draft(
        new NewRequest(standard, agreement, Effect.SUPERVISION, "全市", "便民", Set.of(target)));
  }

  private NewRequest entry(UUID standard, String area) {
    return new NewRequest(standard, agreement, Effect.SUPERVISION, area, "便民", Set.of(JINZHONG));
  }

  private UUID verified() {
    UUID standard = recorded();
    attach(standard);
    verify(standard);
    share(standard);
    return standard;
  }

  private UUID recorded() {
    return recorded(null);
  }

  private UUID recorded(@Nullable LocalDate abolished) {
    return recorded(abolished, Particulars.NONE);
  }

  private UUID recorded(@Nullable LocalDate abolished, Particulars particulars) {
    String number = "DB1401/T %d-2024".formatted(SERIAL.getAndIncrement());
    StandardDetails details =
        new StandardDetails(
            "演示服务规范",
            null,
            LocalDate.of(2024, 3, 1),
            LocalDate.of(2024, 6, 1),
            null,
            abolished,
            null,
            "太原市市场监督管理局",
            null,
            List.of(),
            null,
            null,
            null,
            null);
    return SignedIn.as(
        "taiyuan-clerk", () -> entry.record(new NewStandard(number, details.with(particulars))));
  }

  private void verify(UUID standard) {
    SignedIn.as("taiyuan-clerk", () -> verifications.propose(standard, "公报原件"));
    SignedIn.as("taiyuan-approver", () -> verifications.confirm(standard));
  }

  private void share(UUID standard) {
    SignedIn.as("taiyuan-clerk", () -> sharings.propose(standard, Sharing.CIRCLES, Set.of(CITIES)));
    SignedIn.as("taiyuan-approver", () -> sharings.confirm(standard));
  }

  private void attach(UUID standard) {
    attach(standard, "1 范围\n本文件规定了服务。");
  }

  private void attach(UUID standard, String text) {
    SignedIn.as(
        "taiyuan-clerk",
        () -> {
          uploads.attachText(
              standard, "正文.txt", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        });
  }
}
