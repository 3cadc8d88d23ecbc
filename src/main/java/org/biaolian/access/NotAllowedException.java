package org.biaolian.access;

import org.springframework.security.access.AccessDeniedException;

/** The acting person may not do this; the page says which role could. */
public class NotAllowedException extends AccessDeniedException {

  private static final long serialVersionUID = 1L;

  private final Action action;

  public NotAllowedException(Action action) {
    super("not allowed: " + action);
    this.action = action;
  }

  public Action action() {
    return action;
  }
}
