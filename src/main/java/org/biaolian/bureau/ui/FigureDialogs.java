package org.biaolian.bureau.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.biaolian.bureau.Circle;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.policy.CircleFigure;
import org.biaolian.policy.CircleFigures;
import org.biaolian.policy.FigureValue;
import org.biaolian.policy.NewFigure;
import org.biaolian.uikit.BindingDialog;
import org.biaolian.uikit.BindingDialog.Consequence;
import org.biaolian.uikit.Days;
import org.biaolian.uikit.Notices;
import org.biaolian.uikit.Words;

/**
 * For a secretariat: sets a figure of its circle, takes one back, or returns to the general one.
 */
@SpringComponent
class FigureDialogs {

  private final CircleFigures figures;
  private final FigureWords words;
  private final Clock clock;

  FigureDialogs(CircleFigures figures, FigureWords words, Clock clock) {
    this.figures = figures;
    this.words = words;
    this.clock = clock;
  }

  void set(Circle circle, CircleFigure one, SerializableRunnable reload) {
    FigureField value =
        FigureField.of(one.name(), words.text("figures.value"), one.today().text(), words);
    DatePicker from = day("figures.from-day", LocalDate.now(clock).plusDays(1));
    TextField source = new TextField(words.text("figures.citation"));
    source.setHelperText(words.text("figures.citation.help"));
    source.setMaxLength(CircleFigures.CITATION_LENGTH);
    source.setRequiredIndicatorVisible(true);
    source.setWidthFull();
    new BindingDialog(
            words.text("figures.ask.set", name(one)),
            words.text("figures.set"),
            List.of(new Consequence(name(one), words.text("figures.follows.set"))),
            () -> {
              figures.set(
                  new NewFigure(
                      circle.code(),
                      one.name(),
                      one.seen(),
                      value.typed().get(),
                      given(from),
                      source.getValue()));
              done(reload);
            })
        .fields(value.field(), from, source)
        .open();
  }

  void takeBack(Circle circle, CircleFigure one, FigureValue later, SerializableRunnable reload) {
    TextArea reason = LastDays.reason(UI.getCurrentOrThrow());
    new BindingDialog(
            words.text("figures.ask.take-back", name(one)),
            words.text("figures.take-back"),
            List.of(
                new Consequence(
                    name(one),
                    words.text(
                        "figures.follows.take-back",
                        later.validFrom().toString(),
                        words.value(one.name(), later.text())))),
            () -> {
              figures.takeBack(
                  circle.code(), one.name(), one.seen(), later.validFrom(), reason.getValue());
              done(reload);
            })
        .fields(reason)
        .open();
  }

  void end(Circle circle, CircleFigure one, SerializableRunnable reload) {
    DatePicker last = day("circles.last-day", LocalDate.now(clock));
    TextArea reason = LastDays.reason(UI.getCurrentOrThrow());
    new BindingDialog(
            words.text("figures.ask.end", name(one)),
            words.text("figures.end"),
            List.of(
                new Consequence(
                    name(one),
                    words.text(
                        "figures.follows.end", words.value(one.name(), one.general().text())))),
            () -> {
              figures.end(circle.code(), one.name(), one.seen(), given(last), reason.getValue());
              done(reload);
            })
        .fields(last, reason)
        .open();
  }

  private String name(CircleFigure one) {
    return words.text(Words.key(one.name()));
  }

  private DatePicker day(String key, LocalDate first) {
    DatePicker day = Days.picker(words.text(key));
    day.setMin(first);
    day.setValue(first);
    day.setRequiredIndicatorVisible(true);
    return day;
  }

  private static LocalDate given(DatePicker day) {
    LocalDate given = day.getValue();
    if (given == null) {
      throw new RuleViolation("figure-day-missing");
    }
    return given;
  }

  private void done(SerializableRunnable reload) {
    reload.run();
    Notices.success(words.text("figures.done"));
  }
}
