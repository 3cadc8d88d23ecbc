package org.biaolian.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.biaolian.access.Sharing;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.SignedIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DbTest
class ParticularsDbTest {

  private static final LocalDate DAY = LocalDate.of(2024, 5, 6);

  @Autowired private Standards standards;
  @Autowired private Sharings sharings;
  @Autowired private StandardEntry entry;
  @Autowired private Verifications verifications;
  @Autowired private RecordPages pages;

  @Test
  void everyParticularIsKeptAsItWasEntered() {
    Particulars all =
        new Particulars(
            Making.REVISION,
            List.of("DB43/T 901202-2024", "DB42/T 901202-2024"),
            "A0111",
            "SXS/TC 47",
            "太原市农业农村局",
            "GB/T 1.1-2020",
            Conformity.NEQ,
            "2023-B-017",
            FairCompetition.PASSED_AFTER_CHANGE,
            DAY.plusYears(1),
            new Filing("并备 17", DAY.plusDays(10)),
            new Filing("晋备 240", DAY.plusDays(20)),
            new Filing("110-2024", DAY.plusDays(40)));
    UUID id = record("taiyuan-clerk", "DB1401/T 901201-2024", all);
    assertThat(view("taiyuan-clerk", id).details().particulars()).isEqualTo(all);
    edit(id, details(all.filed(Filing.OPEN, Filing.OPEN, Filing.OPEN)));
    assertThat(view("taiyuan-clerk", id).details().particulars().state().done()).isFalse();
  }

  @Test
  void whatIsAddedAfterPublicationDoesNotUndoTheVerification() {
    UUID id = record("taiyuan-clerk", "DB1401/T 901203-2024", Particulars.NONE);
    SignedIn.as("taiyuan-clerk", () -> verifications.propose(id, "公告（演示）"));
    SignedIn.as("taiyuan-approver", () -> verifications.confirm(id));
    Filing state = new Filing("110-2024", DAY.plusDays(40));
    edit(id, details(Particulars.NONE.filed(Filing.OPEN, Filing.OPEN, state)));
    assertThat(view("taiyuan-clerk", id).verification().state()).isEqualTo(Verification.VERIFIED);
    edit(
        id,
        details(Particulars.NONE.filed(Filing.OPEN, Filing.OPEN, state)).replacing("GB 1-2001"));
    assertThat(view("taiyuan-clerk", id).verification().state()).isEqualTo(Verification.UNVERIFIED);
  }

  @Test
  void particularsThatCannotBeTrueAreRefused() {
    refused("sector-malformed", with("Z1", List.of(), null, null, Filing.OPEN, Filing.OPEN));
    refused(
        "joint-number-unread", with(null, List.of("湖北那个"), null, null, Filing.OPEN, Filing.OPEN));
    refused(
        "joint-number-twice",
        with(null, List.of("DB1401/T 901204-2024"), null, null, Filing.OPEN, Filing.OPEN));
    refused(
        "conformity-with-adopted",
        with(null, List.of(), null, Conformity.IDT, Filing.OPEN, Filing.OPEN));
    refused(
        "filing-incomplete", with(null, List.of(), null, null, new Filing("1", null), Filing.OPEN));
    refused(
        "date-before-publication",
        with(null, List.of(), null, null, new Filing("1", DAY.minusDays(1)), Filing.OPEN));
    refused(
        "filing-order",
        with(
            null,
            List.of(),
            null,
            null,
            new Filing("1", DAY.plusDays(9)),
            new Filing("2", DAY.plusDays(8))));
  }

  @Test
  void aJointTextShowsItsOtherNumbersToThoseWhoMaySeeThem() {
    UUID taiyuan =
        record(
            "taiyuan-clerk",
            "DB1401/T 901205-2024",
            joint("DB1403/T 901205-2024", "DB1407/T 901205-2024"));
    UUID yangquan = record("yangquan-clerk", "DB1403/T 901205-2024", joint("DB1401/T 901205-2024"));
    SignedIn.as("yangquan-clerk", () -> sharings.propose(yangquan, Sharing.PUBLIC, Set.of()));
    assertThat(members("taiyuan-clerk", taiyuan))
        .extracting(member -> member.status() == null)
        .containsExactly(false, true, true);
    SignedIn.as("yangquan-approver", () -> sharings.confirm(yangquan));
    assertThat(members("taiyuan-clerk", taiyuan))
        .extracting(JointGroup.Member::number)
        .containsExactly("DB1401/T 901205-2024", "DB1403/T 901205-2024", "DB1407/T 901205-2024");
    assertThat(members("taiyuan-clerk", taiyuan).get(1).mutual()).isTrue();
    assertThat(SignedIn.as("anhui-clerk", () -> pages.open("DB1401/T 901205-2024"))).isEmpty();
  }

  private List<JointGroup.Member> members(String who, UUID id) {
    return SignedIn.as(
        who,
        () ->
            standards
                .find(id)
                .flatMap(one -> pages.open(one.number()))
                .flatMap(RecordPage::joint)
                .orElseThrow()
                .members());
  }

  private static Particulars joint(String... numbers) {
    return particulars(null, List.of(numbers), null, null, Filing.OPEN, Filing.OPEN);
  }

  private ThrowingCallable with(
      @Nullable String sector,
      List<String> joint,
      @Nullable String adopted,
      @Nullable Conformity conformity,
      Filing city,
      Filing province) {
    return () ->
        record(
            "taiyuan-clerk",
            "DB1401/T 901204-2024",
            particulars(sector, joint, adopted, conformity, city, province));
  }

  private static Particulars particulars(
      @Nullable String sector,
      List<String> joint,
      @Nullable String adopted,
      @Nullable Conformity conformity,
      Filing city,
      Filing province) {
    return new Particulars(
        null,
        joint,
        sector,
        null,
        null,
        adopted,
        conformity,
        null,
        null,
        null,
        city,
        province,
        Filing.OPEN);
  }

  private UUID record(String who, String number, Particulars particulars) {
    return SignedIn.as(who, () -> entry.record(new NewStandard(number, details(particulars))));
  }

  private void edit(UUID id, StandardDetails details) {
    SignedIn.as(
        "taiyuan-clerk", () -> entry.edit(id, standards.find(id).orElseThrow().version(), details));
  }

  private StandardView view(String who, UUID id) {
    return SignedIn.as(who, () -> standards.find(id).orElseThrow());
  }

  private static StandardDetails details(Particulars particulars) {
    return StandardDetails.of("集贸市场计量管理规范", DAY, DAY.plusMonths(1), null).with(particulars);
  }

  private static void refused(String rule, ThrowingCallable step) {
    assertThatExceptionOfType(RuleViolation.class)
        .isThrownBy(step)
        .satisfies(violation -> assertThat(violation.rule()).isEqualTo(rule));
  }
}
