package org.biaolian.recognition.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.biaolian.access.Access;
import org.biaolian.access.Action;
import org.biaolian.access.CurrentActor;
import org.biaolian.bureau.People.Expert;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.CaseSummary;
import org.biaolian.recognition.CaseView;
import org.biaolian.recognition.ExpertOpinions;
import org.biaolian.recognition.ExpertOpinions.Advice;
import org.biaolian.recognition.domain.CaseState;
import org.biaolian.uikit.BindingDialog;
import org.biaolian.uikit.BindingDialog.Consequence;
import org.biaolian.uikit.Days;
import org.biaolian.uikit.Notices;
import org.biaolian.uikit.Section;

/** The experts on a case, for the target's house: who was asked, what they said. */
@SpringComponent
class ExpertParts {

  private final ExpertOpinions opinions;
  private final Pieces pieces;
  private final CurrentActor actors;
  private final Access access;

  ExpertParts(ExpertOpinions opinions, Pieces pieces, CurrentActor actors, Access access) {
    this.opinions = opinions;
    this.pieces = pieces;
    this.actors = actors;
    this.access = access;
  }

  /** Nothing for those whom it does not concern, and where nobody was or can be asked. */
  Optional<Section> section(CaseView view, List<Advice> named, SerializableRunnable reload) {
    CaseSummary summary = view.summary();
    boolean asks =
        access.may(Action.ASSESS_CASE)
            && actors.require().actsFor(summary.target())
            && summary.state() == CaseState.ASSESSING;
    if (named.isEmpty() && !asks) {
      return Optional.empty();
    }
    Section section = new Section(pieces.text("expert.section"));
    named.forEach(advice -> section.add(line(advice)));
    if (asks) {
      Button ask = new Button(pieces.text("expert.assign"), click -> ask(summary, reload));
      Div buttons = new Div(ask);
      buttons.addClassName("bl-btns");
      section.add(buttons);
    }
    return Optional.of(section);
  }

  private Div line(Advice advice) {
    Span name = new Span(advice.expert() + " · " + pieces.text("expert.until-day", advice.until()));
    Div line =
        new Div(
            name,
            new Paragraph(
                advice.opinion() == null ? pieces.text("expert.waits") : advice.opinion()));
    line.addClassName("bl-stack");
    return line;
  }

  private void ask(CaseSummary summary, SerializableRunnable reload) {
    Select<Expert> expert = new Select<>();
    expert.setLabel(pieces.text("expert.expert"));
    expert.setItems(opinions.candidates(summary.id()));
    expert.setItemLabelGenerator(this::label);
    expert.setHelperText(pieces.text("expert.expert.help"));
    expert.setWidthFull();
    LocalDate today = pieces.today();
    DatePicker until = Days.picker(pieces.text("expert.until"));
    until.setMin(today);
    until.setValue(
        summary.dueOn() == null || summary.dueOn().isBefore(today) ? today : summary.dueOn());
    new BindingDialog(
            pieces.text("expert.assign.ask"),
            pieces.text("expert.assign"),
            List.of(
                new Consequence(
                    summary.standard().number(), pieces.text("expert.assign.consequence"))),
            () -> {
              if (expert.getValue() == null || until.getValue() == null) {
                throw new RuleViolation("expert-not-chosen");
              }
              opinions.assign(summary.id(), expert.getValue().id(), until.getValue());
              Notices.success(pieces.text("expert.assign.done"));
              reload.run();
            })
        .fields(expert, until)
        .open();
  }

  private String label(Expert expert) {
    return expert.name()
        + " · "
        + expert.bureaus().stream()
            .map(pieces.chips()::name)
            .sorted()
            .collect(Collectors.joining(pieces.text("uikit.list.comma")));
  }
}
