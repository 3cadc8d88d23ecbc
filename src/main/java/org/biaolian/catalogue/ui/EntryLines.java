package org.biaolian.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A field of several entries, each on a line of its own, in their order. Its value is one text, as
 * the record keeps it; what was not touched stays as it was written.
 */
abstract class EntryLines extends CustomField<String> implements HasValueChangeMode {

  static final String BETWEEN = "、";

  private static final long serialVersionUID = 1L;

  private final Div place = new Div();
  private ValueChangeMode mode = ValueChangeMode.ON_CHANGE;
  private int timeout = DEFAULT_CHANGE_TIMEOUT;

  /** One entry; its buttons are put behind its fields. */
  abstract static class Line extends Div {

    private static final long serialVersionUID = 1L;

    private final Button up = new Button("↑");
    private final Button remove = new Button("×");

    /** The entry as it stands in the text; empty while nothing is typed. */
    abstract String entry();

    abstract TextField first();

    /** The fields that are typed into. */
    abstract List<TextField> typed();

    /** Names the fields of the line. */
    abstract void name(String label);
  }

  EntryLines(Component form, String key) {
    super("");
    setLabel(form.getTranslation("catalogue.field." + key));
    place.addClassName("bl-entries");
    Button add = new Button(form.getTranslation("catalogue.entry.add"), click -> add());
    add.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
    add.setAriaLabel(form.getTranslation("catalogue.entry.add.of", getLabel()));
    add(place, add);
    setPresentationValue("");
  }

  /** The entries of a text, in their order. */
  abstract List<String> split(String text);

  /** A line that shows an entry; calls {@link #changed} when somebody changes it. */
  abstract Line line(String entry);

  @Override
  protected String generateModelValue() {
    return lines().stream()
        .map(Line::entry)
        .filter(entry -> !entry.isEmpty())
        .collect(Collectors.joining(BETWEEN));
  }

  @Override
  protected void setPresentationValue(@Nullable String text) {
    place.removeAll();
    split(text == null ? "" : text).forEach(entry -> place.add(ready(entry)));
    if (lines().isEmpty()) {
      place.add(ready(""));
    }
    number();
  }

  /** Takes over what was typed; several entries in one line become several lines. */
  void changed(Line line) {
    List<String> entries = split(line.entry());
    if (entries.size() > 1) {
      int at = place.indexOf(line);
      place.remove(line);
      for (int i = 0; i < entries.size(); i++) {
        place.addComponentAtIndex(at + i, ready(entries.get(i)));
      }
      number();
      lines().get(at + entries.size() - 1).first().focus();
    }
    updateValue();
  }

  private Line ready(String entry) {
    Line line = line(entry);
    line.addClassName("bl-entry");
    for (TextField field : line.typed()) {
      field.setValueChangeMode(mode);
      field.setValueChangeTimeout(timeout);
    }
    line.first().addKeyDownListener(Key.ENTER, press -> add());
    line.up.addClickListener(click -> raise(line));
    line.remove.addClickListener(click -> remove(line));
    for (Button button : List.of(line.up, line.remove)) {
      button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
      line.add(button);
    }
    return line;
  }

  private void add() {
    Line last = lines().getLast();
    if (last.entry().isEmpty()) {
      last.first().focus();
      return;
    }
    Line line = ready("");
    place.add(line);
    number();
    line.first().focus();
  }

  private void raise(Line line) {
    int at = place.indexOf(line);
    place.remove(line);
    place.addComponentAtIndex(Math.max(0, at - 1), line);
    number();
    line.up.focus();
    updateValue();
  }

  private void remove(Line line) {
    place.remove(line);
    if (lines().isEmpty()) {
      place.add(ready(""));
    }
    number();
    lines().getLast().first().focus();
    updateValue();
  }

  private void number() {
    List<Line> all = lines();
    for (int at = 0; at < all.size(); at++) {
      Line line = all.get(at);
      String name = getTranslation("catalogue.entry.nth", getLabel(), at + 1);
      line.name(name);
      line.up.setAriaLabel(getTranslation("catalogue.entry.up.of", name));
      line.up.setEnabled(at > 0);
      line.remove.setAriaLabel(getTranslation("catalogue.entry.remove.of", name));
    }
  }

  private List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    place.getChildren().forEach(child -> lines.add((Line) child));
    return lines;
  }

  @Override
  public ValueChangeMode getValueChangeMode() {
    return mode;
  }

  @Override
  public void setValueChangeMode(ValueChangeMode mode) {
    this.mode = mode;
    lines().forEach(line -> line.typed().forEach(field -> field.setValueChangeMode(mode)));
  }

  @Override
  public int getValueChangeTimeout() {
    return timeout;
  }

  @Override
  public void setValueChangeTimeout(int timeout) {
    this.timeout = timeout;
    lines().forEach(line -> line.typed().forEach(field -> field.setValueChangeTimeout(timeout)));
  }
}
