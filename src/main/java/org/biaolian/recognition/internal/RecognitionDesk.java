package org.biaolian.recognition.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.biaolian.access.Action;
import org.biaolian.access.Actor;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.PermissionMatrix;
import org.biaolian.kernel.BureauCode;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.recognition.internal.DeskRows.Row;
import org.biaolian.recognition.internal.DeskRows.Sort;
import org.biaolian.task.DeskCards;
import org.biaolian.task.DeskLimits;
import org.biaolian.task.DeskSource;
import org.biaolian.task.NewsItem;
import org.biaolian.task.Sent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a workbench shows of recognition: what the bureau sent, what becomes of the recognitions
 * that it applied for and of the sources of what it recognises, whether or not anybody follows the
 * standard, reminders, and what others did with what the person looked at. What was sent is read in
 * one statement, the rest in another, and one more each where there are reminders and where
 * something was looked at.
 */
@Component
class RecognitionDesk implements DeskSource {

  /** Older news are no news; the page of the entry has all. */
  private static final int DAYS = 30;

  private static final int LOOKED_AT = 60;

  private final DeskRows rows;
  private final ReminderCard reminders;
  private final ChangedSince changes;
  private final CurrentActor actors;
  private final Clock clock;

  RecognitionDesk(
      DeskRows rows,
      ReminderCard reminders,
      ChangedSince changes,
      CurrentActor actors,
      Clock clock) {
    this.rows = rows;
    this.reminders = reminders;
    this.changes = changes;
    this.actors = actors;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public Sent sent(DeskLimits limits) {
    List<Row> found = rows.sent(applicant(actors.require()), limits.sent(), limits.counted());
    return SentItems.of(found, limits.sent(), clock.getZone());
  }

  @Override
  @Transactional(readOnly = true)
  public DeskCards cards(DeskLimits limits) {
    Actor actor = actors.require();
    LocalDate today = LocalDate.now(clock);
    List<Row> found =
        rows.beside(
            new DeskRows.Asked(
                applicant(actor),
                actor.personId(),
                actor.organization(),
                actor.roles(),
                today,
                today.minusDays(DAYS).atStartOfDay(clock.getZone()).toInstant(),
                limits.news(),
                LOOKED_AT));
    return new DeskCards(
        found.stream()
            .filter(row -> row.sort() == Sort.TURNED || row.sort() == Sort.SOURCE)
            .map(row -> news(row, applicant(actor)))
            .toList(),
        found.stream().anyMatch(row -> row.sort() == Sort.REMINDED)
            ? reminders.reminders(actor, limits.reminders())
            : List.of(),
        changes.changes(actor, found, limits.changes()));
  }

  /** The bureau whose sent requests the person sees; empty for none. */
  private static String applicant(Actor actor) {
    BureauCode bureau = actor.bureau();
    return bureau != null && PermissionMatrix.may(actor.roles(), Action.READ_SHARED)
        ? bureau.value()
        : "";
  }

  private static String prefix(Row one, String own) {
    if (one.sort() == Sort.SOURCE) {
      return "source-";
    }
    return own.equals(one.applicant()) ? "" : "own-";
  }

  private static NewsItem news(Row one, String own) {
    String word = one.state().toLowerCase(Locale.ROOT).replace('_', '-');
    return new NewsItem(
        one.number(),
        one.title(),
        "recognition.news." + prefix(one, own) + word,
        one.at(),
        RecognitionRoutes.recognition(one.id()),
        one.demonstration());
  }
}
