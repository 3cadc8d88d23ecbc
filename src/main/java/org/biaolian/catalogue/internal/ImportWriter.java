package org.biaolian.catalogue.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.biaolian.access.Journal;
import org.biaolian.access.Sharing;
import org.biaolian.catalogue.ImportLine;
import org.biaolian.catalogue.ImportLine.Change;
import org.biaolian.catalogue.ImportLine.Message;
import org.biaolian.catalogue.ImportLine.Verdict;
import org.biaolian.catalogue.ImportMode;
import org.biaolian.catalogue.LegalStatus;
import org.biaolian.catalogue.RecordSource;
import org.biaolian.catalogue.Standards;
import org.biaolian.catalogue.StandardsImported;
import org.biaolian.catalogue.Verification;
import org.biaolian.catalogue.domain.ImportJob;
import org.biaolian.catalogue.domain.Standard;
import org.biaolian.kernel.BureauCode;
import org.biaolian.task.TaskNotes;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Decides on rows against the records of the moment, and writes them, inside the transaction of a
 * step. The same decision serves the report and the writing, so that the report cannot promise
 * something else.
 */
@Component
class ImportWriter {

  private final FreshRecords records;
  private final StandardRepository standards;
  private final ImportShares importShares;
  private final StatusNews news;
  private final Journal journal;
  private final TaskNotes tasks;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ImportWriter(
      FreshRecords records,
      StandardRepository standards,
      ImportShares importShares,
      StatusNews news,
      Journal journal,
      TaskNotes tasks,
      ApplicationEventPublisher events,
      Clock clock) {
    this.records = records;
    this.standards = standards;
    this.importShares = importShares;
    this.news = news;
    this.journal = journal;
    this.tasks = tasks;
    this.events = events;
    this.clock = clock;
  }

  /** What would become of these rows; changes nothing. */
  List<ImportLine> decide(List<StatedRow> rows, ImportMode mode, @Nullable BureauCode bureau) {
    Map<String, Standard> known = known(rows);
    return rows.stream()
        .map(row -> line(row, known.get(row.number()), mode, bureau, false))
        .toList();
  }

  /**
   * Writes these rows, with one fact for each record that changes and one event for all of them.
   *
   * @param promised what the report says of each, by line
   * @param ready the records to be of those that it says are new, by line
   */
  List<ImportLine> write(
      List<StatedRow> rows,
      Map<Long, ImportLine> promised,
      Map<Long, Standard> ready,
      ImportJob job) {
    Map<String, Standard> known = known(rows);
    List<ImportLine> lines = new ArrayList<>();
    List<Standard> fresh = new ArrayList<>();
    List<Journal.Entry> facts = new ArrayList<>();
    int proposals = 0;
    for (StatedRow row : rows) {
      Standard there = known.get(row.number());
      ImportLine line =
          kept(
              promised.get(row.line()),
              line(row, there, job.mode(), job.bureau(), job.overwrite()));
      lines.add(line);
      String note = row.note(job.fileName());
      switch (line.verdict()) {
        case NEW -> {
          Standard standard = Objects.requireNonNull(ready.get(row.line()));
          fresh.add(standard);
          facts.add(fact("standard.imported", standard, note));
          Sharing proposed = standard.proposedSharing();
          if (proposed != null) {
            facts.add(
                Journal.Entry.move(
                    "standard.sharing-proposed",
                    Standards.SUBJECT,
                    standard.id(),
                    standard.sharing(),
                    proposed,
                    note));
            proposals++;
          }
        }
        case ADOPTED -> {
          BureauCode bureau = job.bureau();
          if (there != null && bureau != null) {
            there.adopt(bureau, RecordSource.OWN_IMPORT);
            restate(row, there, note);
            facts.add(fact("standard.adopted", there, note));
          }
        }
        case CHANGED -> {
          if (there != null) {
            restate(row, there, note);
            facts.add(fact("standard.restated", there, note));
          }
        }
        case UNCHANGED, CONFLICTING, REFUSED -> {
          // nothing to write
        }
      }
    }
    records.store(fresh);
    if (!facts.isEmpty()) {
      journal.noteAll(facts);
      events.publishEvent(
          new StandardsImported(job.id(), rows.getFirst().line(), rows.getLast().line()));
    }
    importShares.came(job.id(), proposals);
    return lines;
  }

