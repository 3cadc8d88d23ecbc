package org.biaolian.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.biaolian.demo.DemoPeople;
import dev.biaolian.demo.MovableClock;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.NotAllowedException;
import org.biaolian.access.Sharing;
import org.biaolian.bureau.Agreements;
import org.biaolian.bureau.Agreements.NewAgreement;
import org.biaolian.bureau.Circles;
import org.biaolian.bureau.PeopleAdministration;
import org.biaolian.catalogue.FileDownloads;
import org.biaolian.catalogue.FileReadings;
import org.biaolian.catalogue.FileUploads;
import org.biaolian.catalogue.NewStandard;
import org.biaolian.catalogue.Sharings;
import org.biaolian.catalogue.StandardDetails;
import org.biaolian.catalogue.StandardEntry;
import org.biaolian.catalogue.StandardQuery;
import org.biaolian.catalogue.StandardTexts;
import org.biaolian.catalogue.Standards;
import org.biaolian.catalogue.Verifications;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.domain.CaseState;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.LastDays;
import org.biaolian.testing.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/** Rights that end while somebody works on in the same session, and people without any. */
@DbTest
class LossOfSightDbTest {

  private static final CircleCode CITIES = new CircleCode("cities");
  private static final BureauCode LVLIANG = new BureauCode("141100");
  private static final BureauCode JINZHONG = new BureauCode("140700");
  private static final AtomicInteger SERIAL = new AtomicInteger(986_301);

  /** Far off, so that the other tests of the run live before it. */
  private static final LocalDate OUT = LocalDate.of(2037, 1, 9);

  @Autowired private Standards standards;
  @Autowired private FileReadings readings;
  @Autowired private FileDownloads downloads;
  @Autowired private FileUploads uploads;
  @Autowired private Sharings sharings;
  @Autowired private StandardEntry entry;
  @Autowired private Verifications verifications;
  @Autowired private StandardTexts texts;
  @Autowired private Circles circles;
  @Autowired private Agreements agreements;
  @Autowired private RecognitionRequests requests;
  @Autowired private RecognitionCases cases;
  @Autowired private RegisterBook book;
  @Autowired private RecognitionMatrix matrix;
  @Autowired private RecognitionFlow flow;
  @Autowired private PeopleAdministration people;
  @Autowired private CurrentActor actors;
  @Autowired private MovableClock clock;

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void aBureauThatLeftACircleSeesNothingOfItFromThatDayOnInAnOpenSession() {
    UUID id = shared();
    UUID text =
        SignedIn.as("taiyuan-clerk", () -> standards.find(id))
            .orElseThrow()
            .files()
            .getFirst()
            .id();
    open(DemoPeople.authentication("lvliang-clerk", null));
    clock.at(morning(OUT.minusDays(1)), () -> assertSeen(id, text, true));

    SignedIn.as(
        "sec-cities-secretary",
        () -> LastDays.leave(circles, CITIES, LVLIANG, OUT.minusDays(1), "区域调整（演示）"));

    clock.at(morning(OUT.minusDays(1)), () -> assertSeen(id, text, true));
    clock.at(
        morning(OUT),
        () -> {
          assertSeen(id, text, false);
          assertThat(book.count(RegisterQuestion.ALL)).isZero();
          assertThat(matrix.page(MatrixQuestion.of(CITIES), 0, 10).rows()).isEmpty();
          assertThat(flow.of(CITIES, FlowPeriod.ALL)).isEmpty();
          assertThat(actors.require().circles()).doesNotContain(CITIES);
        });
  }

  private void assertSeen(UUID id, UUID text, boolean seen) {
    StandardQuery query =
        StandardQuery.ALL.withText(
            SignedIn.as("taiyuan-clerk", () -> standards.find(id)).orElseThrow().number());
    assertThat(standards.find(id).isPresent()).isEqualTo(seen);
    assertThat(standards.count(query)).isEqualTo(seen ? 1 : 0);
    assertThat(standards.list(query, 0, 10)).hasSize(seen ? 1 : 0);
    assertThat(downloads.open(id, text).isPresent()).isEqualTo(seen);
    assertThat(readings.begin(id, text, 0).isPresent()).isEqualTo(seen);
    assertThat(texts.read(id, text).isPresent()).isEqualTo(seen);
    assertThat(texts.readable(id, text)).isEqualTo(seen);
  }

  @Test
  void aRoleEndedBetweenTwoClicksRefusesTheSecond() {
    open(DemoPeople.authentication("yangquan-reviewer", null));
    clock.at(
        morning(OUT),
        () -> {
          Set<CaseState> every = EnumSet.allOf(CaseState.class);
          assertThat(cases.list(every, 0, 10)).isNotNull();
          SignedIn.as(
              "yangquan-admin",
              () -> {
                var reviewer =
                    people.colleagues().stream()
                        .filter(one -> one.username().equals("yangquan-reviewer"))
                        .findFirst()
                        .orElseThrow();
                people.end(reviewer.id(), reviewer.version(), reviewer.roles().getFirst().id());
              });
          assertThatThrownBy(() -> cases.list(every, 0, 10))
              .isInstanceOf(NotAllowedException.class);
          assertThatThrownBy(() -> cases.agree(UUID.randomUUID(), 0, "同意"))
              .isInstanceOf(NotAllowedException.class);
        });
  }

