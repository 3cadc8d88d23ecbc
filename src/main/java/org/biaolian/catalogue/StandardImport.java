package org.biaolian.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.biaolian.access.Access;
import org.biaolian.access.Action;
import org.biaolian.access.Actor;
import org.biaolian.access.CarriedActor;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.NotAllowedException;
import org.biaolian.access.Requires;
import org.biaolian.catalogue.internal.ImportJob;
import org.biaolian.catalogue.internal.ImportRunner;
import org.biaolian.document.Documents;
import org.biaolian.document.FilePurpose;
import org.biaolian.document.ReceivedFile;
import org.biaolian.document.Texts;
import org.biaolian.kernel.RuleViolation;
import org.springframework.stereotype.Service;

/**
 * Imports catalogue files: first a report row by row, then, once accepted, the writing. Reports
 * live in memory until the portal restarts; a file imported twice changes nothing.
 */
@Service
public class StandardImport {

  /** Imports kept for each organization, so that nobody drives out another's. */
  private static final int KEPT = 20;

  private final ImportRunner runner;
  private final CurrentActor actors;
  private final CarriedActor carrier;
  private final Access access;
  private final Documents documents;
  private final Clock clock;
  private final Deque<ImportJob> jobs = new ArrayDeque<>();

  StandardImport(
      ImportRunner runner,
      CurrentActor actors,
      CarriedActor carrier,
      Access access,
      Documents documents,
      Clock clock) {
    this.runner = runner;
    this.actors = actors;
    this.carrier = carrier;
    this.access = access;
    this.documents = documents;
    this.clock = clock;
  }

  /** The ways in which the present person may import. */
  @Requires(Action.USE_PORTAL)
  public List<ImportMode> modes() {
    return List.of(ImportMode.values()).stream().filter(this::may).toList();
  }

  /** Reads a file and waits for the report. Nothing is written. */
  @Requires(Action.USE_PORTAL)
  public ImportReport dryRun(ImportMode mode, String fileName, InputStream csv) {
    mayOpen(mode);
    String text = receive(fileName, csv);
    ImportJob job = open(mode, fileName);
    runner.read(job, text);
    return job.report();
  }

  /** Reads a file in the background; returns at once. */
  @Requires(Action.USE_PORTAL)
  public UUID startDryRun(ImportMode mode, String fileName, InputStream csv) {
    mayOpen(mode);
    String text = receive(fileName, csv);
    ImportJob job = open(mode, fileName);
    Thread.ofVirtual().name("import").start(carrier.carry(() -> runner.read(job, text)));
    return job.id();
  }

  /**
   * Writes what a report promised and waits.
   *
   * @throws RuleViolation {@code import-not-reported} unless the report stands unaccepted
   */
  @Requires(Action.USE_PORTAL)
  public ImportReport apply(UUID id) {
    ImportJob job = mine(id);
    runner.write(job);
    return job.report();
  }

  /** Writes in the background; returns at once. */
  @Requires(Action.USE_PORTAL)
  public void startApply(UUID id) {
    ImportJob job = mine(id);
    if (job.report().state() != ImportReport.State.REPORTED) {
      throw new RuleViolation("import-not-reported");
    }
    Thread.ofVirtual().name("import").start(carrier.carry(() -> runner.write(job)));
  }

  @Requires(Action.USE_PORTAL)
  public Optional<ImportReport> find(UUID id) {
    return own(id).map(ImportJob::report);
  }

  /**
   * The person's own imports for the active organization since the portal started, newest first.
   */
  @Requires(Action.USE_PORTAL)
  public List<ImportReport> recent() {
    Actor actor = actors.require();
    synchronized (jobs) {
      return jobs.stream().filter(job -> job.belongsTo(actor)).map(ImportJob::report).toList();
    }
  }

  /** The rows of a report with one of these verdicts, in the order of the file. */
  @Requires(Action.USE_PORTAL)
  public List<ImportLine> lines(UUID id, Set<ImportLine.Verdict> verdicts) {
    return own(id)
        .map(job -> job.lines().stream().filter(l -> verdicts.contains(l.verdict())).toList())
        .orElse(List.of());
  }

  /** Tells the listener of every step of an import, from any thread, until it is removed. */
  @Requires(Action.USE_PORTAL)
  public Runnable listen(UUID id, Runnable listener) {
    ImportJob job = mine(id);
    job.listeners().add(listener);
    return () -> job.listeners().remove(listener);
  }

  private String receive(String fileName, InputStream csv) {
    try (ReceivedFile file = documents.receive(FilePurpose.CATALOGUE_IMPORT, fileName, csv)) {
      return Texts.decode(Files.readAllBytes(file.path()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void mayOpen(ImportMode mode) {
    if (!may(mode)) {
      throw new NotAllowedException(action(mode));
    }
  }

  private ImportJob open(ImportMode mode, String fileName) {
    Actor actor = actors.require();
    if (mode == ImportMode.OWN && actor.bureau() == null) {
      throw new RuleViolation("acts-for-no-bureau");
    }
    ImportJob job =
        new ImportJob(actor.personId(), actor.organization(), mode, fileName, clock.instant());
    synchronized (jobs) {
      jobs.addFirst(job);
      jobs.stream()
          .filter(other -> other.organization().equals(actor.organization()))
          .skip(KEPT)
          .toList()
          .forEach(jobs::remove);
    }
    return job;
  }

  private Optional<ImportJob> own(UUID id) {
    Actor actor = actors.require();
    synchronized (jobs) {
      return jobs.stream().filter(job -> job.id().equals(id) && job.belongsTo(actor)).findFirst();
    }
  }

  private ImportJob mine(UUID id) {
    ImportJob job = own(id).orElseThrow(() -> new RuleViolation("import-gone"));
    if (!may(job.mode())) {
      throw new NotAllowedException(action(job.mode()));
    }
    return job;
  }

  private boolean may(ImportMode mode) {
    return access.may(action(mode));
  }

  private static Action action(ImportMode mode) {
    return switch (mode) {
      case OWN -> Action.EDIT_STANDARD;
      case REFERENCE -> Action.IMPORT_REFERENCE;
    };
  }
}
