package org.biaolian.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.biaolian.catalogue.Facet;
import org.biaolian.catalogue.Filing;
import org.biaolian.catalogue.Particulars;
import org.biaolian.catalogue.Replacement;
import org.biaolian.catalogue.ReplacementList;
import org.biaolian.catalogue.StandardDetails;
import org.biaolian.catalogue.StandardView;
import org.biaolian.uikit.Facts;
import org.jspecify.annotations.Nullable;

/** The facts of a record as a list of pairs. */
final class RecordFacts {

  private RecordFacts() {}

  static Facts of(Component reader, StandardView standard, FacetNames names, String verification) {
    StandardDetails details = standard.details();
    Facts facts =
        new Facts()
            .put(word(reader, "nature"), nature(reader, standard))
            .put(
                word(reader, "region"),
                standard.regionDigits() == null
                    ? null
                    : names.of(reader, Facet.REGION, standard.regionDigits()))
            .put(
                word(reader, "making"),
                DetailLines.word(reader, "making", details.particulars().making()))
            .put(word(reader, "status"), Words.status(reader, standard.status()))
            .putNumber(word(reader, "plan-number"), details.particulars().planNumber())
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
            replaced(
                reader,
                Objects.requireNonNullElseGet(
                    details.replaces(), () -> reader.getTranslation("uikit.absent"))))
        .put(word(reader, "ics"), ics(reader, details))
        .put(
            word(reader, "ccs"),
            details.ccs() == null ? null : FacetNames.ccs(reader, details.ccs()))
        .put(word(reader, "issuer"), details.issuer())
        .put(word(reader, "committee"), committee(details));
    particulars(facts, reader, details.particulars());
    wide(facts, reader, "drafted-by", details.draftedBy());
    wide(facts, reader, "drafters", details.drafters());
    wide(facts, reader, "scope", details.scope());
    facts.putWide(word(reader, "verification"), verification);
    wide(facts, reader, "verification-source", standard.verification().source());
    facts.putWide(word(reader, "source"), source(reader, standard));
    return facts;
  }

  /** Each code with its name. */
  private static @Nullable String ics(Component reader, StandardDetails details) {
    return details.ics().isEmpty()
        ? null
        : details.ics().stream()
            .map(code -> FacetNames.ics(reader, code))
            .collect(Collectors.joining(reader.getTranslation("uikit.list.comma")));
  }

  private static void particulars(Facts facts, Component reader, Particulars more) {
    facts
        .putNumber(word(reader, "sector"), more.sector())
        .put(word(reader, "submitted-by"), more.submittedBy())
        .put(word(reader, "adopted-standard"), adopted(reader, more))
        .put(
            word(reader, "fair-competition"),
            DetailLines.word(reader, "fair-competition", more.fairCompetition()))
        .put(word(reader, "filing"), filed(reader, more))
        .putNumber(word(reader, "confirmed-on"), text(more.confirmedOn()));
    wide(facts, reader, "joint-numbers", String.join("、", more.jointNumbers()));
  }

  private static String adopted(Component reader, Particulars more) {
    return more.adoptedStandard() == null
        ? reader.getTranslation("catalogue.adopted.none")
        : more.adoptedStandard() + " " + DetailLines.word(reader, "conformity", more.conformity());
  }

  /** Every step that is done, from below to the top. */
  private static Component[] filed(Component reader, Particulars more) {
    List<Component> steps = new ArrayList<>();
    step(steps, reader, "city", more.city());
    step(steps, reader, "province", more.province());
    step(steps, reader, "state", more.state());
    if (steps.isEmpty()) {
      steps.add(new Span(reader.getTranslation("catalogue.filing.open")));
    }
    return steps.toArray(Component[]::new);
  }

  private static void step(List<Component> steps, Component reader, String level, Filing filing) {
    if (filing.done()) {
      steps.add(
          new Div(
              reader.getTranslation("catalogue.filing." + level)
                  + " "
                  + DetailLines.words(reader, filing)));
    }
  }

  private static @Nullable String committee(StandardDetails details) {
    String code = details.particulars().committeeCode();
    String name = details.committee();
    return code == null ? name : name == null ? code : code + " " + name;
  }

  private static String nature(Component reader, StandardView standard) {
    String level = Words.level(standard.kind());
    String force = standard.mandatory() ? "mandatory" : standard.guidance() ? "guidance" : "plain";
    return reader.getTranslation(
        "catalogue.nature." + force, reader.getTranslation("catalogue.nature." + level));
  }

  private static String source(Component reader, StandardView standard) {
    String words = reader.getTranslation("catalogue.source." + Words.key(standard.source()));
    String note = standard.sourceNote();
    return note == null ? words : reader.getTranslation("catalogue.source.note", words, note);
  }

  /** Numbers that can be read become links, each with its extent; the rest stays as written. */
  private static Component[] replaced(Component reader, String text) {
    ReplacementList list = ReplacementList.of(text);
    List<Component> parts = new ArrayList<>();
    for (Replacement one : list.links()) {
      Anchor link = new Anchor(CatalogueNavigation.search(one.number()), one.number());
      link.addClassName("num");
      parts.add(link);
      parts.add(new Span(ChainSentences.extent(reader, one) + " "));
    }
    list.unread().forEach(rest -> parts.add(new Span(rest + " ")));
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
