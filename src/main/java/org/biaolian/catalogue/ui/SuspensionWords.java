package org.biaolian.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.Optional;
import org.biaolian.catalogue.Suspension;
import org.jspecify.annotations.Nullable;

/** That a standard is suspended at home, in words; also on the pages of modules above. */
public final class SuspensionWords {

  private SuspensionWords() {}

  /** From when until when, and by which notice. */
  public static String sentence(Component reader, Suspension suspension) {
    LocalDate last = suspension.to();
    String first = suspension.from().toString();
    return last == null
        ? reader.getTranslation("catalogue.suspended.open", first, suspension.notice())
        : reader.getTranslation(
            "catalogue.suspended.until", first, last.toString(), suspension.notice());
  }

  /** The sentence as a banner; nothing where there is no suspension. */
  public static Optional<Div> banner(Component reader, @Nullable Suspension suspension) {
    if (suspension == null) {
      return Optional.empty();
    }
    Div banner = new Div(sentence(reader, suspension));
    banner.addClassName("bl-alert");
    banner.getElement().setAttribute("role", "note");
    return Optional.of(banner);
  }
}
