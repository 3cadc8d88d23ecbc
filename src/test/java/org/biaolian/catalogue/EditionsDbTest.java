package org.biaolian.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.biaolian.access.NotAllowedException;
import org.biaolian.access.Sharing;
import org.biaolian.catalogue.EditionChain.Notice.Kind;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.SignedIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DbTest
class EditionsDbTest {

  private static final LocalDate DAY = LocalDate.of(2015, 3, 2);

  @Autowired private Standards standards;
  @Autowired private Sharings sharings;
  @Autowired private StandardEntry entry;
  @Autowired private Verifications verifications;
  @Autowired private Editions editions;
  @Autowired private Amendments amendments;

  @Test
  void aChainLeadsFromTheOldestEditionToTheOneInForce() {
    UUID first = record("DB1401/T 901001-2015", DAY, null);
    UUID second = record("DB1401/T 901001-2019", DAY.plusYears(4), "DB1401/T 901001-2015");
    verify(second);
    UUID third = record("DB1401/T 901001-2024", DAY.plusYears(9), "DB1401/T 901001-2019（全部）");
    verify(third);

    EditionChain chain = chain("taiyuan-clerk", first);
    assertThat(chain.editions())
        .extracting(EditionChain.Edition::number)
        .containsExactly("DB1401/T 901001-2024", "DB1401/T 901001-2019", "DB1401/T 901001-2015");
    assertThat(chain.successors()).containsExactly("DB1401/T 901001-2024");
    assertThat(chain("taiyuan-clerk", third).successors()).isEmpty();
    assertThat(chain.notices()).isEmpty();
    assertThat(chain.editions().getLast().endedOn()).isEqualTo(DAY.plusYears(4).plusMonths(1));
  }

  @Test
  void theOrderInWhichEditionsAreEnteredDoesNotMatter() {
    UUID newer = record("DB1401/T 901002-2024", DAY.plusYears(9), "DB1401/T 901002-2015");
    verify(newer);
    assertThat(chain("taiyuan-clerk", newer).notices())
        .extracting(EditionChain.Notice::kind)
        .containsExactly(Kind.UNKNOWN);
    UUID older = record("DB1401/T 901002-2015", DAY, null);
    assertThat(status(older)).isEqualTo(LegalStatus.SUPERSEDED);
    assertThat(chain("taiyuan-clerk", newer).notices()).isEmpty();
  }

  @Test
  void replacedPartsLeaveTheOlderStandardInForce() {
    UUID older = record("DB1401/T 901003-2015", DAY, null);
    UUID newer = record("DB1401/T 901004-2024", DAY.plusYears(9), "DB1401/T 901003-2015（部分：第 4 章）");
    verify(newer);
    assertThat(status(older)).isEqualTo(LegalStatus.IN_FORCE);
    EditionChain chain = chain("taiyuan-clerk", older);
    assertThat(chain.editions()).hasSize(1);
    assertThat(chain.notices())
        .containsExactly(
            new EditionChain.Notice(
                Kind.PARTLY, List.of("DB1401/T 901004-2024", "DB1401/T 901003-2015", "第 4 章")));
  }

  @Test
  void aCircleIsRefusedWhenItIsEntered() {
    UUID first = record("DB1401/T 901005-2015", DAY, null);
    record("DB1401/T 901005-2020", DAY.plusYears(5), "DB1401/T 901005-2015");
    refused("replaces-in-circle", () -> edit(first, details(DAY, "DB1401/T 901005-2020")));
    assertThat(chain("taiyuan-clerk", first).notices())
        .extracting(EditionChain.Notice::kind)
        .containsExactly(Kind.STILL_IN_FORCE);
  }

  @Test
  void aForkIsTold() {
    UUID older = record("DB1401/T 901006-2015", DAY, null);
    record("DB1401/T 901007-2020", DAY.plusYears(5), "DB1401/T 901006-2015");
    record("DB1401/T 901008-2021", DAY.plusYears(6), "DB1401/T 901006-2015");
    assertThat(chain("taiyuan-clerk", older).notices())
        .contains(
            new EditionChain.Notice(
                Kind.FORK,
                List.of("DB1401/T 901006-2015", "DB1401/T 901008-2021、DB1401/T 901007-2020")));
  }

