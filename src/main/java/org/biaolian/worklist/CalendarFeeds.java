package org.biaolian.worklist;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.biaolian.access.Action;
import org.biaolian.access.Actor;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.Journal;
import org.biaolian.access.LinkSecret;
import org.biaolian.access.Requires;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.worklist.domain.CalendarFeed;
import org.biaolian.worklist.internal.FeedDoor;
import org.biaolian.worklist.internal.FeedRepository;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The secret address of one's own deadlines, for calendar programs. There is one for each person
 * and organization; it is told once, when it is made, and a new one takes the place of the old.
 */
@Service
@Transactional
public class CalendarFeeds {

  /** What the trail says such an address is. */
  public static final String SUBJECT = "calendar-feed";

  private final FeedRepository feeds;
  private final CurrentActor actors;
  private final Journal journal;
  private final Clock clock;
  private final String baseUrl;

  CalendarFeeds(
      FeedRepository feeds,
      CurrentActor actors,
      Journal journal,
      Clock clock,
      @Value("${biaolian.base-url}") String baseUrl) {
    this.feeds = feeds;
    this.actors = actors;
    this.journal = journal;
    this.clock = clock;
    this.baseUrl = baseUrl.replaceAll("/+$", "");
  }

  /** The day on which the present address was made; nothing where there is none. */
  @Requires(Action.USE_PORTAL)
  @Transactional(readOnly = true)
  public Optional<LocalDate> madeOn() {
    return mine().stream()
        .findFirst()
        .map(feed -> LocalDate.ofInstant(feed.madeAt(), clock.getZone()));
  }

  /**
   * Makes a new address; the one before leads nowhere from now on.
   *
   * @param reads the language of the calendar
   * @throws RuleViolation {@code changed-meanwhile} when another page makes one at this moment
   * @return the address, which nobody can read again
   */
  @Requires(Action.USE_PORTAL)
  public String make(Locale reads) {
    Actor actor = actors.require();
    Instant now = clock.instant();
    revoke();
    feeds.flush();
    LinkSecret secret = LinkSecret.fresh();
    CalendarFeed made =
        new CalendarFeed(actor.personId(), actor.organization(), secret.hash(), reads, now);
    try {
      feeds.saveAndFlush(made);
    } catch (DataIntegrityViolationException e) {
      // Another page made one at the same moment.
      throw new RuleViolation("changed-meanwhile");
    }
    journal.note(Journal.Entry.act("feed.made", SUBJECT, made.id(), null));
    return baseUrl + FeedDoor.path(secret);
  }

  /** The present address leads nowhere from now on; without one nothing happens. */
  @Requires(Action.USE_PORTAL)
  public void revoke() {
    Instant now = clock.instant();
    Actor actor = actors.require();
    for (CalendarFeed feed :
        feeds.findByPersonIdAndOrganizationAndLiveTrue(
            actor.personId(), actor.organization().value())) {
      feed.revoke(now);
      journal.note(Journal.Entry.act("feed.revoked", SUBJECT, feed.id(), null));
    }
  }

  private List<CalendarFeed> mine() {
    Actor actor = actors.require();
    return feeds.findByPersonIdAndOrganizationAndRevokedAtIsNull(
        actor.personId(), actor.organization().value());
  }
}
