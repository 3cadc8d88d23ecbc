package org.biaolian.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.biaolian.testing.Refusals.refused;

import dev.biaolian.database.TestDatabase;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.biaolian.PortalApplication;
import org.biaolian.bureau.Circles;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.RequestJobs.Item;
import org.biaolian.recognition.domain.CaseState;
import org.biaolian.recognition.domain.RequestState;
import org.biaolian.recognition.domain.Submission;
import org.biaolian.testing.SignedIn;
import org.biaolian.testing.TestWorld;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/**
 * The largest submission there is, in a database of its own: what it makes stands in nobody else's
 * lists, and counts are exact.
 */
@Tag("db")
@SpringBootTest(classes = {PortalApplication.class, TestWorld.class})
@ContextConfiguration(
    initializers = {
      org.biaolian.testing.TestDatabase.class,
      WholeSubmissionDbTest.OwnDatabase.class
    })
@DirtiesContext
class WholeSubmissionDbTest {

  private static final String CLERK = "taiyuan-clerk";
  private static final String SECRETARY = "sec-cities-secretary";
  private static final BureauCode TAIYUAN = new BureauCode("140100");
  private static final int CASES = Submissions.MOST_STANDARDS * Submissions.MOST_TARGETS;

  /** Taken by no other test; as long as those of the sample. */
  private static final int FIRST_SERIAL = 995_001;

  @Autowired private ApplicationContext context;
  @Autowired private Submissions submissions;
  @Autowired private RequestJobs jobs;
  @Autowired private RecognitionRequests requests;
  @Autowired private RecognitionCases cases;
  @Autowired private Circles circles;
  @Autowired private JdbcClient sql;

  @Value("${biaolian.audit.schema}")
  private String audit;

  private CaseWorld world;
  private UUID agreement = new UUID(0, 0);

