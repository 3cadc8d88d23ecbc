package org.biaolian.recognition.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
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
  private static final int MOST_ROUNDS = 3;

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
    final List<Map<Integer, ExpertAssignment>> experts = new ArrayList<>();

    Matter(int drafter) {
      request =
          RecognitionRequest.draft(
              new UUID(3, 3), TAIYUAN, content("便民"), false, person(drafter), NOW);
      model = new SequentialModel.Request(drafter);
    }

    /** The round that a bureau works on now; earlier ones are told apart by their own rows. */
    void begin(int which, RecognitionCase one, SequentialModel.Case model) {
      cases.set(which, one);
      models.set(which, model);
      experts.set(which, new HashMap<>());
    }

    boolean over() {
      return !request.state().live() && models.stream().noneMatch(SequentialModel.Case::live);
    }
  }

  private final Map<String, Integer> refused = new LinkedHashMap<>();
  private final Map<Outcome, Integer> signed = new EnumMap<>(Outcome.class);
  private final Map<Integer, Integer> signedInRound = new HashMap<>();
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
    assertThat(signedInRound.keySet()).as("rounds that were decided").contains(1, 2, MOST_ROUNDS);
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
            "extension-too-late",
            "extended-already",
            "information-asked-already",
            "information-asked-too-late",
            "information-still-awaited",
            "handover-while-assessing",
            "handover-to-same",
            "deputy-holds-step",
            "round-needs-decision",
            "clerk-held-other-step",
            "expert-of-applicant",
            "expert-holds-step",
            "expert-while-assessing",
            "expert-until-past",
            "opinion-given",
            "opinion-too-late");
  }

  private void onRequest(Matter one, int who, Random random, int step) {
    RecognitionRequest request = one.request;
    SequentialModel.Request model = one.model;
    switch (random.nextInt(18)) {
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
            one.experts.add(new HashMap<>());
          }
        }
      }
      case 15 -> {
        boolean decided = one.models.stream().noneMatch(SequentialModel.Case::live);
        if (decided || !model.state.equals("OPEN")) {
          same(model.close(), () -> request.close(NOW));
        }
      }
      case 16 -> {
        if (!one.cases.isEmpty()) {
          decideAnew(one, random.nextInt(one.cases.size()));
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
    int kind = random.nextInt(27);
    int other = random.nextInt(PEOPLE);
    boolean deputy = random.nextInt(4) == 0;
    boolean late = random.nextInt(3) == 0;
    LocalDate today = late ? DUE.plusDays(1) : TODAY;
    boolean did =
        switch (kind) {
          case 0, 1, 2 ->
              same(
                  model.acknowledge(who),
                  () -> one.acknowledge(person(who), NOW, Limits.until(DUE)));
          case 3, 4, 5, 6 -> {
            Decision decision = decision(random);
            yield same(
                model.propose(who, deputy, decision.outcome().name()),
                () -> one.propose(person(who), deputy, decision, "建议"));
          }
          case 7, 8, 9 -> same(model.agree(who), () -> one.agree(person(who), "同意"));
          case 10, 11 -> same(model.sendBack(who), () -> one.sendBack(person(who), "请补充"));
          case 12, 13, 14 -> same(model.sign(who), () -> one.sign(person(who), NOW));
          case 15 ->
              same(
                  model.ask(who, deputy, late),
                  () ->
                      one.askInformation(
                          person(who),
                          deputy,
                          "请补充",
                          SequentialModel.Case.MOST_ASKED,
                          late ? -1 : 5,
                          Limits.until(DUE),
                          NOW));
          case 16 ->
              same(model.answer(), () -> one.answerInformation("见附页", Limits.until(DUE), NOW));
          case 17 ->
              same(
                  model.extend(who, deputy, late),
                  () ->
                      one.extend(
                          person(who),
                          deputy,
                          "核对",
                          SequentialModel.Case.MOST_EXTENDED,
                          Limits.until(DUE),
                          today));
          case 18 ->
              same(
                  model.handOver(who, deputy, other),
                  () -> one.handOver(person(who), deputy, person(other), "调岗"));
          case 19 ->
              same(
                  model.goOn(who, deputy, late),
                  () -> one.goOn(person(who), deputy, today, Limits.until(DUE)));
          case 20, 21 -> nameExpert(matter, which, other, late, random.nextInt(4) == 0);
          case 22, 23 -> advise(matter, which, other);
          case 24, 25 -> decideAnew(matter, which);
          default -> random.nextInt(10) == 0 && same(model.terminate(), () -> one.terminate("终止"));
        };
    if (did) {
      model.trail.add(kind + ":" + who + ":" + before + ">" + model.state);
    }
    // After a step to the next round: the earlier one stays as it was decided.
    agrees(one, model);
    if (did && kind < 24 && model.state.equals("SIGNED")) {
      decided(one, model);
    }
  }

  private boolean nameExpert(
      Matter matter, int which, int expert, boolean past, boolean ofApplicant) {
    RecognitionCase one = matter.cases.get(which);
    SequentialModel.Case model = matter.models.get(which);
    if (model.experts.containsKey(expert)) {
      return false;
    }
    return same(
        model.nameExpert(expert, ofApplicant, past),
        () -> {
          one.mustBeFreeToAdvise(person(expert), ofApplicant ? Set.of(TAIYUAN) : Set.of());
          LocalDate until = past ? TODAY.minusDays(1) : DUE;
          ExpertAssignment named =
              ExpertAssignment.of(one, person(expert), person(0), TODAY, until);
          matter.experts.get(which).put(expert, named);
        });
  }

  private boolean advise(Matter matter, int which, int expert) {
    ExpertAssignment named = matter.experts.get(which).get(expert);
    if (named == null) {
      return false;
    }
    SequentialModel.Case model = matter.models.get(which);
    boolean did =
        same(model.advise(expert), () -> named.advise(matter.cases.get(which), "意见", NOW));
    assertThat(named.opinion() != null).isEqualTo(model.experts.get(expert));
    assertThat(named.round()).isEqualTo(model.round);
    return did;
  }

  /** A dispute was settled so, or the bureau took its decision back: another round follows. */
  private boolean decideAnew(Matter matter, int which) {
    RecognitionCase decided = matter.cases.get(which);
    SequentialModel.Case model = matter.models.get(which);
    if (model.round == MOST_ROUNDS) {
      return false;
    }
    String refusal = model.mayBeDecidedAnew();
    List<RecognitionCase> made = new ArrayList<>();
    boolean did =
        same(refusal, () -> made.add(decided.nextRound(model.round + 1, NOW, Limits.until(DUE))));
    if (did) {
      RecognitionCase next = made.getFirst();
      assertThat(next.id()).isNotEqualTo(decided.id());
      assertThat(next.round()).isEqualTo(model.round + 1);
      assertThat(next.target()).isEqualTo(decided.target());
      assertThat(next.requestId()).isEqualTo(decided.requestId());
      assertThat(next.decision()).as("nothing of the earlier decision").isNull();
      for (ExpertAssignment earlier : matter.experts.get(which).values()) {
        String given = earlier.opinion() == null ? "opinion-too-late" : "opinion-given";
        same(given, () -> earlier.advise(next, "另一轮的意见", NOW));
      }
      matter.begin(which, next, model.nextRound());
      agrees(next, matter.models.get(which));
    }
    return did;
  }

  private static void agrees(RecognitionCase one, SequentialModel.Case model) {
    assertThat(one.state().name()).isEqualTo(model.state);
    assertThat(one.clerkId()).isEqualTo(person(model.clerk));
    assertThat(one.signerId()).isEqualTo(person(model.signer));
    assertThat(one.clock().timesAsked()).isEqualTo(model.asked);
    assertThat(one.clock().extended()).isEqualTo(model.extended);
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
    signedInRound.merge(model.round, 1, Integer::sum);
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
