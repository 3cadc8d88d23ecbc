package org.biaolian.catalogue.ui;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import org.biaolian.access.Sharing;
import org.biaolian.catalogue.LegalStatus;
import org.biaolian.catalogue.Verification;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.NumberKind;
import org.biaolian.uikit.StatusBadge;
import org.biaolian.uikit.StatusBadge.Tone;
import org.jspecify.annotations.Nullable;

/** The words and badges for the states of a record. */
final class Words {

  private Words() {}

  static String status(Component reader, LegalStatus status) {
    return reader.getTranslation("catalogue.status." + key(status));
  }

  static StatusBadge badge(Component reader, LegalStatus status) {
    Tone tone =
        switch (status) {
          case IN_FORCE -> Tone.GOOD;
          case UPCOMING -> Tone.INFO;
          case SUPERSEDED -> Tone.WARNING;
          case ABOLISHED -> Tone.NEUTRAL;
        };
    return new StatusBadge(status(reader, status), tone);
  }

  static StatusBadge badge(Component reader, Verification verification) {
    return new StatusBadge(
        reader.getTranslation("catalogue.verification." + key(verification)),
        verification == Verification.PROPOSED ? Tone.WARNING : Tone.OUTLINE);
  }

  /**
   * How far the facts of a record can be trusted: of a reference, which nobody owns, nobody has
   * verified the status either.
   */
  static StatusBadge trust(
      Component reader, @Nullable BureauCode owner, Verification verification) {
    return owner == null && verification == Verification.UNVERIFIED
        ? new StatusBadge(reader.getTranslation("catalogue.reference.unverified"), Tone.WARNING)
        : badge(reader, verification);
  }

  static String sharing(Component reader, Sharing sharing) {
    return reader.getTranslation("catalogue.sharing." + key(sharing));
  }

  /** A constant's name as the end of a translation key. */
  static String key(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whose standards such numbers are, after {@code catalogue.nature.}. */
  static String level(NumberKind kind) {
    return switch (kind) {
      case PROVINCE, CITY, COUNTY -> "local";
      case NATIONAL -> "national";
      case SECTOR -> "sector";
      case GROUP -> "group";
      case OTHER_REFERENCE -> "other";
    };
  }
}
