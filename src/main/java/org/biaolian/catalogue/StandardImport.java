package org.biaolian.catalogue;

import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.biaolian.access.Access;
import org.biaolian.access.Action;
import org.biaolian.access.Actor;
import org.biaolian.access.CarriedActor;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.NotAllowedException;
import org.biaolian.access.Requires;
import org.biaolian.catalogue.domain.ImportJob;
import org.biaolian.catalogue.internal.ImportJobRepository;
import org.biaolian.catalogue.internal.ImportLines;
import org.biaolian.catalogue.internal.ImportRunner;
import org.biaolian.catalogue.internal.ImportSteps;
import org.biaolian.document.Documents;
import org.biaolian.document.FilePurpose;
import org.biaolian.document.ReceivedFile;
import org.biaolian.kernel.RuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Imports catalogue files: first a report row by row, then, once accepted, the writing. File,
 * progress and report are stored, so an import can be left, found again, cancelled, and taken up
 * after a crash; a file imported twice changes nothing.
 */
@Service
public class StandardImport {

  /** Reports kept for each organization, row by row; older ones keep their figures. */
  private static final int KEPT = 20;

  private final ImportJobRepository jobs;
  private final ImportLines lines;
  private final ImportSteps steps;
  private final ImportRunner runner;
  private final CurrentActor actors;
  private final CarriedActor carrier;
  private final Access access;
  private final Documents documents;
  private final TransactionTemplate transactions;
  private final Clock clock;
  private final Map<UUID, List<Runnable>> listeners = new ConcurrentHashMap<>();

