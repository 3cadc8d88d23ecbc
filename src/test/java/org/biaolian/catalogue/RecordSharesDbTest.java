package org.biaolian.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.biaolian.access.NotAllowedException;
import org.biaolian.access.Sharing;
import org.biaolian.catalogue.SharingDependents.Dependent;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;
import org.biaolian.kernel.OrganizationCode;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Sharing many records, who reads them, and taking sharing back. */
@DbTest
@Import(RecordSharesDbTest.Grounds.class)
class RecordSharesDbTest {

  private static final CircleCode CITIES = new CircleCode("cities");
  private static final CircleCode CORRIDOR = new CircleCode("taixin");

  @Autowired private Standards standards;
  @Autowired private RecordShares shares;

  @Test
  void manyAreProposedByAClerkAndSharedByAnApproverEachForItself() {
    UUID one = record("DB1401/T 930001-2024");
    UUID two = record("DB1401/T 930002-2024");
    UUID foreign =
        SignedIn.as("jinzhong-clerk", () -> standards.record(command("DB1407/T 930003-2024")));
    SignedIn.as("taiyuan-clerk", () -> standards.proposeSharing(two, Sharing.PUBLIC, Set.of()));
    SignedIn.as("taiyuan-approver", () -> standards.confirmSharing(two));
    SharingOutcome outcome =
        SignedIn.as(
            "taiyuan-clerk",
            () -> shares.propose(List.of(one, two, foreign), Sharing.CIRCLES, Set.of(CITIES)));
    assertThat(outcome.done()).isEqualTo(1);
    assertThat(outcome.left())
        .extracting(left -> left.number() + " " + left.why().rule())
        .containsExactly("DB1401/T 930002-2024 sharing-not-narrowed");
    assertThat(SignedIn.as("taiyuan-approver", () -> shares.own("9300", true, 0, 10)))
        .extracting(SharingRow::number)
        .containsExactly("DB1401/T 930001-2024");
    assertThat(SignedIn.as("taiyuan-approver", () -> shares.countOwn("9300", false))).isEqualTo(2);
    assertThatExceptionOfType(NotAllowedException.class)
        .isThrownBy(() -> SignedIn.as("taiyuan-clerk", () -> shares.confirm(List.of(one))));
    assertThat(SignedIn.as("jinzhong-approver", () -> shares.confirm(List.of(one))).done())
        .isZero();
    assertThat(SignedIn.as("taiyuan-approver", () -> shares.confirm(List.of(one))).done())
        .isEqualTo(1);
    assertThat(SignedIn.as("yangquan-clerk", () -> standards.find(one))).isPresent();
    assertThat(SignedIn.as("taiyuan-clerk", () -> standards.trail(one)))
        .extracting(fact -> fact.kind())
        .containsExactly("standard.shared", "standard.sharing-proposed", "standard.recorded");
  }

  @Test
  void theOwnerSeesWhoMayReadAndWhoHasRead() {
    UUID id = shared("DB1401/T 930011-2024");
    SignedIn.as("yangquan-clerk", () -> standards.plainText(id));
    SharingReaders readers = SignedIn.as("taiyuan-clerk", () -> shares.readers(id));
    assertThat(readers.organizations())
        .contains(
            new OrganizationCode("140100"),
            new OrganizationCode("140300"),
            new OrganizationCode("sec-cities"))
        .doesNotContain(new OrganizationCode("340000"));
    assertThat(readers.readings())
        .extracting(SharingReaders.Reading::organization)
        .containsExactly(new OrganizationCode("140300"));
    refused("record-absent", "yangquan-clerk", () -> shares.readers(id));
  }

  @Test
  void takingBackSaysWhatItBreaksAndNeedsAnApproverAndAReason() {
    UUID id = shared("DB1401/T 930021-2024");
    assertThat(SignedIn.as("taiyuan-approver", () -> shares.broken(id, Sharing.PRIVATE, Set.of())))
        .extracting(Dependent::bureau)
        .containsExactly(new BureauCode("140300"));
    assertThat(
            SignedIn.as(
                "taiyuan-approver", () -> shares.broken(id, Sharing.CIRCLES, Set.of(CITIES))))
        .isEmpty();
    refused(
        "reason-missing",
        "taiyuan-approver",
        () -> shares.narrow(id, Sharing.PRIVATE, Set.of(), " "));
    refused(
        "sharing-not-narrower",
        "taiyuan-approver",
        () -> shares.narrow(id, Sharing.CIRCLES, Set.of(CITIES, CORRIDOR), "误发"));
    refused(
        "record-absent",
        "jinzhong-approver",
        () -> shares.narrow(id, Sharing.PRIVATE, Set.of(), "误发"));
    assertThatExceptionOfType(NotAllowedException.class)
        .isThrownBy(
            () ->
                SignedIn.as(
                    "taiyuan-clerk", () -> shares.narrow(id, Sharing.PRIVATE, Set.of(), "误发")));
    SignedIn.as("taiyuan-approver", () -> shares.narrow(id, Sharing.PRIVATE, Set.of(), "误发"));
    assertThat(SignedIn.as("yangquan-clerk", () -> standards.find(id))).isEmpty();
    assertThat(SignedIn.as("taiyuan-clerk", () -> standards.trail(id)).getFirst().reason())
        .isEqualTo("误发");
  }

  private UUID shared(String number) {
    UUID id = record(number);
    SignedIn.as(
        "taiyuan-clerk",
        () ->
            standards.attachText(
                id, "正文.txt", new ByteArrayInputStream("1 范围".getBytes(StandardCharsets.UTF_8))));
    SignedIn.as(
        "taiyuan-clerk", () -> standards.proposeSharing(id, Sharing.CIRCLES, Set.of(CITIES)));
    SignedIn.as("taiyuan-approver", () -> standards.confirmSharing(id));
    return id;
  }

  private UUID record(String number) {
    return SignedIn.as("taiyuan-clerk", () -> standards.record(command(number)));
  }

  private static NewStandard command(String number) {
    return new NewStandard(
        number,
        StandardDetails.of("共享样本（演示）", LocalDate.of(2024, 3, 1), LocalDate.of(2024, 6, 1), null));
  }

  private static void refused(String rule, String person, Runnable step) {
    assertThatExceptionOfType(RuleViolation.class)
        .isThrownBy(() -> SignedIn.as(person, step))
        .satisfies(violation -> assertThat(violation.rule()).isEqualTo(rule));
  }

  /** A case of Yangquan that rests on every standard. */
  @TestConfiguration(proxyBeanMethods = false)
  static class Grounds {

    @Bean
    SharingDependents caseOfYangquan() {
      return id ->
          List.of(
              new Dependent(new BureauCode("140300"), "catalogue.sharing.breaks.case", List.of()));
    }
  }
}