  @Test
  void anAccountThatThePortalDoesNotKnowSeesWhatIsPublicAndNothingElse() {
    UUID hidden = shared();
    OidcIdToken token =
        OidcIdToken.withTokenValue("stranger")
            .subject("00000000-0000-0000-0000-00000000dead")
            .claim("preferred_username", "nobody-knows")
            .claim("name", "无名")
            .claim("realm_access", Map.of("roles", List.of("clerk", "approver", "auditor")))
            .claim("organization", List.of("140100", "140700"))
            .issuedAt(Instant.EPOCH)
            .expiresAt(Instant.EPOCH.plusSeconds(1))
            .build();
    open(new TestingAuthenticationToken(new DefaultOidcUser(List.of(), token), null, List.of()));
    assertThat(actors.find()).isEmpty();
    assertThat(standards.find(hidden)).isEmpty();
    assertThat(standards.list(StandardQuery.ALL, 0, 500))
        .allMatch(row -> row.sharing() == Sharing.PUBLIC);
    assertThatThrownBy(() -> requests.find(UUID.randomUUID()))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> book.count(RegisterQuestion.ALL))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void aRefusalDoesNotTellThatAForeignRowExists() {
    UUID standard = shared();
    UUID request = opened(standard);
    UUID one =
        SignedIn.as("taiyuan-clerk", () -> requests.find(request).orElseThrow().cases())
            .getFirst()
            .id();
    UUID draft = draft(standard);
    UUID hidden = SignedIn.as("taiyuan-clerk", this::record);
    Map<String, List<Consumer<UUID>>> acts =
        Map.of(
            "lvliang-clerk",
            List.of(
                requests::submit,
                id -> requests.withdraw(id, "撤回"),
                id -> requests.change(id, 0, ask(standard)),
                cases::acknowledge,
                id -> cases.propose(id, Decision.recognised(), "同意"),
                id -> verifications.propose(id, "公报"),
                id -> entry.edit(id, 0, StandardDetails.of("改", null, null, null))),
            "lvliang-reviewer",
            List.of(id -> cases.agree(id, 0, "同意"), id -> cases.sendBackFromReview(id, 0, "退")),
            "lvliang-approver",
            List.of(
                id -> requests.endorse(id, 0),
                id -> requests.sendBack(id, 0, "退"),
                id -> cases.sign(id, 0),
                id -> cases.sendBackFromSignature(id, 0, "退"),
                verifications::confirm,
                sharings::confirm),
            "sec-six-secretary",
            List.of(
                requests::takeUp, id -> requests.giveBack(id, 0, "退"), id -> requests.open(id, 0)));
    acts.forEach(
        (person, steps) -> {
          for (Consumer<UUID> step : steps) {
            String absent = refusal(person, step, UUID.randomUUID());
            for (UUID foreign : List.of(draft, hidden, one)) {
              assertThat(refusal(person, step, foreign))
                  .as("%s on a foreign row", person)
                  .isEqualTo(absent);
            }
          }
        });
    assertThat(SignedIn.as("lvliang-clerk", () -> requests.find(draft))).isEmpty();
    assertThat(SignedIn.as("lvliang-clerk", () -> cases.find(one))).isEmpty();
  }

  private static String refusal(String person, Consumer<UUID> step, UUID id) {
    Throwable thrown = catchThrowable(() -> SignedIn.as(person, () -> step.accept(id)));
    assertThat(thrown).isInstanceOf(RuleViolation.class);
    RuleViolation refusal = (RuleViolation) thrown;
    return refusal.rule() + " " + List.of(refusal.arguments());
  }

  private static void open(Authentication session) {
    SecurityContextHolder.setContext(new SecurityContextImpl(session));
  }

  private static Instant morning(LocalDate day) {
    return day.atTime(10, 0).atZone(MovableClock.ZONE).toInstant();
  }

  private UUID opened(UUID standard) {
    UUID id = draft(standard);
    SignedIn.as("taiyuan-approver", () -> requests.endorse(id, version(id)));
    SignedIn.as("taiyuan-clerk", () -> requests.submit(id));
    SignedIn.as("sec-cities-secretary", () -> requests.takeUp(id));
    SignedIn.as("sec-cities-secretary", () -> requests.open(id, version(id)));
    return id;
  }

  private UUID draft(UUID standard) {
    return SignedIn.as("taiyuan-clerk", () -> requests.draft(ask(standard)));
  }

  private NewRequest ask(UUID standard) {
    UUID pact =
        SignedIn.as(
            "sec-cities-secretary",
            () ->
                agreements.enter(
                    new NewAgreement(
                        CITIES, "合作协议（演示）", "全部领域", LocalDate.of(2024, 1, 1), null, true)));
    return new NewRequest(standard, pact, Effect.SUPERVISION, "全市", "便民", Set.of(JINZHONG));
  }

  private long version(UUID id) {
    return requests.find(id).orElseThrow().version();
  }

  private UUID shared() {
    UUID id = SignedIn.as("taiyuan-clerk", this::record);
    byte[] text = "1 范围\n圈内样本。".getBytes(StandardCharsets.UTF_8);
    SignedIn.as(
        "taiyuan-clerk",
        () -> {
          uploads.attachText(id, "正文.txt", new ByteArrayInputStream(text));
          verifications.propose(id, "公报原件");
          sharings.propose(id, Sharing.CIRCLES, Set.of(CITIES));
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
                "失去可见样本（演示）", LocalDate.of(2024, 3, 1), LocalDate.of(2024, 6, 1), null)));
  }
}
