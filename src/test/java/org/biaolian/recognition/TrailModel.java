package org.biaolian.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biaolian.audit.AuditFact;
import org.biaolian.recognition.domain.CaseState;
import org.biaolian.recognition.domain.DisputeState;
import org.biaolian.recognition.domain.RecognitionCase;
import org.biaolian.recognition.domain.RequestState;
import org.biaolian.recognition.domain.SequentialModel;
import org.jspecify.annotations.Nullable;

/**
 * Walks the facts of one thing through a plain sequential model: each has to be a step that the
 * model does not refuse, and the end is where the row has to be.
 */
final class TrailModel {

  private static final Set<String> STATEMENTS =
      Set.of("dispute.stated", "dispute.expert-asked", "dispute.advised");

  private TrailModel() {}

  /** The states that facts tell lead from one to the next; what the last one says. */
  private static @Nullable String chained(List<AuditFact> facts) {
    String state = null;
    for (AuditFact fact : facts) {
      if (fact.toState() != null) {
        assertThat(fact.fromState()).as("%s of %s", fact.kind(), fact.subjectId()).isEqualTo(state);
        state = fact.toState();
      }
    }
    return state;
  }

  static void request(List<AuditFact> facts, RequestState end) {
    SequentialModel.Request model = new SequentialModel.Request(0);
    for (AuditFact fact : facts) {
      String refusal =
          switch (fact.kind()) {
            case "request.drafted" -> "";
            case "request.endorsed" -> model.endorse(1);
            case "request.submitted" -> model.submit();
            case "request.taken-up" -> model.takeUp();
            case "request.opened" -> model.open();
            case "request.closed" -> model.close();
            case "request.withdrawn" -> model.withdraw();
            default -> "unknown";
          };
      assertThat(refusal).as("%s of %s", fact.kind(), fact.subjectId()).isEmpty();
    }
    assertThat(chained(facts)).isEqualTo(end.name()).isEqualTo(model.state);
  }

  static void dispute(List<AuditFact> facts, DisputeState end) {
    int stated = 0;
    int asked = 0;
    int advised = 0;
    DisputeState state = DisputeState.OPENED;
    for (AuditFact fact : facts) {
      if (fact.toState() == null || fact.fromState() == null) {
        continue;
      }
      EnumSet<DisputeState> may = EnumSet.noneOf(DisputeState.class);
      may.addAll(state.next());
      if (STATEMENTS.contains(fact.kind())) {
        may.add(state);
      }
      state = DisputeState.valueOf(fact.toState());
      assertThat(may).as("%s of %s", fact.kind(), fact.subjectId()).contains(state);
      switch (fact.kind()) {
        case "dispute.stated" ->
            assertThat(state)
                .isEqualTo(++stated == 2 ? DisputeState.STATEMENTS : DisputeState.ACCEPTED);
        case "dispute.expert-asked" -> asked++;
        case "dispute.advised" -> assertThat(++advised).isLessThanOrEqualTo(asked);
        default -> {}
      }
    }
    assertThat(chained(facts)).isEqualTo(end.name()).isEqualTo(state.name());
  }

  static void act(List<AuditFact> facts, ActState end) {
    ActState state = null;
    Set<UUID> held = new HashSet<>();
    for (AuditFact fact : facts) {
      Set<ActState> from =
          switch (fact.kind()) {
            case "act.proposed" -> Set.of();
            case "act.reviewed" -> Set.of(ActState.PROPOSED);
            case "act.signed" -> Set.of(ActState.REVIEWED);
            default -> Set.of(ActState.PROPOSED, ActState.REVIEWED);
          };
      assertThat(state == null ? from.isEmpty() : from.contains(state))
          .as("%s of %s", fact.kind(), fact.subjectId())
          .isTrue();
      boolean another = held.add(Objects.requireNonNull(fact.personId()));
      assertThat(another).isEqualTo(!fact.kind().equals("act.withdrawn"));
      state = ActState.valueOf(String.valueOf(fact.toState()));
    }
    assertThat(chained(facts)).isEqualTo(end.name());
  }

  /** One round of a case. */
  static final class Round {

    private final SequentialModel.Case model;
    private final Map<UUID, Integer> people;
    private final ZoneId zone;
    private final Set<String> awaited = new HashSet<>();
    private @Nullable LocalDate lastHeard;
    private boolean weighed;
    private @Nullable LocalDate publicFrom;
    private @Nullable LocalDate publicUntil;
    private boolean onPaper;
    private boolean scanned;
    private boolean confirmed;
    private @Nullable String opinion;

    Round(@Nullable Round decided, Map<UUID, Integer> people, ZoneId zone) {
      model = decided == null ? new SequentialModel.Case() : decided.model.nextRound();
      this.people = people;
      this.zone = zone;
    }

    /** Takes the facts of the round, to which its row has to fit. */
    void take(List<AuditFact> facts, RecognitionCase row, int expert, String second) {
      AuditFact before = null;
      for (AuditFact fact : facts) {
        String refusal =
            fact.kind().equals("expert.advised")
                ? advise(fact, before)
                : fact.personId() == null ? byNobody(fact) : by(fact, expert, second);
        before = fact;
        assertThat(refusal)
            .as("%s at %s in %s", fact.kind(), fact.recordedAt(), told(facts))
            .isEmpty();
        assertThat(fact.toState() == null || fact.toState().equals(model.state))
            .as("%s of %s leads to %s", fact.kind(), fact.subjectId(), model.state)
            .isTrue();
      }
      assertThat(chained(facts)).isEqualTo(row.state().name()).isEqualTo(model.state);
      assertThat(number(row.clerkId())).isEqualTo(model.clerk);
      assertThat(number(row.signerId())).isEqualTo(model.signer);
      assertThat(row.clock().timesAsked()).isEqualTo(model.asked);
      assertThat(row.clock().extended()).isEqualTo(model.extended);
      assertThat(row.opinion()).as("the last proposal stands").isEqualTo(opinion);
      assertThat(row.publicUntil()).isEqualTo(publicUntil);
      assertThat(row.onPaper()).isEqualTo(onPaper);
    }

