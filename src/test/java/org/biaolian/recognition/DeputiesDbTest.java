package org.biaolian.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.biaolian.demo.MovableClock;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.NotAllowedException;
import org.biaolian.access.Role;
import org.biaolian.access.Sharing;
import org.biaolian.audit.AuditTrail;
import org.biaolian.bureau.Agreements;
import org.biaolian.bureau.Agreements.NewAgreement;
import org.biaolian.bureau.Deputies;
import org.biaolian.bureau.People;
import org.biaolian.catalogue.FileUploads;
import org.biaolian.catalogue.NewStandard;
import org.biaolian.catalogue.Sharings;
import org.biaolian.catalogue.StandardDetails;
import org.biaolian.catalogue.StandardEntry;
import org.biaolian.catalogue.Verifications;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.ExtraPerson;
import org.biaolian.testing.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** A second clerk stands in for the first, on the named days only, and the trail says so. */
@DbTest
class DeputiesDbTest {

  private static final ExtraPerson SECOND =
      new ExtraPerson("lvliang-second", "替班经办", Role.CLERK, "141100");
  private static final CircleCode CITIES = new CircleCode("cities");
  private static final AtomicInteger SERIAL = new AtomicInteger(986_601);

  @Autowired private FileUploads uploads;
  @Autowired private Sharings sharings;
  @Autowired private StandardEntry entry;
  @Autowired private Verifications verifications;
  @Autowired private Agreements agreements;
  @Autowired private RecognitionRequests requests;
  @Autowired private RecognitionCases cases;
  @Autowired private Deputies deputies;
  @Autowired private People people;
  @Autowired private AuditTrail trail;
  @Autowired private CurrentActor actors;
  @Autowired private MovableClock clock;

  @BeforeEach
  void lvliangHasASecondClerk() {
    people.enter(List.of(SECOND.entry()));
  }

  @AfterEach
  void noDeputiesAreLeft() {
    SecurityContextHolder.clearContext();
    SignedIn.as("lvliang-admin", () -> deputies.named().forEach(one -> deputies.end(one.id())));
  }

  @Test
  void aDeputyGoesOnWithACaseOnTheNamedDaysOnlyAndTheTrailSaysForWhom() {
    UUID one = acknowledged();
    second(
        () -> {
          rule("assessed-by-another", () -> propose(one));
          assertThat(cases.find(one).orElseThrow().steps()).isEmpty();
        });
    name(person("lvliang-clerk"), second(), today().plusDays(1), today().plusDays(3));
    second(() -> rule("assessed-by-another", () -> propose(one)));
    clock.at(
        today().plusDays(2).atTime(10, 0).atZone(MovableClock.ZONE).toInstant(),
        () ->
            second(
                () -> {
                  assertThat(cases.find(one).orElseThrow().steps()).contains(CaseView.Step.PROPOSE);
                  propose(one);
                }));
    assertThat(trail.of(RecognitionCases.SUBJECT, one, 20))
        .filteredOn(fact -> fact.kind().equals("case.deputised"))
        .singleElement()
        .satisfies(
            fact -> {
              assertThat(fact.personName()).isEqualTo("替班经办");
              assertThat(fact.reason()).isNotBlank();
            });
  }

  @AfterEach
  void nobodyStandsInForAnybodyAnyMore() {
    SignedIn.as("lvliang-admin", () -> deputies.named().forEach(named -> deputies.end(named.id())));
  }

  @Test
  void anEndedDeputyStandsInForNobody() {
    UUID one = acknowledged();
    name(person("lvliang-clerk"), second(), today(), today().plusDays(3));
    UUID named = SignedIn.as("lvliang-admin", deputies::named).getFirst().id();
    rule("not-found", () -> SignedIn.as("jinzhong-admin", () -> deputies.end(named)));
    SignedIn.as("lvliang-admin", () -> deputies.end(named));
    second(() -> rule("assessed-by-another", () -> propose(one)));
  }