  /** What the report did not promise is not done. */
  private static ImportLine kept(@Nullable ImportLine promised, ImportLine now) {
    boolean overruled =
        promised != null
            && promised.verdict() == Verdict.CONFLICTING
            && now.verdict() == Verdict.CHANGED;
    boolean asPromised =
        promised != null
            && (now.verdict() == promised.verdict() || overruled)
            && now.changes().equals(promised.changes());
    return asPromised || now.verdict() == Verdict.UNCHANGED
        ? now
        : new ImportLine(
            now.line(),
            now.number(),
            now.title(),
            Verdict.CONFLICTING,
            now.changes(),
            new Message("import.conflict.meanwhile", List.of(now.number())),
            now.remarks());
  }

  private void restate(StatedRow row, Standard there, String note) {
    boolean waiting = there.verification() == Verification.PROPOSED;
    LegalStatus before = there.status(LocalDate.now(clock));
    there.restate(row.details(there), row.claimed(there), note);
    news.afterStep(there, before);
    if (waiting) {
      tasks.changed(Standards.SUBJECT, there.id());
    }
  }

  private static ImportLine line(
      StatedRow row,
      @Nullable Standard there,
      ImportMode mode,
      @Nullable BureauCode bureau,
      boolean overwrite) {
    if (mode == ImportMode.OWN && (bureau == null || !bureau.issues(row.stated().number()))) {
      return result(row, Verdict.REFUSED, List.of(), message(row, "import.refused.other-region"));
    }
    Message refusal = row.refusal(there);
    if (refusal != null) {
      return result(row, Verdict.REFUSED, List.of(), refusal);
    }
    if (there == null) {
      return result(row, Verdict.NEW, List.of(), null);
    }
    List<Change> changes = row.changes(there);
    if (mode == ImportMode.OWN && there.owner() == null) {
      return result(row, Verdict.ADOPTED, changes, null);
    }
    if (changes.isEmpty()) {
      return result(row, Verdict.UNCHANGED, List.of(), null);
    }
    if (mode == ImportMode.REFERENCE && there.owner() != null) {
      return result(row, Verdict.CONFLICTING, changes, message(row, "import.conflict.owned"));
    }
    if (there.verification() != Verification.UNVERIFIED && !overwrite) {
      return result(
          row,
          Verdict.CONFLICTING,
          changes,
          message(
              row,
              there.verification() == Verification.VERIFIED
                  ? "import.conflict.verified"
                  : "import.conflict.proposed"));
    }
    return result(row, Verdict.CHANGED, changes, null);
  }

  private static Message message(StatedRow row, String key) {
    return new Message(key, List.of(row.number()));
  }

  private static ImportLine result(
      StatedRow row, Verdict verdict, List<Change> changes, @Nullable Message refusal) {
    return new ImportLine(
        row.line(), row.number(), row.stated().titleZh(), verdict, changes, refusal, row.remarks());
  }

  private Map<String, Standard> known(List<StatedRow> rows) {
    Map<String, Standard> known = new HashMap<>();
    List<String> there = records.known(rows.stream().map(StatedRow::number).toList());
    if (!there.isEmpty()) {
      standards
          .findByNumberIn(there)
          .forEach(standard -> known.put(standard.number().value(), standard));
    }
    return known;
  }

  private static Journal.Entry fact(String kind, Standard standard, String note) {
    return Journal.Entry.act(kind, Standards.SUBJECT, standard.id(), note);
  }
}
