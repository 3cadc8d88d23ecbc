package org.biaolian.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.biaolian.audit.AuditFact;
import org.biaolian.audit.AuditTrail;
import org.biaolian.kernel.Columns;
import org.biaolian.recognition.RandomSteps.Done;
import org.biaolian.recognition.domain.CaseState;
import org.biaolian.recognition.domain.Dispute;
import org.biaolian.recognition.domain.Recognition;
import org.biaolian.recognition.domain.RecognitionCase;
import org.biaolian.recognition.domain.RecognitionRequest;
import org.biaolian.recognition.domain.RequestState;
import org.biaolian.recognition.internal.ActRepository;
import org.biaolian.recognition.internal.CaseRepository;
import org.biaolian.recognition.internal.DisputeDesk;
import org.biaolian.recognition.internal.DisputeRepository;
import org.biaolian.recognition.internal.RecognitionRepository;
import org.biaolian.recognition.internal.RegisterLook;
import org.biaolian.recognition.internal.RequestRepository;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** What rows and trail have to say after many worked at once. */
final class RandomTrail {

  /** The facts in which the words of their step are found again. */
  private static final Set<String> WORDED =
      Set.of(
          "case.proposed",
          "case.reviewed",
          "case.sent-back",
          "case.information-asked",
          "case.information-answered",
          "case.extended",
          "case.handed-over",
          "case.publicity-remark",
          "case.publicity-weighed",
          "case.paper-entered",
          "case.paper-scanned",
          "case.sealed",
          "case.countersign-asked",
          "case.countersigned",
          "dispute.opened",
          "dispute.settled",
          "dispute.not-settled",
          "dispute.withdrawn",
          "dispute.rejected",
          "act.proposed",
          "act.reviewed",
          "act.refused",
          "request.withdrawn");

  /** What follows from the steps of others. */
  private static final Set<String> FOLLOWING =
      Set.of("case.assigned", "case.round-opened", "case.terminated", "request.closed");

  /** The same signature given twice, from the same page, is one. */
  private static final Set<String> ONCE = Set.of("case.signed", "case.paper-confirmed");

  private static final Pattern MARK = Pattern.compile("#\\d+(?!.*#)");

  private final AuditTrail trail;
  private final RequestRepository requests;
  private final CaseRepository cases;
  private final DisputeRepository disputes;
  private final RecognitionRepository register;
  private final ActRepository acts;
  private final Map<UUID, Integer> numbers;
  private final List<String> people;
  private final String second;
  private final Clock clock;
  private final JdbcTemplate sql;
  private final String schema;
  private final Map<String, Integer> written = new HashMap<>();

  RandomTrail(
      ApplicationContext portal, Map<UUID, Integer> numbers, List<String> people, String second) {
    trail = portal.getBean(AuditTrail.class);
    requests = portal.getBean(RequestRepository.class);
    cases = portal.getBean(CaseRepository.class);
    disputes = portal.getBean(DisputeRepository.class);
    register = portal.getBean(RecognitionRepository.class);
    acts = portal.getBean(ActRepository.class);
    clock = portal.getBean(Clock.class);
    sql = portal.getBean(JdbcTemplate.class);
    schema = portal.getEnvironment().getRequiredProperty("biaolian.audit.schema");
    this.numbers = numbers;
    this.people = people;
    this.second = second;
  }

  void holds(List<RandomMatter> matters, Collection<Done> acknowledged) {
    for (RandomMatter matter : matters) {
      requests
          .findByStandardIdAndStateIn(matter.standard(), EnumSet.allOf(RequestState.class))
          .forEach(this::requestHolds);
    }
    acknowledged.stream()
        .filter(one -> one.kind().equals("act.proposed"))
        .map(Done::subject)
        .forEach(id -> TrailModel.act(facts(RegisterActs.SUBJECT, id), act(id)));
    Map<String, Integer> told = new HashMap<>();
    acknowledged.forEach(
        one ->
            told.merge(
                key(one.subject(), one.kind(), person(one), marked(one.kind(), one.mark())),
                1,
                ONCE.contains(one.kind()) ? (earlier, again) -> 1 : Integer::sum));
    assertThat(without(told, written)).as("acknowledged, and not in the trail").isEmpty();
    assertThat(without(written, told)).as("in the trail, and nobody was told").isEmpty();
  }

  private static List<String> without(Map<String, Integer> all, Map<String, Integer> others) {
    return all.entrySet().stream()
        .filter(one -> !one.getValue().equals(others.get(one.getKey())))
        .map(Object::toString)
        .limit(20)
        .toList();
  }