  @Test
  void bothHoldTheSameRoleOfTheSameBureau() {
    UUID clerk = person("lvliang-clerk");
    LocalDate day = today();
    rule("deputy-same-role", () -> name(clerk, person("lvliang-reviewer"), day, day));
    rule("deputy-same-role", () -> name(clerk, person("jinzhong-clerk"), day, day));
    rule("deputy-of-oneself", () -> name(clerk, clerk, day, day));
    rule("deputy-ends-before-start", () -> name(clerk, second(), day, day.minusDays(1)));
    rule("role-starts-in-the-past", () -> name(clerk, second(), day.minusDays(1), day));
    rule("not-oneself", () -> name(clerk, person("lvliang-admin"), day, day));
    rule(
        "deputy-role",
        () ->
            SignedIn.as(
                "lvliang-admin",
                () -> deputies.name(clerk, second(), Role.BUREAU_ADMIN, day, day)));
    name(clerk, second(), day, day.plusDays(3));
    rule("deputy-named-already", () -> name(clerk, second(), day.plusDays(3), day.plusDays(5)));
    assertThatThrownBy(
            () ->
                SignedIn.as(
                    "lvliang-approver",
                    () -> deputies.name(clerk, person("lvliang-clerk"), Role.CLERK, day, day)))
        .isInstanceOf(NotAllowedException.class);
  }

  private void name(UUID principal, UUID deputy, LocalDate from, LocalDate to) {
    SignedIn.as("lvliang-admin", () -> deputies.name(principal, deputy, Role.CLERK, from, to));
  }

  private void propose(UUID one) {
    cases.propose(one, Decision.recognised(), "同意");
  }

  private static void second(Runnable step) {
    SECOND.does(step);
  }

  private UUID second() {
    return SECOND.does(() -> actors.require().personId());
  }

  private UUID person(String username) {
    return SignedIn.as(username, () -> actors.require().personId());
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private UUID acknowledged() {
    UUID pact =
        SignedIn.as(
            "sec-cities-secretary",
            () ->
                agreements.enter(
                    new NewAgreement(
                        CITIES, "合作协议（演示）", "全部领域", LocalDate.of(2024, 1, 1), null, true)));
    UUID standard = shared();
    UUID id =
        SignedIn.as(
            "taiyuan-clerk",
            () ->
                requests.draft(
                    new NewRequest(
                        standard,
                        pact,
                        Effect.SUPERVISION,
                        "全市",
                        "便民",
                        Set.of(new BureauCode("141100")))));
    SignedIn.as("taiyuan-approver", () -> requests.endorse(id, version(id)));
    SignedIn.as("taiyuan-clerk", () -> requests.submit(id));
    SignedIn.as("sec-cities-secretary", () -> requests.takeUp(id));
    SignedIn.as("sec-cities-secretary", () -> requests.open(id, version(id)));
    UUID one =
        SignedIn.as("taiyuan-clerk", () -> requests.find(id).orElseThrow().cases()).getFirst().id();
    SignedIn.as("lvliang-clerk", () -> cases.acknowledge(one));
    return one;
  }

  private long version(UUID id) {
    return requests.find(id).orElseThrow().version();
  }

  private UUID shared() {
    byte[] text = "1 范围\n圈内样本。".getBytes(StandardCharsets.UTF_8);
    UUID id =
        SignedIn.as(
            "taiyuan-clerk",
            () -> {
              UUID made =
                  entry.record(
                      new NewStandard(
                          "DB1401/T %d-2024".formatted(SERIAL.getAndIncrement()),
                          StandardDetails.of(
                              "替代办理样本（演示）",
                              LocalDate.of(2024, 3, 1),
                              LocalDate.of(2024, 6, 1),
                              null)));
              uploads.attachText(made, "正文.txt", new ByteArrayInputStream(text));
              verifications.propose(made, "公报原件");
              sharings.propose(made, Sharing.CIRCLES, Set.of(CITIES));
              return made;
            });
    SignedIn.as("taiyuan-approver", () -> verifications.confirm(id));
    SignedIn.as("taiyuan-approver", () -> sharings.confirm(id));
    return id;
  }

  private static void rule(String rule, Runnable step) {
    assertThatThrownBy(step::run)
        .isInstanceOfSatisfying(
            RuleViolation.class, refusal -> assertThat(refusal.rule()).isEqualTo(rule));
  }
}
