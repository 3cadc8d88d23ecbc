package org.biaolian.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biaolian.access.Action;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.Disclosure;
import org.biaolian.access.Journal;
import org.biaolian.access.Requires;
import org.biaolian.access.Sharing;
import org.biaolian.api.LikePattern;
import org.biaolian.api.Slice;
import org.biaolian.audit.AuditTrail;
import org.biaolian.audit.FactQuery;
import org.biaolian.catalogue.domain.Standard;
import org.biaolian.catalogue.domain.StandardFile;
import org.biaolian.catalogue.internal.ImportShares;
import org.biaolian.catalogue.internal.LossReader;
import org.biaolian.catalogue.internal.ReadersChanged;
import org.biaolian.catalogue.internal.Records;
import org.biaolian.catalogue.internal.SharedHouses;
import org.biaolian.catalogue.internal.StandardFiles;
import org.biaolian.catalogue.internal.StandardRepository;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;
import org.biaolian.kernel.OrganizationCode;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.kernel.Sha256;
import org.biaolian.task.TaskNotes;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sharing beyond one step forward: many records at once, who reads, and taking back what was
 * shared. A clerk proposes to widen, an approver widens; narrowing is the approver's act, with a
 * reason.
 */
@Service
@Transactional
public class RecordShares {

  /** The most records of one step. */
  public static final int MOST = 1000;

  private static final int READINGS = 200;

  private final StandardRepository standards;
  private final Records records;
  private final StandardFiles files;
  private final SharedHouses houses;
  private final ImportShares importShares;
  private final LossReader losses;
  private final CurrentActor actors;
  private final Journal journal;
  private final AuditTrail trail;
  private final TaskNotes tasks;
  private final ApplicationEventPublisher events;

  RecordShares(
      StandardRepository standards,
      Records records,
      StandardFiles files,
      SharedHouses houses,
      ImportShares importShares,
      LossReader losses,
      CurrentActor actors,
      Journal journal,
      AuditTrail trail,
      TaskNotes tasks,
      ApplicationEventPublisher events) {
    this.standards = standards;
    this.records = records;
    this.files = files;
    this.houses = houses;
    this.importShares = importShares;
    this.losses = losses;
    this.actors = actors;
    this.journal = journal;
    this.trail = trail;
    this.tasks = tasks;
    this.events = events;
  }

  /** The own bureau's records by number. */
  @Requires(Action.READ_SHARED)
  @Transactional(readOnly = true)
  public List<SharingRow> own(SharingQuestion question, int offset, int limit) {
    String own = records.bureau().value();
    Slice slice = new Slice(offset, limit);
    String text = LikePattern.containing(question.text());
    UUID job = question.job();
    return (job == null
            ? standards.findOwn(own, text, question.waiting(), slice)
            : standards.findProposed(own, text, job, slice))
        .stream().map(RecordShares::row).toList();
  }

  @Requires(Action.READ_SHARED)
  @Transactional(readOnly = true)
  public long countOwn(SharingQuestion question) {
    String own = records.bureau().value();
    String text = LikePattern.containing(question.text());
    UUID job = question.job();
    return job == null
        ? standards.countOwn(own, text, question.waiting())
        : standards.countProposed(own, text, job);
  }

  /** The file of an import of the own bureau; none for an import of others. */
  @Requires(Action.READ_SHARED)
  @Transactional(readOnly = true)
  public Optional<String> fileName(UUID job) {
    return importShares.fileName(job, records.bureau());
  }

  /**
   * Proposes to share many own records more widely; each is taken or left for itself.
   *
   * @throws RuleViolation when one of them is not the own bureau's: then nothing is done
   */
  @Requires(Action.PROPOSE_STANDARD)
  public SharingOutcome propose(Collection<UUID> ids, Sharing level, Set<CircleCode> with) {
    return each(
        ids,
        "standard.sharing-proposed",
        standard -> {
          standard.proposeSharing(records.bureau(), person(), level, with);
          return level;
        });
  }

  /**
   * Shares many as somebody else of the own bureau proposed. What was changed since the approver
   * looked is left, or another proposal than the one that was read would be confirmed.
   *
   * @param seen the version of each record that the approver saw
   */
  @Requires(Action.APPROVE_STANDARD)
  public SharingOutcome confirm(Map<UUID, Long> seen) {
    return each(
        seen.keySet(),
        "standard.shared",
        standard -> {
          if (!Long.valueOf(standard.version()).equals(seen.get(standard.id()))) {
            throw new RuleViolation("sharing-changed-meanwhile", standard.number().value());
          }
          standard.confirmSharing(records.bureau(), person());
          events.publishEvent(StandardNews.of(standard.id(), StandardNews.Kind.SHARED));
          return standard.sharing();
        });
  }

