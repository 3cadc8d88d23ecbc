package org.biaolian.comparison.ui;

import com.vaadin.flow.component.Component;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.biaolian.catalogue.Conformity;
import org.biaolian.comparison.ComparedClause;
import org.biaolian.comparison.KeptComparison;
import org.biaolian.comparison.Verdict;
import org.biaolian.document.Clause;
import org.biaolian.uikit.StatusBadge;

/** Words and tints of verdicts and degrees. */
final class CompareWords {

  private static final int START = 24;
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

  private CompareWords() {}

  static String degree(Conformity degree) {
    return "catalogue.conformity." + degree.name().toLowerCase(Locale.ROOT);
  }

  static String verdict(Verdict verdict) {
    return "comparison.verdict." + verdict.name().toLowerCase(Locale.ROOT);
  }

  static StatusBadge.Tone tone(Verdict verdict) {
    return switch (verdict) {
      case IDENTICAL, EDITORIAL -> StatusBadge.Tone.NEUTRAL;
      case STRICTER -> StatusBadge.Tone.WARNING;
      case LOOSER -> StatusBadge.Tone.INFO;
      case DIFFERENT -> StatusBadge.Tone.OUTLINE;
      case NEW -> StatusBadge.Tone.GOOD;
      case ABSENT -> StatusBadge.Tone.BAD;
    };
  }

  /** A clause of one text in a list: its title and how it begins. */
  static String clause(Component reader, ComparedClause alone) {
    Clause one = alone.left() == null ? alone.right() : alone.left();
    if (one == null) {
      return "";
    }
    String words = one.text();
    String start = words.length() > START ? words.substring(0, START) + "…" : words;
    String title =
        one.title().isEmpty() ? reader.getTranslation("comparison.untitled") : one.title();
    return (title + " " + start).strip();
  }

  static String kept(Component reader, KeptComparison kept) {
    return reader.getTranslation("comparison.kept-by", kept.keptBy(), MINUTE.format(kept.keptAt()));
  }
}
