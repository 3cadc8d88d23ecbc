package org.biaolian.recognition.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biaolian.recognition.AnnouncementView;
import org.biaolian.recognition.PaperStanding;
import org.biaolian.recognition.domain.AnnouncedEntry;
import org.biaolian.recognition.domain.Announcement;
import org.biaolian.recognition.domain.Recognition;
import org.biaolian.recognition.domain.RecognitionState;
import org.springframework.stereotype.Component;

/** Announcements with the state of today of each of their lines. */
@Component
public class AnnouncementViews {

  private final RecognitionRepository recognitions;
  private final Clock clock;

  AnnouncementViews(RecognitionRepository recognitions, Clock clock) {
    this.recognitions = recognitions;
    this.clock = clock;
  }

  /** Without its lines, for lists. */
  public AnnouncementView head(Announcement one) {
    return view(one, List.of());
  }

  public AnnouncementView whole(Announcement one) {
    List<AnnouncedEntry> entries = one.entries();
    Map<UUID, Recognition> now =
        recognitions
            .findAllById(entries.stream().map(AnnouncedEntry::recognitionId).toList())
            .stream()
            .collect(Collectors.toMap(Recognition::id, found -> found));
    return view(
        one,
        entries.stream()
            .map(entry -> line(entry, Objects.requireNonNull(now.get(entry.recognitionId()))))
            .toList());
  }

  private static AnnouncementView view(Announcement one, List<AnnouncementView.Line> lines) {
    return new AnnouncementView(
        one.id(),
        one.bureau(),
        one.number(),
        one.title(),
        one.dated(),
        one.entryCount(),
        one.agreements(),
        one.signer(),
        one.code().grouped(),
        one.sha256(),
        one.sealed(),
        one.demonstration(),
        lines);
  }

  private AnnouncementView.Line line(AnnouncedEntry entry, Recognition now) {
    return new AnnouncementView.Line(
        entry.recognitionId(),
        entry.standardNumber(),
        entry.standardTitle(),
        entry.origin(),
        entry.effect(),
        entry.outcome(),
        entry.terms(),
        entry.signedOn(),
        entry.expiresOn(),
        entry.announceOn(),
        PaperStanding.valueOf(stateOn(now, LocalDate.now(clock)).name()));
  }

  /** The night that ends it may not have come yet. */
  private static RecognitionState stateOn(Recognition one, LocalDate today) {
    RecognitionState state = one.stateOn(today);
    return !state.next().isEmpty() && today.isAfter(one.expiresOn())
        ? RecognitionState.EXPIRED
        : state;
  }
}