  private ActState act(UUID id) {
    return acts.findById(id).orElseThrow().state();
  }

  private static String person(Done one) {
    return one.kind().equals("case.countersigned") ? "" : one.person();
  }

  private static String marked(String kind, @Nullable String text) {
    Matcher mark = MARK.matcher(String.valueOf(text));
    return WORDED.contains(kind) && mark.find() ? mark.group() : "";
  }

  private static String key(UUID subject, String kind, String person, String mark) {
    return subject + " " + kind + " " + person + " " + mark;
  }

  private List<AuditFact> ordered(String kind, UUID id) {
    return merged(chains(kind, id));
  }

  /** The facts of one thing, the first one first, which somebody has to have been told. */
  private List<AuditFact> facts(String kind, UUID id) {
    List<AuditFact> facts = ordered(kind, id);
    for (AuditFact fact : facts) {
      boolean outside = fact.kind().equals("case.countersigned");
      UUID person = fact.personId();
      if (FOLLOWING.contains(fact.kind()) || (person == null && !outside)) {
        continue;
      }
      String name = person == null ? "" : people.get(Objects.requireNonNull(numbers.get(person)));
      String text = outside ? fact.personName() : fact.reason();
      // A request that is withdrawn takes its disputes along.
      if (!fact.kind().equals("dispute.withdrawn") || !name.equals("taiyuan-clerk")) {
        written.merge(key(id, fact.kind(), name, marked(fact.kind(), text)), 1, Integer::sum);
      }
    }
    return facts;
  }

  /** The facts of each organization in the order in which they were committed. */
  private List<Deque<AuditFact>> chains(String kind, UUID id) {
    Map<UUID, Integer> places = new HashMap<>();
    sql.query(
        "select id from %s.audit_fact where subject_id = ? order by organization, sequence_no"
            .formatted(schema),
        row -> {
          places.put(Columns.id(row.getBytes(1)), places.size());
        },
        Columns.bytes(id));
    return List.copyOf(
        trail.of(kind, id, 10_000).stream()
            .sorted(Comparator.comparing(fact -> places.getOrDefault(fact.id(), 0)))
            .collect(
                Collectors.groupingBy(
                    AuditFact::organization,
                    Collectors.<AuditFact, Deque<AuditFact>>toCollection(ArrayDeque::new)))
            .values());
  }

  /** Between organizations the moment decides. */
  private static List<AuditFact> merged(List<Deque<AuditFact>> chains) {
    List<AuditFact> all = new ArrayList<>();
    while (true) {
      Optional<Deque<AuditFact>> next =
          chains.stream()
              .filter(chain -> !chain.isEmpty())
              .min(Comparator.comparing(chain -> chain.getFirst().recordedAt()));
      if (next.isEmpty()) {
        return all;
      }
      all.add(next.get().removeFirst());
    }
  }

  private void registerHolds(RecognitionRequest request) {
    List<RecognitionCase> rounds = cases.findByRequestIdOrderByTargetAscRoundAsc(request.id());
    List<Recognition> entries =
        register.findByCaseIdIn(rounds.stream().map(RecognitionCase::id).toList());
    Map<UUID, List<AuditFact>> facts = new HashMap<>();
    entries.forEach(one -> facts.put(one.id(), ordered(RegisterLook.SUBJECT, one.id())));
    RegisterModel.holds(rounds, entries, facts);
  }

  private void requestHolds(RecognitionRequest request) {
    TrailModel.request(facts(RecognitionRequests.SUBJECT, request.id()), request.state());
    TrailModel.Round decided = null;
    for (RecognitionCase one : cases.findByRequestIdOrderByTargetAscRoundAsc(request.id())) {
      TrailModel.Round model = new TrailModel.Round(decided, numbers, clock.getZone());
      List<AuditFact> facts = facts(RecognitionCases.SUBJECT, one.id());
      model.take(facts, one, people.indexOf("expert-2"), second);
      assertThat(request.state() == RequestState.WITHDRAWN && one.state().live()).isFalse();
      if (one.state() == CaseState.SIGNED) {
        decided = model;
      }
    }
    registerHolds(request);
    List<Dispute> contested = disputes.findByRequestIdIn(List.of(request.id()));
    contested.forEach(one -> TrailModel.dispute(facts(DisputeDesk.SUBJECT, one.id()), one.state()));
  }
}