  @Test
  void whatAStrangerMayNotSeeIsNotToldByAnOpenEditionEither() {
    UUID open = record("DB1401/T 901009-2015", DAY, null);
    record("DB1401/T 901009-2024", DAY.plusYears(9), "DB1401/T 901009-2015");
    SignedIn.as("taiyuan-clerk", () -> sharings.propose(open, Sharing.PUBLIC, Set.of()));
    SignedIn.as("taiyuan-approver", () -> sharings.confirm(open));
    assertThat(chain("taiyuan-clerk", open).editions()).hasSize(2);
    assertThat(chain("anhui-clerk", open).editions()).hasSize(1);
    assertThat(chain("anhui-clerk", open).notices()).isEmpty();
  }

  @Test
  void anAmendmentIsEnteredOnceAndTakenBackWithAReason() {
    UUID id = record("DB1401/T 901010-2015", DAY, null);
    verify(id);
    NewAmendment stated =
        new NewAmendment(1, DAY.plusYears(1), DAY.plusYears(1).plusMonths(2), "4.2 删去“宜”");
    UUID amendment = SignedIn.as("taiyuan-clerk", () -> amendments.enter(id, stated));
    assertThat(chain("taiyuan-clerk", id).editions().getFirst().amendments())
        .extracting(AmendmentView::ordinal)
        .containsExactly(1);
    assertThat(SignedIn.as("taiyuan-clerk", () -> standards.find(id).orElseThrow()).verification())
        .extracting(StandardView.Verified::state)
        .isEqualTo(Verification.UNVERIFIED);
    refused("amendment-twice", () -> enter("taiyuan-clerk", id, stated));
    refused("record-absent", () -> enter("anhui-clerk", id, stated));
    refused(
        "date-before-publication",
        () -> enter("taiyuan-clerk", id, new NewAmendment(2, DAY.minusDays(1), DAY, "内容")));
    refused(
        "amendment-dates-missing",
        () -> enter("taiyuan-clerk", id, new NewAmendment(2, null, DAY, "内容")));
    assertThatExceptionOfType(NotAllowedException.class)
        .isThrownBy(() -> enter("taiyuan-approver", id, stated));
    refused(
        "reason-missing",
        () -> SignedIn.as("taiyuan-clerk", () -> amendments.withdraw(amendment, " ")));
    SignedIn.as("taiyuan-clerk", () -> amendments.withdraw(amendment, "录错了标准"));
    refused(
        "amendment-withdrawn",
        () -> SignedIn.as("taiyuan-clerk", () -> amendments.withdraw(amendment, "再撤一次")));
    enter("taiyuan-clerk", id, stated);
  }

  private void enter(String who, UUID id, NewAmendment stated) {
    SignedIn.as(
        who,
        () -> {
          amendments.enter(id, stated);
        });
  }

  private EditionChain chain(String who, UUID id) {
    return SignedIn.as(who, () -> editions.of(id).orElseThrow());
  }

  private LegalStatus status(UUID id) {
    return SignedIn.as("taiyuan-clerk", () -> standards.find(id).orElseThrow()).status();
  }

  private UUID record(String number, LocalDate published, @Nullable String replaces) {
    return SignedIn.as(
        "taiyuan-clerk", () -> entry.record(new NewStandard(number, details(published, replaces))));
  }

  private void edit(UUID id, StandardDetails details) {
    SignedIn.as(
        "taiyuan-clerk", () -> entry.edit(id, standards.find(id).orElseThrow().version(), details));
  }

  private void verify(UUID id) {
    SignedIn.as("taiyuan-clerk", () -> verifications.propose(id, "公告（演示）"));
    SignedIn.as("taiyuan-approver", () -> verifications.confirm(id));
  }

  private static StandardDetails details(LocalDate published, @Nullable String replaces) {
    return StandardDetails.of("集贸市场计量管理规范", published, published.plusMonths(1), null)
        .replacing(replaces);
  }

  private static void refused(String rule, ThrowingCallable step) {
    assertThatExceptionOfType(RuleViolation.class)
        .isThrownBy(step)
        .satisfies(violation -> assertThat(violation.rule()).isEqualTo(rule));
  }
}
