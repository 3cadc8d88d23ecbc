package org.biaolian.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.biaolian.recognition.RegisterWorld.CITIES;
import static org.biaolian.recognition.RegisterWorld.JINZHONG;
import static org.biaolian.testing.Refusals.refused;

import dev.biaolian.demo.MovableClock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.biaolian.access.NotAllowedException;
import org.biaolian.kernel.CircleCode;
import org.biaolian.kernel.Columns;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.domain.RecognitionState;
import org.biaolian.recognition.internal.RegisterLook;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.SignedIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What a bureau can confirm anew: all of it, and nothing on which an act waits already. */
@DbTest
class ReconfirmationsDbTest {

  private static final String CLERK = "jinzhong-clerk";
  private static final CircleCode TAIXIN = new CircleCode("taixin");
  private static final LocalDate SIGNED = LocalDate.of(2026, 9, 8);
  private static final LocalDate DUE = LocalDate.of(2026, 10, 23);

  @Autowired private ApplicationContext portal;
  @Autowired private Reconfirmations reconfirmations;
  @Autowired private RegisterActs acts;
  @Autowired private RegisterBook book;
  @Autowired private RegisterLook look;
  @Autowired private MovableClock clock;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private TransactionTemplate transactions;

  private RegisterWorld world;
  private UUID early = new UUID(0, 0);
  private UUID late = new UUID(0, 0);
  private UUID first = new UUID(0, 0);
  private UUID second = new UUID(0, 0);
  private UUID third = new UUID(0, 0);

  @BeforeEach
  void threeAreDue() {
    world = new RegisterWorld(portal);
    clock.moveTo(SIGNED);
    early = world.agreement(LocalDate.of(2026, 9, 30));
    late = world.agreement(LocalDate.of(2026, 10, 20));
    third = world.registered(world.standard(), late, Effect.SUPERVISION, JINZHONG);
    first = world.registered(world.standard(), early, Effect.SUPERVISION, JINZHONG);
    second = world.registered(world.standard(), early, Effect.SUPERVISION, JINZHONG);
    // What is foreseen counts from its own day, what is found later from that one.
    look.look(List.of(first, second, third));
    clock.moveTo(DUE);
    look.look(List.of(first, second, third));
  }

  @AfterEach
  void backToday() {
    circleOfSecond(CITIES);
    clock.toRealTime();
  }

  @Test
  void theEarliestLastDayComesFirstAndEveryRowIsReachedPageByPage() {
    List<RegisterLine> all = list(null, null, 0, 5000);
    assertThat(all).extracting(RegisterLine::id).contains(first, second, third);
    assertThat(all).extracting(RegisterLine::state).containsOnly(RecognitionState.RECONFIRM_DUE);
    assertThat(all)
        .extracting(ReconfirmationsDbTest::actBy)
        .isSortedAccordingTo(Comparator.naturalOrder());
    assertThat(actBy(third)).isAfter(actBy(first));
    assertThat(count(null, null)).isEqualTo(all.size());
    assertThat(list(null, null, 1, 2)).isEqualTo(all.subList(1, 3));
  }

  @Test
  void anAgreementAndALastDayNarrowWhatIsShown() {
    assertThat(ids(early, null)).containsExactlyInAnyOrder(first, second);
    assertThat(ids(late, null)).containsExactly(third);
    LocalDate between = actBy(first);
    assertThat(ids(early, between)).containsExactlyInAnyOrder(first, second);
    assertThat(ids(early, between.minusDays(1))).isEmpty();
    assertThat(count(early, between.minusDays(1))).isZero();
    assertThat(ids(late, between)).isEmpty();
    assertThat(ids(late, actBy(third))).containsExactly(third);
  }