    private static String told(List<AuditFact> facts) {
      return facts.stream()
          .map(
              fact ->
                  "%s %s at %s to %s: %s"
                      .formatted(
                          fact.organization(),
                          fact.kind(),
                          fact.recordedAt(),
                          fact.toState(),
                          fact.reason()))
          .collect(Collectors.joining("\n", "\n", ""));
    }

    /**
     * The opinion holds the row, so a step of another organization that began before it may have
     * waited for it.
     */
    private String advise(AuditFact fact, @Nullable AuditFact before) {
      String refusal = model.advise(Objects.requireNonNull(number(fact.personId())));
      boolean waited = before != null && CaseState.ASSESSING.name().equals(before.fromState());
      return refusal.equals("opinion-too-late") && waited ? "" : refusal;
    }

    private @Nullable Integer number(@Nullable UUID person) {
      return person == null ? null : people.get(person);
    }

    private String byNobody(AuditFact fact) {
      if (!fact.kind().equals("case.countersigned")) {
        return "";
      }
      return awaited.remove(department(fact.personName())) ? "" : "not awaited";
    }

    private static String department(@Nullable String text) {
      return String.valueOf(text).replaceFirst("[ ：].*", "");
    }

    private String by(AuditFact fact, int expert, String second) {
      int who = Objects.requireNonNull(people.get(fact.personId()));
      String reason = String.valueOf(fact.reason());
      LocalDate today = fact.recordedAt().atZone(zone).toLocalDate();
      return switch (fact.kind()) {
        case "case.assigned", "case.round-opened" -> "";
        case "case.acknowledged" -> model.acknowledge(who);
        case "case.proposed" -> propose(who, reason);
        case "case.reviewed" -> model.agree(who);
        case "case.sent-back" -> sendBack(who);
        case "case.signed" -> maySign(today) ? model.sign(who) : "not ready";
        case "case.terminated" -> model.terminate();
        case "case.information-asked" -> model.ask(who, false, false);
        case "case.information-answered" -> model.answer();
        case "case.gone-on" -> model.goOn(who, false, true);
        case "case.extended" -> model.extend(who, false, false);
        case "case.handed-over" -> model.assignTo(clerk(reason, second));
        case "expert.assigned" -> model.nameExpert(expert, false, false);
        case "case.countersign-asked" -> assessing() && awaited.add(reason) ? "" : "not now";
        case "case.countersign-linked" -> assessing() && awaited.contains(reason) ? "" : "not now";
        case "case.countersign-revoked" ->
            assessing() && awaited.remove(department(reason)) ? "" : "not awaited";
        case "case.publicity-remark" -> hear(today);
        case "case.sealed" -> model.state.equals("SIGNED") ? "" : "not signed";
        default -> toSign() ? beforeSignature(fact.kind(), reason, today) : "not to be signed";
      };
    }

    private int clerk(String reason, String second) {
      return reason.startsWith(second) ? 1 : 0;
    }

    private boolean assessing() {
      return model.state.equals(CaseState.ASSESSING.name());
    }

    private boolean toSign() {
      return model.state.equals(CaseState.TO_SIGN.name());
    }

    private String propose(int who, String said) {
      if (!awaited.isEmpty()) {
        return "countersign-awaited";
      }
      opinion = said;
      return model.propose(who, false, "");
    }

    private String sendBack(int who) {
      weighed = false;
      publicFrom = null;
      publicUntil = null;
      onPaper = false;
      scanned = false;
      confirmed = false;
      return model.sendBack(who);
    }

    private String hear(LocalDate today) {
      lastHeard = today;
      return publicUntil == null ? "publicity-not-begun" : "";
    }

    /** Of what is shown now; what was said of an earlier proposal was known to the next one. */
    private boolean heard() {
      return publicFrom != null && lastHeard != null && !lastHeard.isBefore(publicFrom);
    }

    private boolean maySign(LocalDate today) {
      boolean shown = publicUntil == null || (today.isAfter(publicUntil) && (weighed || !heard()));
      return shown && (confirmed || !onPaper);
    }

    private String beforeSignature(String kind, String reason, LocalDate today) {
      boolean may =
          switch (kind) {
            case "case.publicity-started" -> publicUntil == null;
            case "case.publicity-weighed" ->
                publicUntil != null && today.isAfter(publicUntil) && !weighed;
            case "case.paper-entered" -> true;
            case "case.paper-scanned" -> onPaper && !confirmed;
            case "case.paper-confirmed" -> scanned && !confirmed;
            default -> false;
          };
      switch (kind) {
        case "case.publicity-started" -> {
          publicFrom = today;
          publicUntil = LocalDate.parse(reason);
        }
        case "case.publicity-weighed" -> weighed = true;
        case "case.paper-entered" -> onPaper = true;
        case "case.paper-confirmed" -> confirmed = true;
        default -> {}
      }
      scanned =
          kind.equals("case.paper-scanned") || (scanned && !kind.equals("case.paper-entered"));
      return may ? "" : "not now";
    }
  }
}
