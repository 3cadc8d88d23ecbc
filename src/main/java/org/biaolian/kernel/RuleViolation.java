package org.biaolian.kernel;

import java.util.List;

/**
 * A step that a rule of the field forbids. Nothing has been changed. The rule's text in the user's
 * language stands under the key {@code rule.<name>}.
 */
public class RuleViolation extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String rule;
  private final transient List<Object> arguments;

  public RuleViolation(String rule, Object... arguments) {
    super(rule + " " + List.of(arguments));
    this.rule = rule;
    this.arguments = List.of(arguments);
  }

  /** The rule's name, such as {@code three-different-people}. */
  public String rule() {
    return rule;
  }

  /** What the rule's text is filled with. */
  public Object[] arguments() {
    return arguments.toArray();
  }
}
