package org.biaolian.recognition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biaolian.access.Action;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.Requires;
import org.biaolian.api.Slice;
import org.biaolian.bureau.Agreements;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.internal.ReconfirmRepository;
import org.biaolian.recognition.internal.ReconfirmRepository.Heap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the own bureau can confirm anew now: it is due, and no act on it waits for its people. */
@Service
@Transactional(readOnly = true)
public class Reconfirmations {

  private static final UUID NONE = new UUID(0, 0);

  private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

  private final ReconfirmRepository recognitions;
  private final RegisterBook book;
  private final Agreements agreements;
  private final CurrentActor actors;
  private final Clock clock;

  Reconfirmations(
      ReconfirmRepository recognitions,
      RegisterBook book,
      Agreements agreements,
      CurrentActor actors,
      Clock clock) {
    this.recognitions = recognitions;
    this.book = book;
    this.agreements = agreements;
    this.actors = actors;
    this.clock = clock;
  }

  /** How much there is, by circle and agreement. */
  @Requires(Action.ASSESS_CASE)
  public List<ReconfirmHeap> heaps() {
    List<Heap> found = recognitions.heaps(own(), LocalDate.now(clock));
    Map<UUID, String> titles =
        agreements.titles(found.stream().map(Heap::agreement).collect(Collectors.toSet()));
    return found.stream()
        .map(
            one ->
                new ReconfirmHeap(
                    one.circle(),
                    one.agreement(),
                    titles.getOrDefault(one.agreement(), ""),
                    one.free(),
                    one.entries() - one.free()))
        .sorted(Comparator.comparing(ReconfirmHeap::circle).thenComparing(ReconfirmHeap::agreement))
        .toList();
  }

  /** Those that answer, the one with the earliest last day to act first. */
  @Requires(Action.ASSESS_CASE)
  public List<RegisterLine> list(ReconfirmQuestion question, int offset, int limit) {
    return book.lines(
        recognitions.free(
            own(),
            question.circle().value(),
            question.agreement() == null,
            agreement(question),
            until(question),
            LocalDate.now(clock),
            new Slice(offset, limit)));
  }

  /** How many {@link #list} has in all. */
  @Requires(Action.ASSESS_CASE)
  public long count(ReconfirmQuestion question) {
    return recognitions.countFree(
        own(),
        question.circle().value(),
        question.agreement() == null,
        agreement(question),
        until(question),
        LocalDate.now(clock));
  }

  private static UUID agreement(ReconfirmQuestion question) {
    return Optional.ofNullable(question.agreement()).orElse(NONE);
  }

  private static LocalDate until(ReconfirmQuestion question) {
    return Optional.ofNullable(question.until()).orElse(NEVER);
  }

  private String own() {
    return Optional.ofNullable(actors.require().bureau())
        .orElseThrow(() -> new RuleViolation("acts-for-no-bureau"))
        .value();
  }
}
