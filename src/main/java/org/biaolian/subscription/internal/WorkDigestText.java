package org.biaolian.subscription.internal;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.biaolian.calendar.WorkingCalendar;
import org.biaolian.subscription.SubscriptionRoutes;
import org.biaolian.task.DueLine;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The words of the mail of due work: what is to be done, of which standard and until when. Nothing
 * beside that: a mail lies on servers that the portal does not guard.
 */
@Component
class WorkDigestText {

  /** What is more than this stands on the workbench. */
  private static final int MOST = 30;

  private static final String BUNDLE = "vaadin-i18n/translations";

  private final WorkingCalendar calendar;
  private final String baseUrl;

  WorkDigestText(WorkingCalendar calendar, @Value("${biaolian.base-url}") String baseUrl) {
    this.calendar = calendar;
    this.baseUrl = baseUrl.replaceAll("/+$", "");
  }

  /**
   * @param due the nearest due day first
   */
  DigestText.Mail of(Locale language, List<DueLine> due, LocalDate today) {
    ResourceBundle words = ResourceBundle.getBundle(BUNDLE, language);
    StringBuilder text = new StringBuilder();
    text.append(say(words, "work-mail.lead")).append("\n\n");
    for (DueLine line : due.subList(0, Math.min(MOST, due.size()))) {
      text.append(line.number()).append("  ").append(line.title().replaceAll("[\\s\\p{Cc}]+", " "));
      text.append("\n  - ")
          .append(words.getString("task." + line.step()))
          .append(words.getString("work-mail.separator"))
          .append(when(words, line.dueOn(), today))
          .append("\n  ")
          .append(baseUrl)
          .append('/')
          .append(line.route())
          .append("\n\n");
    }
    if (due.size() > MOST) {
      text.append(say(words, "work-mail.more", due.size() - MOST)).append("\n\n");
    }
    text.append(say(words, "work-mail.all", baseUrl + "/")).append('\n');
    String off = baseUrl + "/" + SubscriptionRoutes.LIST + "?" + SubscriptionRoutes.WORK_MAIL_OFF;
    text.append(say(words, "work-mail.off", off)).append('\n');
    return new DigestText.Mail(say(words, "work-mail.subject", due.size()), text.toString(), off);
  }

  private String when(ResourceBundle words, LocalDate due, LocalDate today) {
    if (due.isBefore(today)) {
      return say(words, "work-mail.overdue", due.toString());
    }
    return say(
        words,
        "work-mail.due",
        due.toString(),
        Integer.toString(calendar.workingDaysBetween(today, due)));
  }

  private static String say(ResourceBundle words, String key, Object... arguments) {
    return new MessageFormat(words.getString(key), words.getLocale()).format(arguments);
  }
}
