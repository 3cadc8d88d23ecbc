package org.biaolian.recognition.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.biaolian.access.Access;
import org.biaolian.access.Action;
import org.biaolian.access.CurrentActor;
import org.biaolian.bureau.People.Colleague;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.CaseHandovers;
import org.biaolian.recognition.CaseSummary;
import org.biaolian.recognition.CaseView;
import org.biaolian.recognition.domain.CaseState;
import org.biaolian.uikit.BindingDialog;
import org.biaolian.uikit.BindingDialog.Consequence;
import org.biaolian.uikit.Notices;

/** The button by which a case goes to another clerk of the bureau. */
@SpringComponent
class HandoverParts {

  private static final Set<CaseState> ASSESSED =
      EnumSet.of(CaseState.ASSESSING, CaseState.INFO_REQUESTED);
  private static final int REASON_LENGTH = 1000;

  private final CaseHandovers handovers;
  private final Pieces pieces;
  private final CurrentActor actors;
  private final Access access;

  HandoverParts(CaseHandovers handovers, Pieces pieces, CurrentActor actors, Access access) {
    this.handovers = handovers;
    this.pieces = pieces;
    this.actors = actors;
    this.access = access;
  }

  Optional<Div> button(CaseView view, SerializableRunnable reload) {
    CaseSummary summary = view.summary();
    boolean may = access.may(Action.ASSESS_CASE) || access.may(Action.SIGN_CASE);
    if (!may
        || !actors.require().actsFor(summary.target())
        || !ASSESSED.contains(summary.state())) {
      return Optional.empty();
    }
    Div buttons =
        new Div(new Button(pieces.text("recognition.step.hand-over"), click -> ask(view, reload)));
    buttons.addClassName("bl-btns");
    return Optional.of(buttons);
  }

  private void ask(CaseView view, SerializableRunnable reload) {
    CaseSummary summary = view.summary();
    Select<Colleague> to = new Select<>();
    to.setLabel(pieces.text("recognition.handover.to"));
    to.setItems(handovers.candidates(summary.id()));
    to.setItemLabelGenerator(Colleague::name);
    to.setHelperText(pieces.text("recognition.handover.help"));
    to.setWidthFull();
    TextArea reason = new TextArea(pieces.text("recognition.reason"));
    reason.setMaxLength(REASON_LENGTH);
    reason.setRequiredIndicatorVisible(true);
    reason.setWidthFull();
    new BindingDialog(
            pieces.text("recognition.ask.hand-over"),
            pieces.text("recognition.step.hand-over"),
            List.of(
                new Consequence(
                    summary.standard().number(), pieces.text("recognition.consequence.hand-over"))),
            () -> {
              Colleague chosen = to.getValue();
              if (chosen == null) {
                throw new RuleViolation("handover-to-nobody");
              }
              boolean own = !access.may(Action.SIGN_CASE) || handovers.assesses(summary.id());
              if (own && access.may(Action.ASSESS_CASE)) {
                handovers.handOver(summary.id(), view.version(), chosen.id(), reason.getValue());
              } else {
                handovers.assign(summary.id(), view.version(), chosen.id(), reason.getValue());
              }
              Notices.success(pieces.text("recognition.done.hand-over"));
              reload.run();
            })
        .fields(to, reason)
        .open();
  }
}
