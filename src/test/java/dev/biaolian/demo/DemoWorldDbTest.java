package dev.biaolian.demo;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.biaolian.demo.DemoContent.DemoTarget;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.biaolian.PortalApplication;
import org.biaolian.bureau.Agreements;
import org.biaolian.bureau.Circles;
import org.biaolian.bureau.Organizations;
import org.biaolian.catalogue.LegalStatus;
import org.biaolian.catalogue.StandardQuery;
import org.biaolian.catalogue.StandardRow;
import org.biaolian.catalogue.Standards;
import org.biaolian.catalogue.Verification;
import org.biaolian.kernel.StandardNumber;
import org.biaolian.recognition.CaseSummary;
import org.biaolian.recognition.RecognitionCases;
import org.biaolian.recognition.RecognitionRequests;
import org.biaolian.recognition.RegisterBook;
import org.biaolian.recognition.RegisterLine;
import org.biaolian.recognition.RegisterQuestion;
import org.biaolian.recognition.RequestSummary;
import org.biaolian.recognition.domain.CaseState;
import org.biaolian.recognition.domain.RequestState;
import org.biaolian.testing.SignedIn;
import org.biaolian.worklist.Worklist;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

@Tag("db")
@SpringBootTest(classes = {PortalApplication.class, DemoWorld.class})
@ContextConfiguration(initializers = OwnDatabase.class)
@DirtiesContext
class DemoWorldDbTest {

  private static final int ALL = 1000;

  private final DemoContent content = DemoContent.load();
  private final DemoCast cast = DemoCast.load();

  @Autowired private DemoPlayer player;
  @Autowired private MovableClock clock;
  @Autowired private Standards standards;
  @Autowired private RecognitionRequests requests;
  @Autowired private RecognitionCases cases;
  @Autowired private RegisterBook register;
  @Autowired private Worklist worklist;
  @Autowired private Agreements agreements;
  @Autowired private Circles circles;
  @Autowired private Organizations organizations;
  @Autowired private JdbcTemplate jdbc;

  @BeforeEach
  void played() throws Exception {
    DemoPlayer.Report report = player.finished().get(15, TimeUnit.MINUTES);
    assertThat(report.ending()).isEqualTo(DemoPlayer.Ending.PLAYED);
    assertThat(report.abandoned()).isEmpty();
  }

  @Test
  void everyStandardIsThereOnceAndMarkedAsDemonstration() {
    Map<UUID, StandardRow> rows = standards();
    assertThat(rows.values())
        .extracting(StandardRow::number)
        .containsExactlyInAnyOrderElementsOf(
            content.standards().stream().map(DemoContent.DemoStandard::number).toList());
    assertThat(rows.values()).allMatch(StandardRow::demonstration);
    assertThat(rows.values())
        .allMatch(row -> StandardNumber.of(row.number()).demonstration(), "serial from 900001");
  }

  @Test
  void replacedEditionsAreSupersededAndAbolishedOnesAbolishedOnTheirDays() {
    LocalDate today = LocalDate.now(clock);
    Map<String, LegalStatus> expected = new HashMap<>();
    for (DemoContent.DemoStandard one : content.standards()) {
      LocalDate end = one.abolishedOn();
      if (end != null && !end.isAfter(today)) {
        expected.put(one.number(), LegalStatus.ABOLISHED);
      }
      if (!one.implementedOn().isAfter(today)) {
        one.replaces().forEach(old -> expected.put(old, LegalStatus.SUPERSEDED));
      }
    }
    Map<String, LegalStatus> ended = new HashMap<>();
    for (StandardRow row : standards().values()) {
      if (row.status() == LegalStatus.SUPERSEDED || row.status() == LegalStatus.ABOLISHED) {
        ended.put(row.number(), row.status());
      }
    }
    assertThat(ended).isEqualTo(expected).hasSizeGreaterThan(20);
  }

  @Test
  void aDozenRecordsAreLeftForApproversToVerify() {
    Map<Verification, Long> counts =
        standards().values().stream().collect(groupingBy(StandardRow::verification, counting()));
    assertThat(counts.get(Verification.PROPOSED)).isGreaterThanOrEqualTo(6);
    assertThat(counts.get(Verification.UNVERIFIED)).isGreaterThanOrEqualTo(2);
  }

  @Test
  void requestsStandWhereTheContentLeavesThem() {
    Map<String, Long> expected =
        content.requests().stream()
            .map(request -> request.standard() + request.effect() + request.requestUpTo())
            .collect(groupingBy(identity(), counting()));
    assertThat(
            requests().values().stream()
                .map(one -> one.standard().number() + one.effect() + one.state())
                .collect(groupingBy(identity(), counting())))
        .isEqualTo(expected);
    assertThat(requests().values()).allMatch(one -> one.standard().demonstration());
  }

