package dev.biaolian.demo;

import dev.biaolian.demo.DemoContent.CaseState;
import dev.biaolian.demo.DemoContent.DemoRequest;
import dev.biaolian.demo.DemoContent.DemoTarget;
import dev.biaolian.demo.DemoContent.RequestState;
import dev.biaolian.demo.Timeline.Story;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;
import org.biaolian.recognition.CaseSummary;
import org.biaolian.recognition.Effect;
import org.biaolian.recognition.NewRequest;
import org.jspecify.annotations.Nullable;

/** How one request goes from the clerk's draft to the state it is left in. */
final class RequestStory {

  private static final String MEND = "申请区域与所附证明材料不一致，请补充近一年实施评估报告中涉及目标省的内容后重新提交。";
  private static final String WITHDRAWAL = "拟先与尚未作出决定的单位协商修订有关条文，撤回本申请；已作出的决定不受影响。";

  private final DemoRequest request;
  private final Supplier<UUID> standard;
  private final Supplier<UUID> agreement;
  private final DemoStage stage;
  private final DemoCast cast;
  private final DemoDays days;
  private final Story story;
  private final Map<String, UUID> cases = new HashMap<>();
  private @Nullable UUID id;

  RequestStory(
      DemoRequest request,
      Supplier<UUID> standard,
      Supplier<UUID> agreement,
      DemoStage stage,
      DemoCast cast,
      DemoDays days) {
    this.request = request;
    this.standard = standard;
    this.agreement = agreement;
    this.stage = stage;
    this.cast = cast;
    this.days = days;
    this.story = new Story(request.standard() + " " + request.effect() + " " + request.circle());
  }

  void tell(Timeline timeline) {
    RequestState upTo = request.requestUpTo();
    LocalDate start = request.startedOn();
    String clerk = cast.clerk(request.applicant());
    String approver = cast.approver(request.applicant());
    String secretary = cast.secretary(new CircleCode(request.circle()));
    LocalDate submitted = upTo.hasCases() ? days.shift(start, -3) : start;
    LocalDate drafted =
        switch (upTo) {
          case DRAFT -> start;
          case ENDORSED -> days.shift(start, -1);
          default -> days.shift(submitted, -2);
        };
    add(timeline, drafted, 10, clerk, "draft", this::draft);
    if (upTo == RequestState.DRAFT) {
      return;
    }
    LocalDate endorsed = days.shift(drafted, 1);
    add(
        timeline,
        endorsed,
        14,
        approver,
        "endorse",
        () -> stage.requests().endorse(id(), version()));
    if (upTo == RequestState.ENDORSED) {
      return;
    }
    add(timeline, submitted, 9, clerk, "submit", () -> stage.requests().submit(id()));
    if (upTo == RequestState.SUBMITTED) {
      return;
    }
    LocalDate taken = days.shift(submitted, 1);
    add(timeline, taken, 9, secretary, "take up", () -> stage.requests().takeUp(id()));
    if (upTo == RequestState.RETURNED) {
      LocalDate returned = days.shift(taken, 1);
      add(
          timeline,
          returned,
          15,
          secretary,
          "give back",
          () -> stage.requests().giveBack(id(), version(), MEND));
    }
    if (upTo.hasCases()) {
      add(timeline, start, 9, secretary, "open", this::open);
      tellCases(timeline, start, clerk);
    }
  }

  private void tellCases(Timeline timeline, LocalDate start, String clerk) {
    LocalDate last = start;
    for (DemoTarget target : request.targets()) {
      CaseStory one =
          new CaseStory(
              request,
              target,
              () -> Objects.requireNonNull(cases.get(target.bureau())),
              stage,
              cast);
      LocalDate end = one.tell(timeline, story, days);
      last = end.isAfter(last) ? end : last;
    }
    if (request.requestUpTo() == RequestState.WITHDRAWN) {
      LocalDate withdrawn = days.shift(last, 3);
      add(timeline, withdrawn, 10, clerk, "withdraw", this::withdraw);
    }
  }

  private UUID id() {
    return Objects.requireNonNull(id, story.name());
  }

  private void draft() {
    id =
        stage
            .requests()
            .draft(
                new NewRequest(
                    standard.get(),
                    agreement.get(),
                    Effect.valueOf(request.effect().name()),
                    request.area(),
                    request.reasons(),
                    request.targets().stream()
                        .map(target -> new BureauCode(target.bureau()))
                        .collect(Collectors.toUnmodifiableSet())));
  }

  private void open() {
    stage.requests().open(id(), version());
    for (CaseSummary made : stage.requests().find(id()).orElseThrow().cases()) {
      cases.put(made.target().value(), made.id());
    }
  }

  /** Only what is undecided ends; the content names it terminated. */
  private void withdraw() {
    if (request.targets().stream().noneMatch(target -> target.upTo() == CaseState.TERMINATED)) {
      throw new IllegalStateException("nothing left to withdraw: " + story.name());
    }
    stage.requests().withdraw(id(), WITHDRAWAL);
  }

  private void add(
      Timeline timeline, LocalDate day, int hour, String who, String what, Runnable work) {
    timeline.add(
        new Timeline.Step(
            DemoDays.moment(day, hour, request.standard() + what), who, story, what, work));
  }

  private long version() {
    return stage.requests().find(id()).orElseThrow().version();
  }
}
