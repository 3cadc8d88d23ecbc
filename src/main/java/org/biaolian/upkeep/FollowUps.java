package org.biaolian.upkeep;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.biaolian.access.Action;
import org.biaolian.access.Requires;
import org.biaolian.upkeep.internal.Backoff;
import org.springframework.modulith.events.EventPublication;
import org.springframework.modulith.events.core.EventPublicationRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was decided and still has to reach others, such as the sign-in service. */
@Service
@Transactional(readOnly = true)
public class FollowUps {

  /** What is younger is under way. */
  private static final Duration YOUNG = Duration.ofMinutes(1);

  private final EventPublicationRepository publications;
  private final Clock clock;

  FollowUps(EventPublicationRepository publications, Clock clock) {
    this.publications = publications;
    this.clock = clock;
  }

  /**
   * Something that failed or never ended.
   *
   * @param event the simple name of the event's class
   * @param next when it is tried again
   */
  public record Owed(String event, Instant since, int attempts, Instant next) {}

  /** What is owed, the oldest first. */
  @Requires(Action.WATCH_SYSTEM)
  public List<Owed> owed() {
    Instant now = clock.instant();
    return publications.findIncompletePublications().stream()
        .filter(one -> failed(one) || one.getPublicationDate().plus(YOUNG).isBefore(now))
        .map(
            one ->
                new Owed(
                    one.getEvent().getClass().getSimpleName(),
                    one.getPublicationDate(),
                    one.getCompletionAttempts(),
                    Backoff.next(one)))
        .sorted(Comparator.comparing(Owed::since))
        .toList();
  }

  private static boolean failed(EventPublication one) {
    return one.getStatus() == EventPublication.Status.FAILED;
  }
}
