package org.biaolian.bureau.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableSupplier;
import org.biaolian.policy.PolicyName;

/**
 * The field in which a value of a parameter is typed.
 *
 * @param typed as it stands in the field; empty for nothing
 */
record FigureField(Component field, SerializableSupplier<String> typed) {

  static FigureField of(PolicyName name, String label, String stored, FigureWords words) {
    return switch (name.unit()) {
      case LIST -> points(label, stored, words);
      case FLAG -> choice(label, stored, words);
      case WORKING_DAYS, DAYS, MONTHS, YEARS, COUNT -> number(name, label, stored, words);
    };
  }

  private static FigureField points(String label, String stored, FigureWords words) {
    TextArea area = new TextArea(label);
    area.setValue(words.lines(stored));
    area.setHelperText(words.text("figures.list.help"));
    area.setRequiredIndicatorVisible(true);
    area.setWidthFull();
    return new FigureField(area, () -> words.stored(area.getValue()));
  }

  private static FigureField choice(String label, String stored, FigureWords words) {
    RadioButtonGroup<String> group = new RadioButtonGroup<>(label);
    group.setItems("1", "0");
    group.setItemLabelGenerator(one -> words.text(one.equals("1") ? "figures.yes" : "figures.no"));
    group.setValue(stored);
    group.setRequiredIndicatorVisible(true);
    return new FigureField(group, () -> group.getOptionalValue().orElse(""));
  }

  private static FigureField number(
      PolicyName name, String label, String stored, FigureWords words) {
    IntegerField number = new IntegerField(label);
    number.setMin(name.least());
    number.setMax(name.most());
    number.setStepButtonsVisible(true);
    number.setValue(Integer.valueOf(stored));
    number.setHelperText(words.text("figures.range", name.least(), name.most()));
    number.setRequiredIndicatorVisible(true);
    return new FigureField(number, () -> number.getOptionalValue().map(String::valueOf).orElse(""));
  }
}
