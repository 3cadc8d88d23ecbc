package org.biaolian.catalogue.ui;

import com.vaadin.flow.component.Component;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.biaolian.catalogue.Filing;
import org.biaolian.catalogue.Particulars;
import org.biaolian.catalogue.StandardDetails;
import org.jspecify.annotations.Nullable;

/** All facts of a record in words, by the keys of their labels, to be set against each other. */
final class DetailLines {

  private DetailLines() {}

  static Map<String, String> of(Component reader, StandardDetails details) {
    Map<String, String> lines = new LinkedHashMap<>();
    put(lines, "title-zh", details.titleZh());
    put(lines, "title-en", details.titleEn());
    put(lines, "published-on", details.publishedOn());
    put(lines, "implemented-on", details.implementedOn());
    put(lines, "superseded-on", details.supersededOn());
    put(lines, "abolished-on", details.abolishedOn());
    put(lines, "replaces", details.replaces());
    put(lines, "issuer", details.issuer());
    put(lines, "committee", details.committee());
    put(lines, "ics", String.join(" ", details.ics()));
    put(lines, "ccs", details.ccs());
    put(lines, "drafted-by", details.draftedBy());
    put(lines, "drafters", details.drafters());
    put(lines, "scope", details.scope());
    more(lines, reader, details.particulars());
    return lines;
  }

  private static void more(Map<String, String> lines, Component reader, Particulars more) {
    put(lines, "making", word(reader, "making", more.making()));
    put(lines, "joint-numbers", String.join("、", more.jointNumbers()));
    put(lines, "sector", more.sector());
    put(lines, "committee-code", more.committeeCode());
    put(lines, "submitted-by", more.submittedBy());
    put(lines, "adopted-standard", more.adoptedStandard());
    put(lines, "conformity", word(reader, "conformity", more.conformity()));
    put(lines, "plan-number", more.planNumber());
    put(lines, "fair-competition", word(reader, "fair-competition", more.fairCompetition()));
    put(lines, "confirmed-on", more.confirmedOn());
    put(lines, "filed-city-receipt", words(reader, more.city()));
    put(lines, "filed-province-receipt", words(reader, more.province()));
    put(lines, "filed-state-receipt", words(reader, more.state()));
  }

  /** A constant in words; empty for none. */
  static String word(Component reader, String key, @Nullable Enum<?> value) {
    return value == null ? "" : reader.getTranslation("catalogue." + key + "." + Words.key(value));
  }

  /** A step of 备案 in words; empty while it is open. */
  static String words(Component reader, Filing filing) {
    return filing.done()
        ? reader.getTranslation(
            "catalogue.filing.done", String.valueOf(filing.on()), filing.receipt())
        : "";
  }

  private static void put(Map<String, String> lines, String key, @Nullable Object value) {
    lines.put(key, Objects.toString(value, ""));
  }
}
