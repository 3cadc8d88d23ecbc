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
import java.util.Set;
import java.util.function.Predicate;
import org.biaolian.catalogue.ClassTree;
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

  /**
   * A code of CCS.
   *
   * @param before codes that the record has already: old branches may stay
   */
  static Check ccs(Component form, Set<String> before) {
    return text ->
        text.isEmpty()
            ? Optional.empty()
            : code(form, "ccs", text, CcsCode.matches(text), before, ClassTree::knownCcs);
  }

  /**
   * Codes of ICS.
   *
   * @param before codes that the record has already: old branches may stay
   */
  static Check ics(Component form, Set<String> before) {
    return text ->
        parts(text).stream()
            .flatMap(
                code ->
                    code(form, "ics", code, IcsCode.matches(code), before, ClassTree::knownIcs)
                        .stream())
            .findFirst();
  }

  private static Optional<String> code(
      Component form,
      String system,
      String code,
      boolean formed,
      Set<String> before,
      Predicate<String> known) {
    if (!formed) {
      return Optional.of(form.getTranslation("rule." + system + "-malformed", code));
    }
    return before.contains(code) || known.test(code)
        ? Optional.empty()
        : Optional.of(form.getTranslation("rule." + system + "-unknown", code));
  }

  static Check sector(Component form) {
    return text ->
        text.isEmpty() || text.matches("[A-T]\\d{0,4}")
            ? Optional.empty()
            : Optional.of(form.getTranslation("rule.sector-malformed", text));
  }

  static Check numbers(Component form) {
    return text ->
        EntryList.entries(text).stream()
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
