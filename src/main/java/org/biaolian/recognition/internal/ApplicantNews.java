package org.biaolian.recognition.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.biaolian.access.Action;
import org.biaolian.access.Actor;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.PermissionMatrix;
import org.biaolian.api.Slice;
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
  private final CurrentActor actors;
  private final Clock clock;

  ApplicantNews(RecognitionRepository recognitions, CurrentActor actors, Clock clock) {
    this.recognitions = recognitions;
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
    return recognitions
        .turnedOf(bureau.value(), AFTER_SIGNATURE, since, new Slice(0, limit))
        .stream()
        .map(ApplicantNews::item)
        .toList();
  }

  private static NewsItem item(RecognitionRepository.Turned one) {
    return new NewsItem(
        one.number(),
        one.titleZh(),
        "recognition.news." + one.state().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        one.knownAt(),
        RecognitionRoutes.recognition(one.entryId()),
        one.demonstration());
  }
}
