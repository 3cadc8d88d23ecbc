package org.biaolian.recognition.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.LocalDate;
import java.util.List;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.CaseView;
import org.biaolian.recognition.Publicities;
import org.biaolian.recognition.Publicities.Shown;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.recognition.domain.CaseState;
import org.biaolian.uikit.BindingDialog;
import org.biaolian.uikit.BindingDialog.Consequence;
import org.biaolian.uikit.Days;
import org.biaolian.uikit.Facts;
import org.biaolian.uikit.Notices;

/**
 * The publicity of a drafted decision on the page of its case: days, what came in, its weighing.
 */
@SpringComponent
class PublicityParts {

  private final Publicities publicities;
  private final Pieces pieces;

  PublicityParts(Publicities publicities, Pieces pieces) {
    this.publicities = publicities;
    this.pieces = pieces;
  }

  void tell(Facts facts, CaseView view, Shown shown) {
    LocalDate from = shown.from();
    LocalDate until = shown.until();
    if (from != null && until != null) {
      Div days = new Div(new Span(pieces.text("signing.days", from, until)));
      days.addClassName("bl-stack");
      if (view.summary().state() == CaseState.TO_SIGN && !pieces.today().isAfter(until)) {
        days.add(where(view, shown));
      }
      facts.put(pieces.text("signing.public"), days);
    }
    for (Publicities.Remark remark : shown.remarks()) {
      facts.put(
          pieces.text("signing.remark-of", remark.sender(), remark.receivedOn()),
          remark.contact() == null
              ? remark.content()
              : pieces.text("signing.remark-contact", remark.content(), remark.contact()));
    }
    if (shown.result() != null) {
      facts.put(pieces.text("signing.weighed"), shown.result());
    }
  }

  private Component where(CaseView view, Shown shown) {
    return shown.onPublicPage()
        ? new Anchor(
            "/" + RecognitionRoutes.publicity(view.summary().id()),
            pieces.text("signing.public-page"))
        : new Span(pieces.text("signing.public-elsewhere"));
  }

  /** What the clerk can do about it while the decision waits for its signature. */
  List<Component> acts(CaseView view, Shown shown, SerializableRunnable reload) {
    LocalDate until = shown.until();
    if (until == null) {
      return List.of(button("publicity", () -> begin(view, reload)));
    }
    Button remark = button("remark", () -> remark(view, reload));
    return shown.result() == null && pieces.today().isAfter(until)
        ? List.of(remark, button("weigh", () -> weigh(view, shown, reload)))
        : List.of(remark);
  }

  private Button button(String step, SerializableRunnable open) {
    return new Button(pieces.text("signing." + step), click -> open.run());
  }

  private void begin(CaseView view, SerializableRunnable reload) {
    dialog("publicity", view, () -> publicities.start(view.summary().id(), view.version()), reload)
        .open();
  }

  private void weigh(CaseView view, Shown shown, SerializableRunnable reload) {
    TextArea result = area("signing.weighed");
    if (shown.remarks().isEmpty()) {
      result.setValue(pieces.text("signing.weigh.silence"));
    }
    dialog(
            "weigh",
            view,
            () -> publicities.conclude(view.summary().id(), view.version(), result.getValue()),
            reload)
        .fields(result)
        .open();
  }

  private void remark(CaseView view, SerializableRunnable reload) {
    TextField sender = new TextField(pieces.text("signing.sender"));
    sender.setMaxLength(200);
    sender.setWidthFull();
    TextArea content = area("signing.content");
    DatePicker day = Days.picker(pieces.text("signing.received-on"));
    day.setMax(pieces.today());
    day.setValue(pieces.today());
    dialog(
            "remark",
            view,
            () ->
                publicities.remark(
                    view.summary().id(), sender.getValue(), content.getValue(), chosen(day)),
            reload)
        .fields(sender, content, day)
        .open();
  }

  private static LocalDate chosen(DatePicker day) {
    LocalDate value = day.getValue();
    if (value == null) {
      throw new RuleViolation("day-missing");
    }
    return value;
  }

  private TextArea area(String key) {
    TextArea area = new TextArea(pieces.text(key));
    area.setMaxLength(2000);
    area.setWidthFull();
    return area;
  }

  private BindingDialog dialog(
      String step, CaseView view, SerializableRunnable action, SerializableRunnable reload) {
    return new BindingDialog(
        pieces.text("signing." + step + ".title"),
        pieces.text("signing." + step),
        List.of(
            new Consequence(
                view.summary().standard().number(),
                pieces.text("signing." + step + ".consequence"))),
        () -> {
          action.run();
          Notices.success(pieces.text("signing." + step + ".done"));
          reload.run();
        });
  }
}