  /** An empty schema for this context. */
  static final class OwnDatabase
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext portal) {
      portal
          .getEnvironment()
          .getPropertySources()
          .addFirst(new MapPropertySource("whole-database", TestDatabase.fresh("biaolian_whole")));
    }
  }

  @BeforeEach
  void aCircleWithTwentyOtherMembers() {
    world = new CaseWorld(context);
    agreement = world.agreement();
    List<String> more =
        Stream.concat(
                Stream.of("140200", "140400", "140500", "140600", "140800", "141000"),
                IntStream.rangeClosed(1, 10).mapToObj("41%02d00"::formatted))
            .toList();
    world.inTransaction(
        client -> {
          for (String code : more) {
            client
                .sql(
                    """
                    insert into organization (code, kind, level, name_zh, name_en, short_zh,
                      short_en, sign, sort_order)
                    values (?, 'BUREAU', 'CITY', ?, ?, ?, ?, '样', 40)
                    """)
                .params(code, "样本局" + code, "Sample " + code, code, code)
                .update();
            client
                .sql(
                    """
                    insert into circle_membership (id, circle_code, bureau_code, kind, joined_on,
                      left_on, version)
                    values (unhex(?), 'cities', ?, 'MEMBER', '2022-01-01', null, 0)
                    """)
                .params("0190000000007000c0%014x".formatted(Integer.parseInt(code)), code)
                .update();
          }
        });
  }

  @Test
  void twoHundredStandardsAskedOfTwentyBureausMakeFourThousandCasesOnceAndForAll() {
    List<String> numbers = standards();
    Set<BureauCode> targets = targets();
    UUID id = draft(numbers);
    fill(id, targets);
    assertThat(view(id).faults()).isZero();
    assertThat(view(id).cases()).isEqualTo(CASES);
    ended(CLERK, create(id));
    refused("submission-made-already", () -> create(id));
    assertThat(items(id, CLERK)).hasSize(Submissions.MOST_STANDARDS);

    run(JobAct.ENDORSE, "taiyuan-approver", id);
    run(JobAct.SUBMIT, CLERK, id);
    run(JobAct.TAKE_UP, SECRETARY, id);
    List<Item> toOpen = items(id, SECRETARY);
    UUID opening = start(JobAct.OPEN, SECRETARY, toOpen);
    assertThat(SignedIn.as(SECRETARY, () -> jobs.find(opening)).orElseThrow())
        .satisfies(
            done -> {
              assertThat(done.done()).isEqualTo(Submissions.MOST_STANDARDS);
              assertThat(done.refused()).isZero();
            });

    assertThat(view(id).states())
        .isEqualTo(Map.of(RequestState.OPEN, (long) Submissions.MOST_STANDARDS));
    everyCaseIsThereOnceWithItsOwnTrail(targets);
    sentAgainNothingComesOfIt(toOpen, numbers, targets);
    everyCaseIsThereOnceWithItsOwnTrail(targets);
  }

  private void everyCaseIsThereOnceWithItsOwnTrail(Set<BureauCode> targets) {
    assertThat(one("select count(*) from recognition_case")).isEqualTo(CASES);
    assertThat(one("select count(distinct standard_id, target) from recognition_case"))
        .isEqualTo(CASES);
    assertThat(
            one(
                """
                select count(*) from recognition_case c where state = 'ASSIGNED'
                  and (select count(*) from %s.audit_fact f
                       where f.subject_id = c.id and f.kind = 'case.assigned') = 1
                """
                    .formatted(audit)))
        .isEqualTo(CASES);
    Map<String, Long> byTarget =
        sql
            .sql("select target, count(*) from recognition_case group by target")
            .query((row, any) -> Map.entry(row.getString(1), row.getLong(2)))
            .list()
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    assertThat(byTarget.keySet())
        .isEqualTo(targets.stream().map(BureauCode::value).collect(Collectors.toSet()));
    assertThat(byTarget.values()).containsOnly((long) Submissions.MOST_STANDARDS);
    for (String target : List.of("jinzhong-clerk", "yangquan-clerk")) {
      assertThat(
              SignedIn.as(target, () -> cases.listToDecide(EnumSet.of(CaseState.ASSIGNED), 0, 500)))
          .hasSize(Submissions.MOST_STANDARDS);
    }
    await()
        .atMost(Duration.ofMinutes(2))
        .untilAsserted(
            () ->
                assertThat(
                        one(
                            """
                            select count(distinct subject_id) from work_item
                            where step = 'acknowledge' and closed_at is null
                            """))
                    .isEqualTo(CASES));
  }

  /** The same acts, the same submission, and another one with the same rows. */
  private void sentAgainNothingComesOfIt(
      List<Item> opened, List<String> numbers, Set<BureauCode> targets) {
    UUID again = start(JobAct.OPEN, SECRETARY, opened);
    List<JobView.Line> lines = SignedIn.as(SECRETARY, () -> jobs.lines(again));
    assertThat(lines)
        .hasSize(Submissions.MOST_STANDARDS)
        .allSatisfy(
            line -> {
              assertThat(line.state()).isEqualTo(JobItemState.REFUSED);
              assertThat(line.refusal()).isEqualTo("changed-meanwhile");
            });
    assertThat(lines)
        .extracting(line -> line.standard().number())
        .containsExactlyInAnyOrderElementsOf(numbers);

    List<String> rows = new ArrayList<>(numbers.subList(0, numbers.size() - 1));
    rows.add("DB1401/T 3-1999");
    UUID other = draft(rows);
    fill(other, targets);
    List<SubmissionView.Line> checked = view(other).lines();
    assertThat(checked.getLast().typed()).isEqualTo("DB1401/T 3-1999");
    assertThat(checked.getLast().unread()).isEqualTo("catalogue.numbers.unknown");
    assertThat(checked.subList(0, rows.size() - 1))
        .allSatisfy(
            line -> {
              assertThat(Objects.requireNonNull(line.standard()).number()).isIn(numbers);
              assertThat(line.refusals().keySet()).isEqualTo(targets);
              assertThat(line.refusals().values())
                  .extracting(RuleViolation::rule)
                  .containsOnly("duplicate-request");
            });
    refused("submission-has-faults", () -> create(other));
    SignedIn.as(CLERK, () -> submissions.leaveOutRefused(other));
    refused("nothing-chosen", () -> create(other));
  }

  /** One that went through the services, and copies of its rows. */
  private List<String> standards() {
    UUID sample = world.standard();
    String number =
        sql.sql("select number from standard where id = ?")
            .param(bytes(sample))
            .query(String.class)
            .single();
    String serial = number.replaceAll("DB1401/T ([0-9]{6})-2024", "$1");
    world.inTransaction(
        client -> {
          copy(client, "standard", "id", serial, Set.of("number", "number_key"));
          copy(client, "standard_circle", "standard_id", serial, Set.of());
          copy(client, "standard_file", "standard_id", serial, Set.of());
        });
    List<String> numbers = new ArrayList<>(List.of(number));
    IntStream.range(0, Submissions.MOST_STANDARDS - 1)
        .mapToObj(i -> "DB1401/T %d-2024".formatted(FIRST_SERIAL + i))
        .forEach(numbers::add);
    return numbers;
  }

  /** Copies the rows of a table; every id becomes one that begins with the number of the copy. */
  private static void copy(
      JdbcClient client, String table, String ofStandard, String serial, Set<String> numbered) {
    List<String> columns =
        client
            .sql(
                """
                select column_name from information_schema.columns
                where table_schema = database() and table_name = ?
                  and coalesce(generation_expression, '') = ''
                order by ordinal_position
                """)
            .param(table)
            .query(String.class)
            .list();
    List<String> values =
        columns.stream()
            .map(
                column -> {
                  if (column.equals("id") || column.equals(ofStandard)) {
                    return "concat(unhex(lpad(hex(n.n), 8, '0')), substring(t.%s, 5))"
                        .formatted(column);
                  }
                  return numbered.contains(column)
                      ? "replace(t.%s, '%s', cast(%d + n.n as char))"
                          .formatted(column, serial, FIRST_SERIAL - 1)
                      : "t." + column;
                })
            .toList();
    client
        .sql(
            """
            insert into %s (%s)
            with recursive n (n) as (select 1 union all select n + 1 from n where n < ?)
            select %s from %s t cross join n
            """
                .formatted(table, String.join(", ", columns), String.join(", ", values), table))
        .param(Submissions.MOST_STANDARDS - 1)
        .update();
  }

  private Set<BureauCode> targets() {
    return SignedIn.as(CLERK, () -> circles.members(CaseWorld.CITIES)).stream()
        .filter(one -> !one.equals(TAIYUAN))
        .collect(Collectors.toSet());
  }

  private long one(String query) {
    return sql.sql(query).query(Long.class).single();
  }

  private void run(JobAct act, String who, UUID submission) {
    start(act, who, items(submission, who));
  }

  private UUID start(JobAct act, String who, List<Item> chosen) {
    UUID job = SignedIn.as(who, () -> jobs.start(act, chosen, ""));
    ended(who, job);
    return job;
  }

  private void ended(String who, UUID job) {
    await()
        .atMost(Duration.ofMinutes(3))
        .until(() -> !SignedIn.as(who, () -> jobs.find(job)).orElseThrow().running());
  }

  private List<Item> items(UUID submission, String who) {
    return SignedIn.as(
            who, () -> requests.list(EnumSet.allOf(RequestState.class), submission, 0, 300))
        .stream()
        .map(one -> new Item(one.id(), one.version()))
        .toList();
  }

  private UUID draft(List<String> rows) {
    return SignedIn.as(CLERK, () -> submissions.draft(rows));
  }

  private void fill(UUID id, Set<BureauCode> targets) {
    SignedIn.as(
        CLERK,
        () ->
            submissions.fill(
                id,
                view(id).version(),
                new Submission.Common(agreement, Effect.SUPERVISION, "全市", "便民", targets, null)));
  }

  private UUID create(UUID id) {
    return SignedIn.as(CLERK, () -> submissions.create(id, view(id).seen()));
  }

  private SubmissionView view(UUID id) {
    return SignedIn.as(CLERK, () -> submissions.find(id).orElseThrow());
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }
}
