package org.biaolian.bureau.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.biaolian.bureau.Agreement;
import org.biaolian.bureau.Agreements;
import org.biaolian.bureau.Circle;
import org.biaolian.bureau.CircleDependents.Touched;
import org.biaolian.bureau.Circles;
import org.biaolian.bureau.Circles.Leaving;
import org.biaolian.bureau.Circles.Seat;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.uikit.BindingDialog;
import org.biaolian.uikit.BindingDialog.Consequence;
import org.biaolian.uikit.Days;
import org.biaolian.uikit.Notices;

/**
 * For a secretariat: sets the last day of a member or an agreement, and says first what it does.
 */
@SpringComponent
class LastDays {

  private final Circles circles;
  private final Agreements agreements;
  private final BureauChips chips;
  private final Clock clock;

  LastDays(Circles circles, Agreements agreements, BureauChips chips, Clock clock) {
    this.circles = circles;
    this.agreements = agreements;
    this.chips = chips;
    this.clock = clock;
  }

  /** Asks which member leaves, and when. */
  void ofMember(Component reader, Circle circle, SerializableRunnable reload) {
    Select<Seat> member = new Select<>();
    member.setLabel(reader.getTranslation("circles.leave.member"));
    member.setItems(circles.seats(circle.code()));
    member.setItemLabelGenerator(seat -> chips.name(seat.membership().bureau()));
    member.setRequiredIndicatorVisible(true);
    member.setWidthFull();
    DatePicker day = day(reader);
    TextArea reason = reason(reader);
    String verb = reader.getTranslation("circles.leave");
    BindingDialog dialog =
        new BindingDialog(
            verb,
            verb,
            List.of(),
            () -> {
              Seat seat = member.getValue();
              if (seat == null) {
                throw new RuleViolation("leaving-member-missing");
              }
              circles.leave(
                  new Leaving(
                      circle.code(),
                      seat.membership().bureau(),
                      seat.version(),
                      given(day),
                      reason.getValue()));
              done(reader, reload);
            });
    member.addValueChangeListener(
        chosen -> dialog.tell(leaving(reader, circle, chosen.getValue())));
    dialog.fields(member, day, reason).destructive().open();
  }

  private List<Consequence> leaving(Component reader, Circle circle, Seat seat) {
    List<Consequence> all = new ArrayList<>();
    all.add(
        new Consequence(
            chips.name(seat.membership().bureau()), reader.getTranslation("circles.leave.what")));
    all.addAll(told(reader, circles.touchedByLeaving(circle.code(), seat.membership().bureau())));
    return all;
  }

  /** Asks when an agreement ends. */
  void ofAgreement(Component reader, Agreement agreement, SerializableRunnable reload) {
    DatePicker day = day(reader);
    if (agreement.agreedTo() != null) {
      day.setMax(agreement.agreedTo());
      day.setHelperText(
          reader.getTranslation("circles.last-day.agreed", agreement.agreedTo().toString()));
    }
    TextArea reason = reason(reader);
    List<Consequence> all = new ArrayList<>();
    all.add(
        new Consequence(agreement.title(), reader.getTranslation("circles.end-agreement.what")));
    all.addAll(told(reader, agreements.touchedByEnd(agreement.id())));
    String verb = reader.getTranslation("circles.end-agreement");
    new BindingDialog(
            verb,
            verb,
            all,
            () -> {
              agreements.end(agreement.id(), agreement.version(), given(day), reason.getValue());
              done(reader, reload);
            })
        .fields(day, reason)
        .destructive()
        .open();
  }

  private static List<Consequence> told(Component reader, List<Touched> touched) {
    if (touched.isEmpty()) {
      return List.of(
          new Consequence(
              reader.getTranslation("circles.touched"),
              reader.getTranslation("circles.touched.nothing")));
    }
    return touched.stream()
        .map(
            one ->
                new Consequence(
                    reader.getTranslation(one.key()),
                    reader.getTranslation(one.key() + ".what", one.count())))
        .toList();
  }

  private DatePicker day(Component reader) {
    DatePicker day = Days.picker(reader.getTranslation("circles.last-day"));
    day.setMin(LocalDate.now(clock));
    day.setRequiredIndicatorVisible(true);
    return day;
  }

  private static LocalDate given(DatePicker day) {
    LocalDate given = day.getValue();
    if (given == null) {
      throw new RuleViolation("last-day-missing");
    }
    return given;
  }

  /** The field for the reason of what a secretariat does. */
  static TextArea reason(Component reader) {
    TextArea reason = new TextArea(reader.getTranslation("people.reason"));
    reason.setMaxLength(400);
    reason.setRequiredIndicatorVisible(true);
    reason.setWidthFull();
    return reason;
  }

  private static void done(Component reader, SerializableRunnable reload) {
    reload.run();
    Notices.success(reader.getTranslation("circles.last-day.set"));
  }
}
