package org.biaolian.comparison.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableBiConsumer;
import org.biaolian.catalogue.StandardQuery;
import org.biaolian.catalogue.StandardRow;
import org.biaolian.catalogue.Standards;
import org.jspecify.annotations.Nullable;

/** Which two standards are compared. */
final class PairPicker extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Standards standards;
  private final ComboBox<StandardRow> left = new ComboBox<>();
  private final ComboBox<StandardRow> right = new ComboBox<>();
  private final SerializableBiConsumer<String, String> chosen;

  PairPicker(Standards standards, SerializableBiConsumer<String, String> chosen) {
    this.standards = standards;
    this.chosen = chosen;
    addClassName("bl-pair-picker");
    Button swap =
        new Button(
            getTranslation("comparison.swap"), click -> open(right.getValue(), left.getValue()));
    add(field(left, "comparison.left"), swap, field(right, "comparison.right"));
  }

  private ComboBox<StandardRow> field(ComboBox<StandardRow> box, String key) {
    box.setLabel(getTranslation(key));
    box.setPlaceholder(getTranslation("comparison.choose"));
    box.setItems(
        query ->
            standards
                .list(
                    StandardQuery.ALL.withText(query.getFilter().orElse("")),
                    query.getOffset(),
                    query.getLimit())
                .stream());
    box.setItemLabelGenerator(row -> row.number() + " " + row.titleZh());
    box.addValueChangeListener(
        change -> {
          if (change.isFromClient()) {
            open(left.getValue(), right.getValue());
          }
        });
    return box;
  }

  private void open(@Nullable StandardRow one, @Nullable StandardRow other) {
    if (one != null && other != null) {
      chosen.accept(one.number(), other.number());
    }
  }

  /** Shows what the address asks for, as far as the reader may see it. */
  void show(String leftNumber, String rightNumber) {
    left.setValue(row(leftNumber));
    right.setValue(row(rightNumber));
  }

  private @Nullable StandardRow row(String number) {
    return number.isEmpty()
        ? null
        : standards.list(StandardQuery.ALL.withText(number), 0, 10).stream()
            .filter(row -> row.number().equals(number))
            .findFirst()
            .orElse(null);
  }
}
