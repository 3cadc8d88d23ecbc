package org.biaolian.recognition.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.biaolian.access.Action;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.Requires;
import org.biaolian.recognition.ActKind;
import org.biaolian.recognition.NewAct;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.recognition.RegisterBook;
import org.biaolian.recognition.RegisterLine;
import org.biaolian.recognition.RegisterQuestion;
import org.biaolian.recognition.domain.RecognitionState;
import org.biaolian.uikit.EmptyState;
import org.biaolian.uikit.Section;

/** What the own bureau has to confirm anew, many in one act. */
@Route(RecognitionRoutes.RECONFIRM)
@PageTitle("recognition.reconfirm.title")
@Requires(Action.ASSESS_CASE)
class ReconfirmView extends Div implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;

  private final transient RegisterBook book;
  private final transient CurrentActor actors;
  private final transient ActForm form;
  private final transient Pieces pieces;
  private final Map<Checkbox, RegisterLine> offered = new LinkedHashMap<>();

  ReconfirmView(RegisterBook book, CurrentActor actors, ActForm form, Pieces pieces) {
    this.book = book;
    this.actors = actors;
    this.form = form;
    this.pieces = pieces;
    addClassName("bl-page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    offered.clear();
    List<RegisterLine> lines =
        book.list(
            new RegisterQuestion(
                actors.require().bureau(), null, RecognitionState.RECONFIRM_DUE, null, ""),
            0,
            NewAct.MOST);
    add(
        new org.biaolian.uikit.PageTitle(getTranslation("recognition.reconfirm.title"))
            .sub(getTranslation("recognition.reconfirm.sub")));
    if (lines.isEmpty()) {
      add(new EmptyState(getTranslation("recognition.reconfirm.empty")));
      return;
    }
    Button propose =
        new Button(
            getTranslation("recognition.reconfirm.button"),
            click -> form.open(ActKind.RECONFIRM, chosen()));
    propose.addThemeVariants(ButtonVariant.PRIMARY);
    Div buttons = new Div(propose);
    buttons.addClassName("bl-btns");
    Section section = new Section(getTranslation("recognition.reconfirm.title")).flush();
    lines.forEach(line -> section.add(row(line)));
    add(buttons, section);
  }

  private Set<RegisterLine> chosen() {
    Set<RegisterLine> lines = new LinkedHashSet<>();
    offered.forEach(
        (box, line) -> {
          if (box.getValue()) {
            lines.add(line);
          }
        });
    return lines;
  }

  private Div row(RegisterLine line) {
    Checkbox box = new Checkbox();
    box.setAriaLabel(
        getTranslation("recognition.reconfirm.select") + " " + line.standard().number());
    offered.put(box, line);
    Div row =
        new Div(
            box,
            new Anchor("/" + RecognitionRoutes.recognition(line.id()), line.standard().number()),
            new Span(pieces.title(line.standard())),
            pieces.chip(line.applicant()),
            pieces.daysOrDash(line.actBy()));
    row.addClassName("bl-row");
    return row;
  }
}
