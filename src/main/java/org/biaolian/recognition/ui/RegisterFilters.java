package org.biaolian.recognition.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.biaolian.bureau.Circle;
import org.biaolian.bureau.Organization;
import org.biaolian.kernel.BureauCode;
import org.biaolian.recognition.Effect;
import org.biaolian.recognition.RegisterQuestion;
import org.biaolian.recognition.domain.RecognitionState;
import org.biaolian.uikit.Days;
import org.biaolian.uikit.Words;
import org.jspecify.annotations.Nullable;

/** What of the register is asked for; the address carries it, so that a view can be passed on. */
final class RegisterFilters extends Div {

  private static final long serialVersionUID = 1L;
  private static final String CIRCLE = "circle";
  private static final String BUREAU = "bureau";
  private static final String EFFECT = "effect";
  private static final String STATE = "state";
  private static final String ON = "on";
  private static final String STANDARD = "standard";

  private final Select<Circle> circles = new Select<>();
  private final TextField standard = new TextField();
  private final Select<Organization> bureaus = new Select<>();
  private final Select<RecognitionState> states = new Select<>();
  private final Select<Effect> effects = new Select<>();
  private final DatePicker day = Days.picker();

  RegisterFilters(
      List<Circle> own,
      List<Organization> all,
      LocalDate today,
      SerializableConsumer<QueryParameters> changed) {
    addClassName("bl-toolbar");
    offer(
        circles,
        "recognition.register.circle",
        "recognition.register.all-circles",
        own,
        one -> one.shortName(getLocale()));
    circles.setVisible(own.size() > 1);
    offer(
        bureaus,
        "recognition.register.bureau",
        "recognition.register.all-bureaus",
        all,
        one -> one.shortName(getLocale()));
    offer(
        states,
        "recognition.register.state",
        "recognition.register.all-states",
        List.of(RecognitionState.values()),
        one -> getTranslation(Words.key(one)));
    offer(
        effects,
        "recognition.effect",
        "recognition.register.all-effects",
        List.of(Effect.values()),
        one -> getTranslation(Words.key(one)));
    day.setLabel(getTranslation("recognition.register.on"));
    day.setMax(today);
    day.setClearButtonVisible(true);
    Stream.of(circles, bureaus, states, effects)
        .forEach(
            select ->
                select.addValueChangeListener(
                    event -> {
                      if (event.isFromClient()) {
                        changed.accept(address());
                      }
                    }));
    day.addValueChangeListener(
        event -> {
          if (event.isFromClient()) {
            changed.accept(address());
          }
        });
    standard.setLabel(getTranslation("recognition.register.standard"));
    standard.setPlaceholder(getTranslation("recognition.register.standard.hint"));
    standard.setMaxLength(RegisterQuestion.LONGEST);
    standard.setClearButtonVisible(true);
    standard.addValueChangeListener(
        event -> {
          if (event.isFromClient()) {
            changed.accept(address());
          }
        });
    add(standard, circles, bureaus, states, effects, day);
  }

  private <T> void offer(
      Select<T> select,
      String label,
      String none,
      List<T> items,
      SerializableFunction<T, String> name) {
    select.setLabel(getTranslation(label));
    select.setEmptySelectionAllowed(true);
    select.setEmptySelectionCaption(getTranslation(none));
    select.setItems(items);
    select.setItemLabelGenerator(one -> one == null ? getTranslation(none) : name.apply(one));
  }

  /** Shows what an address asks for; what cannot be read asks for nothing. */
  RegisterQuestion show(QueryParameters address) {
    BureauCode bureau =
        address
            .getSingleParameter(BUREAU)
            .filter(BureauCode::matches)
            .map(BureauCode::new)
            .orElse(null);
    Circle circle = address.getSingleParameter(CIRCLE).flatMap(this::circle).orElse(null);
    RegisterQuestion question =
        new RegisterQuestion(
            circle == null ? null : circle.code(),
            bureau,
            constant(Effect.values(), address.getSingleParameter(EFFECT)),
            constant(RecognitionState.values(), address.getSingleParameter(STATE)),
            address.getSingleParameter(ON).flatMap(RegisterFilters::date).orElse(null),
            address
                .getSingleParameter(STANDARD)
                .filter(text -> text.length() <= RegisterQuestion.LONGEST)
                .orElse(""));
    circles.setValue(circle);
    bureaus.setValue(
        bureaus
            .getListDataView()
            .getItems()
            .filter(one -> bureau != null && one.code().equals(bureau.organization()))
            .findFirst()
            .orElse(null));
    states.setValue(question.state());
    effects.setValue(question.effect());
    day.setValue(question.on());
    standard.setValue(question.standard());
    return question;
  }

  /** One of the circles that the reader sees. */
  private Optional<Circle> circle(String code) {
    return circles
        .getListDataView()
        .getItems()
        .filter(one -> one.code().value().equals(code))
        .findFirst();
  }

  private QueryParameters address() {
    Map<String, String> chosen = new HashMap<>();
    put(chosen, CIRCLE, circles.getValue() == null ? null : circles.getValue().code().value());
    put(chosen, BUREAU, bureaus.getValue() == null ? null : bureaus.getValue().code().value());
    put(chosen, STATE, states.getValue() == null ? null : states.getValue().name());
    put(chosen, EFFECT, effects.getValue() == null ? null : effects.getValue().name());
    put(chosen, STANDARD, standard.isEmpty() ? null : standard.getValue().strip());
    put(chosen, ON, day.getValue() == null ? null : day.getValue().toString());
    return QueryParameters.simple(chosen);
  }

  private static void put(Map<String, String> chosen, String name, @Nullable String value) {
    if (value != null) {
      chosen.put(name, value);
    }
  }

  private static <E extends Enum<E>> @Nullable E constant(E[] all, Optional<String> name) {
    return Stream.of(all)
        .filter(one -> name.equals(Optional.of(one.name())))
        .findFirst()
        .orElse(null);
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
