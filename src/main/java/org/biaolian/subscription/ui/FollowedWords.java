package org.biaolian.subscription.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.biaolian.bureau.Organizations;
import org.biaolian.catalogue.CatalogueRoutes;
import org.biaolian.subscription.FollowedField;
import org.biaolian.subscription.SubscriptionKind;
import org.biaolian.subscription.SubscriptionLine;

/** How the page names what is followed. */
final class FollowedWords {

  private final Organizations organizations;

  FollowedWords(Organizations organizations) {
    this.organizations = organizations;
  }

  static String key(SubscriptionKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  String of(Component reader, SubscriptionLine line) {
    return switch (line.kind()) {
      case RECORD ->
          line.number() == null
              ? reader.getTranslation("subscription.record.hidden")
              : line.number() + " " + line.title();
      case FIELD -> line.field() == null ? "" : field(reader, line.field());
      case SEARCH -> line.name() == null ? "" : line.name();
    };
  }

  /** What has a page leads there. */
  Component link(SubscriptionLine line, String name) {
    String number = line.number();
    String address = line.address();
    if (number != null) {
      return new Anchor(CatalogueRoutes.standard(number), name);
    }
    return address == null ? new Span(name) : new Anchor(list(address), name);
  }

  /** Only a search of the list, wherever the address came from. */
  private static String list(String address) {
    return CatalogueRoutes.LIST + "?" + address.substring(address.indexOf('?') + 1);
  }

  private String field(Component reader, FollowedField field) {
    List<String> parts = new ArrayList<>();
    String region = field.region();
    if (region != null) {
      parts.add(
          organizations
              .issuing(region)
              .map(code -> organizations.bureau(code).shortName(UI.getCurrentOrThrow().getLocale()))
              .orElse(region));
    }
    if (field.ics() != null) {
      parts.add("ICS " + field.ics());
    }
    if (field.ccs() != null) {
      parts.add("CCS " + field.ccs());
    }
    return String.join(reader.getTranslation("uikit.list.comma"), parts);
  }
}
