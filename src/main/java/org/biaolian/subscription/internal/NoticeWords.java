package org.biaolian.subscription.internal;

import java.util.Locale;
import org.biaolian.subscription.domain.Notice;

/** The sentence for a notice. */
final class NoticeWords {

  private NoticeWords() {}

  static String key(Notice notice) {
    return "subscription.news."
        + (notice.successor() ? "successor." : "")
        + notice.kind().name().toLowerCase(Locale.ROOT);
  }
}
