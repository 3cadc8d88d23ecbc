package dev.biaolian.demo;

import dev.biaolian.demo.Timeline.Step;
import dev.biaolian.demo.Timeline.Story;
import dev.biaolian.demo.WorldMark.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.biaolian.bureau.People;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.modulith.events.IncompleteEventPublications;

/**
 * Plays the demonstration on an empty database, in the background: the portal can be used
 * meanwhile, and its other users keep their own time.
 */
public final class DemoPlayer implements ApplicationRunner, DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(DemoPlayer.class);
  private static final int ATTEMPTS = 3;

  /** What became of it. */
  public enum Ending {
    PLAYED,
    /** There was data already. */
    LEFT_ALONE,
    /** An earlier run was stopped in the middle; only an empty database helps. */
    HALF_PLAYED
  }

  /**
   * How it ended.
   *
   * @param abandoned stories that could not be told to their end
   */
  public record Report(Ending ending, int steps, Duration took, List<String> abandoned) {
    public Report {
      abandoned = List.copyOf(abandoned);
    }
  }

  private final DemoStage stage;
  private final People people;
  private final MovableClock clock;
  private final Aftermath aftermath;
  private final IncompleteEventPublications publications;
  private final WorldMark mark;
  private final CompletableFuture<Report> finished = new CompletableFuture<>();
  private final Set<Story> stirred = new HashSet<>();
  private volatile @Nullable Thread player;

  DemoPlayer(
      DemoStage stage,
      People people,
      MovableClock clock,
      Aftermath aftermath,
      IncompleteEventPublications publications,
      WorldMark mark) {
    this.stage = stage;
    this.people = people;
    this.clock = clock;
    this.aftermath = aftermath;
    this.publications = publications;
    this.mark = mark;
  }

  /** Done when the demonstration is complete, or it is clear that it will not be played. */
  public CompletableFuture<Report> finished() {
    return finished;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    people.enter(DemoPeople.entries());
    Progress progress = mark.read();
    if (progress == Progress.BEGUN) {
      finished.complete(report(Ending.HALF_PLAYED, 0, Instant.now(clock), List.of()));
    } else if (progress == Progress.COMPLETE || inUse()) {
      finished.complete(report(Ending.LEFT_ALONE, 0, Instant.now(clock), List.of()));
    } else {
      mark.write(Progress.BEGUN);
      player = Thread.ofPlatform().name("demo-world").daemon().start(this::play);
    }
  }

  /** Requests rest on agreements, so without one nothing has been done here. */
  private boolean inUse() {
    return stage.circles().all().stream()
        .anyMatch(circle -> !stage.agreements().of(circle.code()).isEmpty());
  }

  private void play() {
    Instant began = Instant.now(clock);
    try {
      List<Step> steps = DemoPlot.of(DemoContent.load(), stage, DemoCast.load());
      List<String> abandoned = new ArrayList<>();
      for (Step step : steps) {
        if (!step.story().abandoned() && !done(step)) {
          step.story().abandon();
          abandoned.add(step.story().name() + ": " + step.what());
        }
      }
      aftermath.await();
      publications.resubmitIncompletePublications(publication -> true);
      mark.write(Progress.COMPLETE);
      Report report = report(Ending.PLAYED, steps.size(), began, abandoned);
      log.info("demonstration complete: {}", report);
      finished.complete(report);
    } catch (InterruptedException e) {
      finished.cancel(false);
    } catch (Exception e) {
      log.error("the demonstration could not be played", e);
      finished.completeExceptionally(e);
    }
  }

  private Report report(Ending ending, int steps, Instant began, List<String> abandoned) {
    return new Report(ending, steps, Duration.between(began, clock.instant()), abandoned);
  }

  /** A user of the portal may be faster than the play: what then does not fit is left out. */
  private boolean done(Step step) throws InterruptedException, TimeoutException {
    // What other stories set going may run on beside this one.
    if (!stirred.add(step.story())) {
      aftermath.await();
      stirred.clear();
      stirred.add(step.story());
    }
    Instant now = clock.instant();
    Instant moment = step.moment().isAfter(now) ? now : step.moment();
    for (int attempt = 1; ; attempt++) {
      try {
        clock.at(moment, () -> act(step));
        return true;
      } catch (TransientDataAccessException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
      } catch (RuntimeException e) {
        if (Thread.interrupted()) {
          throw (InterruptedException) new InterruptedException().initCause(e);
        }
        Story story = step.story();
        log.warn("{} is left at '{}' by {}", story.name(), step.what(), step.who(), e);
        return false;
      }
    }
  }

  private static void act(Step step) {
    DemoPeople.as(
        step.who(),
        () -> {
          step.work().run();
          return step;
        });
  }

  @Override
  public void destroy() throws InterruptedException {
    Thread running = player;
    if (running != null) {
      running.interrupt();
      running.join(Duration.ofSeconds(10));
    }
  }
}
