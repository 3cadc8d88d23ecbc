package org.biaolian.draft;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableFunction;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Keeps what is typed into a form on the server, every few seconds, and brings it back when the
 * form is opened again: after an expired session, a lost connection, a failed saving. It is itself
 * the line that says so; put it above the fields. Name the fields with {@link #field}, then call
 * {@link #open} once they show what is stored, and {@link #done} when the form was saved.
 */
public final class KeptForm extends Div {

  private static final long serialVersionUID = 1L;
  private static final Logger log = LoggerFactory.getLogger(KeptForm.class);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm");

  /** While somebody types. */
  private static final int MILLIS = 2000;

  private record Field<T>(
      HasValue<?, T> input,
      SerializableFunction<T, String> write,
      SerializableFunction<String, @Nullable T> read)
      implements Serializable {

    String value() {
      T value = input.getValue();
      return value == null || input.isEmpty() ? "" : write.apply(value);
    }

    void show(String kept) {
      if (kept.isEmpty()) {
        input.clear();
        return;
      }
      try {
        T value = read.apply(kept);
        if (value != null) {
          input.setValue(value);
        }
      } catch (IllegalArgumentException | DateTimeException unknown) {
        log.debug("a value that was kept by an earlier version is left out", unknown);
      }
    }
  }

  private final transient FormDrafts drafts;
  private final String form;
  private final String basis;
  private final Map<String, Field<?>> fields = new LinkedHashMap<>();
  private final Map<String, String> stored = new LinkedHashMap<>();
  private final Span sentence = new Span();
  private final Button use = new Button();
  private @Nullable KeptValues offered;
  private boolean open;

  /**
   * The keeper of one form.
   *
   * @param form which form of which thing, such as {@code recognition/new/ID}; at most 200
   *     characters
   * @param basis the version of what the form changes; empty when it makes something new. What was
   *     typed over another version is offered instead of filled in
   */
  public KeptForm(FormDrafts drafts, String form, String basis) {
    this.drafts = drafts;
    this.form = form;
    this.basis = basis;
    addClassName("bl-kept");
    getElement().setAttribute("role", "status");
    use.setText(getTranslation("draft.use"));
    use.addThemeVariants(ButtonVariant.TERTIARY);
    use.addClickListener(click -> use());
    use.setVisible(false);
    Button discard = new Button(getTranslation("draft.discard"), click -> discard());
    discard.addThemeVariants(ButtonVariant.TERTIARY);
    add(sentence, use, discard);
    setVisible(false);
  }

  /** A field of text. */
  public KeptForm field(String name, HasValue<?, String> input) {
    return field(name, input, text -> text, text -> text);
  }

  /** A day. */
  public KeptForm field(String name, DatePicker input) {
    return field(name, input, LocalDate::toString, LocalDate::parse);
  }

  /**
   * Any other field.
   *
   * @param read the value, or null when what was kept cannot be chosen any more
   */
  public <T> KeptForm field(
      String name,
      HasValue<?, T> input,
      SerializableFunction<T, String> write,
      SerializableFunction<String, @Nullable T> read) {
    fields.put(name, new Field<>(input, write, read));
    return this;
  }

  /** Fills in or offers what was kept, and keeps from now on. */
  public void open() {
    for (Map.Entry<String, Field<?>> one : fields.entrySet()) {
      stored.put(one.getKey(), one.getValue().value());
      HasValue<?, ?> input = one.getValue().input();
      if (input instanceof HasValueChangeMode typed) {
        typed.setValueChangeMode(ValueChangeMode.TIMEOUT);
        typed.setValueChangeTimeout(MILLIS);
      }
      input.addValueChangeListener(change -> keep());
    }
    drafts.find(form).ifPresent(this::bringBack);
    open = true;
  }

  /** The form was saved: nothing is left to be kept. */
  public void done() {
    open = false;
    setVisible(false);
    drafts.discard(form);
  }

  private void bringBack(KeptValues kept) {
    if (kept.basis().equals(basis)) {
      fill(kept);
      return;
    }
    say("draft.other-basis", kept.keptAt());
    offered = kept;
    use.setVisible(true);
  }

  private void use() {
    KeptValues kept = offered;
    if (kept != null) {
      fill(kept);
      keep();
    }
  }

  private void fill(KeptValues kept) {
    boolean before = open;
    open = false;
    // In the order of the form: what one field offers may depend on another above it.
    fields.forEach(
        (name, field) -> {
          String typed = kept.values().get(name);
          if (typed != null) {
            field.show(typed);
          }
        });
    open = before;
    say("draft.brought-back", kept.keptAt());
  }

  /**
   * Keeps the fields that differ from what is stored, so that bringing them back changes no other.
   * Never in the way of typing, and never over something that is still offered.
   */
  private void keep() {
    if (!open || offered != null) {
      return;
    }
    Map<String, String> values = new LinkedHashMap<>();
    fields.forEach((name, field) -> values.put(name, field.value()));
    values.entrySet().removeAll(stored.entrySet());
    try {
      if (values.isEmpty()) {
        drafts.discard(form);
        setVisible(false);
      } else {
        drafts
            .keep(form, basis, values)
            .ifPresentOrElse(at -> say("draft.kept", at), () -> setVisible(false));
      }
    } catch (DataAccessException failure) {
      // Two tabs at once, or a database that is away: the next change tries again.
      log.warn("form {} was not kept: {}", form, failure.getClass().getSimpleName());
      setVisible(false);
    }
  }

  private void discard() {
    drafts.discard(form);
    setVisible(false);
    if (offered != null) {
      offered = null;
      use.setVisible(false);
      keep();
      return;
    }
    open = false;
    fields.forEach((name, field) -> field.show(stored.getOrDefault(name, "")));
    open = true;
  }

  private void say(String key, LocalDateTime at) {
    sentence.setText(getTranslation(key, at.format(TIME)));
    offered = null;
    use.setVisible(false);
    setVisible(true);
  }
}
