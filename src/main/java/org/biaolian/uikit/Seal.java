package org.biaolian.uikit;

import com.vaadin.flow.component.html.Span;

/** The cinnabar seal 互认: at most one on a page. Grey when the recognition is not valid today. */
public final class Seal extends Span {

  /** Edge of the seal. */
  public enum Size {
    /** 44 px, in the head of a record. */
    SMALL,
    /** 104 px, on a certificate. */
    LARGE
  }

  /**
   * A seal.
   *
   * @param label what the seal says, read aloud: who recognised it and when
   */
  public Seal(Size size, boolean valid, String label) {
    addClassName("bl-seal");
    if (size == Size.LARGE) {
      addClassName("l");
    }
    if (!valid) {
      addClassName("off");
    }
    setTitle(label);
    getElement().setAttribute("role", "img").setAttribute("aria-label", label);
    add(new Span("互"), new Span("认"));
  }
}
