package org.biaolian.bureau.ui;

import java.util.Locale;
import org.biaolian.bureau.Organization;
import org.biaolian.kernel.BureauCode;
import org.biaolian.uikit.BureauChip;
import org.biaolian.uikit.BureauChip.Bureau;
import org.biaolian.uikit.BureauChip.Kind;

/** Chips of organizations in the reader's language. */
public final class BureauChips {

  private BureauChips() {}

  /** The chip of an organization, filled when it is the reader's own. */
  public static BureauChip of(Organization organization, Locale locale, boolean own) {
    Kind kind = kind(organization);
    String name = organization.shortName(locale);
    boolean character =
        kind == Kind.PROVINCE && locale.getLanguage().equals(Locale.CHINESE.getLanguage());
    return new BureauChip(
        new Bureau(
            kind,
            character ? organization.sign() : name,
            character ? name : null,
            organization.name(locale)),
        own);
  }

  private static Kind kind(Organization organization) {
    return switch (organization.kind()) {
      case BUREAU -> organization.level() == BureauCode.Level.PROVINCE ? Kind.PROVINCE : Kind.CITY;
      case SECRETARIAT -> Kind.SECRETARIAT;
      case PLATFORM -> Kind.PLATFORM;
    };
  }
}
