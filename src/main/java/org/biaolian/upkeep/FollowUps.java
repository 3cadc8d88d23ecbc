package org.biaolian.upkeep;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.biaolian.access.Action;
import org.biaolian.access.Requires;
import org.biaolian.paper.PaperQueue;
import org.biaolian.task.TaskQueue;
import org.biaolian.upkeep.internal.Repetition;
import org.springframework.modulith.events.EventPublication;
import org.springframework.modulith.events.core.EventPublicationRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was decided and still has to reach others, such as the sign-in service. */
@Service
@Transactional(readOnly = true)
public class FollowUps {

  /** Stands for what the worklist owes, which is no event. */
  public static final String WORKLIST = "Worklist";

  /** Stands for a paper that is not made, which is no event either. */
  public static final String PAPER = "Paper";

  /** What is younger is under way. */
  private static final Duration YOUNG = Duration.ofMinutes(1);

  /** So many of the worklist and of the papers are shown: they have one cause, or few. */
  private static final int SHOWN = 20;

  private final EventPublicationRepository publications;
  private final TaskQueue tasks;
  private final PaperQueue papers;
  private final Clock clock;

  FollowUps(
      EventPublicationRepository publications, TaskQueue tasks, PaperQueue papers, Clock clock) {
    this.publications = publications;
    this.tasks = tasks;
    this.papers = papers;
    this.clock = clock;
  }

  /**
   * Something that failed or never ended.
   *
   * @param event the simple name of the event's class, {@link #WORKLIST} or {@link #PAPER}
   * @param next when it is tried again
   */
  public record Owed(String event, Instant since, int attempts, Instant next) {}

  /** What is owed, the oldest first. */
  @Requires(Action.WATCH_SYSTEM)
  public List<Owed> owed() {
    Instant now = clock.instant();
    Stream<Owed> events =
        publications.findIncompletePublications().stream()
            .filter(one -> failed(one) || one.getPublicationDate().plus(YOUNG).isBefore(now))
            .map(
                one ->
                    new Owed(
                        one.getEvent().getClass().getSimpleName(),
                        one.getPublicationDate(),
                        one.getCompletionAttempts(),
                        Repetition.next(one)));
    Stream<Owed> worklist =
        tasks.late(SHOWN).stream()
            .map(late -> new Owed(WORKLIST, late.since(), late.attempts(), late.next()));
    Stream<Owed> printing =
        papers.late(SHOWN).stream()
            .map(late -> new Owed(PAPER, late.since(), late.attempts(), late.next()));
    return Stream.of(events, worklist, printing)
        .flatMap(all -> all)
        .sorted(Comparator.comparing(Owed::since))
        .toList();
  }

  private static boolean failed(EventPublication one) {
    return one.getStatus() == EventPublication.Status.FAILED;
  }
}
