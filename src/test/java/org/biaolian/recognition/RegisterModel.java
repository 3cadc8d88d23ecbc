package org.biaolian.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.biaolian.audit.AuditFact;
import org.biaolian.recognition.domain.CaseState;
import org.biaolian.recognition.domain.Recognition;
import org.biaolian.recognition.domain.RecognitionCase;
import org.biaolian.recognition.domain.RecognitionState;

/**
 * What the register has to hold after the rounds of a request to one bureau: a favourable decision
 * enters or upholds, an adverse one leaves nothing standing, and at most the newest entry stands.
 */
final class RegisterModel {

  private RegisterModel() {}

  /**
   * @param rounds the first one first
   * @param facts of each entry, the first one first
   */
  static void holds(
      List<RecognitionCase> rounds, List<Recognition> entries, Map<UUID, List<AuditFact>> facts) {
    List<Recognition> entered = new ArrayList<>();
    boolean adverse = false;
    long upheld = 0;
    for (RecognitionCase one : rounds) {
      if (one.state() != CaseState.SIGNED) {
        assertThat(of(one, entries)).as("entries of %s", one.id()).isEmpty();
        continue;
      }
      Decision decision = Objects.requireNonNull(one.decision());
      adverse = !decision.outcome().favourable();
      List<Recognition> made = of(one, entries);
      assertThat(made).as("entries of %s", one.id()).hasSizeLessThan(adverse ? 1 : 2);
      if (!adverse && made.isEmpty()) {
        upheld++;
        assertThat(decisionOf(entered.getLast(), rounds))
            .as("decision that %s upholds", one.id())
            .isEqualTo(decision);
      }
      entered.addAll(made);
    }
    assertThat(ids(entered)).containsExactlyInAnyOrderElementsOf(ids(entries));
    entries.forEach(entry -> chained(entry, facts.getOrDefault(entry.id(), List.of())));
    List<Recognition> standing =
        entries.stream().filter(entry -> !entry.state().next().isEmpty()).toList();
    assertThat(ids(adverse || entered.isEmpty() ? List.of() : List.of(entered.getLast())))
        .as("what may stand")
        .containsAll(ids(standing));
    assertThat(
            facts.values().stream()
                .flatMap(List::stream)
                .filter(fact -> fact.kind().equals("recognition.upheld")))
        .hasSize((int) upheld);
  }

  private static List<UUID> ids(List<Recognition> entries) {
    return entries.stream().map(Recognition::id).toList();
  }

  private static List<Recognition> of(RecognitionCase one, List<Recognition> entries) {
    return entries.stream().filter(entry -> entry.caseId().equals(one.id())).toList();
  }

  private static Decision decisionOf(Recognition entry, List<RecognitionCase> rounds) {
    return rounds.stream()
        .filter(one -> one.id().equals(entry.caseId()))
        .map(RecognitionCase::decision)
        .findFirst()
        .orElseThrow();
  }

  /** From its registration to the state of its row, by steps that there are. */
  private static void chained(Recognition entry, List<AuditFact> facts) {
    RecognitionState state = null;
    for (AuditFact fact : facts) {
      if (fact.toState() == null) {
        continue;
      }
      RecognitionState to = RecognitionState.valueOf(fact.toState());
      assertThat(fact.fromState())
          .as("%s of %s", fact.kind(), entry.id())
          .isEqualTo(state == null ? null : state.name());
      assertThat(state == null || state.next().contains(to) || state == to)
          .as("%s of %s leads to %s", fact.kind(), entry.id(), to)
          .isTrue();
      state = to;
    }
    assertThat(entry.state()).isEqualTo(state);
  }
}
