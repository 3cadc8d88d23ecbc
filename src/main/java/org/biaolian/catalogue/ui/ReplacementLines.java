package org.biaolian.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.biaolian.catalogue.Extent;
import org.biaolian.catalogue.Replacement;
import org.biaolian.catalogue.ReplacementList;
import org.biaolian.kernel.StandardNumber;

/** What a standard replaces: number, whole or in part, and which part. */
final class ReplacementLines extends EntryLines {

  private static final long serialVersionUID = 1L;
  private static final int PARTS_LENGTH = 200;

  ReplacementLines(Component form) {
    super(form, "replaces");
  }

  /** Numbers with their extents, then what could not be read, to be mended. */
  @Override
  List<String> split(String text) {
    ReplacementList list = ReplacementList.of(text);
    List<String> entries = new ArrayList<>();
    list.links().forEach(link -> entries.add(ReplacementList.sentence(List.of(link))));
    entries.addAll(list.unread());
    return entries;
  }

  @Override
  Line line(String entry) {
    return new Replaced(entry);
  }

  private final class Replaced extends Line {

    private static final long serialVersionUID = 1L;

    private final TextField number = new TextField();
    private final Select<Extent> extent = new Select<>();
    private final TextField parts = new TextField();

    Replaced(String entry) {
      List<Replacement> read = ReplacementList.of(entry).links();
      Replacement shown =
          read.isEmpty() ? new Replacement(entry, Extent.WHOLE, null) : read.getFirst();
      number.setMaxLength(StandardNumber.MAX_LENGTH * 2);
      number.setValue(shown.number());
      extent.setItems(Extent.values());
      extent.setItemLabelGenerator(
          one -> number.getTranslation("catalogue.extent." + Words.key(one)));
      extent.setValue(shown.extent());
      parts.setMaxLength(PARTS_LENGTH);
      parts.setPlaceholder(parts.getTranslation("catalogue.replaces.parts.example"));
      parts.setValue(Objects.requireNonNullElse(shown.parts(), ""));
      parts.setVisible(!shown.whole());
      number.addValueChangeListener(change -> take(change.isFromClient()));
      parts.addValueChangeListener(change -> take(change.isFromClient()));
      extent.addValueChangeListener(
          change -> {
            parts.setVisible(extent.getValue() == Extent.PARTS);
            take(change.isFromClient());
          });
      add(number, extent, parts);
    }

    private void take(boolean byPerson) {
      if (byPerson) {
        changed(this);
      }
    }

    @Override
    String entry() {
      String typed = number.getValue().strip();
      if (typed.isEmpty()) {
        return "";
      }
      boolean whole = extent.getValue() == Extent.WHOLE;
      String which = parts.getValue().strip();
      return ReplacementList.sentence(
          List.of(
              new Replacement(
                  StandardNumber.parse(typed) instanceof StandardNumber.Accepted accepted
                      ? accepted.number().value()
                      : typed,
                  whole ? Extent.WHOLE : Extent.PARTS,
                  whole || which.isEmpty() ? null : which)));
    }

    @Override
    TextField first() {
      return number;
    }

    @Override
    List<TextField> typed() {
      return List.of(number, parts);
    }

    @Override
    void name(String label) {
      number.setAriaLabel(label);
      extent.setAriaLabel(getTranslation("catalogue.replaces.extent.of", label));
      parts.setAriaLabel(getTranslation("catalogue.replaces.parts.of", label));
    }
  }
}
