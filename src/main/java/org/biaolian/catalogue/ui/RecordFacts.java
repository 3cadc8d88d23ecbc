package org.biaolian.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.biaolian.catalogue.StandardDetails;
import org.biaolian.catalogue.StandardView;
import org.biaolian.kernel.StandardNumber;
import org.biaolian.uikit.Facts;
import org.jspecify.annotations.Nullable;

/** The facts of a record as a list of pairs. */
final class RecordFacts {

  private RecordFacts() {}

  static Facts of(Component reader, StandardView standard, String verification) {
    StandardDetails details = standard.details();
    Facts facts =
        new Facts()
            .put(word(reader, "nature"), nature(reader, standard))
            .put(word(reader, "status"), Words.status(reader, standard.status()))
            .putNumber(word(reader, "published-on"), text(details.publishedOn()))
            .putNumber(word(reader, "implemented-on"), text(details.implementedOn()));
    if (details.supersededOn() != null || details.abolishedOn() != null) {
      facts
          .putNumber(word(reader, "superseded-on"), text(details.supersededOn()))
          .putNumber(word(reader, "abolished-on"), text(details.abolishedOn()));
    }
    facts
        .putWide(
            word(reader, "replaces"),
            numbers(
                Objects.requireNonNullElseGet(
                    details.replaces(), () -> reader.getTranslation("uikit.absent"))))
        .putNumber(word(reader, "ics"), String.join(" ", details.ics()))
        .putNumber(word(reader, "ccs"), details.ccs())
        .put(word(reader, "issuer"), details.issuer())
        .put(word(reader, "committee"), details.committee());
    wide(facts, reader, "drafted-by", details.draftedBy());
    wide(facts, reader, "drafters", details.drafters());
    wide(facts, reader, "scope", details.scope());
    facts.putWide(word(reader, "verification"), verification);
    wide(facts, reader, "verification-source", standard.verification().source());
    facts.putWide(word(reader, "source"), source(reader, standard));
    return facts;
  }

  private static String nature(Component reader, StandardView standard) {
    String level =
        switch (standard.kind()) {
          case PROVINCE, CITY, COUNTY -> "local";
          case NATIONAL -> "national";
          case SECTOR -> "sector";
          case GROUP -> "group";
          case OTHER_REFERENCE -> "other";
        };
    String force = standard.mandatory() ? "mandatory" : standard.guidance() ? "guidance" : "plain";
    return reader.getTranslation(
        "catalogue.nature." + force, reader.getTranslation("catalogue.nature." + level));
  }

  private static String source(Component reader, StandardView standard) {
    String words = reader.getTranslation("catalogue.source." + Words.key(standard.source()));
    String note = standard.sourceNote();
    return note == null ? words : reader.getTranslation("catalogue.source.note", words, note);
  }

  /** Numbers that can be read become links, whatever stands between them. */
  private static Component[] numbers(String text) {
    List<StandardNumber> found = StandardNumber.findIn(text);
    if (found.isEmpty()) {
      return new Component[] {new Span(text)};
    }
    List<Component> parts = new ArrayList<>();
    for (StandardNumber number : found) {
      Anchor link = new Anchor(CatalogueNavigation.search(number.value()), number.value());
      link.addClassName("num");
      parts.add(link);
      parts.add(new Span(" "));
    }
    return parts.toArray(Component[]::new);
  }

  private static void wide(Facts facts, Component reader, String key, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      facts.putWide(word(reader, key), value);
    }
  }

  private static String word(Component reader, String key) {
    return reader.getTranslation("catalogue.field." + key);
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : Objects.toString(value);
  }
}
