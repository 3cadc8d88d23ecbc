package org.biaolian.subscription.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.function.SerializableRunnable;

/** Ends one subscription; to those who only hear the page it says which. */
final class EndButton extends Button {

  private static final long serialVersionUID = 1L;

  EndButton(String name, SerializableRunnable ask) {
    setText(getTranslation("subscription.ask.end"));
    setAriaLabel(getTranslation("subscription.ask.end") + " " + name);
    addThemeVariants(ButtonVariant.SMALL);
    addClickListener(click -> ask.run());
  }
}
