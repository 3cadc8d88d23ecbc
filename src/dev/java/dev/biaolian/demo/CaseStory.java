package dev.biaolian.demo;

import dev.biaolian.demo.DemoContent.CaseState;
import dev.biaolian.demo.DemoContent.DemoRequest;
import dev.biaolian.demo.DemoContent.DemoTarget;
import dev.biaolian.demo.Timeline.Story;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.biaolian.recognition.Decision;
import org.biaolian.recognition.DeclineGround;
import org.biaolian.recognition.Outcome;

/** What one target bureau does with its case, each step some working days after the one before. */
final class CaseStory {

  /** From here on every bureau is quick, so that what is signed is signed by the end. */
  private static final LocalDate LATE = LocalDate.of(2026, 9, 20);

  private static final List<String> AGREEMENTS =
      List.of("同意经办意见，报请签发。", "材料齐全，依据充分，同意所拟意见。", "已复核指标对照表，同意报签。");

  private final DemoRequest request;
  private final DemoTarget target;
  private final Supplier<UUID> id;
  private final DemoStage stage;
  private final DemoCast cast;
  private final int variety;

  CaseStory(
      DemoRequest request, DemoTarget target, Supplier<UUID> id, DemoStage stage, DemoCast cast) {
    this.request = request;
    this.target = target;
    this.id = id;
    this.stage = stage;
    this.cast = cast;
    this.variety = Math.floorMod((request.standard() + target.bureau()).hashCode(), 60);
  }

  /**
   * Adds the steps up to the state that the content names.
   *
   * @return the day of the last one
   */
  LocalDate tell(Timeline timeline, Story story, DemoDays days) {
    CaseState upTo = Objects.requireNonNull(target.upTo());
    LocalDate start = target.startedOn();
    if (upTo == CaseState.ASSIGNED) {
      return start;
    }
    boolean quick = !start.isBefore(LATE);
    LocalDate acknowledged = days.shift(start, 1);
    LocalDate proposed = days.shift(acknowledged, quick ? 3 : 5 + variety % 10);
    LocalDate agreed = days.shift(proposed, quick ? 2 : 1 + variety % 4);
    LocalDate signed = days.shift(agreed, quick ? 2 : 1 + variety % 3);
    String clerk = cast.clerk(target.bureau());
    add(timeline, story, acknowledged, 10, clerk, "acknowledge", this::acknowledge);
    if (!upTo.hasOutcome()) {
      return acknowledged;
    }
    add(timeline, story, proposed, 11, clerk, "propose", this::propose);
    if (upTo == CaseState.IN_REVIEW) {
      return proposed;
    }
    add(timeline, story, agreed, 14, cast.reviewer(target.bureau()), "agree", this::agree);
    if (upTo == CaseState.TO_SIGN) {
      return agreed;
    }
    String approver = cast.approver(target.bureau());
    add(
        timeline,
        story,
        signed,
        16,
        approver,
        "sign",
        () -> stage.cases().sign(id.get(), version()));
    return signed;
  }

  private void acknowledge() {
    stage.cases().acknowledge(id.get());
  }

  private void propose() {
    String opinion = Objects.requireNonNull(target.opinion());
    boolean partial = target.outcome() == DemoContent.Outcome.PARTIAL;
    stage.cases().propose(id.get(), decision(), partial ? opinion + target.conditions() : opinion);
  }

  private Decision decision() {
    Outcome outcome = Outcome.valueOf(Objects.requireNonNull(target.outcome()).name());
    var ground = target.declineGround();
    return new Decision(
        outcome,
        target.conditions(),
        "第" + String.join("、", target.clauses()) + "章",
        ground == null ? null : DeclineGround.valueOf(ground.name()),
        target.declineText());
  }

  private void agree() {
    stage.cases().agree(id.get(), version(), AGREEMENTS.get(variety % AGREEMENTS.size()));
  }

  private void add(
      Timeline timeline,
      Story story,
      LocalDate day,
      int hour,
      String who,
      String what,
      Runnable work) {
    String seed = request.standard() + target.bureau() + what;
    timeline.add(new Timeline.Step(DemoDays.moment(day, hour, seed), who, story, what, work));
  }

  private long version() {
    return stage.cases().find(id.get()).orElseThrow().version();
  }
}
