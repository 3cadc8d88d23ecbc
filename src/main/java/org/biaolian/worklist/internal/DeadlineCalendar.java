package org.biaolian.worklist.internal;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.CalScale;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import org.biaolian.access.Actor;
import org.biaolian.access.LinkSecret;
import org.biaolian.access.StandingActors;
import org.biaolian.task.DueLine;
import org.biaolian.task.DueWork;
import org.biaolian.worklist.domain.CalendarFeed;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The deadlines of one person as a calendar (RFC 5545): a day for each open step, none for what the
 * person may not see at this moment. Each event keeps its id as long as the step waits.
 */
@Component
class DeadlineCalendar {

  private static final String BUNDLE = "vaadin-i18n/translations";
  private static final int MOST = 1000;
  private static final int UNFOLDED = 100_000;
  private static final int OCTETS = 75;

  private final FeedRepository feeds;
  private final StandingActors people;
  private final DueWork work;
  private final String baseUrl;

  DeadlineCalendar(
      FeedRepository feeds,
      StandingActors people,
      DueWork work,
      @Value("${biaolian.base-url}") String baseUrl) {
    this.feeds = feeds;
    this.people = people;
    this.work = work;
    this.baseUrl = baseUrl.replaceAll("/+$", "");
  }

  /** Nothing for what is no address, or no longer one, or one of somebody without roles today. */
  @Transactional(readOnly = true)
  Optional<String> of(LinkSecret secret) {
    return feeds
        .findBySecretHashAndRevokedAtIsNull(secret.hash())
        .flatMap(
            feed ->
                people
                    .standing(feed.personId(), feed.organization())
                    .map(actor -> write(feed, actor)));
  }

  private String write(CalendarFeed feed, Actor actor) {
    ResourceBundle words = ResourceBundle.getBundle(BUNDLE, language(feed.language()));
    Calendar calendar = new Calendar();
    calendar.add(new ProdId("-//Biaolian//Deadlines//ZH"));
    calendar.add(net.fortuna.ical4j.model.property.immutable.ImmutableVersion.VERSION_2_0);
    calendar.add(new CalScale(CalScale.VALUE_GREGORIAN));
    calendar.add(new XProperty("X-WR-CALNAME", words.getString("feed.name")));
    calendar.add(new XProperty("X-WR-TIMEZONE", "Asia/Shanghai"));
    work.dated(actor, MOST).forEach(line -> calendar.add(event(line, words)));
    StringWriter text = new StringWriter();
    try {
      new CalendarOutputter(true, UNFOLDED).output(calendar, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().lines().map(DeadlineCalendar::folded).collect(Collectors.joining());
  }

  /**
   * Lines of at most 75 octets: the library counts characters, of which Chinese ones have three.
   */
  private static String folded(String line) {
    StringBuilder folded = new StringBuilder();
    int octets = 0;
    for (int at = 0; at < line.length(); at = line.offsetByCodePoints(at, 1)) {
      String letter = Character.toString(line.codePointAt(at));
      int more = letter.getBytes(StandardCharsets.UTF_8).length;
      if (octets + more > OCTETS) {
        folded.append("\r\n ");
        octets = 1;
      }
      folded.append(letter);
      octets += more;
    }
    return folded.append("\r\n").toString();
  }

  private VEvent event(DueLine line, ResourceBundle words) {
    String address = baseUrl + "/" + line.route();
    VEvent event = new VEvent(false);
    event.add(new Uid(line.id() + "@" + URI.create(baseUrl).getHost()));
    event.add(new DtStamp(line.openedAt()));
    event.add(new DtStart<>(line.dueOn()));
    event.add(
        new Summary(
            words.getString("task." + line.step())
                + " · "
                + oneLine(line.number())
                + " "
                + oneLine(line.title())));
    event.add(new Description(words.getString("feed.event") + " " + address));
    event.add(new Url(URI.create(address)));
    event.add(new Transp(Transp.VALUE_TRANSPARENT));
    return event;
  }

  /** A lone end of line, which the library passes on, would begin a property of somebody's own. */
  private static String oneLine(String text) {
    return text.replaceAll("[\\s\\p{Cc}\\u2028\\u2029]+", " ");
  }

  private static Locale language(Locale reads) {
    return reads.getLanguage().equals(Locale.ENGLISH.getLanguage())
        ? Locale.ENGLISH
        : Locale.SIMPLIFIED_CHINESE;
  }
}
