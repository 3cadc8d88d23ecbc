package org.biaolian.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.biaolian.testing.Refusals.refused;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import dev.biaolian.demo.MovableClock;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.biaolian.access.NotAllowedException;
import org.biaolian.audit.AuditFact;
import org.biaolian.audit.AuditTrail;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.SignedIn;
import org.biaolian.uikit.Refusals;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A secretariat sets the figures of its circle from a later day on. */
@DbTest
class CircleFiguresDbTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 9, 8);
  private static final LocalDate TOMORROW = TODAY.plusDays(1);
  private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);
  private static final CircleCode CITIES = new CircleCode("cities");
  private static final CircleCode SIX = new CircleCode("six");
  private static final BureauCode JINZHONG = new BureauCode("140700");
  private static final String SECRETARY = "sec-cities-secretary";
  private static final String SOURCE = "第二次联席会议纪要（演示）";
  private static final PolicyName ASSESSMENT = PolicyName.ASSESSMENT_WORKING_DAYS;

  @Autowired private CircleFigures figures;
  @Autowired private Policies policies;
  @Autowired private AuditTrail trail;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private TransactionTemplate transactions;
  @Autowired private MovableClock clock;

  @BeforeEach
  void aDay() {
    clock.moveTo(TODAY);
  }

  @AfterEach
  void nothingIsSet() {
    clock.toRealTime();
    transactions.executeWithoutResult(
        status -> jdbc.update("delete from policy_parameter where scope_kind = 'CIRCLE'"));
    policies.read();
  }

  @Test
  void aFigureOfACircleHoldsInThatCircleFromItsFirstDayOn() {
    set("15", OCTOBER);
    assertThat(inCities(OCTOBER.minusDays(1))).isEqualTo(20);
    assertThat(inCities(OCTOBER)).isEqualTo(15);
    assertThat(policies.intValue(ASSESSMENT, SIX, null, OCTOBER)).isEqualTo(20);
    assertThat(policies.figure(ASSESSMENT, CITIES, JINZHONG, OCTOBER).citation()).isEqualTo(SOURCE);
    CircleFigure shown = figure();
    assertThat(shown.own()).isFalse();
    assertThat(shown.today().text()).isEqualTo("20");
    assertThat(shown.announced()).containsExactly(new FigureValue("15", OCTOBER, null, SOURCE));
    clock.moveTo(OCTOBER);
    assertThat(figure().own()).isTrue();
    assertThat(figure().today().text()).isEqualTo("15");
    assertThat(figure().general().text()).isEqualTo("20");
    assertThat(figure().announced()).isEmpty();
  }

  @Test
  void aDayThatHasBegunIsNeverChanged() {
    refused("figure-day", () -> set("15", TODAY));
    refused("figure-day", () -> set("15", TODAY.minusYears(1)));
    refused("figure-day", () -> set("15", TODAY.plusYears(6)));
    set("15", TOMORROW);
    clock.moveTo(TOMORROW);
    refused("figure-day", () -> set("10", TOMORROW));
    refused("figure-not-announced", () -> takeBack(TOMORROW));
    refused("last-day-past", () -> end(TODAY));
    assertThat(inCities(TOMORROW)).isEqualTo(15);
  }

  @Test
  void whatLawSetsAndWhatTheRegisterAsksForAnewEachTimeIsNotTheCirclesToSet() {
    List<CircleFigure> all = SignedIn.as(SECRETARY, () -> figures.of(CITIES));
    assertThat(all).hasSize(PolicyName.values().length);
    for (PolicyName name :
        List.of(
            PolicyName.CONSULTATION_DAYS,
            PolicyName.REEXAMINATION_YEARS,
            PolicyName.RECONFIRMATION_WORKING_DAYS,
            PolicyName.OLD_EDITION_MONTHS,
            PolicyName.URGENT_WORKING_DAYS)) {
      assertThat(all).filteredOn(one -> one.name() == name).noneMatch(CircleFigure::settable);
      refused(
          "figure-not-of-circle",
          () -> as(SECRETARY, new NewFigure(CITIES, name, 0, "9", OCTOBER, SOURCE)));
    }
  }

  @Test
  void aCircleMayNotSetWhatTheCountryHasMadeBinding() {
    strength("BINDING");
    try {
      refused("figure-not-of-circle", () -> set("15", OCTOBER));
      assertThat(figure().settable()).isFalse();
    } finally {
      strength("DEFAULT");
    }
  }

  @Test
  void onlyTheSecretariatOfTheCircleSetsItsFigures() {
    NewFigure entry = new NewFigure(CITIES, ASSESSMENT, 0, "15", OCTOBER, SOURCE);
    refused("circle-of-another-secretariat", () -> as("sec-six-secretary", entry));
    for (String person : List.of("taiyuan-clerk", "taiyuan-approver", "taiyuan-admin", "auditor")) {
      assertThatThrownBy(() -> as(person, entry)).isInstanceOf(NotAllowedException.class);
      assertThat(SignedIn.as(person, () -> figures.of(CITIES))).isNotEmpty();
    }
    assertThat(figure().touched()).isFalse();
  }

  @Test
  void anAnnouncedFigureIsReplacedByAnotherForTheSameDay() {
    set("15", OCTOBER);
    set("10", OCTOBER);
    assertThat(figure().announced()).extracting(FigureValue::text).containsExactly("10");
    // Also by the general one: so much may the circle take back by setting.
    set("20", OCTOBER);
    assertThat(figure().announced()).extracting(FigureValue::text).containsExactly("20");
    refused("figure-unchanged", () -> set("20", OCTOBER.plusDays(1)));
  }

  @Test
  void whatIsAnnouncedIsTakenBackAndMayBeSetAnewAndTheRestStays() {
    set("15", TOMORROW);
    set("10", OCTOBER);
    takeBack(OCTOBER);
    assertThat(figure().announced()).extracting(FigureValue::text).containsExactly("15");
    assertThat(inCities(OCTOBER)).isEqualTo(15);
    refused("figure-not-announced", () -> takeBack(OCTOBER));
    set("12", OCTOBER);
    assertThat(inCities(OCTOBER)).isEqualTo(12);
    assertThat(inCities(TOMORROW)).isEqualTo(15);
  }

  @Test
  void theGeneralFigureHoldsAgainFromTheDayAfterTheLastOne() {
    refused("figure-not-set", () -> end(TODAY));
    set("15", TOMORROW);
    set("10", OCTOBER);
    clock.moveTo(TOMORROW);
    refused("reason-required", () -> end(TOMORROW, " "));
    end(TOMORROW);
    assertThat(inCities(TOMORROW)).isEqualTo(15);
    assertThat(inCities(TOMORROW.plusDays(1))).isEqualTo(20);
    assertThat(inCities(OCTOBER)).isEqualTo(20);
    assertThat(figure().announced()).isEmpty();
    assertThat(figure().today().validTo()).isEqualTo(TOMORROW);
    refused("figure-not-set", () -> end(TOMORROW));
  }

  @Test
  void aFigureNamesItsSourceAndChangesSomething() {
    refused("figure-source-missing", () -> set("15", OCTOBER, " "));
    refused("figure-source-long", () -> set("15", OCTOBER, "纪".repeat(301)));
    refused("figure-out-of-range", () -> set("0", OCTOBER));
    refused("figure-unchanged", () -> set("20", OCTOBER));
    assertThat(figure().touched()).isFalse();
  }

  @Test
  void theListOfPointsIsSetLineByLine() {
    PolicyName list = PolicyName.ASSESSMENT_CHECKLIST;
    as(SECRETARY, new NewFigure(CITIES, list, 0, "技术要求\n安全要求\n", OCTOBER, SOURCE));
    assertThat(policies.listOf(list, CITIES, JINZHONG, OCTOBER)).containsExactly("技术要求", "安全要求");
    assertThat(policies.listOf(list, CITIES, JINZHONG, TODAY)).doesNotContain("安全要求");
  }

  @Test
  void eachActIsInTheTrailOfTheCircleWithTheParameterTheDayTheValueAndTheSource() {
    set("15", OCTOBER);
    takeBack(OCTOBER);
    set("15", TOMORROW);
    end(TOMORROW);
    List<AuditFact> facts =
        ids().stream().flatMap(id -> trail.of(CircleFigures.SUBJECT, id, 10).stream()).toList();
    assertThat(facts)
        .extracting(AuditFact::kind)
        .containsExactlyInAnyOrder("figure.set", "figure.taken-back", "figure.set", "figure.ended");
    assertThat(facts).allMatch(fact -> "cities".equals(fact.circle()));
    assertThat(facts).allMatch(fact -> "ASSESSMENT_WORKING_DAYS".equals(fact.toState()));
    assertThat(facts)
        .extracting(AuditFact::reason)
        .contains("2026-10-01 · 15 · " + SOURCE, "2026-10-01 · 有误（演示）");
  }

  @Test
  void ofTwoOfficersWhoSetOneFigureAtOnceTheSecondIsToldThatItIsNotAsShown() throws Exception {
    long seen = figure().seen();
    CyclicBarrier both = new CyclicBarrier(2);
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      List<Future<String>> told =
          IntStream.of(10, 15)
              .mapToObj(
                  value ->
                      two.submit(
                          (Callable<String>)
                              () -> {
                                both.await();
                                return outcome(seen, value);
                              }))
              .toList();
      assertThat(List.of(told.get(0).get(), told.get(1).get()))
          .containsExactlyInAnyOrder("done", "rule.changed-meanwhile");
    }
    assertThat(figure().announced()).hasSize(1);
  }

  private String outcome(long seen, int value) {
    NewFigure entry =
        new NewFigure(
            CITIES, ASSESSMENT, seen, String.valueOf(value), OCTOBER.plusDays(value), SOURCE);
    try {
      as(SECRETARY, entry);
      return "done";
    } catch (RuntimeException refused) {
      return Refusals.sentence(new Keys(), refused).orElseThrow();
    }
  }

  /** Gives keys for sentences. */
  @Tag("keys")
  private static final class Keys extends Component {
    @Override
    public String getTranslation(String key, Object... arguments) {
      return key;
    }
  }

  private void set(String text, LocalDate from) {
    set(text, from, SOURCE);
  }

  private void set(String text, LocalDate from, String source) {
    as(SECRETARY, new NewFigure(CITIES, ASSESSMENT, figure().seen(), text, from, source));
  }

  private void as(String person, NewFigure entry) {
    SignedIn.as(person, () -> figures.set(entry));
  }

  private void takeBack(LocalDate from) {
    long seen = figure().seen();
    SignedIn.as(SECRETARY, () -> figures.takeBack(CITIES, ASSESSMENT, seen, from, "有误（演示）"));
  }

  private void end(LocalDate last) {
    end(last, "改用通用数值（演示）");
  }

  private void end(LocalDate last, String reason) {
    long seen = figure().seen();
    SignedIn.as(SECRETARY, () -> figures.end(CITIES, ASSESSMENT, seen, last, reason));
  }

  private CircleFigure figure() {
    return SignedIn.as(SECRETARY, () -> figures.of(CITIES)).stream()
        .filter(one -> one.name() == ASSESSMENT)
        .findFirst()
        .orElseThrow();
  }

  private int inCities(LocalDate day) {
    return policies.intValue(ASSESSMENT, CITIES, JINZHONG, day);
  }

  private void strength(String strength) {
    transactions.executeWithoutResult(
        status ->
            jdbc.update(
                "update policy_parameter set strength = ? where name = 'ASSESSMENT_WORKING_DAYS'"
                    + " and scope_kind = 'NATIONAL'",
                strength));
    policies.read();
  }

  private List<UUID> ids() {
    return jdbc.query(
        "select id from policy_parameter where scope_kind = 'CIRCLE'",
        (row, at) -> {
          ByteBuffer bytes = ByteBuffer.wrap(row.getBytes(1));
          return new UUID(bytes.getLong(), bytes.getLong());
        });
  }
}
