package org.biaolian.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.biaolian.access.NotAllowedException;
import org.biaolian.access.Sharing;
import org.biaolian.bureau.Circles;
import org.biaolian.bureau.Circles.Leaving;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What people learn who are not, or are no longer, of the house or of the circle. */
@DbTest
class StrangersDbTest {

  private static final CircleCode CITIES = new CircleCode("cities");
  private static final BureauCode JINZHONG = new BureauCode("140700");

  /** Far off, so that the other tests of the run live before it. */
  private static final LocalDate LEAVING = LocalDate.of(2090, 1, 9);

  @Autowired private Standards standards;
  @Autowired private Sharings sharings;
  @Autowired private StandardEntry entry;
  @Autowired private StandardImport imports;
  @Autowired private Circles circles;

  @Test
  void aProposalToShareIsTheOwnersMatterUntilItIsConfirmed() {
    UUID id = shared("DB1401/T 986101-2024");
    SignedIn.as("taiyuan-clerk", () -> sharings.propose(id, Sharing.PUBLIC, Set.of()));
    StandardView stranger = SignedIn.as("jinzhong-clerk", () -> standards.find(id)).orElseThrow();
    assertThat(stranger.sharing().proposed()).isNull();
    assertThat(stranger.sharing().proposedBy()).isNull();
    StandardView home = SignedIn.as("taiyuan-approver", () -> standards.find(id)).orElseThrow();
    assertThat(home.sharing().proposed()).isEqualTo(Sharing.PUBLIC);
  }

  @Test
  void onlyTheCirclesOwnSecretariatLetsABureauLeave() {
    assertRule(
        "circle-of-another-secretariat",
        () ->
            SignedIn.as(
                "sec-six-secretary",
                () -> circles.leave(new Leaving(CITIES, JINZHONG, 0, LEAVING, "不当操作"))));
    assertRule(
        "bureau-not-in-circle",
        () ->
            SignedIn.as(
                "sec-cities-secretary",
                () ->
                    circles.leave(
                        new Leaving(CITIES, new BureauCode("340000"), 0, LEAVING, "不是成员"))));
    assertRule(
        "reason-required",
        () ->
            SignedIn.as(
                "sec-cities-secretary",
                () -> circles.leave(new Leaving(CITIES, JINZHONG, 0, LEAVING, " "))));
    assertThatThrownBy(
            () ->
                SignedIn.as(
                    "jinzhong-approver",
                    () -> circles.leave(new Leaving(CITIES, JINZHONG, 0, LEAVING, "自行退出"))))
        .isInstanceOf(NotAllowedException.class);
  }

  @Test
  void anInvisibleRecordAnswersAsOneThatIsNotThere() {
    UUID hidden = SignedIn.as("taiyuan-clerk", () -> record("DB1401/T 986103-2024"));
    for (UUID id : Set.of(hidden, UUID.randomUUID())) {
      assertThat(SignedIn.as("jinzhong-clerk", () -> standards.find(id))).isEmpty();
      assertThat(SignedIn.as("jinzhong-clerk", () -> standards.trail(id))).isEmpty();
      assertThatThrownBy(
              () ->
                  SignedIn.as(
                      "jinzhong-clerk", () -> sharings.propose(id, Sharing.PUBLIC, Set.of())))
          .isInstanceOfSatisfying(
              RuleViolation.class,
              refusal -> {
                assertThat(refusal.rule()).isEqualTo("record-absent");
                assertThat(refusal.arguments()).isEmpty();
              });
    }
    assertThat(SignedIn.as("jinzhong-clerk", () -> standards.findByNumber("DB1401/T 986103-2024")))
        .isEmpty();
  }

  @Test
  void anImportBelongsToTheBureauForWhichItWasBegun() {
    UUID job = begun("sec-cities-officer", "140100");
    assertThat(SignedIn.as("sec-cities-officer", "140100", () -> imports.find(job))).isPresent();
    assertThat(SignedIn.as("sec-cities-officer", "sec-cities", () -> imports.find(job))).isEmpty();
    assertRule(
        "import-gone",
        () -> SignedIn.as("sec-cities-officer", "sec-cities", () -> imports.apply(job, false)));
  }

  @Test
  void manyImportsOfOneBureauDoNotDriveOutAnothersReport() {
    UUID job = begun("yangquan-clerk", "140300");
    for (int i = 0; i < 25; i++) {
      begun("lvliang-clerk", "141100");
    }
    assertThat(SignedIn.as("yangquan-clerk", () -> imports.find(job))).isPresent();
    assertThat(SignedIn.as("lvliang-clerk", imports::recent)).hasSize(20);
  }

  private UUID begun(String person, String organization) {
    byte[] file = "标准编号,标准名称\nDB1401/T 986199-2024,样本\n".getBytes(StandardCharsets.UTF_8);
    return SignedIn.as(
            person,
            organization,
            () -> imports.dryRun(ImportMode.OWN, "目录.csv", new ByteArrayInputStream(file)))
        .id();
  }

  private UUID shared(String number) {
    UUID id = SignedIn.as("taiyuan-clerk", () -> record(number));
    SignedIn.as("taiyuan-clerk", () -> sharings.propose(id, Sharing.CIRCLES, Set.of(CITIES)));
    SignedIn.as("taiyuan-approver", () -> sharings.confirm(id));
    return id;
  }

  private UUID record(String number) {
    return entry.record(
        new NewStandard(
            number,
            StandardDetails.of(
                "外人所见样本（演示）", LocalDate.of(2024, 3, 1), LocalDate.of(2024, 6, 1), null)));
  }

  private static void assertRule(String rule, Runnable step) {
    assertThatThrownBy(step::run)
        .isInstanceOfSatisfying(
            RuleViolation.class, refusal -> assertThat(refusal.rule()).isEqualTo(rule));
  }
}
