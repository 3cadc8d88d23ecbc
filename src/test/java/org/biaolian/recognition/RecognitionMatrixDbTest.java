package org.biaolian.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biaolian.demo.MovableClock;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.biaolian.access.CurrentActor;
import org.biaolian.api.Slice;
import org.biaolian.audit.AuditTrail;
import org.biaolian.audit.FactQuery;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;
import org.biaolian.recognition.MatrixRow.Mark;
import org.biaolian.recognition.internal.MatrixRepository;
import org.biaolian.recognition.internal.MatrixStates;
import org.biaolian.recognition.internal.RecognitionRepository;
import org.biaolian.recognition.internal.RegisterLook;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.SignedIn;
import org.biaolian.testing.StatementCount;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The matrix and the flow: narrowed, paged, counted, taken along, and closed to outsiders. */
@DbTest
class RecognitionMatrixDbTest {

  private static final CircleCode CITIES = CaseWorld.CITIES;
  private static final CircleCode TAIXIN = new CircleCode("taixin");
  private static final BureauCode YANGQUAN = new BureauCode("140300");

  @Autowired private RecognitionMatrix matrix;
  @Autowired private CaseClocks clocks;
  @Autowired private MatrixRepository walk;
  @Autowired private MatrixStates states;
  @Autowired private RecognitionFlow flow;
  @Autowired private AuditTrail trail;
  @Autowired private MovableClock clock;
  @Autowired private CurrentActor actors;
  @Autowired private ApplicationContext context;

  private CaseWorld world;

  @BeforeEach
  void world() {
    world = new CaseWorld(context);
  }

