package org.biaolian.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializableSupplier;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.biaolian.catalogue.ClassTree;
import org.biaolian.catalogue.Replacement;
import org.biaolian.catalogue.ReplacementList;
import org.biaolian.kernel.CcsCode;
import org.biaolian.kernel.IcsCode;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.kernel.StandardNumber;
import org.biaolian.uikit.Refusals;

/** Says under a field what is wrong with it, while it is typed. Saving checks all of it again. */
final class FieldChecks {

  /** Signs of a text that is too long, by which it is told. */
  private static final int SHOWN = 20;

  private FieldChecks() {}

  /** Finds the sentence for a value; none for one that can stay. */
  interface Check extends SerializableFunction<String, Optional<String>> {

    /** This check, and the next one where this finds nothing. */
    default Check and(Check next) {
      return text -> apply(text).or(() -> next.apply(text));
    }
  }

  /** Finds the sentence for what several fields hold together. */
  interface Together extends SerializableSupplier<Optional<String>> {}

  /**
   * Checks a text whenever it changes.
   *
   * @param others fields on which the check depends as well
   */
  static <F extends Component & HasValue<?, String> & HasValidationProperties> void text(
      F field, Check check, HasValue<?, ?>... others) {
    Together now = () -> check.apply(field.getValue().strip());
    together(field, now, field);
    together(field, now, others);
  }

  /** Says under one field what is wrong with several, whenever one of them changes. */
  static void together(HasValidationProperties place, Together check, HasValue<?, ?>... fields) {
    for (HasValue<?, ?> field : fields) {
      field.addValueChangeListener(change -> show(place, check.get()));
    }
  }

  /** That a field is empty whose companion is filled in. */
  static Optional<String> missing(
      Component form, String rule, HasValue<?, ?> field, HasValue<?, ?> companion) {
    return blank(field) && !blank(companion)
        ? Optional.of(form.getTranslation(rule))
        : Optional.empty();
  }

  private static boolean blank(HasValue<?, ?> field) {
    return field.getValue() instanceof String text ? text.isBlank() : field.isEmpty();
  }

  /** A text that is made of several entries, of which no single field knows the length. */
  static Check length(Component form, int limit) {
    return text ->
        text.length() <= limit
            ? Optional.empty()
            : Optional.of(
                form.getTranslation("rule.text-too-long", limit, text.substring(0, SHOWN)));
  }

  /** What saving would say. */
  static Check saving(Component form, SerializableConsumer<String> rule) {
    return text -> {
      try {
        rule.accept(text);
        return Optional.empty();
      } catch (RuleViolation refusal) {
        return Optional.of(Refusals.sentence(form, refusal).orElse(refusal.rule()));
      }
    };
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

  /**
   * The numbers of one joint text.
   *
   * @param own the number of the record, which is none of the others
   */
  static Check numbers(Component form, SerializableSupplier<String> own) {
    return text -> {
      Set<String> seen = new HashSet<>();
      for (String number : EntryList.entries(text)) {
        if (!(StandardNumber.parse(number) instanceof StandardNumber.Accepted accepted)) {
          return Optional.of(form.getTranslation("rule.joint-number-unread", number));
        }
        String normal = accepted.number().value();
        if (normal.equals(own.get()) || !seen.add(normal)) {
          return Optional.of(form.getTranslation("rule.joint-number-twice", normal));
        }
      }
      return Optional.empty();
    };
  }

  /**
   * What a standard replaces.
   *
   * @param own the number of the record, which cannot replace itself
   */
  static Check replaces(Component form, SerializableSupplier<String> own) {
    return text -> {
      ReplacementList list = ReplacementList.of(text);
      if (!list.unread().isEmpty()) {
        return Optional.of(form.getTranslation("rule.replaces-unread", list.unread().getFirst()));
      }
      if (!list.twice().isEmpty()) {
        return Optional.of(form.getTranslation("rule.replaces-twice", list.twice().getFirst()));
      }
      return list.links().stream()
          .map(Replacement::number)
          .filter(number -> number.equals(own.get()))
          .findFirst()
          .map(number -> form.getTranslation("rule.replaces-itself", number));
    };
  }

  /** A day that cannot lie before another one. */
  static void after(DatePicker published, DatePicker later) {
    together(later, () -> early(published, later), published, later);
  }

  /** That a day lies before the publication. */
  static Optional<String> early(DatePicker published, DatePicker later) {
    return before(later, published, "rule.date-before-publication");
  }

  /**
   * That a day lies before one that comes first.
   *
   * @param rule whose sentence names the later day and the first
   */
  static Optional<String> before(DatePicker later, DatePicker first, String rule) {
    LocalDate from = first.getValue();
    LocalDate day = later.getValue();
    return from != null && day != null && day.isBefore(from)
        ? Optional.of(later.getTranslation(rule, day.toString(), from.toString()))
        : Optional.empty();
  }

  static List<String> parts(String text) {
    return Arrays.stream(text.split("[\\s,，、;；]+", -1)).filter(part -> !part.isEmpty()).toList();
  }

  private static void show(HasValidationProperties field, Optional<String> sentence) {
    if (field instanceof DatePicker day && Fields.unread(day)) {
      return; // It says so itself, and nothing else can be said of it.
    }
    field.setErrorMessage(sentence.orElse(""));
    field.setInvalid(sentence.isPresent());
  }
}
