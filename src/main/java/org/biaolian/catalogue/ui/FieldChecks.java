package org.biaolian.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.biaolian.catalogue.ReplacementList;
import org.biaolian.kernel.CcsCode;
import org.biaolian.kernel.IcsCode;
import org.biaolian.kernel.StandardNumber;

/** Says under a field what is wrong with it, while it is typed. Saving checks all of it again. */
final class FieldChecks {

  private FieldChecks() {}

  /** Finds the sentence for a value; none for one that can stay. */
  interface Check extends SerializableFunction<String, Optional<String>> {}

  static <F extends Component & HasValue<?, String> & HasValidationProperties> void text(
      F field, Check check) {
    field.addValueChangeListener(change -> show(field, check.apply(field.getValue().strip())));
  }

  static Check required(Component form, String rule) {
    return text -> text.isEmpty() ? Optional.of(form.getTranslation(rule)) : Optional.empty();
  }

  static Check ccs(Component form) {
    return text ->
        text.isEmpty() || CcsCode.matches(text)
            ? Optional.empty()
            : Optional.of(form.getTranslation("rule.ccs-malformed", text));
  }

  static Check ics(Component form) {
    return text ->
        parts(text).stream()
            .filter(code -> !IcsCode.matches(code))
            .findFirst()
            .map(code -> form.getTranslation("rule.ics-malformed", code));
  }

  static Check sector(Component form) {
    return text ->
        text.isEmpty() || text.matches("[A-T]\\d{0,4}")
            ? Optional.empty()
            : Optional.of(form.getTranslation("rule.sector-malformed", text));
  }

  static Check numbers(Component form) {
    return text ->
        parts(text.replace(" ", "")).stream()
            .filter(number -> StandardNumber.parse(number) instanceof StandardNumber.Refused)
            .findFirst()
            .map(number -> form.getTranslation("rule.joint-number-unread", number));
  }

  static Check replaces(Component form) {
    return text -> {
      ReplacementList list = ReplacementList.of(text);
      if (!list.unread().isEmpty()) {
        return Optional.of(form.getTranslation("rule.replaces-unread", list.unread().getFirst()));
      }
      return list.twice().stream()
          .findFirst()
          .map(number -> form.getTranslation("rule.replaces-twice", number));
    };
  }

  /** A day that cannot lie before another one. */
  static void after(DatePicker published, DatePicker later) {
    SerializableRunnable check =
        () -> {
          LocalDate first = published.getValue();
          LocalDate second = later.getValue();
          show(
              later,
              first != null && second != null && second.isBefore(first)
                  ? Optional.of(
                      later.getTranslation(
                          "rule.date-before-publication", second.toString(), first.toString()))
                  : Optional.empty());
        };
    published.addValueChangeListener(change -> check.run());
    later.addValueChangeListener(change -> check.run());
  }

  static List<String> parts(String text) {
    return Arrays.stream(text.split("[\\s,，、;；]+", -1)).filter(part -> !part.isEmpty()).toList();
  }

  private static void show(HasValidationProperties field, Optional<String> sentence) {
    field.setErrorMessage(sentence.orElse(""));
    field.setInvalid(sentence.isPresent());
  }
}
