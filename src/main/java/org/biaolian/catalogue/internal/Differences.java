package org.biaolian.catalogue.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.biaolian.catalogue.EditionChain.Change;
import org.biaolian.catalogue.StandardDetails;
import org.jspecify.annotations.Nullable;

/** Which facts of an edition differ from those of the edition before. */
final class Differences {

  private Differences() {}

  static List<Change> between(StandardDetails older, StandardDetails newer) {
    List<Change> changes = new ArrayList<>();
    add(changes, "title-zh", older.titleZh(), newer.titleZh());
    add(changes, "issuer", older.issuer(), newer.issuer());
    add(changes, "committee", older.committee(), newer.committee());
    add(changes, "ics", String.join(" ", older.ics()), String.join(" ", newer.ics()));
    add(changes, "ccs", older.ccs(), newer.ccs());
    add(changes, "scope", older.scope(), newer.scope());
    add(changes, "drafted-by", older.draftedBy(), newer.draftedBy());
    return changes;
  }

  /** What one of the two leaves open is no difference. */
  private static void add(
      List<Change> changes, String field, @Nullable String older, @Nullable String newer) {
    String before = Objects.requireNonNullElse(older, "");
    String after = Objects.requireNonNullElse(newer, "");
    if (!before.isBlank() && !after.isBlank() && !before.equals(after)) {
      changes.add(new Change(field, before, after));
    }
  }
}
