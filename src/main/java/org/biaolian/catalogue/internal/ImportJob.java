package org.biaolian.catalogue.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.biaolian.access.Actor;
import org.biaolian.catalogue.ImportLine;
import org.biaolian.catalogue.ImportLine.Verdict;
import org.biaolian.catalogue.ImportMode;
import org.biaolian.catalogue.ImportReport;
import org.biaolian.catalogue.ImportReport.State;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.Ids;
import org.biaolian.kernel.OrganizationCode;
import org.jspecify.annotations.Nullable;

/** One import from upload to report; guarded by its own monitor. */
public final class ImportJob {

  private final UUID id = Ids.next();
  private final UUID personId;
  private final OrganizationCode organization;
  private final ImportMode mode;
  private final String fileName;
  private final Instant startedAt;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  private State state = State.READING;
  private int done;
  private int total;
  private @Nullable String failure;
  private List<ImportLine> lines = new ArrayList<>();
  private List<StatedRow> rows = List.of();

  public ImportJob(
      UUID personId,
      OrganizationCode organization,
      ImportMode mode,
      String fileName,
      Instant startedAt) {
    this.personId = personId;
    this.mode = mode;
    this.organization = organization;
    this.fileName = fileName;
    this.startedAt = startedAt;
  }

  public UUID id() {
    return id;
  }

  /** Whether it is this person's, for the organization for which it was begun. */
  public boolean belongsTo(Actor actor) {
    return personId.equals(actor.personId()) && organization.equals(actor.organization());
  }

  public OrganizationCode organization() {
    return organization;
  }

  public ImportMode mode() {
    return mode;
  }

  @Nullable BureauCode bureau() {
    return mode == ImportMode.OWN ? organization.bureau().orElse(null) : null;
  }

  String fileName() {
    return fileName;
  }

  public List<Runnable> listeners() {
    return listeners;
  }

  synchronized State state() {
    return state;
  }

  synchronized List<StatedRow> rows() {
    return rows;
  }

  public synchronized List<ImportLine> lines() {
    return lines;
  }

  void reading(int rowsSoFar, int ofAll) {
    synchronized (this) {
      this.done = rowsSoFar;
      this.total = ofAll;
    }
    tell();
  }

  void reported(List<StatedRow> readable, List<ImportLine> report) {
    synchronized (this) {
      this.rows = List.copyOf(readable);
      this.lines = List.copyOf(report);
      this.done = report.size();
      this.total = report.size();
      this.state = State.REPORTED;
    }
    tell();
  }

  /** True for the one who may write now. */
  boolean startWriting() {
    synchronized (this) {
      if (state != State.REPORTED) {
        return false;
      }
      this.state = State.WRITING;
      this.done = 0;
      this.total = rows.size();
    }
    tell();
    return true;
  }

  void written(int rowsSoFar) {
    synchronized (this) {
      this.done = rowsSoFar;
    }
    tell();
  }

  void finished(List<ImportLine> report) {
    synchronized (this) {
      this.lines = List.copyOf(report);
      this.rows = List.of();
      this.state = State.DONE;
    }
    tell();
  }

  void failed(String key) {
    synchronized (this) {
      this.failure = key;
      this.state = State.FAILED;
      this.rows = List.of();
    }
    tell();
  }

  public synchronized ImportReport report() {
    Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
    int warned = 0;
    for (ImportLine line : lines) {
      counts.merge(line.verdict(), 1, Integer::sum);
      warned += line.remarks().isEmpty() ? 0 : 1;
    }
    return new ImportReport(
        id, mode, fileName, state, done, total, counts, warned, startedAt, failure);
  }

  private void tell() {
    listeners.forEach(Runnable::run);
  }
}