  StandardImport(
      ImportJobRepository jobs,
      ImportLines lines,
      ImportSteps steps,
      ImportRunner runner,
      CurrentActor actors,
      CarriedActor carrier,
      Access access,
      Documents documents,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.jobs = jobs;
    this.lines = lines;
    this.steps = steps;
    this.runner = runner;
    this.actors = actors;
    this.carrier = carrier;
    this.access = access;
    this.documents = documents;
    this.transactions = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /** The ways in which the present person may import. */
  @Requires(Action.USE_PORTAL)
  public List<ImportMode> modes() {
    return List.of(ImportMode.values()).stream().filter(this::may).toList();
  }

  /** Reads a file and waits for the report. Nothing is written. */
  @Requires(Action.USE_PORTAL)
  public ImportReport dryRun(ImportMode mode, String fileName, InputStream table) {
    UUID id = open(mode, fileName, table);
    runner.read(id, () -> tell(id));
    return report(id);
  }

  /** Reads a file in the background; returns at once. */
  @Requires(Action.USE_PORTAL)
  public UUID startDryRun(ImportMode mode, String fileName, InputStream table) {
    UUID id = open(mode, fileName, table);
    inBackground(() -> runner.read(id, () -> tell(id)));
    return id;
  }

  /**
   * Reads the file anew, with the columns as a person says. What that person corrected is
   * remembered for the organization's next files.
   *
   * @throws RuleViolation {@code import-columns-incomplete} without a column for number or title
   */
  @Requires(Action.USE_PORTAL)
  public void startWith(UUID id, Map<ImportColumn, Integer> places) {
    ImportReport report = report(id);
    ImportColumns columns = report.columns();
    boolean may = !report.running() && report.state().next().contains(ImportState.READING);
    if (columns == null || !may) {
      throw new RuleViolation("import-not-reported");
    }
    ImportColumns chosen = columns.with(places);
    if (!chosen.complete()) {
      throw new RuleViolation("import-columns-incomplete");
    }
    steps.correct(id, chosen);
    inBackground(() -> runner.read(id, () -> tell(id)));
  }

  /**
   * Writes what a report promised and waits.
   *
   * @param withConflicts whether conflicting rows overrule what is there
   * @throws RuleViolation {@code import-not-reported} unless the report stands unaccepted
   */
  @Requires(Action.USE_PORTAL)
  public ImportReport apply(UUID id, boolean withConflicts) {
    mine(id);
    accept(id, withConflicts);
    runner.write(id, () -> tell(id));
    return report(id);
  }

  /** Writes in the background; returns at once. */
  @Requires(Action.USE_PORTAL)
  public void startApply(UUID id, boolean withConflicts) {
    mine(id);
    accept(id, withConflicts);
    inBackground(() -> runner.write(id, () -> tell(id)));
  }

  /**
   * Takes up an import whose process ended: reading begins anew, writing goes on where it was.
   *
   * @throws RuleViolation {@code import-not-interrupted} for one that runs or has ended
   */
  @Requires(Action.USE_PORTAL)
  public void resume(UUID id) {
    ImportReport report = report(id);
    if (!report.interrupted()) {
      throw new RuleViolation("import-not-interrupted");
    }
    inBackground(
        () -> {
          if (report.state() == ImportState.READING) {
            runner.read(id, () -> tell(id));
          } else {
            runner.write(id, () -> tell(id));
          }
        });
  }

  /**
   * Ends an import for good. What it has written stays.
   *
   * @throws RuleViolation {@code import-step} for one that has ended
   */
  @Requires(Action.USE_PORTAL)
  public void cancel(UUID id) {
    mine(id);
    transactions.executeWithoutResult(
        status -> jobs.findForStep(id).orElseThrow().cancel(clock.instant()));
    tell(id);
  }

  @Requires(Action.USE_PORTAL)
  public Optional<ImportReport> find(UUID id) {
    return own(id).map(this::report);
  }

  /** The person's own imports for the active organization, newest first. */
  @Requires(Action.USE_PORTAL)
  public List<ImportReport> recent() {
    Actor actor = actors.require();
    return ofOrganization(actor).stream()
        .filter(job -> job.belongsTo(actor))
        .limit(KEPT)
        .map(this::report)
        .toList();
  }

  /** The rows of a report with one of these verdicts, in the order of the file. */
  @Requires(Action.USE_PORTAL)
  public List<ImportLine> lines(UUID id, Set<ImportLine.Verdict> verdicts, int offset, int limit) {
    return own(id).map(job -> lines.find(id, verdicts, offset, limit)).orElse(List.of());
  }

  /** Goes through the file again, with what the report says of each row. */
  @Requires(Action.USE_PORTAL)
  public void review(UUID id, ImportReview report) {
    mine(id);
    runner.review(id, report);
  }

  /** Tells the listener of every step of an import, from any thread, until it is removed. */
  @Requires(Action.USE_PORTAL)
  public Runnable listen(UUID id, Runnable listener) {
    mine(id);
    listeners.computeIfAbsent(id, any -> new CopyOnWriteArrayList<>()).add(listener);
    return () ->
        listeners.computeIfPresent(
            id,
            (any, all) -> {
              all.remove(listener);
              return all.isEmpty() ? null : all;
            });
  }

  private void tell(UUID id) {
    listeners.getOrDefault(id, List.of()).forEach(Runnable::run);
  }

  private void inBackground(Runnable work) {
    Thread.ofVirtual().name("import").start(carrier.carry(work));
  }

  private void accept(UUID id, boolean withConflicts) {
    transactions.executeWithoutResult(
        status -> jobs.findForStep(id).orElseThrow().accept(withConflicts, clock.instant()));
  }

  private UUID open(ImportMode mode, String fileName, InputStream table) {
    if (!may(mode)) {
      throw new NotAllowedException(action(mode));
    }
    Actor actor = actors.require();
    if (mode == ImportMode.OWN && actor.bureau() == null) {
      throw new RuleViolation("acts-for-no-bureau");
    }
    try (ReceivedFile file = documents.receive(FilePurpose.CATALOGUE_IMPORT, fileName, table)) {
      return Objects.requireNonNull(
          transactions.execute(
              status -> {
                UUID document = documents.keep(actor.organization(), file).id();
                ImportJob job =
                    jobs.save(new ImportJob(actor, mode, file.name(), document, clock.instant()));
                ofOrganization(actor).stream()
                    .skip(KEPT)
                    .limit(1)
                    .filter(old -> !old.state().running())
                    .forEach(old -> lines.forget(old.id()));
                return job.id();
              }));
    }
  }

  private List<ImportJob> ofOrganization(Actor actor) {
    return jobs.findByOrganizationOrderByStartedAtDescIdDesc(actor.organization().value());
  }

  private Optional<ImportJob> own(UUID id) {
    Actor actor = actors.require();
    return jobs.findById(id).filter(job -> job.belongsTo(actor));
  }

  private ImportJob mine(UUID id) {
    ImportJob job = own(id).orElseThrow(() -> new RuleViolation("import-gone"));
    if (!may(job.mode())) {
      throw new NotAllowedException(action(job.mode()));
    }
    return job;
  }

  private ImportReport report(UUID id) {
    return report(mine(id));
  }

  private ImportReport report(ImportJob job) {
    return job.report(job.interrupted(clock.instant()));
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
