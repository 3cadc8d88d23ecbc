package org.biaolian.catalogue.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.biaolian.testing.SharedData;
import org.junit.jupiter.api.Test;

/** Judges every real row; the counts are pinned, so that no rule changes its reach unseen. */
class RealCatalogueTest {

  private static final Map<String, Integer> LOCAL =
      Map.ofEntries(
          Map.entry("accepted", 6387),
          Map.entry("warned CCS_MALFORMED", 2),
          Map.entry("warned CCS_MISSING", 2),
          Map.entry("warned CCS_RESPELLED", 24),
          Map.entry("warned COUNTY_PREFIX", 3),
          Map.entry("warned EFFECTIVE_BEFORE_PUBLICATION", 13),
          Map.entry("warned ICS_MALFORMED", 53),
          Map.entry("warned ICS_MISSING", 27),
          Map.entry("warned ICS_UNKNOWN", 23),
          Map.entry("warned ISSUER_MISFIT", 12),
          Map.entry("warned ISSUER_MISSING", 38),
          Map.entry("warned OLD_MANDATORY_FORM", 40),
          Map.entry("warned REPLACEMENT_DIRECTION_BY_YEAR", 11),
          Map.entry("warned REPLACEMENT_HOLDS_AUTHORITY", 9),
          Map.entry("warned STATUS_MISSING", 1),
          Map.entry("warned STATUS_SYNONYM", 280),
          Map.entry("warned TITLE_NUMBER_CUT", 1),
          Map.entry("warned YEAR_UNLIKE_PUBLICATION", 33));

  private static final Map<String, Integer> NATIONAL =
      Map.ofEntries(
          Map.entry("accepted", 39_969),
          Map.entry("refused IMPLEMENTED_MALFORMED", 1),
          Map.entry("refused NUMBER_PREFIX_UNKNOWN", 395),
          Map.entry("refused NUMBER_SERIAL_MISSING", 5),
          Map.entry("refused NUMBER_SEVERAL", 21),
          Map.entry("refused NUMBER_SPLIT", 159),
          Map.entry("refused NUMBER_YEAR_MISSING", 18),
          Map.entry("refused PUBLISHED_MALFORMED", 6),
          Map.entry("warned CCS_MALFORMED", 400),
          Map.entry("warned CCS_MISSING", 1235),
          Map.entry("warned CCS_RESPELLED", 48),
          Map.entry("warned CCS_REST_DROPPED", 262),
          Map.entry("warned DATE_TEXT_DROPPED", 57),
          Map.entry("warned EFFECTIVE_BEFORE_PUBLICATION", 363),
          Map.entry("warned ICS_MALFORMED", 286),
          Map.entry("warned ICS_MISSING", 8578),
          Map.entry("warned ICS_UNKNOWN", 330),
          Map.entry("warned IMPLEMENTED_MISSING", 127),
          Map.entry("warned ISSUER_MISSING", 7879),
          Map.entry("warned NUMBER_RESPELLED", 1521),
          Map.entry("warned PUBLISHED_MISSING", 93),
          Map.entry("warned REPLACEMENT_DIRECTION_BY_YEAR", 313),
          Map.entry("warned REPLACEMENT_HOLDS_AUTHORITY", 22),
          Map.entry("warned REPLACEMENT_UNREAD", 388),
          Map.entry("warned STATUS_MISSING", 17),
          Map.entry("warned STATUS_SYNONYM", 8798),
          Map.entry("warned TITLE_HOLDS_NUMBER", 21),
          Map.entry("warned YEAR_UNLIKE_PUBLICATION", 3884));

  @Test
  void everyRealLocalRowIsTakenOrRefusedByName() {
    assertThat(lots("local-standards.csv")).containsExactlyEntriesOf(new TreeMap<>(LOCAL));
  }

  @Test
  void everyRealNationalRowIsTakenOrRefusedByName() {
    assertThat(lots("national-standards.csv")).containsExactlyEntriesOf(new TreeMap<>(NATIONAL));
  }

  private static Map<String, Integer> lots(String file) {
    Map<String, Integer> lots = new TreeMap<>();
    for (var row : SharedData.rows(file)) {
      CatalogueRow raw =
          CatalogueRow.of(
              row.getStartingLineNumber(), column -> row.findField(column.heading()).orElse(null));
      switch (RowJudge.judge(raw)) {
        case RowVerdict.Accepted accepted -> {
          lots.merge("accepted", 1, Integer::sum);
          accepted.warnings().stream()
              .distinct()
              .forEach(warning -> lots.merge("warned " + warning, 1, Integer::sum));
        }
        case RowVerdict.Refused refused ->
            lots.merge("refused " + refused.fault(), 1, Integer::sum);
      }
    }
    return lots;
  }
}
