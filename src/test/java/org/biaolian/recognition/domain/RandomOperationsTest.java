package org.biaolian.recognition.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.Decision;
import org.biaolian.recognition.DeclineGround;
import org.biaolian.recognition.Effect;
import org.biaolian.recognition.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A hundred thousand random steps that are done, and those that are refused, by eight people on
 * requests and their cases, each beside a plain sequential model: the same step is refused by the
 * same rule or leads to the same state, and no decision comes about without the steps that it
 * needs.
 */
class RandomOperationsTest {

  private static final int STEPS = 50_000;
  private static final int PEOPLE = 8;
  private static final int AT_ONCE = 6;
  private static final BureauCode TAIYUAN = new BureauCode("140100");
  private static final List<BureauCode> TARGETS =
      List.of(new BureauCode("140300"), new BureauCode("140700"));
  private static final Instant NOW = Instant.parse("2026-09-08T02:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 9, 8);
  private static final LocalDate DUE = LocalDate.of(2026, 9, 30);
  private static final int OFTEN = Integer.MAX_VALUE;

  /** A step of the code, refused by throwing. */
  private interface Step {
    void run();
  }

  /** A request with its cases, as it is and as it should be. */
  private static final class Matter {
    final RecognitionRequest request;
    final SequentialModel.Request model;
    final List<RecognitionCase> cases = new ArrayList<>();
    final List<SequentialModel.Case> models = new ArrayList<>();

    Matter(int drafter) {
      request =
          RecognitionRequest.draft(
              new UUID(3, 3), TAIYUAN, content("便民"), false, person(drafter), NOW);
      model = new SequentialModel.Request(drafter);
    }

    boolean over() {
      return !request.state().live() && models.stream().noneMatch(SequentialModel.Case::live);
    }
  }

  private final Map<String, Integer> refused = new LinkedHashMap<>();
  private final Map<Outcome, Integer> signed = new EnumMap<>(Outcome.class);
  private int done;
  private int withdrawn;

  private static UUID person(int number) {
    return new UUID(1, number);
  }

  private static RecognitionRequest.Content content(String reasons) {
    return new RecognitionRequest.Content(
        new UUID(2, 2),
        new CircleCode("cities"),
        Effect.SUPERVISION,
        "全市",
        reasons,
        Set.copyOf(TARGETS));
  }

  @ParameterizedTest
  @ValueSource(longs = {20260214, 20261001})
  void everyStepGoesAsTheModelSays(long seed) {
    Random random = new Random(seed);
    List<Matter> matters = new ArrayList<>();
    for (int step = 0; done < STEPS && step < STEPS * 20; step++) {
      matters.removeIf(Matter::over);
      while (matters.size() < AT_ONCE) {
        matters.add(new Matter(random.nextInt(PEOPLE)));
      }
      Matter one = matters.get(random.nextInt(matters.size()));
      int who = random.nextInt(PEOPLE);
      if (one.models.stream().noneMatch(SequentialModel.Case::live) || random.nextInt(20) == 0) {
        onRequest(one, who, random, step);
      } else {
        int which = random.nextInt(one.cases.size());
        Integer clerk = one.models.get(which).clerk;
        onCase(one, which, clerk != null && random.nextInt(3) == 0 ? clerk : who, random);
      }
    }
    assertThat(done).as("steps that were done").isGreaterThanOrEqualTo(STEPS);
    assertThat(signed.keySet()).containsExactlyInAnyOrder(Outcome.values());
    assertThat(withdrawn).isPositive();
    assertThat(refused.keySet())
        .as("every rule of the model was met")
        .contains(
            "illegal-step",
            "endorser-drafted",
            "request-not-changeable",
            "request-not-mended",
            "mended-not-endorsed",
            "assessed-by-another",
            "reviewer-assessed",
            "reviewer-had-signature",
            "signer-assessed",
            "signer-reviewed",
            "extension-while-assessing",
            "handover-while-assessing",
            "handover-to-same",
            "deputy-holds-step");
  }

  private void onRequest(Matter one, int who, Random random, int step) {
    RecognitionRequest request = one.request;
    SequentialModel.Request model = one.model;
    switch (random.nextInt(17)) {
      case 0 -> same(model.change(), () -> request.change(content("便民 " + step)));
      case 1, 2, 3 -> same(model.endorse(who), () -> request.endorse(person(who)));
      case 4 -> same(model.sendBack(who), () -> request.sendBack(person(who), "请补充"));
      case 5, 6, 7 -> same(model.submit(), () -> request.submit(NOW, Limits.until(DUE)));
      case 8, 9, 10 -> same(model.takeUp(), () -> request.takeUp(person(who), "互认 " + step));
      case 11 -> same(model.giveBack(), () -> request.giveBack("请补充", Limits.until(DUE)));
      case 12, 13, 14 -> {
        if (same(model.open(), () -> request.open(NOW, "hash"))) {
          for (BureauCode target : TARGETS) {
            one.cases.add(RecognitionCase.assign(request, target, NOW, Limits.until(DUE)));
            one.models.add(new SequentialModel.Case());
          }
        }
      }
      case 15 -> {
        boolean decided = one.models.stream().noneMatch(SequentialModel.Case::live);
        if (decided || !model.state.equals("OPEN")) {
          same(model.close(), () -> request.close(NOW));
        }
      }
      default -> {
        if (random.nextInt(8) == 0 && same(model.withdraw(), () -> request.withdraw("撤回", NOW))) {
          withdrawn++;
          for (int i = 0; i < one.cases.size(); i++) {
            RecognitionCase open = one.cases.get(i);
            same(one.models.get(i).terminate(), () -> open.terminate("撤回"));
          }
        }
      }
    }
    assertThat(request.state().name()).isEqualTo(model.state);
    assertThat(request.endorsedBy())
        .isEqualTo(model.endorser == null ? null : person(model.endorser));
  }

  private void onCase(Matter matter, int which, int who, Random random) {
    RecognitionCase one = matter.cases.get(which);
    SequentialModel.Case model = matter.models.get(which);
    String before = model.state;
    int kind = random.nextInt(20);
    int other = random.nextInt(PEOPLE);
    boolean did =
        switch (kind) {
          case 0, 1, 2 ->
              same(
                  model.acknowledge(who),
                  () -> one.acknowledge(person(who), NOW, Limits.until(DUE)));
          case 3, 4, 5, 6 -> {
            Decision decision = decision(random);
            yield same(
                model.propose(who, decision.outcome().name()),
                () -> one.propose(person(who), decision, "建议"));
          }
          case 7, 8, 9 -> same(model.agree(who), () -> one.agree(person(who), "同意"));
          case 10, 11 -> same(model.sendBack(who), () -> one.sendBack(person(who), "请补充"));
          case 12, 13, 14 -> same(model.sign(who), () -> one.sign(person(who), NOW));
          case 15 ->
              same(
                  model.ask(who),
                  () ->
                      one.askInformation(
                          person(who), false, "请补充", OFTEN, 5, Limits.until(DUE), NOW));
          case 16 ->
              same(model.answer(), () -> one.answerInformation("见附页", Limits.until(DUE), NOW));
          case 17 ->
              same(
                  model.extend(who),
                  () -> one.extend(person(who), false, "核对", OFTEN, Limits.until(DUE), TODAY));
          case 18 ->
              same(
                  model.handOver(who, other),
                  () -> one.handOver(person(who), false, person(other), "调岗"));
          default -> random.nextInt(10) == 0 && same(model.terminate(), () -> one.terminate("终止"));
        };
    if (did) {
      model.trail.add(kind + ":" + who + ":" + before + ">" + model.state);
    }
    agrees(one, model);
    if (did && model.state.equals("SIGNED")) {
      decided(one, model);
    }
  }

  private static void agrees(RecognitionCase one, SequentialModel.Case model) {
    assertThat(one.state().name()).isEqualTo(model.state);
    assertThat(one.clerkId()).isEqualTo(person(model.clerk));
    assertThat(one.signerId()).isEqualTo(person(model.signer));
    assertThat(one.outcome() == null ? null : one.outcome().name()).isEqualTo(model.outcome);
  }

  private static @Nullable UUID person(@Nullable Integer number) {
    return number == null ? null : person(number.intValue());
  }

  /** The steps before the signature are there, in order, by three different people. */
  private void decided(RecognitionCase one, SequentialModel.Case model) {
    assertThat(String.join(" ", model.trail))
        .matches(".*ASSIGNED>ASSESSING.*ASSESSING>IN_REVIEW.*IN_REVIEW>TO_SIGN \\S+TO_SIGN>SIGNED");
    assertThat(model.assessed).doesNotContain(model.signer);
    assertThat(model.reviewed).isNotEmpty().doesNotContain(model.signer);
    assertThat(model.reviewed).doesNotContainAnyElementsOf(model.assessed);
    signed.merge(Objects.requireNonNull(one.outcome()), 1, Integer::sum);
  }

  private static Decision decision(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> Decision.recognised();
      case 1 -> Decision.conditional("条件");
      case 2 -> Decision.partial("4.1");
      default -> Decision.declined(DeclineGround.OUT_OF_SCOPE, "超出范围");
    };
  }

  /** Whether the step was done; the code must refuse what the model refuses, by the same rule. */
  private boolean same(String expected, Step step) {
    String rule = "";
    try {
      step.run();
    } catch (RuleViolation refusal) {
      rule = refusal.rule();
    }
    assertThat(rule).isEqualTo(expected);
    if (rule.isEmpty()) {
      done++;
    } else {
      refused.merge(rule, 1, Integer::sum);
    }
    return rule.isEmpty();
  }
}
