package org.biaolian.recognition.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.Contested;
import org.biaolian.recognition.Decision;
import org.biaolian.recognition.DisputeSide;
import org.biaolian.recognition.DisputeTextKind;
import org.biaolian.recognition.Effect;
import org.biaolian.recognition.NewDispute;
import org.biaolian.recognition.Recommendation;
import org.biaolian.recognition.domain.DisputeIdentity.Decided;
import org.biaolian.recognition.domain.DisputeIdentity.Opening;
import org.junit.jupiter.api.Test;

/**
 * A hundred thousand random steps on disputes, with fixed seeds, while the days go by: what is
 * refused changes nothing, a state follows only where the rule lets it, what was written stays, and
 * what is over stays over.
 */
class RandomDisputesTest {

  private static final int STEPS = 100_000;
  private static final LocalDate START = LocalDate.of(2026, 9, 8);
  private static final Instant NOW = Instant.parse("2026-09-08T02:00:00Z");

  private final Random random = new Random(20260908);
  private LocalDate today = START;

  /** What the model keeps beside the dispute: the last days told, and what was said. */
  private LocalDate stateBy = START;

  private LocalDate adviseBy = START;
  private boolean forbidden;

  @Test
  void noStepLeadsWhereNoneMayOrChangesWhatWasWritten() {
    Map<DisputeState, Integer> reached = new EnumMap<>(DisputeState.class);
    Dispute one = opened();
    for (int step = 0; step < STEPS; step++) {
      DisputeState before = one.state();
      Map<DisputeTextKind, String> written = written(one);
      forbidden = false;
      boolean done = attempt(one);
      assertThat(done && forbidden).as("%s in %s", step, before).isFalse();
      if (one.state() != before) {
        assertThat(before.next()).contains(one.state());
        reached.merge(one.state(), 1, Integer::sum);
      }
      if (!done) {
        assertThat(one.state()).isEqualTo(before);
        assertThat(written(one)).isEqualTo(written);
      }
      assertThat(written(one)).containsAllEntriesOf(written);
      assertThat(one.dueOn() == null).isEqualTo(!one.state().live());
      assertThat(one.ending() == null).isEqualTo(one.state().live());
      assertThat(one.nextCaseId() != null).isEqualTo(one.state() == DisputeState.SETTLED);
      if (!one.state().live() && random.nextInt(4) == 0) {
        today = START;
        one = opened();
      }
    }
    Set<DisputeState> all = Set.of(DisputeState.values());
    assertThat(reached.keySet())
        .containsExactlyInAnyOrderElementsOf(
            all.stream().filter(state -> state != DisputeState.OPENED).toList());
  }

  private boolean attempt(Dispute one) {
    try {
      step(one);
      return true;
    } catch (RuleViolation refused) {
      return false;
    }
  }

  private void step(Dispute one) {
    UUID person = new UUID(1, random.nextInt(5));
    TimeLimit limit = Limits.until(today.plusDays(10));
    switch (random.nextInt(14)) {
      case 0, 1 -> {
        one.accept(person, limit, NOW);
        stateBy = limit.due();
      }
      case 2 -> {
        if (random.nextInt(4) == 0) {
          one.reject(person, "不明确", NOW);
        }
      }
      case 3, 4, 5 -> {
        forbidden = one.state() != DisputeState.ACCEPTED || today.isAfter(stateBy);
        one.state(DisputeSide.APPLICANT, person, "陈述", today, NOW);
      }
      case 6, 7, 8 -> {
        forbidden = one.state() != DisputeState.ACCEPTED || today.isAfter(stateBy);
        one.state(DisputeSide.TARGET, person, "陈述", today, NOW);
      }
      case 9 -> {
        boolean first = one.state() != DisputeState.EXPERT_OPINION;
        forbidden = !first && today.isAfter(adviseBy);
        one.askExperts(limit, today, NOW);
        adviseBy = first ? limit.due() : adviseBy;
      }
      case 10 -> {
        boolean awaited = random.nextBoolean();
        forbidden =
            awaited && one.state() == DisputeState.EXPERT_OPINION && !today.isAfter(adviseBy);
        one.recommend(person, Recommendation.DECIDE_ANEW, "理由", awaited, today, NOW);
      }
      case 11 -> {
        if (random.nextBoolean()) {
          forbidden = one.state() != DisputeState.RECOMMENDED;
          one.letStand(person, "不变", NOW);
        } else {
          one.settle(person, new UUID(2, 2), "重新评估", NOW);
        }
      }
      case 12 -> {
        if (random.nextInt(6) == 0) {
          one.withdraw(person, "撤回", NOW);
        }
      }
      default -> {
        today = today.plusDays(random.nextInt(12));
        one.catchUp(today, NOW);
      }
    }
  }

  private static Map<DisputeTextKind, String> written(Dispute one) {
    Map<DisputeTextKind, String> texts = new EnumMap<>(DisputeTextKind.class);
    Stream.of(DisputeTextKind.values())
        .forEach(kind -> one.text(kind).ifPresent(text -> texts.put(kind, text.text())));
    return texts;
  }

  private static Dispute opened() {
    RecognitionRequest request =
        RecognitionRequest.draft(
            new UUID(7, 7),
            new BureauCode("140100"),
            new RecognitionRequest.Content(
                new UUID(8, 8),
                new CircleCode("cities"),
                Effect.SUPERVISION,
                "全市",
                "便民",
                Set.of(new BureauCode("140700"))),
            true,
            new UUID(6, 6),
            NOW);
    RecognitionCase one =
        RecognitionCase.assign(request, new BureauCode("140700"), NOW, Limits.until(START));
    one.acknowledge(new UUID(3, 1), NOW, Limits.until(START));
    one.propose(new UUID(3, 1), Decision.conditional("限夏季使用"), "意见");
    one.agree(new UUID(3, 2), "同意");
    one.sign(new UUID(3, 3), NOW);
    return Dispute.open(
        Opening.of(
            Decided.of(one, ZoneId.of("Asia/Shanghai")),
            new UUID(1, 0),
            new NewDispute(one.id(), Contested.DECISION, "理由", "请重新评估"),
            3),
        Limits.until(START),
        Limits.until(START.plusDays(7)),
        START,
        NOW);
  }
}
