package org.biaolian.recognition.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.biaolian.calendar.Deadline;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.CaseBatches;
import org.biaolian.recognition.CaseBatches.Foreseen;
import org.biaolian.recognition.CaseBatches.Taken;
import org.biaolian.recognition.CaseSummary;
import org.biaolian.recognition.HandoverBatches;
import org.biaolian.recognition.ListedCase;
import org.biaolian.recognition.StepResult;
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
    ACKNOWLEDGE("acknowledge"),
    AGREE("agree"),
    SIGN("sign"),
    HAND_OVER("hand-over");

    private final String word;

    Act(String word) {
      this.word = word;
    }
  }

  private static final int NAMED = 20;
  private static final int OPINION_LENGTH = 1000;

  private final transient CaseBatches batches;
  private final transient HandoverBatches handovers;
  private final transient DecisionFacts decisions;
  private final transient Pieces pieces;
  private final transient Supplier<List<CaseSummary>> first;
  private final Grid<CaseSummary> grid;
  private final SerializableRunnable reload;
  private final Div buttons = new Div();
  private final Div results = new Div();

  CaseBulk(
      CaseBatches batches,
      HandoverBatches handovers,
      DecisionFacts decisions,
      Pieces pieces,
      Grid<CaseSummary> grid,
      Supplier<List<CaseSummary>> first,
      SerializableRunnable reload) {
    this.batches = batches;
    this.handovers = handovers;
    this.decisions = decisions;
    this.first = first;
    this.pieces = pieces;
    this.grid = grid;
    this.reload = reload;
    buttons.addClassName("bl-btns");
    results.getElement().setAttribute("role", "status");
    results.setVisible(false);
  }

  /** Lets rows be chosen for this act. */
  void offer(Act act) {
    RowChoice.offer(grid);
    Span count = new Span(getTranslation("recognition.bulk.chosen", 0));
    count.addClassName("muted");
    Button all =
        new Button(
            getTranslation("recognition.bulk.all", CaseBatches.MOST),
            click -> grid.asMultiSelect().setValue(new HashSet<>(first.get())));
    Button run = new Button(getTranslation("recognition.bulk." + act.word), click -> ask(act));
    run.addThemeVariants(ButtonVariant.PRIMARY);
    run.setEnabled(false);
    grid.addSelectionListener(
        event -> {
          int chosen = event.getAllSelectedItems().size();
          count.setText(getTranslation("recognition.bulk.chosen", chosen));
          run.setEnabled(chosen > 0);
        });
    buttons.removeAll();
    buttons.add(run, all, count);
    removeAll();
    add(buttons, results);
  }

  /** Where there is no row, there is nothing to choose; what came of the last act stays. */
  void rows(boolean any) {
    buttons.setVisible(any);
  }

  /** No row can be chosen. */
  void withdraw() {
    grid.setSelectionMode(Grid.SelectionMode.NONE);
    removeAll();
  }

  private void ask(Act act) {
    List<CaseSummary> chosen = new ArrayList<>(grid.getSelectedItems());
    try {
      switch (act) {
        case AGREE -> askToAgree(chosen);
        case SIGN -> askToSign(chosen);
        case ACKNOWLEDGE -> askToAcknowledge(chosen);
        case HAND_OVER ->
            new HandoverAsk(handovers, pieces, chosen, done -> finish(done, chosen)).open();
      }
    } catch (RuleViolation refusal) {
      Notices.failure(Refusals.sentence(this, refusal).orElse(refusal.rule()));
    }
  }

  /** What is proposed and what each clerk thinks of it, and the one opinion on all. */
  private void askToAgree(List<CaseSummary> chosen) {
    List<Foreseen> foreseen = batches.previewReview(items(chosen));
    List<ListedCase> items = possible(foreseen);
    TextArea opinion = new TextArea(getTranslation("recognition.review-opinion"));
    opinion.setMaxLength(OPINION_LENGTH);
    opinion.setRequiredIndicatorVisible(true);
    opinion.setWidthFull();
    dialog(
            Act.AGREE,
            items.size(),
            lines(foreseen, Act.AGREE),
            () -> finish(batches.agree(items, opinion.getValue()), chosen))
        .fields(opinion)
        .open();
  }

  /** All that the signatures bind, and what would be refused and is left out. */
  private void askToSign(List<CaseSummary> chosen) {
    List<Foreseen> foreseen = batches.preview(items(chosen));
    List<ListedCase> items = possible(foreseen);
    dialog(
            Act.SIGN,
            items.size(),
            lines(foreseen, Act.SIGN),
            () -> finish(batches.sign(items), chosen))
        .open();
  }

  private List<Consequence> lines(List<Foreseen> foreseen, Act act) {
    List<Consequence> lines =
        refused(foreseen, one -> one.summary().standard().number(), Foreseen::refusal);
    lines.addAll(
        decisions.ofLike(
            foreseen.stream().filter(one -> one.refusal().isEmpty()).toList(), act.word));
    return lines;
  }

  private static List<ListedCase> possible(List<Foreseen> foreseen) {
    return foreseen.stream()
        .filter(one -> one.refusal().isEmpty())
        .map(one -> new ListedCase(one.summary().id(), one.seen()))
        .toList();
  }

  /** Which would be taken and until when each is to be assessed, and which would not and why. */
  private void askToAcknowledge(List<CaseSummary> chosen) {
    List<Taken> foreseen = batches.previewAcknowledgement(items(chosen));
    List<Taken> possible = foreseen.stream().filter(one -> one.refusal().isEmpty()).toList();
    List<Consequence> lines = refused(foreseen, one -> named(one.summary()), Taken::refusal);
    possible.forEach(one -> lines.add(new Consequence(named(one.summary()), until(one))));
    List<ListedCase> items =
        possible.stream().map(one -> new ListedCase(one.summary().id(), one.seen())).toList();
    dialog(
            Act.ACKNOWLEDGE,
            possible.size(),
            lines,
            () -> finish(batches.acknowledge(items), chosen))
        .open();
  }

  private String named(CaseSummary one) {
    return one.standard().number() + " · " + pieces.chips().name(one.applicant());
  }

  private String until(Taken one) {
    Deadline deadline = Objects.requireNonNull(one.deadline());
    return getTranslation(
        "recognition.bulk.acknowledge.until",
        deadline.due().toString(),
        pieces.rule(deadline, one.workingDays()));
  }

  /** The first of those that cannot be done, each with its reason, and how many more there are. */
  private <T> List<Consequence> refused(
      List<T> foreseen, Function<T, String> name, Function<T, Optional<RuleViolation>> refusal) {
    List<Consequence> lines = new ArrayList<>();
    List<T> not = foreseen.stream().filter(one -> refusal.apply(one).isPresent()).toList();
    not.stream()
        .limit(NAMED)
        .forEach(
            one ->
                lines.add(
                    new Consequence(
                        getTranslation("request.bulk.not", name.apply(one)),
                        refusal
                            .apply(one)
                            .flatMap(why -> Refusals.sentence(this, why))
                            .orElse(""))));
    if (not.size() > NAMED) {
      lines.add(
          new Consequence(
              getTranslation("request.bulk.more", not.size() - NAMED),
              getTranslation("request.bulk.see")));
    }
    return lines;
  }

  private BindingDialog dialog(
      Act act, int many, List<Consequence> lines, SerializableRunnable run) {
    return new BindingDialog(
        getTranslation("recognition.bulk.ask." + act.word, many),
        getTranslation("recognition.step." + act.word),
        lines,
        run);
  }

  private static List<ListedCase> items(List<CaseSummary> chosen) {
    return chosen.stream().map(one -> new ListedCase(one.id(), one.version())).toList();
  }

  private void finish(List<StepResult> done, List<CaseSummary> chosen) {
    tell(done, chosen);
    grid.deselectAll();
    reload.run();
  }

  private void tell(List<StepResult> done, List<CaseSummary> chosen) {
    Map<UUID, CaseSummary> byId =
        chosen.stream().collect(Collectors.toMap(CaseSummary::id, Function.identity()));
    List<StepResult> refused = done.stream().filter(one -> one.refusal() != null).toList();
    results.removeAll();
    results.setClassName(refused.isEmpty() ? "bl-note" : "bl-alert");
    results.add(
        new Span(
            getTranslation("recognition.bulk.done", done.size() - refused.size(), refused.size())));
    UnorderedList list = new UnorderedList();
    for (StepResult one : refused) {
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
