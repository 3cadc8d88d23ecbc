package org.biaolian.subscription.internal;

import java.text.MessageFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biaolian.catalogue.CatalogueRoutes;
import org.biaolian.catalogue.StandardFeed.Line;
import org.biaolian.subscription.SubscriptionRoutes;
import org.biaolian.subscription.domain.Notice;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The words of a digest: numbers, titles and what happened, in the reader's language. Nothing of
 * what a record says beside that: a mail lies on servers that the portal does not guard.
 */
@Component
class DigestText {

  private static final String BUNDLE = "vaadin-i18n/translations";

  private final String baseUrl;

  DigestText(@Value("${biaolian.base-url}") String baseUrl) {
    this.baseUrl = baseUrl.replaceAll("/+$", "");
  }

  /** A finished mail. */
  record Mail(String subject, String text, String unsubscribe) {}

  /**
   * @param notices the latest first
   * @param lines of all their standards
   */
  Mail of(Locale language, List<Notice> notices, Map<UUID, Line> lines) {
    ResourceBundle words = ResourceBundle.getBundle(BUNDLE, language);
    Map<UUID, List<Notice>> byStandard =
        notices.stream()
            .collect(
                Collectors.groupingBy(Notice::standardId, LinkedHashMap::new, Collectors.toList()));
    StringBuilder text = new StringBuilder();
    text.append(words.getString("subscription.mail.lead")).append("\n\n");
    byStandard.forEach(
        (id, news) -> append(text, words, Objects.requireNonNull(lines.get(id)), news));
    String page = baseUrl + "/" + SubscriptionRoutes.LIST;
    text.append(say(words, "subscription.mail.manage", page)).append('\n');
    String off = page + "?" + SubscriptionRoutes.MAIL_OFF;
    text.append(say(words, "subscription.mail.off", off)).append('\n');
    return new Mail(
        say(words, "subscription.mail.subject", byStandard.size()), text.toString(), off);
  }

  private void append(StringBuilder text, ResourceBundle words, Line line, List<Notice> news) {
    text.append(line.number()).append("  ").append(oneLine(line.title())).append('\n');
    Set<String> what = new TreeSet<>();
    news.forEach(notice -> what.add(words.getString(NoticeWords.key(notice))));
    what.forEach(one -> text.append("  - ").append(one).append('\n'));
    text.append("  ")
        .append(baseUrl)
        .append('/')
        .append(CatalogueRoutes.standard(line.number()))
        .append('\n');
    String end =
        baseUrl
            + "/"
            + SubscriptionRoutes.LIST
            + "?"
            + SubscriptionRoutes.END
            + "="
            + news.getFirst().subscriptionId();
    text.append("  ").append(say(words, "subscription.mail.end", end)).append("\n\n");
  }

  private static String say(ResourceBundle words, String key, Object argument) {
    return new MessageFormat(words.getString(key), words.getLocale())
        .format(new Object[] {argument});
  }

  private static String oneLine(String title) {
    return title.replaceAll("\\s+", " ");
  }
}
