package org.biaolian.catalogue.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.biaolian.access.Actor;
import org.biaolian.catalogue.ImportColumns;
import org.biaolian.catalogue.ImportLine;
import org.biaolian.catalogue.ImportLine.Verdict;
import org.biaolian.catalogue.ImportMode;
import org.biaolian.catalogue.ImportReport;
import org.biaolian.catalogue.ImportState;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.Ids;
import org.biaolian.kernel.OrganizationCode;
import org.biaolian.kernel.RuleViolation;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * One import from upload to report. Each run of its reading or writing has an id of its own, so
 * that a run that was given up for lost cannot go on beside its successor.
 */
@Entity
@Table(name = "import_job")
public class ImportJob {

  /** A run that has not finished a chunk for so long is lost. */
  public static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final int DETAIL_LENGTH = 300;

  @Id
  @JdbcTypeCode(SqlTypes.BINARY)
  private UUID id;

  @JdbcTypeCode(SqlTypes.BINARY)
  @Column(nullable = false)
  private UUID personId;

  @Column(nullable = false)
  private String organization;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(nullable = false)
  private ImportMode mode;

  @Column(nullable = false)
  private String fileName;

  @JdbcTypeCode(SqlTypes.BINARY)
  @Column(nullable = false)
  private UUID documentId;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(nullable = false)
  private ImportState state;

  private @Nullable String columnPlan;
  private boolean overwrite;
  private int done;
  private int total;
  private int reached;
  private int newRows;
  private int changedRows;
  private int adoptedRows;
  private int unchangedRows;
  private int conflictingRows;
  private int refusedRows;
  private int warnedRows;
  private @Nullable String failure;
  private @Nullable String failureDetail;

  @JdbcTypeCode(SqlTypes.BINARY)
  private @Nullable UUID runId;

  @Column(nullable = false)
  private Instant startedAt;

  @Column(nullable = false)
  private Instant beatAt;

  @Version private @Nullable Long version;

  @SuppressWarnings("NullAway.Init")
  protected ImportJob() {}

  public ImportJob(Actor actor, ImportMode mode, String fileName, UUID documentId, Instant now) {
    this.id = Ids.next();
    this.personId = actor.personId();
    this.organization = actor.organization().value();
    this.mode = mode;
    this.fileName = fileName;
    this.documentId = documentId;
    this.state = ImportState.READING;
    this.startedAt = now;
    this.beatAt = now;
  }

  public UUID id() {
    return id;
  }

  /** Whether it is this person's, for the organization for which it was begun. */
  public boolean belongsTo(Actor actor) {
    return personId.equals(actor.personId()) && organization.equals(actor.organization().value());
  }

  public UUID personId() {
    return personId;
  }

  public ImportMode mode() {
    return mode;
  }

  public @Nullable BureauCode bureau() {
    return mode == ImportMode.OWN ? new OrganizationCode(organization).bureau().orElse(null) : null;
  }

  public OrganizationCode organization() {
    return new OrganizationCode(organization);
  }

  public String fileName() {
    return fileName;
  }

  public UUID documentId() {
    return documentId;
  }

  public ImportState state() {
    return state;
  }

  public boolean overwrite() {
    return overwrite;
  }

  /** The last line of the file that has been written. */
  public int reached() {
    return reached;
  }

  public @Nullable ImportColumns columns() {
    return columnPlan == null ? null : ImportJson.columns(columnPlan);
  }

  /** Reads the file from its beginning, whatever an earlier run had reached. */
  public UUID startReading(Instant now) {
    move(ImportState.READING, now);
    restart(0);
    forgetCounts();
    this.failure = null;
    this.failureDetail = null;
    return run();
  }

  public void understand(ImportColumns columns) {
    this.columnPlan = ImportJson.of(columns);
  }

  public void askForColumns(Instant now) {
    move(ImportState.COLUMNS, now);
  }

