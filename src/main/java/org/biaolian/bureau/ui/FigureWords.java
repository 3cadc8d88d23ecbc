package org.biaolian.bureau.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Locale;
import org.biaolian.policy.PolicyName;

/** Values of parameters in the reader's language. */
@SpringComponent
class FigureWords {

  String value(PolicyName name, String stored) {
    return switch (name.unit()) {
      case LIST -> stored.replace("|", text("figures.list.between"));
      case FLAG -> text(stored.equals("1") ? "figures.yes" : "figures.no");
      case WORKING_DAYS, DAYS, MONTHS, YEARS, COUNT ->
          text(
              "figures.unit." + name.unit().name().toLowerCase(Locale.ROOT).replace('_', '-'),
              Integer.valueOf(stored));
    };
  }

  String text(String key, Object... arguments) {
    return UI.getCurrentOrThrow().getTranslation(key, arguments);
  }
}
