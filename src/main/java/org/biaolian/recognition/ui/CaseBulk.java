package org.biaolian.recognition.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.CaseBatches;
import org.biaolian.recognition.CaseBatches.Item;
import org.biaolian.recognition.CaseBatches.Result;
import org.biaolian.recognition.CaseSummary;
import org.biaolian.uikit.BindingDialog;
import org.biaolian.uikit.BindingDialog.Consequence;
import org.biaolian.uikit.Notices;
import org.biaolian.uikit.Refusals;
import org.biaolian.uikit.RowChoice;

/** One act on the chosen rows of the list of cases, and what became of each. */
final class CaseBulk extends Div {

  private static final long serialVersionUID = 1L;

  /** What can be done with many. */
  enum Act {
    ACKNOWLEDGE,
    SIGN
  }

  private final transient CaseBatches batches;
  private final transient DecisionFacts decisions;
  private final transient Pieces pieces;
  private final transient Supplier<List<CaseSummary>> first;
  private final Grid<CaseSummary> grid;
  private final SerializableRunnable reload;
  private final Div results = new Div();

  CaseBulk(
      CaseBatches batches,
      DecisionFacts decisions,
      Pieces pieces,
      Grid<CaseSummary> grid,
      Supplier<List<CaseSummary>> first,
      SerializableRunnable reload) {
    this.batches = batches;
    this.decisions = decisions;
    this.first = first;
    this.pieces = pieces;
    this.grid = grid;
    this.reload = reload;
    results.addClassName("bl-alert");
    results.getElement().setAttribute("role", "status");
    results.setVisible(false);
  }

  /** Lets rows be chosen for this act. */
  void offer(Act act) {
    RowChoice.offer(grid);
    String word = act == Act.SIGN ? "sign" : "acknowledge";
    Span count = new Span(getTranslation("recognition.bulk.chosen", 0));
    count.addClassName("muted");
    Button all =
        new Button(
            getTranslation("recognition.bulk.all", CaseBatches.MOST),
            click -> grid.asMultiSelect().setValue(new HashSet<>(first.get())));
    Button run = new Button(getTranslation("recognition.bulk." + word), click -> ask(act, word));
    run.addThemeVariants(ButtonVariant.PRIMARY);
    run.setEnabled(false);
    grid.addSelectionListener(
        event -> {
          int chosen = event.getAllSelectedItems().size();
          count.setText(getTranslation("recognition.bulk.chosen", chosen));
          run.setEnabled(chosen > 0);
        });
    Div buttons = new Div(run, all, count);
    buttons.addClassName("bl-btns");
    removeAll();
    add(buttons, results);
  }

  /** No row can be chosen. */
  void withdraw() {
    grid.setSelectionMode(Grid.SelectionMode.NONE);
    removeAll();
  }

  private void ask(Act act, String word) {
    List<CaseSummary> chosen = new ArrayList<>(grid.getSelectedItems());
    try {
      new BindingDialog(
              getTranslation("recognition.bulk.ask." + word, chosen.size()),
              getTranslation("recognition.step." + word),
              consequences(act, chosen),
              () -> run(act, chosen))
          .open();
    } catch (RuleViolation refusal) {
      Notices.failure(Refusals.sentence(this, refusal).orElse(refusal.rule()));
    }
  }

  /** All that each signature binds, case by case. */
  private List<Consequence> consequences(Act act, List<CaseSummary> chosen) {
    if (act == Act.SIGN) {
      return batches.preview(items(chosen)).stream()
          .flatMap(view -> decisions.consequences(view, "sign").stream())
          .toList();
    }
    return chosen.stream()
        .map(
            one ->
                new Consequence(
                    one.standard().number() + " · " + pieces.chips().name(one.applicant()),
                    getTranslation("recognition.consequence.acknowledge")))
        .toList();
  }

  private static List<Item> items(List<CaseSummary> chosen) {
    return chosen.stream().map(one -> new Item(one.id(), one.version())).toList();
  }

  private void run(Act act, List<CaseSummary> chosen) {
    List<Item> items = items(chosen);
    List<Result> done = act == Act.SIGN ? batches.sign(items) : batches.acknowledge(items);
    tell(done, chosen);
    grid.deselectAll();
    reload.run();
  }

  private void tell(List<Result> done, List<CaseSummary> chosen) {
    Map<UUID, CaseSummary> byId =
        chosen.stream().collect(Collectors.toMap(CaseSummary::id, Function.identity()));
    List<Result> refused = done.stream().filter(one -> one.refusal() != null).toList();
    results.removeAll();
    results.add(
        new Span(
            getTranslation("recognition.bulk.done", done.size() - refused.size(), refused.size())));
    UnorderedList list = new UnorderedList();
    for (Result one : refused) {
      RuleViolation refusal = one.refusal();
      CaseSummary summary = byId.get(one.id());
      if (refusal != null && summary != null) {
        list.add(
            new ListItem(
                getTranslation(
                    "recognition.bulk.refused",
                    summary.standard().number(),
                    pieces.chips().name(summary.applicant()),
                    Refusals.sentence(this, refusal).orElse(refusal.rule()))));
      }
    }
    if (!refused.isEmpty()) {
      results.add(list);
    }
    results.setVisible(true);
  }
}
