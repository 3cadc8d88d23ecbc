package org.biaolian.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biaolian.access.Action;
import org.biaolian.access.Actor;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.Journal;
import org.biaolian.access.PermissionMatrix;
import org.biaolian.access.Requires;
import org.biaolian.catalogue.domain.Nearness;
import org.biaolian.catalogue.domain.OverlapJudgement;
import org.biaolian.catalogue.domain.Standard;
import org.biaolian.catalogue.internal.OverlapGroups;
import org.biaolian.catalogue.internal.OverlapGroups.Found;
import org.biaolian.catalogue.internal.OverlapRepository;
import org.biaolian.catalogue.internal.Records;
import org.biaolian.catalogue.internal.search.NearSearch;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;
import org.biaolian.kernel.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What others have on the same matter: for one record, and for all regions of the catalogue. */
@Service
@Transactional
public class Overlaps {

  /** The kind of subject of facts. */
  public static final String SUBJECT = "overlap";

  private static final int MOST_COMPARED = 12;

  private final Records records;
  private final NearSearch search;
  private final OverlapGroups groups;
  private final OverlapRepository judgements;
  private final CurrentActor actors;
  private final Journal journal;
  private final Clock clock;

  Overlaps(
      Records records,
      NearSearch search,
      OverlapGroups groups,
      OverlapRepository judgements,
      CurrentActor actors,
      Journal journal,
      Clock clock) {
    this.records = records;
    this.search = search;
    this.groups = groups;
    this.judgements = judgements;
    this.actors = actors;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * The nearest standards of other regions, of the nation, of sectors and groups that the viewer
   * may see, the nearest first.
   */
  @Requires(Action.READ_PUBLIC)
  @Transactional(readOnly = true)
  public List<NearStandard> near(UUID standardId, int limit) {
    return near(standardId, null, limit);
  }

  /** The nearest standards of one region that the viewer may see, the nearest first. */
  @Requires(Action.READ_PUBLIC)
  @Transactional(readOnly = true)
  public List<NearStandard> nearIn(UUID standardId, BureauCode region, int limit) {
    return near(standardId, region.standardPrefix(), limit);
  }

  /** Which of these standards that the viewer sees every member of a circle may see too. */
  @Requires(Action.READ_PUBLIC)
  @Transactional(readOnly = true)
  public Set<UUID> readIn(CircleCode circle, Collection<UUID> standards) {
    return records.find(standards).stream()
        .filter(one -> one.readIn(circle))
        .map(Standard::id)
        .collect(Collectors.toSet());
  }

  private List<NearStandard> near(UUID standardId, @Nullable String region, int limit) {
    Optional<Standard> viewed = records.find(standardId);
    if (viewed.isEmpty()) {
      return List.of();
    }
    LocalDate today = LocalDate.now(clock);
    return search.candidates(viewed.get(), region, actors.find()).stream()
        .map(other -> near(viewed.get(), other, today))
        .filter(Objects::nonNull)
        .sorted(
            Comparator.comparingInt(NearStandard::percent)
                .reversed()
                .thenComparing(one -> one.row().number()))
        .limit(limit)
        .toList();
  }

  private static @Nullable NearStandard near(Standard viewed, Standard other, LocalDate today) {
    Nearness nearness = Nearness.of(viewed, other);
    return nearness.near()
        ? new NearStandard(other.toRow(today), nearness.percent(), nearness.reasons())
        : null;
  }

  /** Groups of probable duplicates of several regions, as far as the viewer sees their records. */
  @Requires(Action.READ_SHARED)
  @Transactional(readOnly = true)
  public OverlapPage groups(OverlapQuestion question, int offset, int limit) {
    Optional<Actor> viewer = actors.find();
    List<UUID> keys = groups.keys(question, viewer, offset, limit);
    return new OverlapPage(
        groups.count(question, viewer),
        groups.read(keys, viewer).stream()
            .filter(Found::acrossRegions)
            .map(found -> view(found, viewer))
            .toList());
  }

  /**
   * Says what the records of a group are to each other. It holds until a title changes or an
   * edition comes.
   *
   * @param seen of the group as it was shown
   * @throws RuleViolation {@code overlap-changed-meanwhile} when the group is another one by now;
   *     {@code overlap-not-concerned} for a bureau none of whose standards is in it
   */
  @Requires(Action.JUDGE_OVERLAP)
  public void judge(UUID key, String seen, OverlapVerdict verdict, @Nullable String reason) {
    Actor actor = actors.require();
    Found found = groups.read(List.of(key), Optional.of(actor)).getFirst();
    if (!OverlapJudgement.seen(found.members(), found.judgement()).equals(seen)
        || !found.acrossRegions()) {
      throw new RuleViolation("overlap-changed-meanwhile");
    }
    if (!concerned(found, actor)) {
      throw new RuleViolation("overlap-not-concerned");
    }
    OverlapJudgement.Finding finding =
        new OverlapJudgement.Finding(
            verdict, reason, actor.personId(), actor.organization(), clock.instant());
    OverlapJudgement before = found.judgement();
    OverlapVerdict was = before == null ? null : before.verdict();
    OverlapJudgement judgement =
        before == null ? new OverlapJudgement(key, found.members(), finding) : before;
    if (before != null) {
      before.judge(found.members(), finding);
    }
    try {
      judgements.saveAndFlush(judgement);
    } catch (DataIntegrityViolationException faster) {
      throw new RuleViolation("overlap-changed-meanwhile");
    }
    journal.note(
        Journal.Entry.move("overlap.judged", SUBJECT, judgement.id(), was, verdict, reason));
  }

  private OverlapGroup view(Found found, Optional<Actor> viewer) {
    LocalDate today = LocalDate.now(clock);
    OverlapJudgement judgement = found.judgement();
    return new OverlapGroup(
        found.key(),
        OverlapJudgement.seen(found.members(), judgement),
        found.members().stream()
            .map(
                one ->
                    new OverlapGroup.Member(
                        one.toRow(today), judgement != null && !judgement.covers(one)))
            .toList(),
        reasons(found.members()),
        judgement == null ? null : judgement.toView(found.members()),
        viewer
            .filter(actor -> PermissionMatrix.may(actor.roles(), Action.JUDGE_OVERLAP))
            .map(actor -> concerned(found, actor))
            .orElse(false));
  }

  /** A secretariat works for all; a bureau judges where a standard of its region is in question. */
  private static boolean concerned(Found found, Actor actor) {
    BureauCode bureau = actor.bureau();
    return bureau == null || found.members().stream().anyMatch(one -> bureau.issues(one.number()));
  }

  /** Why the two nearest of different regions are near. */
  private static List<NearReason> reasons(List<Standard> members) {
    Nearness best = null;
    List<Standard> few = members.stream().limit(MOST_COMPARED).toList();
    for (Standard one : few) {
      for (Standard other : few) {
        String number = one.number().value();
        boolean across =
            number.compareTo(other.number().value()) < 0
                && !Objects.equals(one.number().regionDigits(), other.number().regionDigits());
        Nearness next = across ? Nearness.of(one, other) : null;
        if (next != null && (best == null || next.percent() > best.percent())) {
          best = next;
        }
      }
    }
    return best == null ? List.of() : best.reasons();
  }
}
