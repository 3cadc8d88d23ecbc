package org.biaolian.recognition.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.biaolian.access.Action;
import org.biaolian.access.Actor;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.PermissionMatrix;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.AdoptionDates;
import org.biaolian.recognition.AdoptionDates.Step;
import org.biaolian.recognition.AdoptionDays;
import org.biaolian.recognition.RegisterDetail;
import org.biaolian.uikit.BindingDialog;
import org.biaolian.uikit.BindingDialog.Consequence;
import org.biaolian.uikit.Days;
import org.biaolian.uikit.Facts;
import org.biaolian.uikit.Notices;
import org.biaolian.uikit.Section;
import org.biaolian.uikit.StatusBadge;
import org.biaolian.uikit.StatusBadge.Tone;
import org.jspecify.annotations.Nullable;

/** When a recognised standard becomes a local one: aimed at, done, overdue. */
@SpringComponent
class AdoptionPart {

  private final AdoptionDays days;
  private final CurrentActor actors;
  private final Pieces pieces;

  AdoptionPart(AdoptionDays days, CurrentActor actors, Pieces pieces) {
    this.days = days;
    this.actors = actors;
    this.pieces = pieces;
  }

  Section section(RegisterDetail detail, AdoptionDates dates, SerializableRunnable reload) {
    Facts facts = new Facts().oneColumn();
    for (Step step : Step.values()) {
      facts.put(label(step), value(dates, step));
    }
    Section section = new Section(pieces.text("recognition.adoption"), facts);
    Actor actor = actors.require();
    if (actor.actsFor(detail.line().bureau())
        && PermissionMatrix.may(actor.roles(), Action.ASSESS_CASE)
        && !detail.line().state().next().isEmpty()) {
      Div buttons =
          new Div(
              new Button(
                  pieces.text("recognition.adoption.enter"), click -> ask(detail, dates, reload)));
      buttons.addClassName("bl-btns");
      section.add(buttons);
    }
    return section;
  }

  private String label(Step step) {
    return pieces.text("recognition.adoption." + step.name().toLowerCase(Locale.ROOT));
  }

  private Component[] value(AdoptionDates dates, Step step) {
    LocalDate done = dates.done(step);
    if (done != null) {
      return new Component[] {
        new Span(pieces.text("recognition.adoption.done", done.toString()) + " "),
        new StatusBadge(pieces.text("recognition.adoption.is-done"), Tone.GOOD)
      };
    }
    Span aimed =
        new Span(pieces.text("recognition.adoption.aimed", dates.target(step).toString()) + " ");
    return dates.overdue(step, pieces.today())
        ? new Component[] {
          aimed, new StatusBadge(pieces.text("recognition.adoption.is-overdue"), Tone.WARNING)
        }
        : new Component[] {aimed};
  }

  private void ask(RegisterDetail detail, AdoptionDates dates, SerializableRunnable reload) {
    List<DatePicker> targets = new ArrayList<>();
    List<DatePicker> done = new ArrayList<>();
    List<Component> fields = new ArrayList<>();
    for (Step step : Step.values()) {
      targets.add(picker(step, "target", dates.target(step)));
      done.add(picker(step, "day", dates.done(step)));
      fields.add(targets.getLast());
      fields.add(done.getLast());
    }
    new BindingDialog(
            pieces.text("recognition.adoption.ask"),
            pieces.text("recognition.adoption.enter"),
            List.of(
                new Consequence(
                    pieces.chips().name(detail.line().applicant()),
                    pieces.text("recognition.adoption.follows"))),
            () -> {
              days.enter(
                  detail.line().id(),
                  detail.version(),
                  new AdoptionDates(
                      needed(targets.get(0)),
                      done.get(0).getValue(),
                      needed(targets.get(1)),
                      done.get(1).getValue(),
                      needed(targets.get(2)),
                      done.get(2).getValue()));
              Notices.success(pieces.text("recognition.act.done"));
              reload.run();
            })
        .fields(fields.toArray(Component[]::new))
        .open();
  }

  private DatePicker picker(Step step, String kind, @Nullable LocalDate value) {
    DatePicker picker = Days.picker(pieces.text("recognition.adoption.label." + kind, label(step)));
    picker.setClearButtonVisible(kind.equals("day"));
    picker.setValue(value);
    picker.setWidthFull();
    return picker;
  }

  private static LocalDate needed(DatePicker picker) {
    LocalDate value = picker.getValue();
    if (value == null) {
      throw new RuleViolation("adoption-target-required");
    }
    return value;
  }
}
