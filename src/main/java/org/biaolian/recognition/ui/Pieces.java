package org.biaolian.recognition.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.biaolian.bureau.ui.BureauChips;
import org.biaolian.calendar.Deadline;
import org.biaolian.calendar.WorkingCalendar;
import org.biaolian.catalogue.StandardFacts;
import org.biaolian.catalogue.Suspension;
import org.biaolian.catalogue.ui.SuspensionWords;
import org.biaolian.kernel.BureauCode;
import org.biaolian.policy.Policies;
import org.biaolian.policy.PolicyName;
import org.biaolian.policy.SuppliedPoints;
import org.biaolian.recognition.MatrixRow;
import org.biaolian.recognition.Outcome;
import org.biaolian.uikit.BureauChip;
import org.biaolian.uikit.DaysPill;
import org.biaolian.uikit.DemoTag;
import org.biaolian.uikit.FourAnswers.Answer;
import org.biaolian.uikit.Mark;
import org.biaolian.uikit.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Small parts that the pages of recognition share. */
@Component
class Pieces {

  private final BureauChips chips;
  private final WorkingCalendar calendar;
  private final Policies policies;
  private final Clock clock;
  private volatile @Nullable DayThresholds thresholds;

  Pieces(BureauChips chips, WorkingCalendar calendar, Policies policies, Clock clock) {
    this.chips = chips;
    this.calendar = calendar;
    this.policies = policies;
    this.clock = clock;
  }

  BureauChips chips() {
    return chips;
  }

  BureauChip chip(BureauCode bureau) {
    return chips.of(bureau);
  }

  String text(String key, Object... arguments) {
    return UI.getCurrentOrThrow().getTranslation(key, arguments);
  }

  Locale locale() {
    return UI.getCurrentOrThrow().getLocale();
  }

  String word(Enum<?> constant) {
    return text(Words.key(constant));
  }

  /** A point of the checklist: by its code in the reader's words, or as policy words it. */
  String point(String item) {
    return SuppliedPoints.CODES.contains(item) ? text(SuppliedPoints.key(item)) : item;
  }

  /** A text with its line breaks. */
  Span lines(String text) {
    Span lines = new Span(text);
    lines.addClassName("bl-pre");
    return lines;
  }

  /** The title of the standard in the reader's language, where there is one. */
  String title(StandardFacts standard) {
    String english = standard.titleEn();
    boolean chinese =
        UI.getCurrentOrThrow().getLocale().getLanguage().equals(Locale.CHINESE.getLanguage());
    return chinese || english == null ? standard.titleZh() : english;
  }

  /** From when until when its source is suspended at home, and by which notice. */
  String suspended(Suspension suspension) {
    return SuspensionWords.sentence(UI.getCurrentOrThrow(), suspension);
  }

  /** Title and number on two lines, with the mark of a demonstration. */
  Div twoLines(StandardFacts standard, String route) {
    Span first = new Span(new Anchor("/" + route, title(standard)));
    first.addClassName("t1");
    Span number = new Span(standard.number());
    number.addClassName("num");
    Span second = new Span(number);
    second.addClassName("t2");
    if (standard.demonstration()) {
      first.add(" ");
      first.add(new DemoTag());
    }
    return new Div(first, second);
  }

  /** The time that is left, the last day, and which rule and date gave it. */
  Answer howLong(@Nullable Deadline deadline, int workingDays) {
    if (deadline == null) {
      return Answer.of(new Span(text("recognition.no-clock")));
    }
    return Answer.of(days(deadline.due()), new Span(deadline.due().toString()))
        .note(rule(deadline, workingDays));
  }

  /** The rule and the date that gave a last day. */
  String rule(Deadline deadline, int workingDays) {
    String rule = text(deadline.ruleKey(), workingDays, deadline.start().toString());
    return deadline.provisional() ? text("recognition.due-rule.provisional", rule) : rule;
  }

  /** The working days left until a day, with the day itself on hover. */
  DaysPill days(LocalDate due) {
    LocalDate today = LocalDate.now(clock);
    int left =
        due.isBefore(today)
            ? Math.min(-1, -calendar.workingDaysBetween(due, today))
            : calendar.workingDaysBetween(today, due);
    String when =
        text(
            calendar.isProvisional(due) ? "recognition.due.provisional" : "recognition.due",
            due.toString());
    return DaysPill.running(left, thresholds(today)).explained(when);
  }

  /** Asked once a day, not once a row. */
  private DaysPill.Thresholds thresholds(LocalDate today) {
    DayThresholds known = thresholds;
    if (known == null || !known.day().equals(today)) {
      known =
          new DayThresholds(
              today,
              new DaysPill.Thresholds(
                  policies.intValue(PolicyName.URGENT_WORKING_DAYS, null, null, today),
                  policies.intValue(PolicyName.SOON_WORKING_DAYS, null, null, today)));
      thresholds = known;
    }
    return known.values();
  }

  private record DayThresholds(LocalDate day, DaysPill.Thresholds values) {}

  Span daysOrDash(@Nullable LocalDate due) {
    return due == null ? new Span("—") : days(due);
  }

  /** The day of a moment in the bureaus' zone. */
  String day(@Nullable Instant moment) {
    return moment == null ? "—" : LocalDate.ofInstant(moment, clock.getZone()).toString();
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  static Mark mark(Outcome outcome) {
    return switch (outcome) {
      case RECOGNISED -> Mark.RECOGNISED;
      case CONDITIONAL -> Mark.CONDITIONAL;
      case PARTIAL -> Mark.PARTIAL;
      case DECLINED -> Mark.DECLINED;
    };
  }

  static Mark mark(MatrixRow.Mark mark) {
    return switch (mark) {
      case SOURCE -> Mark.HOME;
      case JOINT -> Mark.JOINT;
      case RECOGNISED -> Mark.RECOGNISED;
      case CONDITIONAL -> Mark.CONDITIONAL;
      case PARTIAL -> Mark.PARTIAL;
      case RUNNING -> Mark.RUNNING;
      case OVERDUE -> Mark.OVERDUE;
      case RECONFIRM_DUE -> Mark.RECONFIRM_DUE;
      case SUSPENDED -> Mark.SUSPENDED;
      case DECLINED -> Mark.DECLINED;
      case ENDED -> Mark.ENDED;
    };
  }
}
