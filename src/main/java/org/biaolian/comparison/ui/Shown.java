package org.biaolian.comparison.ui;

import com.vaadin.flow.router.QueryParameters;
import java.io.Serializable;
import java.util.Locale;
import java.util.stream.Stream;
import org.biaolian.catalogue.CatalogueRoutes;
import org.biaolian.comparison.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What of a comparison is shown, and how; it stands in the address.
 *
 * @param all identical clauses, too
 * @param only of one verdict, whatever else
 * @param oneColumn one text with its changes inside, instead of two
 */
record Shown(boolean all, @Nullable Verdict only, boolean oneColumn) implements Serializable {

  private static final String SHOW = "show";
  private static final String ALL = "all";
  private static final String COLUMNS = "columns";
  private static final String ONE = "1";

  static Shown of(QueryParameters asked) {
    String show = asked.getSingleParameter(SHOW).orElse("");
    return new Shown(
        show.equals(ALL),
        Stream.of(Verdict.values())
            .filter(verdict -> word(verdict).equals(show))
            .findFirst()
            .orElse(null),
        asked.getSingleParameter(COLUMNS).filter(ONE::equals).isPresent());
  }

  String query(String left, String right) {
    Verdict verdict = only;
    String show = verdict != null ? word(verdict) : all ? ALL : "";
    return CatalogueRoutes.compareQuery(left, right)
        + (show.isEmpty() ? "" : "&" + SHOW + "=" + show)
        + (oneColumn ? "&" + COLUMNS + "=" + ONE : "");
  }

  boolean shows(Verdict verdict) {
    return only == null ? all || verdict != Verdict.IDENTICAL : only == verdict;
  }

  private static String word(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT);
  }
}