  /** Who may read an own record today, and who has read its files. Asking is noted. */
  @Requires(Action.READ_SHARED)
  public SharingReaders readers(UUID id) {
    Standard standard = records.own(id);
    BureauCode owner = records.bureau();
    Disclosure whole = standard.disclosure();
    List<SharingReaders.CloserFile> closer =
        files.closer(standard).entrySet().stream()
            .map(
                file ->
                    new SharingReaders.CloserFile(
                        files.name(file.getKey()), houses.of(owner, file.getValue())))
            .toList();
    FactQuery question =
        new FactQuery(
            new FactQuery.Reach.All(),
            null,
            null,
            FileReadings.KINDS,
            Standards.SUBJECT,
            Set.of(id),
            null,
            null);
    List<SharingReaders.Reading> readings =
        trail.find(question, 0, READINGS).stream()
            .map(
                fact ->
                    new SharingReaders.Reading(
                        new OrganizationCode(fact.organization()),
                        fact.recordedAt(),
                        fact.kind(),
                        fact.reason() == null ? "" : fact.reason()))
            .toList();
    SharingReaders readers =
        new SharingReaders(
            whole.level(), houses.of(owner, whole), closer, readings, trail.count(question));
    journal.note(Journal.Entry.act("trail.queried", "trail", id, null));
    return readers;
  }

  /** What a narrower sharing of a record would break. */
  @Requires(Action.APPROVE_STANDARD)
  @Transactional(readOnly = true)
  public SharingLosses losses(UUID id, Disclosure wanted) {
    return losses.ofRecord(records.own(id), records.bureau(), wanted);
  }

  /** What it would break to let one file go less far. */
  @Requires(Action.APPROVE_STANDARD)
  @Transactional(readOnly = true)
  public SharingLosses fileLosses(UUID id, UUID fileId, Disclosure wanted) {
    return losses.ofFile(records.own(id), records.bureau(), fileId, wanted);
  }

  /**
   * Takes sharing back. What rests on it stays on record, but its bureaus read no more.
   *
   * @throws RuleViolation {@code sharing-not-narrower} for what is no narrower
   */
  @Requires(Action.APPROVE_STANDARD)
  public void narrow(UUID id, Disclosure wanted, String reason) {
    Standard standard = records.own(id);
    Sharing before = standard.sharing();
    UUID job = standard.proposedByImport();
    standard.narrowSharing(records.bureau(), wanted, reason);
    importShares.gone(job);
    note("standard.sharing-narrowed", standard, before, wanted, reason, textHash(id));
  }

  /** Takes one file of a shared record back. */
  @Requires(Action.APPROVE_STANDARD)
  public void narrowFile(UUID id, UUID fileId, Disclosure wanted, String reason) {
    Standard standard = records.own(id);
    StandardFile file = files.row(standard, fileId);
    Sharing before = file.own().level();
    file.narrow(wanted, reason);
    note("standard.file-narrowed", standard, before, wanted, reason, files.hash(fileId));
  }

  private void note(
      String kind,
      Standard standard,
      Sharing before,
      Disclosure wanted,
      String reason,
      @Nullable Sha256 hash) {
    journal.note(
        Journal.Entry.move(
                kind, Standards.SUBJECT, standard.id(), before, wanted.level(), reason.strip())
            .withHash(hash == null ? null : hash.hex()));
    tasks.changed(Standards.SUBJECT, standard.id());
    // Words of a text are found by those who may read it: the index has to follow.
    events.publishEvent(new ReadersChanged(standard.id()));
  }

  private interface Step {
    Sharing on(Standard standard);
  }

  private SharingOutcome each(Collection<UUID> ids, String kind, Step step) {
    if (ids.size() > MOST) {
      throw new RuleViolation("sharing-too-many", MOST);
    }
    List<Standard> chosen = standards.findAllById(ids);
    BureauCode own = records.bureau();
    if (chosen.size() != Set.copyOf(ids).size()
        || chosen.stream().anyMatch(standard -> !own.equals(standard.owner()))) {
      throw new RuleViolation("record-absent");
    }
    Map<UUID, Sha256> texts =
        files.textHashes(chosen.stream().map(Standard::id).collect(Collectors.toSet()));
    List<Journal.Entry> facts = new ArrayList<>();
    List<SharingOutcome.Left> left = new ArrayList<>();
    List<UUID> jobs = new ArrayList<>();
    for (Standard standard : chosen) {
      Sharing before = standard.sharing();
      UUID job = standard.proposedByImport();
      try {
        Sharing to = step.on(standard);
        if (job != null) {
          jobs.add(job);
        }
        Sha256 text = texts.get(standard.id());
        facts.add(
            Journal.Entry.move(kind, Standards.SUBJECT, standard.id(), before, to, null)
                .withHash(text == null ? null : text.hex()));
        tasks.changed(Standards.SUBJECT, standard.id());
      } catch (RuleViolation why) {
        // The aggregate refuses before it changes anything.
        left.add(new SharingOutcome.Left(standard.number().value(), why));
      }
    }
    if (!facts.isEmpty()) {
      journal.noteAll(facts);
    }
    importShares.gone(jobs);
    return new SharingOutcome(facts.size(), left);
  }

  private @Nullable Sha256 textHash(UUID id) {
    return files.textHashes(List.of(id)).get(id);
  }

  private static SharingRow row(Standard standard) {
    return new SharingRow(
        standard.id(),
        standard.version(),
        standard.number().value(),
        standard.title(),
        standard.sharing(),
        standard.circles(),
        standard.proposedSharing(),
        standard.proposedCircles());
  }

  private UUID person() {
    return actors.require().personId();
  }
}
