package org.biaolian.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.biaolian.audit.AuditFact;
import org.biaolian.audit.AuditTrail;
import org.biaolian.recognition.Outcome;
import org.biaolian.recognition.domain.CaseState;
import org.biaolian.recognition.domain.RecognitionCase;
import org.biaolian.recognition.domain.RecognitionRequest;
import org.biaolian.recognition.domain.RequestState;
import org.biaolian.recognition.internal.CaseRepository;
import org.biaolian.recognition.internal.RecognitionRepository;
import org.biaolian.recognition.internal.RequestRepository;
import org.biaolian.task.OpenTask;
import org.biaolian.task.TaskSource;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What has to be true after a kill: each acknowledged step has its fact exactly once; each request
 * and case of the round is as far as its facts say and no half of a step is there; and the
 * workbenches hold what is open, each thing once.
 */
final class AfterCrash {

  /** The facts of a request and of a case in their order, and where each leads. */
  private static final List<String> REQUEST =
      List.of(
          "request.drafted",
          "request.endorsed",
          "request.submitted",
          "request.taken-up",
          "request.opened",
          "request.closed");

  private static final List<RequestState> REQUEST_STATES =
      List.of(
          RequestState.DRAFT,
          RequestState.ENDORSED,
          RequestState.SUBMITTED,
          RequestState.ADMISSIBILITY,
          RequestState.OPEN,
          RequestState.CLOSED);

  private static final List<String> CASE =
      List.of("case.acknowledged", "case.proposed", "case.reviewed", "case.signed");

  private static final List<CaseState> CASE_STATES =
      List.of(
          CaseState.ASSIGNED,
          CaseState.ASSESSING,
          CaseState.IN_REVIEW,
          CaseState.TO_SIGN,
          CaseState.SIGNED);

  private final ApplicationContext portal;
  private final JdbcClient jdbc;
  private final AuditTrail trail;
  private final Map<String, TaskSource> sources = new HashMap<>();

  AfterCrash(ApplicationContext portal) {
    this.portal = portal;
    this.jdbc = portal.getBean(JdbcClient.class);
    this.trail = portal.getBean(AuditTrail.class);
    portal
        .getBeansOfType(TaskSource.class)
        .values()
        .forEach(source -> sources.put(source.subjectKind(), source));
  }

  /** Checks all; returns how many acknowledged steps there were. */
  int check(Instant since, Collection<String> acknowledged) {
    await("what was owed to listeners")
        .atMost(Duration.ofMinutes(5))
        .until(
            () ->
                count("select count(*) from EVENT_PUBLICATION")
                        + count("select count(*) from work_changed")
                        + count("select count(*) from recognition_paper_order where made = false")
                    == 0);
    for (String line : acknowledged) {
      String[] step = line.split(" ", -1);
      assertThat(facts(step[1], UUID.fromString(step[2])))
          .as("%s has its fact once", line)
          .filteredOn(step[3]::equals)
          .hasSize(1);
    }
    RequestRepository requests = portal.getBean(RequestRepository.class);
    List<RecognitionRequest> ofRound =
        requests.findAll().stream().filter(one -> !one.draftedAt().isBefore(since)).toList();
    ofRound.forEach(this::request);
    assertThat(ofRound.isEmpty()).isEqualTo(acknowledged.isEmpty());
    return acknowledged.size();
  }

  private void request(RecognitionRequest request) {
    int steps = steps("recognition-request", request.id(), REQUEST);
    assertThat(request.state()).isEqualTo(REQUEST_STATES.get(steps - 1));
    List<RecognitionCase> cases =
        portal.getBean(CaseRepository.class).findByRequestIdOrderByTargetAscRoundAsc(request.id());
    boolean opened = steps > REQUEST.indexOf("request.opened");
    assertThat(cases).hasSize(opened ? Writers.TARGETS.size() : 0);
    cases.forEach(this::oneCase);
    assertThat(request.state() == RequestState.CLOSED)
        .as("closed with the last decision")
        .isEqualTo(opened && cases.stream().noneMatch(one -> one.state().live()));
    tasks("recognition-request", request.id());
  }

  private void oneCase(RecognitionCase one) {
    int steps = steps("recognition-case", one.id(), CASE);
    assertThat(one.state()).isEqualTo(CASE_STATES.get(steps));
    Outcome outcome = one.outcome();
    boolean registered =
        one.state() == CaseState.SIGNED && Objects.requireNonNull(outcome).favourable();
    var entry = portal.getBean(RecognitionRepository.class).findByCaseId(one.id());
    assertThat(entry.isPresent()).as("in the register").isEqualTo(registered);
    entry.ifPresent(
        made ->
            assertThat(facts("recognition", made.id())).containsOnlyOnce("recognition.registered"));
    assertThat(facts("recognition-case", one.id()).stream().filter("paper.made"::equals).count())
        .as("papers, each once")
        .isEqualTo(registered ? 2 : one.state() == CaseState.SIGNED ? 1 : 0);
    tasks("recognition-case", one.id());
  }

  /** How many of the steps were done: the first ones, each once, and none of the others. */
  private int steps(String subjectKind, UUID subject, List<String> order) {
    List<String> there = new ArrayList<>(facts(subjectKind, subject));
    there.retainAll(order);
    assertThat(there).as("facts of %s", subject).isEqualTo(order.subList(0, there.size()));
    return there.size();
  }

  /** Oldest first. */
  private List<String> facts(String subjectKind, UUID subject) {
    return trail.of(subjectKind, subject, 1000).reversed().stream().map(AuditFact::kind).toList();
  }

  private void tasks(String subjectKind, UUID subject) {
    List<String> wanted =
        Objects.requireNonNull(sources.get(subjectKind)).open(subject).stream()
            .map(AfterCrash::line)
            .toList();
    List<String> shown =
        jdbc.sql(
                "select concat(organization, ' ', role, ' ', step) from work_item"
                    + " where subject_id = :subject and closed_at is null")
            .param("subject", bytes(subject))
            .query(String.class)
            .list();
    assertThat(shown).as("open on the workbenches").containsExactlyInAnyOrderElementsOf(wanted);
  }

  private static String line(OpenTask task) {
    return task.organization().value() + " " + task.role().name() + " " + task.step();
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  private long count(String sql) {
    return jdbc.sql(sql).query(Long.class).single();
  }
}
