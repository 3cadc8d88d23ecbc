package org.biaolian.recognition.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.Consumer;
import org.biaolian.bureau.People.Colleague;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.CaseSummary;
import org.biaolian.recognition.HandoverBatches;
import org.biaolian.recognition.HandoverBatches.Foreseen;
import org.biaolian.recognition.ListedCase;
import org.biaolian.recognition.StepResult;
import org.biaolian.uikit.BindingDialog;
import org.biaolian.uikit.BindingDialog.Consequence;
import org.biaolian.uikit.Refusals;

/**
 * Asks to whom many cases go and why. Once a colleague is chosen it says how many that one can take
 * over, and of each other why not.
 */
final class HandoverAsk {

  private static final int REASON_LENGTH = 1000;
  private static final int NAMED = 20;

  private final HandoverBatches handovers;
  private final Pieces pieces;
  private final List<ListedCase> items;
  private final Consumer<List<StepResult>> done;
  private final Select<Colleague> to = new Select<>();
  private final TextArea reason = new TextArea();
  private final Div outlook = new Div();

  HandoverAsk(
      HandoverBatches handovers,
      Pieces pieces,
      List<CaseSummary> chosen,
      Consumer<List<StepResult>> done) {
    this.handovers = handovers;
    this.pieces = pieces;
    this.items = chosen.stream().map(one -> new ListedCase(one.id(), one.version())).toList();
    this.done = done;
  }

  void open() {
    to.setLabel(pieces.text("recognition.handover.to"));
    to.setItems(handovers.takers());
    to.setItemLabelGenerator(Colleague::name);
    to.setHelperText(pieces.text("recognition.bulk.hand-over.help"));
    to.setWidthFull();
    to.addValueChangeListener(event -> foresee(event.getValue()));
    reason.setLabel(pieces.text("recognition.reason"));
    reason.setMaxLength(REASON_LENGTH);
    reason.setRequiredIndicatorVisible(true);
    reason.setWidthFull();
    outlook.getElement().setAttribute("role", "status");
    new BindingDialog(
            pieces.text("recognition.bulk.ask.hand-over", items.size()),
            pieces.text("recognition.step.hand-over"),
            List.of(
                new Consequence(
                    pieces.text("recognition.bulk.chosen", items.size()),
                    pieces.text("recognition.consequence.hand-over"))),
            this::handOver)
        .fields(to, outlook, reason)
        .open();
  }

  private void foresee(Colleague chosen) {
    List<Foreseen> foreseen = handovers.preview(items, chosen.id());
    List<Foreseen> refused = foreseen.stream().filter(one -> one.refusal().isPresent()).toList();
    outlook.removeAll();
    outlook.add(
        new Span(
            pieces.text(
                "recognition.bulk.hand-over.outlook",
                chosen.name(),
                foreseen.size() - refused.size(),
                refused.size())));
    if (refused.isEmpty()) {
      return;
    }
    UnorderedList list = new UnorderedList();
    refused.stream()
        .limit(NAMED)
        .forEach(
            one ->
                list.add(
                    new ListItem(
                        pieces.text(
                            "recognition.bulk.refused",
                            one.summary().standard().number(),
                            pieces.chips().name(one.summary().applicant()),
                            Refusals.sentence(outlook, one.refusal().orElseThrow()).orElse("")))));
    if (refused.size() > NAMED) {
      list.add(new ListItem(pieces.text("request.bulk.more", refused.size() - NAMED)));
    }
    outlook.add(list);
  }

  private void handOver() {
    Colleague chosen = to.getValue();
    if (chosen == null) {
      throw new RuleViolation("handover-to-nobody");
    }
    done.accept(handovers.handOver(items, chosen.id(), reason.getValue()));
  }
}
