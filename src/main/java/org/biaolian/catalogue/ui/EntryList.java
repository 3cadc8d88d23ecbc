package org.biaolian.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableFunction;
import java.util.List;
import java.util.regex.Pattern;

/** Entries of plain words, such as bodies and people. */
final class EntryList extends EntryLines {

  private static final long serialVersionUID = 1L;

  /** No comma of Latin names, which stand in them: Co., Ltd. */
  private static final Pattern SEPARATORS = Pattern.compile("[、;；，\\n\\t]+");

  private final int length;
  private final SerializableFunction<String, String> normal;

  /**
   * Entries of words.
   *
   * @param length of one entry
   * @param normal the form in which an entry is kept
   */
  EntryList(Component form, String key, int length, SerializableFunction<String, String> normal) {
    super(form, key);
    this.length = length;
    this.normal = normal;
    setPresentationValue("");
  }

  /** The entries of a value. */
  static List<String> entries(String text) {
    return SEPARATORS
        .splitAsStream(text)
        .map(String::strip)
        .filter(entry -> !entry.isEmpty())
        .toList();
  }

  @Override
  List<String> split(String text) {
    return entries(text);
  }

  @Override
  Line line(String entry) {
    return new Words(entry);
  }

  private final class Words extends Line {

    private static final long serialVersionUID = 1L;

    private final TextField field = new TextField();

    Words(String entry) {
      field.setMaxLength(length);
      field.setValue(entry);
      field.addValueChangeListener(
          change -> {
            if (change.isFromClient()) {
              changed(this);
            }
          });
      add(field);
    }

    @Override
    String entry() {
      String typed = field.getValue().strip();
      return typed.isEmpty() ? "" : normal.apply(typed);
    }

    @Override
    TextField first() {
      return field;
    }

    @Override
    List<TextField> typed() {
      return List.of(field);
    }

    @Override
    void name(String label) {
      field.setAriaLabel(label);
    }
  }
}
