package org.biaolian.recognition.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.biaolian.draft.KeptForm;
import org.biaolian.recognition.ChecklistAnswer;
import org.biaolian.recognition.ChecklistAnswer.Finding;

/** The points of the checklist, each with what was found; a remark appears where one is needed. */
final class ChecklistFields extends Div {

  private static final long serialVersionUID = 1L;
  private static final int REMARK_LENGTH = 500;

  private final List<Point> points = new ArrayList<>();

  private record Point(String item, RadioButtonGroup<Finding> finding, TextField remark)
      implements java.io.Serializable {}

  ChecklistFields(Pieces pieces, List<String> items, List<ChecklistAnswer> given) {
    addClassName("bl-stack");
    for (String item : items) {
      RadioButtonGroup<Finding> finding = new RadioButtonGroup<>();
      finding.setLabel(pieces.point(item));
      finding.setItems(Finding.values());
      finding.setItemLabelGenerator(pieces::word);
      TextField remark = new TextField(getTranslation("recognition.check.remark"));
      remark.setMaxLength(REMARK_LENGTH);
      remark.setWidthFull();
      finding.addValueChangeListener(event -> fit(finding, remark));
      given.stream()
          .filter(answer -> answer.item().equals(item))
          .findFirst()
          .ifPresent(
              answer -> {
                finding.setValue(answer.finding());
                remark.setValue(answer.remark() == null ? "" : answer.remark());
              });
      fit(finding, remark);
      points.add(new Point(item, finding, remark));
      add(finding, remark);
    }
  }

  private static void fit(RadioButtonGroup<Finding> finding, TextField remark) {
    remark.setVisible(finding.getValue() == Finding.NOT_MET);
    remark.setRequiredIndicatorVisible(true);
  }

  void keep(KeptForm kept) {
    for (Point point : points) {
      kept.field("check." + point.item(), point.finding(), Finding::name, Finding::valueOf)
          .field("remark." + point.item(), point.remark());
    }
  }

  /** What is answered; what is left open is left out. */
  List<ChecklistAnswer> answers() {
    return points.stream()
        .filter(point -> point.finding().getValue() != null)
        .map(
            point ->
                new ChecklistAnswer(
                    point.item(), point.finding().getValue(), point.remark().getValue()))
        .toList();
  }
}
