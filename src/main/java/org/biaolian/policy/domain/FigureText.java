package org.biaolian.policy.domain;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.policy.PolicyName;

/** What somebody types as the value of a parameter. */
public final class FigureText {

  /** Characters of all points of a list together. */
  public static final int LIST_LENGTH = 1000;

  /** Characters of one point, as long as what is kept with a decision. */
  public static final int POINT_LENGTH = 200;

  private static final Pattern WHOLE = Pattern.compile("\\d{1,4}");
  private static final Pattern BETWEEN_POINTS = Pattern.compile("[|\\r\\n]+");

  private FigureText() {}

  /**
   * The value as it is stored: a number without leading zeros, or the points of a list, each once.
   *
   * @throws RuleViolation when it is no whole number in the range of the parameter, or the list is
   *     empty, or it or a point of it too long
   */
  public static String read(PolicyName name, String typed) {
    return name.unit() == PolicyName.Unit.LIST ? list(typed) : number(name, typed.strip());
  }

  private static String number(PolicyName name, String typed) {
    if (WHOLE.matcher(typed).matches()) {
      int value = Integer.parseInt(typed);
      if (value >= name.least() && value <= name.most()) {
        return Integer.toString(value);
      }
    }
    throw new RuleViolation("figure-out-of-range", name.least(), name.most());
  }

  private static String list(String typed) {
    List<String> points =
        Arrays.stream(BETWEEN_POINTS.split(typed, -1))
            .map(String::strip)
            .filter(point -> !point.isEmpty())
            .distinct()
            .toList();
    if (points.isEmpty()) {
      throw new RuleViolation("figure-list-empty");
    }
    if (points.stream().anyMatch(point -> point.length() > POINT_LENGTH)) {
      throw new RuleViolation("figure-point-long", POINT_LENGTH);
    }
    String joined = points.stream().collect(Collectors.joining("|"));
    if (joined.length() > LIST_LENGTH) {
      throw new RuleViolation("figure-list-long", LIST_LENGTH);
    }
    return joined;
  }
}
