package org.biaolian.recognition.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Supplier;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.JobAct;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.recognition.RequestJobs;
import org.biaolian.recognition.RequestJobs.Foreseen;
import org.biaolian.recognition.RequestJobs.Item;
import org.biaolian.recognition.RequestSummary;
import org.biaolian.uikit.BindingDialog;
import org.biaolian.uikit.BindingDialog.Consequence;
import org.biaolian.uikit.Notices;
import org.biaolian.uikit.Refusals;
import org.biaolian.uikit.RowChoice;
import org.biaolian.uikit.Words;

/**
 * Acts on the chosen rows of the list of requests: shown beforehand, then done in the background.
 */
final class RequestBulk extends Div {

  private static final long serialVersionUID = 1L;
  private static final int REASON_LENGTH = 1000;
  private static final int NAMED = 20;

  private final transient RequestJobs jobs;
  private final transient Pieces pieces;
  private final transient Supplier<List<RequestSummary>> first;
  private final Grid<RequestSummary> grid;

  RequestBulk(
      RequestJobs jobs,
      Pieces pieces,
      Grid<RequestSummary> grid,
      Supplier<List<RequestSummary>> first) {
    this.jobs = jobs;
    this.pieces = pieces;
    this.grid = grid;
    this.first = first;
  }

  /** Lets rows be chosen for these acts; none takes the choice away. */
  void offer(List<JobAct> acts) {
    removeAll();
    if (acts.isEmpty()) {
      grid.setSelectionMode(Grid.SelectionMode.NONE);
      return;
    }
    RowChoice.offer(grid);
    Span count = new Span(getTranslation("recognition.bulk.chosen", 0));
    count.addClassName("muted");
    count.getElement().setAttribute("role", "status");
    Div buttons = new Div();
    buttons.addClassName("bl-btns");
    List<Button> run = new ArrayList<>();
    for (JobAct act : acts) {
      Button button =
          new Button(getTranslation("request.bulk", pieces.word(act)), click -> ask(act));
      if (run.isEmpty()) {
        button.addThemeVariants(ButtonVariant.PRIMARY);
      }
      button.setEnabled(false);
      run.add(button);
      buttons.add(button);
    }
    buttons.add(
        new Button(
            getTranslation("recognition.bulk.all", RequestJobs.MOST),
            click -> grid.asMultiSelect().setValue(new HashSet<>(first.get()))),
        count);
    grid.addSelectionListener(
        event -> {
          int chosen = event.getAllSelectedItems().size();
          count.setText(getTranslation("recognition.bulk.chosen", chosen));
          run.forEach(button -> button.setEnabled(chosen > 0));
        });
    add(buttons);
  }

  private void ask(JobAct act) {
    List<Item> chosen =
        grid.getSelectedItems().stream().map(one -> new Item(one.id(), one.version())).toList();
    try {
      List<Foreseen> foreseen = jobs.preview(act, chosen);
      List<Foreseen> possible = foreseen.stream().filter(one -> one.refusal().isEmpty()).toList();
      TextArea reason = new TextArea(getTranslation("recognition.reason"));
      reason.setRequiredIndicatorVisible(true);
      reason.setMaxLength(REASON_LENGTH);
      reason.setWidthFull();
      BindingDialog dialog =
          new BindingDialog(
              getTranslation("request.bulk.ask", pieces.word(act), possible.size()),
              pieces.word(act),
              consequences(act, foreseen, possible),
              () -> start(act, possible, reason.getValue()));
      if (act.reasoned()) {
        dialog.fields(reason);
      }
      dialog.open();
    } catch (RuleViolation refusal) {
      Notices.failure(Refusals.sentence(this, refusal).orElse(refusal.rule()));
    }
  }

  /** What happens to those that can be done, and why to the others nothing. */
  private List<Consequence> consequences(
      JobAct act, List<Foreseen> foreseen, List<Foreseen> possible) {
    List<Consequence> lines = new ArrayList<>();
    int cases = possible.stream().mapToInt(one -> one.request().targets().size()).sum();
    lines.add(
        new Consequence(
            getTranslation("request.bulk.what", possible.size(), cases),
            getTranslation("request.bulk.does." + step(act))));
    foreseen.stream()
        .filter(one -> one.refusal().isPresent())
        .limit(NAMED)
        .forEach(
            one ->
                lines.add(
                    new Consequence(
                        getTranslation("request.bulk.not", one.request().standard().number()),
                        Refusals.sentence(this, one.refusal().orElseThrow()).orElse(""))));
    int more = foreseen.size() - possible.size() - NAMED;
    if (more > 0) {
      lines.add(
          new Consequence(
              getTranslation("request.bulk.more", more), getTranslation("request.bulk.see")));
    }
    return lines;
  }

  private static String step(JobAct act) {
    String key = Words.key(act);
    return key.substring(key.lastIndexOf('.') + 1);
  }

  private void start(JobAct act, List<Foreseen> possible, String reason) {
    List<Item> items =
        possible.stream().map(one -> new Item(one.request().id(), one.seen())).toList();
    UI.getCurrentOrThrow().navigate(RecognitionRoutes.job(jobs.start(act, items, reason)));
  }
}
