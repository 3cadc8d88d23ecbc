package org.biaolian.bureau.ui;

import com.vaadin.flow.component.UI;
import java.util.Locale;
import org.biaolian.access.CurrentActor;
import org.biaolian.bureau.Organization;
import org.biaolian.bureau.Organizations;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.OrganizationCode;
import org.biaolian.uikit.BureauChip;
import org.biaolian.uikit.BureauChip.Bureau;
import org.biaolian.uikit.BureauChip.Kind;
import org.springframework.stereotype.Component;

/** Makes chips of organizations in the reader's language; the reader's own is filled. */
@Component
public class BureauChips {

  private final Organizations organizations;
  private final CurrentActor actors;

  BureauChips(Organizations organizations, CurrentActor actors) {
    this.organizations = organizations;
    this.actors = actors;
  }

  public BureauChip of(BureauCode bureau) {
    return of(bureau.organization());
  }

  public BureauChip of(OrganizationCode code) {
    Organization organization = organizations.find(code).orElseThrow();
    boolean own = actors.find().map(actor -> actor.organization().equals(code)).orElse(false);
    return new BureauChip(bureau(organization, locale(), true), own);
  }

  /** The sign alone, for narrow columns. */
  public BureauChip sign(BureauCode code) {
    Organization organization = organizations.bureau(code);
    boolean own = actors.find().map(actor -> actor.actsFor(code)).orElse(false);
    return new BureauChip(bureau(organization, locale(), false), own);
  }

  /** The short name in the reader's language. */
  public String name(BureauCode code) {
    return organizations.bureau(code).shortName(locale());
  }

  /** The full name in the reader's language, as an official letter writes it. */
  public String fullName(BureauCode code) {
    return organizations.bureau(code).name(locale());
  }

  private static Locale locale() {
    return UI.getCurrentOrThrow().getLocale();
  }

  /** What a chip of this organization shows in a language, with the name beside a sign. */
  public static Bureau look(Organization organization, Locale locale) {
    return bureau(organization, locale, true);
  }

  private static Bureau bureau(Organization organization, Locale locale, boolean named) {
    Kind kind = kind(organization);
    String name = organization.shortName(locale);
    boolean character =
        kind == Kind.PROVINCE && locale.getLanguage().equals(Locale.CHINESE.getLanguage());
    return new Bureau(
        kind,
        character ? organization.sign() : name,
        character && named ? name : null,
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