  @Test
  void whatWaitsForItsPeopleAlreadyIsCountedAndNotOffered() {
    UUID act = propose(world.agreement(null), second);
    assertThat(ids(early, null)).containsExactly(first);
    assertThat(heap(early).free()).isEqualTo(1);
    assertThat(heap(early).held()).isEqualTo(1);
    String number =
        SignedIn.as(CLERK, () -> book.find(second)).orElseThrow().line().standard().number();
    UUID pact = world.agreement(null);
    assertThatExceptionOfType(RuleViolation.class)
        .isThrownBy(() -> propose(pact, first, second))
        .satisfies(
            refusal -> {
              assertThat(refusal.rule()).isEqualTo("act-already-open");
              assertThat(refusal.arguments()).containsExactly(number);
            });
    assertThat(ids(early, null)).as("nothing is held by what was refused").containsExactly(first);
    SignedIn.as(CLERK, () -> acts.withdraw(act, acts.find(act).orElseThrow().version()));
    assertThat(ids(early, null)).containsExactlyInAnyOrder(first, second);
  }

  @Test
  void oneCircleIsShownAtATime() {
    circleOfSecond(TAIXIN);
    UUID pact = world.agreement(null);
    refused("act-on-two-circles", () -> propose(pact, first, second));
    assertThat(ids(early, null)).containsExactly(first);
    assertThat(
            SignedIn.as(
                CLERK,
                () -> reconfirmations.list(new ReconfirmQuestion(TAIXIN, early, null), 0, 10)))
        .extracting(RegisterLine::id)
        .containsExactly(second);
    assertThat(SignedIn.as(CLERK, reconfirmations::heaps))
        .filteredOn(one -> one.agreementId().equals(early))
        .extracting(ReconfirmHeap::circle)
        .containsExactly(CITIES, TAIXIN);
  }

  @Test
  void anotherBureauHasNothingOfItAndOnlyAClerkProposes() {
    assertThat(SignedIn.as("taiyuan-clerk", reconfirmations::heaps))
        .noneMatch(one -> one.agreementId().equals(early));
    assertThat(
            SignedIn.as(
                "taiyuan-clerk",
                () -> reconfirmations.list(new ReconfirmQuestion(CITIES, early, null), 0, 10)))
        .isEmpty();
    assertThatExceptionOfType(NotAllowedException.class)
        .isThrownBy(() -> SignedIn.as("jinzhong-reviewer", reconfirmations::heaps));
  }

  private void circleOfSecond(CircleCode circle) {
    transactions.executeWithoutResult(
        status ->
            jdbc.update(
                "update recognition set circle_code = ? where id = ?",
                circle.value(),
                Columns.bytes(second)));
  }

  private ReconfirmHeap heap(UUID agreement) {
    return SignedIn.as(CLERK, reconfirmations::heaps).stream()
        .filter(one -> one.agreementId().equals(agreement))
        .findFirst()
        .orElseThrow();
  }

  private List<UUID> ids(@Nullable UUID agreement, @Nullable LocalDate until) {
    return list(agreement, until, 0, 5000).stream().map(RegisterLine::id).toList();
  }

  private List<RegisterLine> list(
      @Nullable UUID agreement, @Nullable LocalDate until, int offset, int limit) {
    return SignedIn.as(
        CLERK,
        () -> reconfirmations.list(new ReconfirmQuestion(CITIES, agreement, until), offset, limit));
  }

  private long count(@Nullable UUID agreement, @Nullable LocalDate until) {
    return SignedIn.as(
        CLERK, () -> reconfirmations.count(new ReconfirmQuestion(CITIES, agreement, until)));
  }

  private LocalDate actBy(UUID entry) {
    return actBy(SignedIn.as(CLERK, () -> book.find(entry)).orElseThrow().line());
  }

  private static LocalDate actBy(RegisterLine line) {
    return Objects.requireNonNull(line.actBy());
  }

  private UUID propose(UUID agreement, UUID... entries) {
    return SignedIn.as(
        CLERK,
        () ->
            acts.propose(
                new NewAct(
                    ActKind.RECONFIRM,
                    Set.of(entries),
                    Ground.RECONFIRMED,
                    "继续适用",
                    null,
                    agreement)));
  }
}
