package org.biaolian.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.biaolian.access.Action;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.Journal;
import org.biaolian.access.Requires;
import org.biaolian.access.Sharing;
import org.biaolian.api.Slice;
import org.biaolian.audit.AuditTrail;
import org.biaolian.bureau.Circles;
import org.biaolian.bureau.Membership;
import org.biaolian.catalogue.domain.Standard;
import org.biaolian.catalogue.internal.StandardRepository;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;
import org.biaolian.kernel.OrganizationCode;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.task.TasksChanged;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sharing beyond one record at a time: many at once, who reads, and taking back what was shared. A
 * clerk proposes to widen, an approver widens; narrowing is the approver's act, with a reason.
 */
@Service
@Transactional
public class RecordShares {

  /** The most records of one step. */
  public static final int MOST = 1000;

  private static final int READINGS = 200;
  private static final String READ = "standard.text-read";

  private final StandardRepository standards;
  private final CurrentActor actors;
  private final Circles circles;
  private final Journal journal;
  private final AuditTrail trail;
  private final List<SharingDependents> dependents;
  private final ApplicationEventPublisher events;

  RecordShares(
      StandardRepository standards,
      CurrentActor actors,
      Circles circles,
      Journal journal,
      AuditTrail trail,
      ObjectProvider<SharingDependents> dependents,
      ApplicationEventPublisher events) {
    this.standards = standards;
    this.actors = actors;
    this.circles = circles;
    this.journal = journal;
    this.trail = trail;
    this.dependents = dependents.orderedStream().toList();
    this.events = events;
  }

  /**
   * The own bureau's records by number.
   *
   * @param text part of the number or the title
   * @param waiting only those for which wider sharing is proposed
   */
  @Requires(Action.READ_SHARED)
  @Transactional(readOnly = true)
  public List<SharingRow> own(String text, boolean waiting, int offset, int limit) {
    return standards
        .findOwn(bureau().value(), pattern(text), waiting, new Slice(offset, limit))
        .stream()
        .map(RecordShares::row)
        .toList();
  }

  @Requires(Action.READ_SHARED)
  @Transactional(readOnly = true)
  public long countOwn(String text, boolean waiting) {
    return standards.countOwn(bureau().value(), pattern(text), waiting);
  }

  /** Proposes to share many own records more widely; each is taken or left for itself. */
  @Requires(Action.PROPOSE_STANDARD)
  public SharingOutcome propose(Collection<UUID> ids, Sharing level, Set<CircleCode> with) {
    return each(
        ids,
        (standard, facts) -> {
          Sharing before = standard.sharing();
          standard.proposeSharing(bureau(), person(), level, with);
          facts.accept(
              Journal.Entry.move(
                  "standard.sharing-proposed",
                  Standards.SUBJECT,
                  standard.id(),
                  before,
                  level,
                  null));
        });
  }

  /** Shares many as somebody else of the own bureau proposed. */
  @Requires(Action.APPROVE_STANDARD)
  public SharingOutcome confirm(Collection<UUID> ids) {
    return each(
        ids,
        (standard, facts) -> {
          Sharing before = standard.sharing();
          standard.confirmSharing(bureau(), person());
          facts.accept(
              Journal.Entry.move(
                  "standard.shared",
                  Standards.SUBJECT,
                  standard.id(),
                  before,
                  standard.sharing(),
                  null));
        });
  }

  /** Who may read an own record today, and who has read its texts. */
  @Requires(Action.READ_SHARED)
  @Transactional(readOnly = true)
  public SharingReaders readers(UUID id) {
    Standard standard = own(id);
    Set<OrganizationCode> may = new LinkedHashSet<>();
    may.add(bureau().organization());
    standard.circles().stream()
        .sorted((one, other) -> one.value().compareTo(other.value()))
        .forEach(circle -> may.addAll(houses(circle)));
    List<SharingReaders.Reading> readings =
        trail.of(Standards.SUBJECT, id, READINGS).stream()
            .filter(fact -> fact.kind().equals(READ))
            .map(
                fact ->
                    new SharingReaders.Reading(
                        new OrganizationCode(fact.organization()),
                        fact.recordedAt(),
                        fact.reason() == null ? "" : fact.reason()))
            .toList();
    return new SharingReaders(standard.sharing(), may, readings);
  }