  /** More rows of the file have been reported on. */
  public void reported(Collection<ImportLine> lines, Instant now) {
    this.done += lines.size();
    this.beatAt = now;
    lines.forEach(line -> add(line, 1));
  }

  public void report(Instant now) {
    move(ImportState.REPORTED, now);
    this.total = done;
  }

  /**
   * @throws RuleViolation {@code import-not-reported} unless the report stands unaccepted
   */
  public void accept(boolean withConflicts, Instant now) {
    if (state != ImportState.REPORTED) {
      throw new RuleViolation("import-not-reported");
    }
    move(ImportState.WRITING, now);
    this.overwrite = withConflicts;
    restart(newRows + changedRows + adoptedRows + (withConflicts ? conflictingRows : 0));
  }

  /** Takes the writing over from a run that is gone; what was written stays and is not repeated. */
  public UUID goOnWriting(Instant now) {
    move(ImportState.WRITING, now);
    return run();
  }

  /** A chunk has been written; lines of it may have turned out otherwise than was reported. */
  public void written(int rows, long lastLine, Map<ImportLine, ImportLine> otherwise, Instant now) {
    this.done += rows;
    this.reached = Math.toIntExact(lastLine);
    this.beatAt = now;
    otherwise.forEach(
        (before, after) -> {
          add(before, -1);
          add(after, 1);
        });
  }

  public void finish(Instant now) {
    move(ImportState.DONE, now);
  }

  public void cancel(Instant now) {
    move(ImportState.CANCELLED, now);
    this.runId = null;
  }

  public void fail(String key, @Nullable String detail, Instant now) {
    move(ImportState.FAILED, now);
    this.failure = key;
    this.failureDetail =
        detail == null || detail.length() <= DETAIL_LENGTH
            ? detail
            : detail.substring(0, DETAIL_LENGTH);
  }

  /** Whether this run may go on: neither cancelled nor succeeded by another. */
  public boolean runs(UUID run) {
    return state.running() && run.equals(runId);
  }

  public boolean interrupted(Instant now) {
    return state.running() && beatAt.plus(PATIENCE).isBefore(now);
  }

  public ImportReport report(boolean lost) {
    Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
    counts.put(Verdict.NEW, newRows);
    counts.put(Verdict.CHANGED, changedRows);
    counts.put(Verdict.ADOPTED, adoptedRows);
    counts.put(Verdict.UNCHANGED, unchangedRows);
    counts.put(Verdict.CONFLICTING, conflictingRows);
    counts.put(Verdict.REFUSED, refusedRows);
    counts.values().removeIf(rows -> rows == 0);
    return new ImportReport(
        id,
        mode,
        fileName,
        state,
        columns(),
        overwrite,
        done,
        total,
        counts,
        warnedRows,
        startedAt,
        lost,
        failure,
        failureDetail);
  }

  private void move(ImportState to, Instant now) {
    if (!state.next().contains(to)) {
      throw new RuleViolation("import-step", state);
    }
    this.state = to;
    this.beatAt = now;
  }

  private UUID run() {
    UUID run = Ids.next();
    this.runId = run;
    return run;
  }

  private void restart(int ofAll) {
    this.done = 0;
    this.total = ofAll;
    this.reached = 0;
  }

  private void forgetCounts() {
    this.newRows = 0;
    this.changedRows = 0;
    this.adoptedRows = 0;
    this.unchangedRows = 0;
    this.conflictingRows = 0;
    this.refusedRows = 0;
    this.warnedRows = 0;
  }

  private void add(ImportLine line, int rows) {
    switch (line.verdict()) {
      case NEW -> newRows += rows;
      case CHANGED -> changedRows += rows;
      case ADOPTED -> adoptedRows += rows;
      case UNCHANGED -> unchangedRows += rows;
      case CONFLICTING -> conflictingRows += rows;
      case REFUSED -> refusedRows += rows;
    }
    boolean warned = line.verdict() != Verdict.REFUSED && !line.remarks().isEmpty();
    warnedRows += warned ? rows : 0;
  }
}
