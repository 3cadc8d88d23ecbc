package org.biaolian.bureau.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.biaolian.policy.PolicyName;
import org.biaolian.policy.SuppliedPoints;

/** Values of parameters in the reader's language. */
@SpringComponent
class FigureWords {

  String value(PolicyName name, String stored) {
    return switch (name.unit()) {
      case LIST -> points(stored, text("figures.list.between"));
      case FLAG -> text(stored.equals("1") ? "figures.yes" : "figures.no");
      case WORKING_DAYS, DAYS, MONTHS, YEARS, COUNT ->
          text(
              "figures.unit." + name.unit().name().toLowerCase(Locale.ROOT).replace('_', '-'),
              Integer.valueOf(stored));
    };
  }

  /** The points of a list as they are typed, one a line. */
  String lines(String stored) {
    return points(stored, "\n");
  }

  /** What was typed, as it is stored: a supplied point that was left as it is stays its code. */
  String stored(String lines) {
    return each(lines, "\n", this::code, "\n");
  }

  private String points(String stored, String between) {
    return each(stored, "\\|", this::words, between);
  }

  private static String each(
      String list, String parted, UnaryOperator<String> point, String between) {
    return Arrays.stream(list.split(parted, -1))
        .map(String::strip)
        .map(point)
        .collect(Collectors.joining(between));
  }

  private String words(String point) {
    return SuppliedPoints.CODES.contains(point) ? text(SuppliedPoints.key(point)) : point;
  }

  private String code(String words) {
    return SuppliedPoints.CODES.stream()
        .filter(code -> words(code).equals(words))
        .findFirst()
        .orElse(words);
  }

  String text(String key, Object... arguments) {
    return UI.getCurrentOrThrow().getTranslation(key, arguments);
  }
}
