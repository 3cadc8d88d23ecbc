package org.biaolian.shell;

import java.util.Locale;
import org.biaolian.bureau.Organization;
import org.biaolian.kernel.BureauCode;
import org.biaolian.uikit.BureauChip;
import org.biaolian.uikit.BureauChip.Bureau;
import org.biaolian.uikit.BureauChip.Kind;

/** The reader's own organization as a chip. */
final class Chips {

  private Chips() {}

  static BureauChip own(Organization organization, Locale locale) {
    return new BureauChip(bureau(organization, locale), true);
  }

  static BureauChip plain(Organization organization, Locale locale) {
    return new BureauChip(bureau(organization, locale));
  }

  private static Bureau bureau(Organization organization, Locale locale) {
    Kind kind = kind(organization);
    String name = organization.shortName(locale);
    boolean character = kind == Kind.PROVINCE && !locale.equals(Languages.ENGLISH);
    return new Bureau(
        kind,
        character ? organization.sign() : name,
        character ? name : null,
        organization.name(locale));
  }

  private static Kind kind(Organization organization) {
    return switch (organization.kind()) {
      case SECRETARIAT -> Kind.SECRETARIAT;
      case PLATFORM -> Kind.PLATFORM;
      case BUREAU -> organization.level() == BureauCode.Level.CITY ? Kind.CITY : Kind.PROVINCE;
    };
  }
}
