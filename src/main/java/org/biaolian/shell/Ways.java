package org.biaolian.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;

/** Buttons that lead on from a page where it stopped. */
final class Ways {

  private Ways() {}

  static Button primary(String label, String path) {
    Button button = new Button(label, click -> UI.getCurrentOrThrow().getPage().setLocation(path));
    button.addThemeVariants(ButtonVariant.PRIMARY);
    return button;
  }

  static Button back(Component reader) {
    return new Button(
        reader.getTranslation("shell.stop.back"),
        click -> UI.getCurrentOrThrow().getPage().getHistory().back());
  }

  static Button again(Component reader) {
    Button button =
        new Button(
            reader.getTranslation("shell.stop.again"),
            click -> UI.getCurrentOrThrow().getPage().reload());
    button.addThemeVariants(ButtonVariant.PRIMARY);
    return button;
  }
}
