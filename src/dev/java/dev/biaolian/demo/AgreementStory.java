package dev.biaolian.demo;

import dev.biaolian.demo.Timeline.Story;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.biaolian.bureau.Agreements.NewAgreement;
import org.biaolian.bureau.Circle;
import org.jspecify.annotations.Nullable;

/** How a secretariat enters the agreement that the recognitions of its circle rest on. */
final class AgreementStory {

  private static final LocalDate IN_FORCE = LocalDate.of(2023, 7, 1);
  private static final LocalDate ENTERED = LocalDate.of(2024, 1, 2);

  private final Circle circle;
  private final DemoStage stage;
  private @Nullable UUID id;

  AgreementStory(Circle circle, DemoStage stage) {
    this.circle = circle;
    this.stage = stage;
  }

  UUID id() {
    return Objects.requireNonNull(id, circle.nameZh());
  }

  void tell(Timeline timeline, DemoCast cast) {
    timeline.add(
        new Timeline.Step(
            DemoDays.moment(ENTERED, 8, circle.code().value()),
            cast.secretary(circle.code()),
            new Story(circle.nameZh()),
            "enter",
            this::enter));
  }

  private void enter() {
    id =
        stage
            .agreements()
            .enter(
                new NewAgreement(
                    circle.code(),
                    circle.nameZh() + "地方标准互认合作协议（演示）",
                    "各方现行有效的推荐性地方标准，经申请、评估和签发后在监管采信、政府采购引用、检验检测结果互认和转化为本地标准中互认。",
                    IN_FORCE,
                    null,
                    true));
  }
}
