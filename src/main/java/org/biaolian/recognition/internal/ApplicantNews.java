package org.biaolian.recognition.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biaolian.access.Action;
import org.biaolian.access.Actor;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.PermissionMatrix;
import org.biaolian.api.Slice;
import org.biaolian.catalogue.StandardFacts;
import org.biaolian.catalogue.StandardFactsReader;
import org.biaolian.kernel.BureauCode;
import org.biaolian.recognition.Ground;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.task.NewsItem;
import org.biaolian.task.NewsSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A bureau hears what becomes of the recognitions that it applied for, whether or not anybody of it
 * follows the standard.
 */
@Component
class ApplicantNews implements NewsSource {

  /** Older news are no news; the page of the entry has all. */
  private static final int DAYS = 30;

  private static final Set<Ground> AFTER_SIGNATURE =
      EnumSet.complementOf(EnumSet.of(Ground.SIGNED));

  private final RecognitionRepository recognitions;
  private final StandardFactsReader standards;
  private final CurrentActor actors;
  private final Clock clock;

  ApplicantNews(
      RecognitionRepository recognitions,
      StandardFactsReader standards,
      CurrentActor actors,
      Clock clock) {
    this.recognitions = recognitions;
    this.standards = standards;
    this.actors = actors;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public List<NewsItem> latest(int limit) {
    Actor actor = actors.require();
    BureauCode bureau = actor.bureau();
    if (bureau == null || !PermissionMatrix.may(actor.roles(), Action.READ_SHARED)) {
      return List.of();
    }
    Instant since = LocalDate.now(clock).minusDays(DAYS).atStartOfDay(clock.getZone()).toInstant();
    List<RecognitionRepository.Turned> turned =
        recognitions.turnedOf(bureau.value(), AFTER_SIGNATURE, since, new Slice(0, limit));
    Map<UUID, StandardFacts> facts =
        standards.named(
            turned.stream().map(one -> one.entry().standardId()).collect(Collectors.toSet()));
    return turned.stream()
        .map(one -> item(one, Objects.requireNonNull(facts.get(one.entry().standardId()))))
        .toList();
  }

  private static NewsItem item(RecognitionRepository.Turned one, StandardFacts standard) {
    return new NewsItem(
        standard.number(),
        standard.titleZh(),
        "recognition.news." + one.turn().state().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        one.turn().knownAt(),
        RecognitionRoutes.recognition(one.entry().id()),
        standard.demonstration());
  }
}
