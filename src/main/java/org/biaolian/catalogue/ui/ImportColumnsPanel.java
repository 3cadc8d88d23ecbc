package org.biaolian.catalogue.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.biaolian.catalogue.ImportColumn;
import org.biaolian.catalogue.ImportColumns;
import org.biaolian.uikit.Section;

/** Which column of the file holds what, for a person to correct. */
final class ImportColumnsPanel {

  private final Map<ImportColumn, Select<Integer>> places = new EnumMap<>(ImportColumn.class);
  private final Section section;

  ImportColumnsPanel(
      Div reader,
      ImportColumns columns,
      SerializableConsumer<Map<ImportColumn, Integer>> readAgain) {
    Div fields = new Div();
    fields.addClassName("bl-import-fields");
    Div others = new Div();
    others.addClassName("bl-import-fields");
    List<Integer> all =
        IntStream.range(0, columns.headings().size())
            .filter(place -> !columns.headings().get(place).isBlank())
            .boxed()
            .toList();
    for (ImportColumn column : ImportColumn.values()) {
      Select<Integer> place = new Select<>();
      place.setLabel(reader.getTranslation(column.key()));
      place.setEmptySelectionAllowed(true);
      place.setEmptySelectionCaption(reader.getTranslation("import.field.none"));
      place.setItemLabelGenerator(
          item ->
              item == null
                  ? reader.getTranslation("import.field.none")
                  : item + 1 + " · " + columns.headings().get(item).strip());
      place.setItems(all);
      place.setValue(columns.places().get(column));
      places.put(column, place);
      boolean first = column.usual() || columns.places().containsKey(column);
      (first ? fields : others).add(place);
    }
    NativeDetails more = new NativeDetails(reader.getTranslation("import.columns.more"), others);
    more.setVisible(others.getComponentCount() > 0);
    Button again =
        new Button(
            reader.getTranslation("import.columns.read"), click -> readAgain.accept(chosen()));
    Div buttons = new Div(again, new Span(reader.getTranslation("import.columns.remembered")));
    buttons.addClassName("bl-btns");
    section = new Section(reader.getTranslation("import.columns"), fields, more, buttons);
  }

  Section section() {
    return section;
  }

  private Map<ImportColumn, Integer> chosen() {
    Map<ImportColumn, Integer> chosen = new EnumMap<>(ImportColumn.class);
    places.forEach(
        (column, place) -> place.getOptionalValue().ifPresent(value -> chosen.put(column, value)));
    return chosen;
  }
}
