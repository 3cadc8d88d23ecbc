package org.biaolian.recognition.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.biaolian.catalogue.StandardFacts;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.SubmissionView;
import org.biaolian.recognition.SubmissionView.Line;
import org.biaolian.recognition.domain.Submission;
import org.biaolian.uikit.Refusals;
import org.biaolian.uikit.StatusBadge;

/** The rows of a submission, each with what the dry check says of it. */
final class SubmissionLines extends Div {

  private static final long serialVersionUID = 1L;

  /** Leaves a row out, or takes it in again. */
  interface Leaving extends Serializable {
    void leave(Line line, boolean out);
  }

  private final transient Pieces pieces;
  private final transient RequestForms forms;

  SubmissionLines(Pieces pieces, RequestForms forms, SubmissionView view, Leaving leaving) {
    this.pieces = pieces;
    this.forms = forms;
    boolean open = view.jobId() == null;
    Grid<Line> grid = new Grid<>();
    grid.setSelectionMode(Grid.SelectionMode.NONE);
    grid.setAriaLabel(getTranslation("submission.lines", view.lines().size()));
    grid.setHeight("420px");
    grid.addColumn(line -> line.standard() == null ? line.typed() : line.standard().number())
        .setHeader(getTranslation("recognition.column.standard"))
        .setWidth("190px")
        .setFlexGrow(0);
    grid.addColumn(line -> line.standard() == null ? "" : pieces.title(line.standard()))
        .setHeader(getTranslation("submission.column.title"))
        .setWidth("200px");
    grid.addComponentColumn(line -> verdict(view, line))
        .setHeader(getTranslation("submission.check"))
        .setFlexGrow(2)
        .setWidth("260px");
    if (open) {
      grid.addComponentColumn(line -> acts(view, line, leaving))
          .setHeader(getTranslation("submission.column.act"))
          .setWidth("210px")
          .setFlexGrow(0);
    }
    grid.setItems(view.lines());
    add(grid);
  }

  private Div acts(SubmissionView view, Line line, Leaving leaving) {
    Div acts = new Div(button(line, leaving));
    acts.addClassName("bl-btns");
    Submission.Common common = view.common();
    StandardFacts standard = line.standard();
    if (common != null && standard != null) {
      acts.add(near(standard, common));
    }
    return acts;
  }

  /** What the targets have on the same matter, looked for when it is asked for. */
  private Button near(StandardFacts standard, Submission.Common common) {
    Button button =
        new Button(
            getTranslation("submission.near"),
            click -> {
              TargetStandards near = forms.near(standard.id());
              near.show(common.targets());
              Dialog dialog = new Dialog(near);
              dialog.setHeaderTitle(getTranslation("submission.near.title", standard.number()));
              dialog
                  .getFooter()
                  .add(new Button(getTranslation("uikit.close"), close -> dialog.close()));
              dialog.open();
            });
    button.addThemeVariants(ButtonVariant.TERTIARY);
    button.setAriaLabel(getTranslation("submission.near") + " " + standard.number());
    return button;
  }

  private Button button(Line line, Leaving leaving) {
    String key = line.leftOut() ? "submission.take-in" : "submission.leave-one";
    Button button = new Button(getTranslation(key), click -> leaving.leave(line, !line.leftOut()));
    button.addThemeVariants(ButtonVariant.TERTIARY);
    button.setAriaLabel(getTranslation(key) + " " + line.typed());
    return button;
  }

  private Div verdict(SubmissionView view, Line line) {
    Div cell = new Div();
    cell.addClassName("bl-wrap");
    if (line.leftOut()) {
      cell.add(new StatusBadge(getTranslation("submission.left-out"), StatusBadge.Tone.NEUTRAL));
      cell.add(" ");
    }
    List<String> why = reasons(line);
    if (why.isEmpty()) {
      if (!line.leftOut() && view.common() != null) {
        cell.add(
            new StatusBadge(
                view.jobId() == null
                    ? getTranslation("submission.sound")
                    : getTranslation("submission.made"),
                StatusBadge.Tone.GOOD));
      }
    } else {
      cell.add(new Span(String.join(" ", why)));
    }
    if (!line.targetsOut().isEmpty()) {
      cell.add(
          new Span(
              " "
                  + getTranslation(
                      "submission.targets-out",
                      String.join(
                          getTranslation("uikit.list.comma"),
                          line.targetsOut().stream().map(pieces.chips()::name).toList()))));
    }
    cell.getElement().setAttribute("title", cell.getElement().getTextRecursively());
    return cell;
  }

  private List<String> reasons(Line line) {
    List<String> why = new ArrayList<>();
    if (line.unread() != null) {
      why.add(getTranslation(line.unread(), line.typed()));
    }
    if (line.refusal() != null) {
      why.add(sentence(line.refusal()));
    }
    line.refusals()
        .forEach(
            (target, refusal) -> {
              if (!line.targetsOut().contains(target)) {
                why.add(sentence(refusal));
              }
            });
    return why;
  }

  private String sentence(RuleViolation refusal) {
    return Refusals.sentence(this, refusal).orElse(refusal.rule());
  }
}
