package org.biaolian.comparison.ui;

import com.vaadin.flow.component.Component;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.biaolian.catalogue.Conformity;
import org.biaolian.comparison.KeptComparison;
import org.biaolian.comparison.Verdict;
import org.biaolian.uikit.StatusBadge;

/** Words and tints of verdicts and degrees. */
final class CompareWords {

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

  static String kept(Component reader, KeptComparison kept) {
    return reader.getTranslation("comparison.kept-by", kept.keptBy(), MINUTE.format(kept.keptAt()));
  }
}
