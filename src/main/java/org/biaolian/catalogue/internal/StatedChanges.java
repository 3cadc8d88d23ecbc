package org.biaolian.catalogue.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.biaolian.catalogue.Filing;
import org.biaolian.catalogue.ImportLine.Change;
import org.biaolian.catalogue.Particulars;
import org.biaolian.catalogue.StandardDetails;
import org.biaolian.catalogue.domain.ClaimedEnd;
import org.jspecify.annotations.Nullable;

/** Field by field what a row would change of a record. */
final class StatedChanges {

  private final List<Change> all = new ArrayList<>();

  static List<Change> between(
      StandardDetails before, StandardDetails after, ClaimedEnd was, ClaimedEnd is) {
    StatedChanges changes = new StatedChanges();
    if (!before.equals(after)) {
      changes.facts(before, after);
      if (!before.particulars().equals(after.particulars())) {
        changes.particulars(before.particulars(), after.particulars());
      }
    }
    changes.add("status", claimed(was), claimed(is));
    return changes.all;
  }

  private void facts(StandardDetails before, StandardDetails after) {
    add("title-zh", before.titleZh(), after.titleZh());
    add("title-en", before.titleEn(), after.titleEn());
    add("published-on", before.publishedOn(), after.publishedOn());
    add("implemented-on", before.implementedOn(), after.implementedOn());
    add("superseded-on", before.supersededOn(), after.supersededOn());
    add("abolished-on", before.abolishedOn(), after.abolishedOn());
    add("replaces", before.replaces(), after.replaces());
    add("issuer", before.issuer(), after.issuer());
    add("ccs", before.ccs(), after.ccs());
    add("ics", String.join(" ", before.ics()), String.join(" ", after.ics()));
    add("scope", before.scope(), after.scope());
    add("drafted-by", before.draftedBy(), after.draftedBy());
    add("drafters", before.drafters(), after.drafters());
    add("committee", before.committee(), after.committee());
  }

  private void particulars(Particulars before, Particulars after) {
    add("making", word("making", before.making()), word("making", after.making()));
    add(
        "joint-numbers",
        String.join("、", before.jointNumbers()),
        String.join("、", after.jointNumbers()));
    add("sector", before.sector(), after.sector());
    add("committee-code", before.committeeCode(), after.committeeCode());
    add("submitted-by", before.submittedBy(), after.submittedBy());
    add("adopted-standard", before.adoptedStandard(), after.adoptedStandard());
    add(
        "conformity",
        word("conformity", before.conformity()),
        word("conformity", after.conformity()));
    add("plan-number", before.planNumber(), after.planNumber());
    add(
        "fair-competition",
        word("fair-competition", before.fairCompetition()),
        word("fair-competition", after.fairCompetition()));
    add("confirmed-on", before.confirmedOn(), after.confirmedOn());
    filing("city", before.city(), after.city());
    filing("province", before.province(), after.province());
    filing("state", before.state(), after.state());
  }

  private void filing(String step, Filing before, Filing after) {
    add("filed-" + step + "-receipt", before.receipt(), after.receipt());
    add("filed-" + step + "-on", before.on(), after.on());
  }

  private void add(String field, @Nullable Object before, @Nullable Object after) {
    if (!Objects.equals(before, after)) {
      all.add(new Change("catalogue.field." + field, text(before), text(after)));
    }
  }

  private static String claimed(ClaimedEnd end) {
    return "import.claimed." + end.name().toLowerCase(Locale.ROOT);
  }

  private static String word(String field, @Nullable Enum<?> value) {
    return value == null
        ? ""
        : "catalogue." + field + "." + value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String text(@Nullable Object value) {
    return Objects.toString(value, "");
  }
}