  @Test
  void casesStandWhereTheContentLeavesThem() {
    Map<String, Long> expected =
        targets()
            .filter(target -> target.upTo() != null)
            .map(target -> target.bureau() + target.upTo() + target.outcome())
            .collect(groupingBy(identity(), counting()));
    Map<String, Long> found =
        cases().values().stream()
            .map(one -> one.target().value() + one.state() + one.outcome())
            .collect(groupingBy(identity(), counting()));
    assertThat(found).isEqualTo(expected);
    assertThat(cases().values())
        .allSatisfy(
            one -> {
              assertThat(one.assignedAt()).isBefore(clock.instant());
              if (one.signedAt() != null) {
                assertThat(one.signedAt()).isBetween(one.assignedAt(), clock.instant());
              }
            });
  }

  @Test
  void theRegisterHoldsEveryFavourableDecision() {
    long favourable =
        targets()
            .filter(target -> target.upTo() == DemoContent.CaseState.SIGNED)
            .filter(target -> target.outcome() != DemoContent.Outcome.DECLINED)
            .count();
    List<RegisterLine> entries =
        SignedIn.as("auditor", () -> register.list(RegisterQuestion.ALL, 0, ALL));
    assertThat(entries).hasSize((int) favourable);
    assertThat(entries).allMatch(entry -> entry.standard().demonstration());
    assertThat(entries).allMatch(entry -> entry.signedOn().isBefore(LocalDate.now(clock)));
  }

  @Test
  void everyAgreementSaysThatItIsADemonstration() {
    assertThat(circles.all())
        .allSatisfy(
            circle ->
                assertThat(agreements.of(circle.code()))
                    .singleElement()
                    .matches(one -> one.demonstration() && one.title().endsWith("（演示）")));
  }

  @Test
  void everybodyInABureauHasSomethingToDo() {
    for (String bureau : bureaus()) {
      for (String who : List.of(cast.clerk(bureau), cast.reviewer(bureau), cast.approver(bureau))) {
        assertThat(SignedIn.as(who, () -> worklist.countOpen())).as(who).isPositive();
      }
    }
  }

  @Test
  void theWorklistIsInStepWithTheCasesAndNothingIsOutstanding() {
    long open =
        cases().values().stream()
            .filter(one -> EnumSet.complementOf(ENDED).contains(one.state()))
            .count();
    // Who is told of an overdue step does not hold it.
    assertThat(
            count(
                "work_item where closed_at is null and subject_kind = 'recognition-case'"
                    + " and step <> 'overdue'"))
        .isEqualTo(open);
    assertThat(count("work_item where not demonstration")).isZero();
    assertThat(count("work_item where closed_at < opened_at")).isZero();
    assertThat(count("EVENT_PUBLICATION")).isZero();
    assertThat(count("work_changed")).isZero();
  }

  private static final EnumSet<CaseState> ENDED =
      EnumSet.of(CaseState.SIGNED, CaseState.TERMINATED);

  private long count(String from) {
    return Objects.requireNonNull(jdbc.queryForObject("select count(*) from " + from, Long.class));
  }

  private List<String> bureaus() {
    return organizations.bureaus().stream().map(one -> one.code().value()).toList();
  }

  private Stream<DemoTarget> targets() {
    return content.requests().stream().flatMap(request -> request.targets().stream());
  }

  /** What the clerks of all bureaus see, together. */
  private Map<UUID, StandardRow> standards() {
    Map<UUID, StandardRow> found = new HashMap<>();
    for (String bureau : bureaus()) {
      SignedIn.as(cast.clerk(bureau), () -> standards.list(StandardQuery.ALL, 0, ALL))
          .forEach(row -> found.put(row.id(), row));
    }
    return found;
  }

  private Map<UUID, RequestSummary> requests() {
    Set<RequestState> all = EnumSet.allOf(RequestState.class);
    Map<UUID, RequestSummary> found = new HashMap<>();
    for (String bureau : bureaus()) {
      SignedIn.as(cast.clerk(bureau), () -> requests.list(all, 0, ALL))
          .forEach(row -> found.put(row.id(), row));
    }
    return found;
  }

  /** Each bureau's own cases, with what is proposed in them. */
  private Map<UUID, CaseSummary> cases() {
    Set<CaseState> all = new HashSet<>(EnumSet.allOf(CaseState.class));
    Map<UUID, CaseSummary> found = new HashMap<>();
    for (String bureau : bureaus()) {
      SignedIn.as(cast.clerk(bureau), () -> cases.list(all, 0, ALL)).stream()
          .filter(one -> one.target().value().equals(bureau))
          .forEach(row -> found.put(row.id(), row));
    }
    return found;
  }
}