  /** What a narrower sharing would break: what rests with bureaus that could read no more. */
  @Requires(Action.APPROVE_STANDARD)
  @Transactional(readOnly = true)
  public List<SharingDependents.Dependent> broken(UUID id, Sharing level, Set<CircleCode> with) {
    own(id);
    if (level == Sharing.PUBLIC) {
      return List.of();
    }
    Set<OrganizationCode> still = new LinkedHashSet<>();
    if (level == Sharing.CIRCLES) {
      with.forEach(circle -> still.addAll(houses(circle)));
    }
    return dependents.stream()
        .flatMap(source -> source.of(id).stream())
        .filter(one -> !still.contains(one.bureau().organization()))
        .toList();
  }

  /**
   * Takes sharing back. What rests on it stays on record, but its bureaus read no more.
   *
   * @throws RuleViolation {@code sharing-not-narrower} for what is no narrower
   */
  @Requires(Action.APPROVE_STANDARD)
  public void narrow(UUID id, Sharing level, Set<CircleCode> with, String reason) {
    Standard standard = own(id);
    Sharing before = standard.sharing();
    standard.narrowSharing(bureau(), level, with, reason);
    journal.note(
        Journal.Entry.move(
            "standard.sharing-narrowed", Standards.SUBJECT, id, before, level, reason.strip()));
    events.publishEvent(new TasksChanged(Standards.SUBJECT, id));
  }

  private interface Step {
    void on(Standard standard, Consumer<Journal.Entry> facts);
  }

  private SharingOutcome each(Collection<UUID> ids, Step step) {
    if (ids.size() > MOST) {
      throw new RuleViolation("sharing-too-many", MOST);
    }
    BureauCode own = bureau();
    List<Journal.Entry> facts = new ArrayList<>();
    List<SharingOutcome.Left> left = new ArrayList<>();
    for (Standard standard : standards.findAllById(ids)) {
      if (!own.equals(standard.owner())) {
        continue;
      }
      try {
        step.on(standard, facts::add);
        events.publishEvent(new TasksChanged(Standards.SUBJECT, standard.id()));
      } catch (RuleViolation why) {
        // The aggregate refuses before it changes anything.
        left.add(new SharingOutcome.Left(standard.number().value(), why));
      }
    }
    if (!facts.isEmpty()) {
      journal.noteAll(facts);
    }
    return new SharingOutcome(facts.size(), left);
  }

  /** Members and observers of today, and the secretariat. */
  private List<OrganizationCode> houses(CircleCode circle) {
    List<OrganizationCode> houses = new ArrayList<>();
    for (Membership membership : circles.memberships(circle)) {
      if (circles.of(membership.bureau()).contains(circle)) {
        houses.add(membership.bureau().organization());
      }
    }
    circles.find(circle).ifPresent(found -> houses.add(found.secretariat()));
    return houses;
  }

  private Standard own(UUID id) {
    BureauCode own = bureau();
    return standards
        .findById(id)
        .filter(standard -> own.equals(standard.owner()))
        .orElseThrow(() -> new RuleViolation("record-absent"));
  }

  private static SharingRow row(Standard standard) {
    return new SharingRow(
        standard.id(),
        standard.number().value(),
        standard.title(),
        standard.sharing(),
        standard.circles(),
        standard.proposedSharing(),
        standard.proposedCircles());
  }

  private static String pattern(String text) {
    return "%" + text.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
  }

  private BureauCode bureau() {
    BureauCode bureau = actors.require().bureau();
    if (bureau == null) {
      throw new RuleViolation("acts-for-no-bureau");
    }
    return bureau;
  }

  private UUID person() {
    return actors.require().personId();
  }
}