  private UUID standardOf(UUID one) {
    return world.view("jinzhong-clerk", one).summary().standard().id();
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  private void classed(UUID standard, String ics, String ccs) {
    world.inTransaction(
        sql ->
            sql.sql("update standard set ics = ?, ccs = ? where id = ?")
                .params(ics, ccs, bytes(standard))
                .update());
  }

  private List<UUID> found(String who, @Nullable MatrixField field, @Nullable MatrixState state) {
    return SignedIn.as(
        who,
        () ->
            matrix.page(new MatrixQuestion(CITIES, field, state), 0, 500).rows().stream()
                .map(row -> row.standard().id())
                .toList());
  }

  @Test
  void aPageTakesTwoStatementsWhateverItsLength() {
    for (int i = 0; i < 3; i++) {
      world.opened(CaseWorld.JINZHONG, CaseWorld.XINZHOU);
    }
    SignedIn.as(
        "taiyuan-clerk",
        () -> {
          matrix.page(MatrixQuestion.of(CITIES), 0, 3);
          int own = StatementCount.of(() -> actors.require());
          for (int limit : new int[] {1, 3}) {
            int took =
                StatementCount.of(
                    () ->
                        assertThat(matrix.page(MatrixQuestion.of(CITIES), 0, limit).rows())
                            .hasSize(limit));
            // Who asks is looked up once a request; here twice, for there is none.
            assertThat(took).isLessThanOrEqualTo(2 + 2 * own);
          }
        });
  }

  @Test
  void pagesFollowOneAnotherWithoutGapsAndTellHowManyThereAre() {
    for (int i = 0; i < 4; i++) {
      UUID request = world.opened(CaseWorld.JINZHONG);
      classed(standardOf(world.caseOf(request, CaseWorld.JINZHONG)), "93.160", "P91");
    }
    MatrixQuestion question = new MatrixQuestion(CITIES, new MatrixField("P91"), null);
    SignedIn.as(
        "taiyuan-clerk",
        () -> {
          List<UUID> paged = new ArrayList<>();
          for (int offset = 0; offset < 4; offset += 2) {
            MatrixPage page = matrix.page(question, offset, 2);
            assertThat(page.total()).isEqualTo(4);
            page.rows().forEach(row -> paged.add(row.standard().id()));
          }
          assertThat(paged).doesNotHaveDuplicates().hasSize(4);
          assertThat(matrix.page(question, 4, 2).rows()).isEmpty();
        });
  }

  @Test
  void whoPublishedTheTextTooStandsInTheRowAsThat() {
    UUID standard = standardOf(world.caseOf(world.opened(CaseWorld.JINZHONG), CaseWorld.JINZHONG));
    for (String other : List.of("DB1403/T 990101-2024", "DB1407/T 990102-2024")) {
      world.inTransaction(
          sql ->
              sql.sql("insert into standard_joint (standard_id, number) values (?, ?)")
                  .params(bytes(standard), other)
                  .update());
    }
    SignedIn.as(
        "taiyuan-clerk",
        () -> {
          MatrixRow row =
              matrix.page(MatrixQuestion.of(CITIES), 0, 500).rows().stream()
                  .filter(one -> one.standard().id().equals(standard))
                  .findFirst()
                  .orElseThrow();
          assertThat(mark(row, YANGQUAN)).isEqualTo(MatrixRow.Mark.JOINT);
          // It was asked before anybody knew.
          assertThat(mark(row, CaseWorld.JINZHONG)).isEqualTo(MatrixRow.Mark.RUNNING);
        });
  }

  @Test
  void rowsAreNarrowedByFieldOfAnyLevel() {
    UUID standard = standardOf(world.caseOf(world.opened(CaseWorld.JINZHONG), CaseWorld.JINZHONG));
    classed(standard, "65.020.20 93.040", "B31");
    for (String field : List.of("65", "65.020", "65.020.20", "93", "93.040", "B", "B3", "B31")) {
      assertThat(found("taiyuan-clerk", new MatrixField(field), null)).as(field).contains(standard);
    }
    for (String field : List.of("20", "65.040", "04", "B32", "A")) {
      assertThat(found("taiyuan-clerk", new MatrixField(field), null))
          .as(field)
          .doesNotContain(standard);
    }
    assertThat(MatrixField.parse("b31")).contains(new MatrixField("B31"));
    assertThat(MatrixField.parse("65.0' or 1=1")).isEmpty();
    assertThat(MatrixField.parse("%")).isEmpty();
  }

  @Test
  void rowsAreNarrowedByState() {
    UUID recognised = standardOf(world.signed(Decision.conditional("每季抽查")));
    UUID declined =
        standardOf(
            world.signed(
                new Decision(Outcome.DECLINED, null, null, DeclineGround.OUT_OF_SCOPE, "不在范围内")));
    UUID late = world.assessing();
    world.inTransaction(
        sql ->
            sql.sql(
                    "update recognition_case set due_since = '2021-02-01', due_on = '2021-03-04'"
                        + " where id = ?")
                .params((Object) bytes(late))
                .update());
    UUID overdue = standardOf(late);
    assertThat(found("xinzhou-clerk", null, MatrixState.IN_FORCE))
        .contains(recognised)
        .doesNotContain(declined, overdue);
    assertThat(found("xinzhou-clerk", null, MatrixState.DECLINED))
        .contains(declined)
        .doesNotContain(recognised, overdue);
    assertThat(found("xinzhou-clerk", null, MatrixState.OVERDUE))
        .contains(overdue)
        .doesNotContain(recognised, declined);
    assertThat(found("xinzhou-clerk", null, MatrixState.RUNNING)).contains(overdue);
    assertThat(found("xinzhou-clerk", null, MatrixState.ENDED))
        .doesNotContain(recognised, declined, overdue);
    MatrixRow row =
        SignedIn.as(
            "xinzhou-clerk",
            () ->
                matrix
                    .page(new MatrixQuestion(CITIES, null, MatrixState.OVERDUE), 0, 500)
                    .rows()
                    .stream()
                    .filter(one -> one.standard().id().equals(overdue))
                    .findFirst()
                    .orElseThrow());
    assertThat(mark(row, CaseWorld.JINZHONG)).isEqualTo(Mark.OVERDUE);
    assertThat(mark(row, new BureauCode("140100"))).isEqualTo(Mark.SOURCE);
  }

  @Test
  void aTargetThatWaitsForTheApplicantIsNotOverdueAndADeclinedSquareSaysWhen() {
    UUID asked = world.assessing();
    SignedIn.as("jinzhong-clerk", () -> clocks.ask(asked, world.version(asked), "请补充检测报告", 15));
    UUID declined =
        world.signed(
            new Decision(Outcome.DECLINED, null, null, DeclineGround.OUT_OF_SCOPE, "不在范围内"));
    world.inTransaction(
        sql ->
            sql.sql(
                    "update recognition_case set due_since = '2021-02-01', due_on = '2021-03-04'"
                        + " where id = ?")
                .params((Object) bytes(asked))
                .update());
    UUID waiting = standardOf(asked);
    assertThat(found("xinzhou-clerk", null, MatrixState.OVERDUE)).doesNotContain(waiting);
    assertThat(mark(row(waiting), CaseWorld.JINZHONG)).isEqualTo(Mark.RUNNING);
    assertThat(row(standardOf(declined)).cells().get(CaseWorld.JINZHONG))
        .extracting(MatrixRow.Cell::on)
        .isEqualTo(LocalDate.now(clock));
  }

  private MatrixRow row(UUID standard) {
    return SignedIn.as(
            "xinzhou-clerk", () -> matrix.page(new MatrixQuestion(CITIES, null, null), 0, 500))
        .rows()
        .stream()
        .filter(one -> one.standard().id().equals(standard))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aStateIsFoundByItsIndexAsByTheWalkThroughAllCases() {
    world.signed(Decision.recognised());
    world.signed(new Decision(Outcome.DECLINED, null, null, DeclineGround.OUT_OF_SCOPE, "不在范围内"));
    UUID suspended = world.signed(Decision.conditional("每季抽查"));
    UUID passed = world.signed(Decision.conditional("每年抽查"));
    UUID turned = world.signed(Decision.conditional("每月抽查"));
    UUID late = world.assessing();
    world.inTransaction(
        sql -> {
          sql.sql("update recognition set state = 'SUSPENDED' where case_id = ?")
              .params((Object) bytes(suspended))
              .update();
          // What has come without that anything ran.
          sql.sql(
                  "update recognition set ends_on = '2026-01-05', last_on = '2026-01-05',"
                      + " ends_to = 'EXPIRED', last_to = 'EXPIRED' where case_id = ?")
              .params((Object) bytes(passed))
              .update();
          sql.sql(
                  "update recognition set turns_on = '2026-01-05', turns_to = 'RECONFIRM_DUE',"
                      + " turn_ground = 'SOURCE_REVISED', turn_cause = '2026-01-05' where case_id ="
                      + " ?")
              .params((Object) bytes(turned))
              .update();
          sql.sql(
                  "update recognition_case set due_since = '2021-02-01', due_on = '2021-03-04'"
                      + " where id = ?")
              .params((Object) bytes(late))
              .update();
        });
    Map<MatrixState, List<UUID>> expected =
        Map.of(
            MatrixState.ATTENTION, List.of(suspended, turned),
            MatrixState.ENDED, List.of(passed),
            MatrixState.OVERDUE, List.of(late));
    LocalDate today = LocalDate.now(clock);
    // In one transaction, so that nothing comes between the two.
    world.inTransaction(sql -> sameByBoth(expected, today));
  }

  private void sameByBoth(Map<MatrixState, List<UUID>> expected, LocalDate today) {
    for (MatrixState state : MatrixState.values()) {
      MatrixStates.Asked asked =
          new MatrixStates.Asked(CITIES.value(), "", "", state, state.entries(), today);
      List<UUID> walked =
          walk.standards(
              CITIES.value(), "", "", state.name(), state.entries(), today, new Slice(0, 100_000));
      assertThat(states.standards(asked, 0, 100_000)).as(state.name()).isEqualTo(walked);
      assertThat(walked)
          .as(state.name())
          .containsAll(
              expected.getOrDefault(state, List.of()).stream().map(this::standardOf).toList());
      int some = Math.min(3, walked.size());
      assertThat(states.standards(asked, 1, 2))
          .as(state.name())
          .isEqualTo(walked.subList(Math.min(1, some), some));
      assertThat(states.count(asked, 100_000)).as(state.name()).isBetween(1L, 300_000L);
    }
  }

  @Test
  void howManyAStateMeansIsCountedOutToALimitAndAPageByAStateTakesTwoStatements() {
    world.opened(CaseWorld.JINZHONG, CaseWorld.XINZHOU);
    MatrixState state = MatrixState.RUNNING;
    MatrixStates.Asked asked =
        new MatrixStates.Asked(
            CITIES.value(), "", "", state, state.entries(), LocalDate.now(clock));
    assertThat(states.count(asked, 1)).isEqualTo(1);
    assertThat(states.count(asked, 2)).isEqualTo(2);
    MatrixQuestion question = new MatrixQuestion(CITIES, null, state);
    SignedIn.as(
        "taiyuan-clerk",
        () -> {
          matrix.page(question, 0, 3);
          int own = StatementCount.of(() -> actors.require());
          int took = StatementCount.of(() -> matrix.page(question, 0, 3));
          assertThat(took).isLessThanOrEqualTo(2 + 2 * own);
        });
  }

  private static Mark mark(MatrixRow row, BureauCode bureau) {
    return Objects.requireNonNull(row.cells().get(bureau)).mark();
  }

  @Test
  void whoIsNotInTheCircleSeesNoRowNoMarkAndNoFlow() {
    world.signed(Decision.recognised());
    assertThat(found("anhui-clerk", null, null)).isEmpty();
    SignedIn.as(
        "anhui-clerk",
        () -> {
          List<MatrixRow> taken = new ArrayList<>();
          matrix.write(MatrixQuestion.of(CITIES), taken::add);
          assertThat(taken).isEmpty();
          assertThat(flow.of(CITIES, FlowPeriod.ALL)).isEmpty();
        });
    assertThat(found("auditor", null, null)).isNotEmpty();
  }

  @Test
  void aFileHoldsAllRowsOfTheQuestionAndIsNoted() {
    UUID standard = standardOf(world.caseOf(world.opened(CaseWorld.JINZHONG), CaseWorld.JINZHONG));
    classed(standard, "97.195", "Y88");
    List<MatrixRow> taken = new ArrayList<>();
    long before = noted();
    SignedIn.as(
        "taiyuan-clerk",
        () -> matrix.write(new MatrixQuestion(CITIES, new MatrixField("Y88"), null), taken::add));
    assertThat(taken).extracting(row -> row.standard().id()).containsExactly(standard);
    assertThat(noted()).isEqualTo(before + 1);
  }

  private long noted() {
    FactQuery exports =
        new FactQuery(
            new FactQuery.Reach.All(),
            null,
            null,
            Set.of("recognition.matrix-exported"),
            null,
            null,
            null,
            null);
    return trail.find(exports, 0, 100).stream()
        .filter(fact -> String.valueOf(fact.reason()).contains("Y88"))
        .count();
  }

  @Test
  void theFlowCountsPairsAndTakesTheMedianOfWorkingDays() {
    moved(world.signed(Decision.recognised()), "2026-03-02 01:00:00", "2026-03-09 01:00:00");
    moved(
        world.signed(
            new Decision(Outcome.DECLINED, null, null, DeclineGround.OUT_OF_SCOPE, "不在范围内")),
        "2026-03-02 01:00:00",
        "2026-03-11 01:00:00");
    List<Flow> flows = SignedIn.as("taiyuan-clerk", () -> flow.of(TAIXIN, FlowPeriod.ALL));
    assertThat(flows)
        .filteredOn(one -> one.target().equals(YANGQUAN))
        .containsExactly(new Flow(new BureauCode("140100"), YANGQUAN, 2, 1, 6));
    assertThat(SignedIn.as("jinzhong-clerk", () -> flow.of(TAIXIN, FlowPeriod.ALL))).isEmpty();
  }

  @Test
  void daysInWhichTheClockStoodStillDoNotCountInTheFlow() {
    UUID one = world.signed(Decision.recognised());
    moved(one, "2026-03-02 01:00:00", "2026-03-20 01:00:00");
    world.inTransaction(
        sql -> {
          sql.sql("update recognition_case set target = '140700' where id = ?")
              .params((Object) bytes(one))
              .update();
          // Thursday 5 to Friday 13 March: six working days.
          sql.sql(
                  "insert into recognition_case_stop (case_id, position, from_on, until_on, cause)"
                      + " values (?, 0, '2026-03-05', '2026-03-13', 'INFORMATION')")
              .params((Object) bytes(one))
              .update();
        });
    assertThat(SignedIn.as("taiyuan-clerk", () -> flow.of(TAIXIN, FlowPeriod.ALL)))
        .filteredOn(flow -> flow.target().equals(CaseWorld.JINZHONG))
        .containsExactly(new Flow(new BureauCode("140100"), CaseWorld.JINZHONG, 1, 1, 8));
  }

  @Test
  void theStateOfTodayNarrowsTheMatrixAlsoWhenNothingRan() {
    UUID one = world.signed(Decision.recognised());
    UUID standard = standardOf(one);
    context
        .getBean(RegisterLook.class)
        .look(
            List.of(
                context.getBean(RecognitionRepository.class).findByCaseId(one).orElseThrow().id()));
    clock.moveTo(LocalDate.now(clock).plusYears(5).plusDays(1));
    assertThat(found("taiyuan-clerk", null, MatrixState.ENDED)).contains(standard);
    assertThat(found("taiyuan-clerk", null, MatrixState.IN_FORCE)).doesNotContain(standard);
    clock.moveTo(LocalDate.now(clock).minusMonths(2));
    assertThat(found("taiyuan-clerk", null, MatrixState.ATTENTION)).contains(standard);
  }

  @AfterEach
  void backToday() {
    clock.toRealTime();
  }

  @Test
  void theFlowOfAYearLeavesOlderDecisionsOut() {
    UUID old = world.signed(Decision.recognised());
    moved(old, "2019-03-04 01:00:00", "2019-03-05 01:00:00");
    world.inTransaction(
        sql ->
            sql.sql("update recognition_case set target = '141100' where id = ?")
                .params((Object) bytes(old))
                .update());
    BureauCode lvliang = new BureauCode("141100");
    assertThat(SignedIn.as("taiyuan-clerk", () -> flow.of(TAIXIN, FlowPeriod.ALL)))
        .anyMatch(one -> one.target().equals(lvliang));
    assertThat(SignedIn.as("taiyuan-clerk", () -> flow.of(TAIXIN, FlowPeriod.YEAR)))
        .noneMatch(one -> one.target().equals(lvliang));
  }

  /** To a pair of bureaus that no other test decides for in that circle. */
  private void moved(UUID one, String opened, String signed) {
    world.inTransaction(
        sql ->
            sql.sql(
                    "update recognition_case set circle_code = 'taixin', target = '140300',"
                        + " assigned_at = ?, signed_at = ? where id = ?")
                .params(opened, signed, bytes(one))
                .update());
  }
}
