package org.biaolian.shell;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.biaolian.uikit.Icons;

/** Where signing out ends; it never signs in again by itself. */
@Route(value = "signed-out", layout = PublicLayout.class)
@AnonymousAllowed
final class SignedOutView extends StopPage {

  private static final long serialVersionUID = 1L;

  SignedOutView() {
    say(
        Icons.LEAVE,
        false,
        getTranslation("shell.signed-out.title"),
        getTranslation("shell.signed-out.sentence"));
    buttons(Ways.primary(getTranslation("shell.signed-out.again"), "/"));
  }
}
