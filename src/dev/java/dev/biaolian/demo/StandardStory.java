package dev.biaolian.demo;

import dev.biaolian.demo.DemoContent.DemoStandard;
import dev.biaolian.demo.DemoContent.Sharing;
import dev.biaolian.demo.Timeline.Story;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.biaolian.catalogue.NewAmendment;
import org.biaolian.catalogue.NewStandard;
import org.biaolian.catalogue.Particulars;
import org.biaolian.catalogue.StandardDetails;
import org.biaolian.catalogue.StandardView;
import org.biaolian.catalogue.Verification;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;
import org.jspecify.annotations.Nullable;

/** How a bureau enters one standard: record, text, sharing, verification, at times the end. */
final class StandardStory {

  /** The portal opens with the catalogue as it stands; what comes later is entered as it comes. */
  private static final LocalDate OPENING = LocalDate.of(2024, 1, 2);

  /** Working days from issue to the receipt of 备案. */
  private static final int FILED_AFTER_DAYS = 30;

  /** What was issued later is still to be filed. */
  private static final LocalDate LAST_FILED = LocalDate.of(2026, 10, 15);

  private static final String AMENDED = "DB14/T 900063-2022";
  private static final LocalDate AMENDED_ON = LocalDate.of(2025, 3, 3);

  private static final int OPENING_DAYS = 10;
  private static final int NOTICE_DAYS = 10;

  private final DemoStandard standard;
  private final Verification upTo;
  private final DemoStage stage;
  private final DemoCast cast;
  private final DemoDays days;
  private final Story story;
  private @Nullable UUID id;

  /**
   * @param upTo where the verification of the record is left
   */
  StandardStory(
      DemoStandard standard, Verification upTo, DemoStage stage, DemoCast cast, DemoDays days) {
    this.standard = standard;
    this.upTo = upTo;
    this.stage = stage;
    this.cast = cast;
    this.days = days;
    this.story = new Story(standard.number());
  }

  /** The id of the record once it is entered. */
  UUID id() {
    return Objects.requireNonNull(id, standard.number());
  }

  void tell(Timeline timeline) {
    LocalDate recorded = recordedOn();
    LocalDate next = days.shift(recorded, 1);
    clerk(timeline, recorded, 9, "record", this::record);
    if (!standard.text().isEmpty()) {
      clerk(timeline, recorded, 10, "attach", this::attach);
    }
    if (standard.sharing() != Sharing.PRIVATE) {
      clerk(timeline, recorded, 11, "propose sharing", this::proposeSharing);
      approver(timeline, next, 10, "share", () -> stage.sharings().confirm(id()));
    }
    verify(timeline, recorded, next, "关于批准发布地方标准的公告");
    LocalDate filed = days.shift(standard.publishedOn(), FILED_AFTER_DAYS);
    if (filed.isAfter(recorded) && !filed.isAfter(LAST_FILED)) {
      clerk(timeline, filed, 16, "file", () -> file(filed));
    }
    if (standard.number().equals(AMENDED)) {
      LocalDate day = days.shift(AMENDED_ON, 2);
      clerk(timeline, day, 9, "amend", this::amend);
      verify(timeline, day, days.shift(day, 1), "关于批准发布地方标准修改单的公告");
    }
    LocalDate end = standard.abolishedOn();
    if (end != null) {
      LocalDate notice = later(days.shift(recorded, 3), days.shift(end, -NOTICE_DAYS));
      clerk(timeline, notice, 14, "abolish", () -> abolish(end));
      verify(timeline, notice, days.shift(notice, 1), "关于废止地方标准的公告");
    }
  }

  private void verify(Timeline timeline, LocalDate proposed, LocalDate confirmed, String notice) {
    if (upTo == Verification.UNVERIFIED) {
      return;
    }
    String source = "《" + issuer() + notice + "》（演示），记录与公告及标准文本逐项核对一致。";
    clerk(
        timeline,
        proposed,
        15,
        "propose verification",
        () -> stage.verifications().propose(id(), source));
    if (upTo == Verification.VERIFIED) {
      approver(timeline, confirmed, 11, "verify", () -> stage.verifications().confirm(id()));
    }
  }

  private LocalDate recordedOn() {
    return standard.publishedOn().isBefore(OPENING)
        ? days.shift(OPENING, Math.floorMod(standard.number().hashCode(), OPENING_DAYS))
        : days.shift(standard.publishedOn(), 2);
  }

  private void record() {
    id = stage.entry().record(new NewStandard(standard.number(), details(null)));
  }

  private void attach() {
    stage
        .uploads()
        .attachText(
            id(), DemoText.fileName(standard), new ByteArrayInputStream(DemoText.file(standard)));
  }

  private void proposeSharing() {
    org.biaolian.access.Sharing level =
        org.biaolian.access.Sharing.valueOf(standard.sharing().name());
    Set<CircleCode> circles =
        standard.sharing() == Sharing.CIRCLES
            ? stage.circles().of(new BureauCode(standard.bureau()))
            : Set.of();
    stage.sharings().propose(id(), level, circles);
  }

  private void amend() {
    stage
        .amendments()
        .enter(id(), new NewAmendment(1, AMENDED_ON, AMENDED_ON.plusMonths(1), "附录 A 增补监测表格（演示）。"));
  }

  private void abolish(LocalDate end) {
    StandardView seen = stage.standards().find(id()).orElseThrow();
    stage.entry().edit(id(), seen.version(), details(end));
  }

  private void file(LocalDate day) {
    StandardView seen = stage.standards().find(id()).orElseThrow();
    Particulars before = seen.details().particulars();
    stage
        .entry()
        .edit(id(), seen.version(), seen.details().with(DemoParticulars.filed(before, day)));
  }

  private StandardDetails details(@Nullable LocalDate abolishedOn) {
    Particulars known = abolishedOn == null ? opening() : present();
    return new StandardDetails(
        standard.titleZh(),
        standard.titleEn(),
        standard.publishedOn(),
        standard.implementedOn(),
        null,
        abolishedOn,
        standard.replaces().isEmpty() ? null : String.join("、", standard.replaces()),
        issuer(),
        standard.ccs(),
        standard.ics(),
        standard.scope(),
        String.join("、", standard.draftedBy()),
        String.join("、", standard.drafters()),
        standard.committee(),
        known);
  }

  /** What was filed before the portal opened is entered with the record. */
  private Particulars opening() {
    Particulars first = DemoParticulars.of(standard);
    LocalDate filed = days.shift(standard.publishedOn(), FILED_AFTER_DAYS);
    return filed.isAfter(recordedOn()) ? first : DemoParticulars.filed(first, filed);
  }

  private Particulars present() {
    return stage.standards().find(id()).orElseThrow().details().particulars();
  }

  private String issuer() {
    return stage.organizations().bureau(new BureauCode(standard.bureau())).nameZh();
  }

  private void clerk(Timeline timeline, LocalDate day, int hour, String what, Runnable work) {
    add(timeline, day, hour, cast.clerk(standard.bureau()), what, work);
  }

  private void approver(Timeline timeline, LocalDate day, int hour, String what, Runnable work) {
    add(timeline, day, hour, cast.approver(standard.bureau()), what, work);
  }

  private void add(
      Timeline timeline, LocalDate day, int hour, String who, String what, Runnable work) {
    timeline.add(
        new Timeline.Step(DemoDays.moment(day, hour, standard.number()), who, story, what, work));
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
