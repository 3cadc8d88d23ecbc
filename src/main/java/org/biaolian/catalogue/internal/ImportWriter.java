package org.biaolian.catalogue.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.biaolian.access.Journal;
import org.biaolian.catalogue.ImportLine;
import org.biaolian.catalogue.ImportLine.Message;
import org.biaolian.catalogue.ImportLine.Verdict;
import org.biaolian.catalogue.ImportMode;
import org.biaolian.catalogue.RecordSource;
import org.biaolian.catalogue.StandardDetails;
import org.biaolian.catalogue.Standards;
import org.biaolian.catalogue.Verification;
import org.biaolian.catalogue.domain.ClaimedEnd;
import org.biaolian.catalogue.domain.Standard;
import org.biaolian.kernel.BureauCode;
import org.biaolian.task.TasksChanged;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides on rows against the records of the moment, and writes them. The same decision serves the
 * report and the writing, so that the report cannot promise something else.
 */
@Component
class ImportWriter {

  private final StandardRepository standards;
  private final Journal journal;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ImportWriter(
      StandardRepository standards,
      Journal journal,
      ApplicationEventPublisher events,
      Clock clock) {
    this.standards = standards;
    this.journal = journal;
    this.events = events;
    this.clock = clock;
  }

  /** What would become of these rows; changes nothing. */
  @Transactional(readOnly = true)
  public List<ImportLine> decide(
      List<StatedRow> rows, ImportMode mode, @Nullable BureauCode bureau) {
    Map<String, Standard> known = known(rows);
    return rows.stream().map(row -> line(row, known.get(row.number()), mode, bureau)).toList();
  }

  /** Writes these rows in one transaction, with one fact for each record that changes. */
  @Transactional
  public List<ImportLine> write(
      List<StatedRow> rows, ImportMode mode, @Nullable BureauCode bureau, String fileName) {
    Map<String, Standard> known = known(rows);
    List<ImportLine> lines = new ArrayList<>();
    List<Standard> fresh = new ArrayList<>();
    List<Journal.Entry> facts = new ArrayList<>();
    for (StatedRow row : rows) {
      Standard there = known.get(row.number());
      ImportLine line = line(row, there, mode, bureau);
      lines.add(line);
      String note = row.note(fileName);
      switch (line.verdict()) {
        case NEW -> {
          Standard standard = create(row, bureau, note);
          fresh.add(standard);
          facts.add(fact("standard.imported", standard, note));
        }
        case ADOPTED -> {
          if (there != null && bureau != null) {
            there.adopt(bureau, RecordSource.OWN_IMPORT);
            there.restate(row.details(there), row.claimed(there), note);
            facts.add(fact("standard.adopted", there, note));
          }
        }
        case CHANGED -> {
          if (there != null) {
            restate(row, there, note);
            facts.add(fact("standard.restated", there, note));
          }
        }
        case UNCHANGED, REFUSED -> {
          // nothing to write
        }
      }
    }
    standards.saveAll(fresh);
    if (!facts.isEmpty()) {
      journal.noteAll(facts);
    }
    return lines;
  }

  private void restate(StatedRow row, Standard there, String note) {
    boolean waiting = there.verification() == Verification.PROPOSED;
    there.restate(row.details(there), row.claimed(there), note);
    if (waiting) {
      events.publishEvent(new TasksChanged(Standards.SUBJECT, there.id()));
    }
  }

  private Standard create(StatedRow row, @Nullable BureauCode bureau, String note) {
    StandardDetails details = row.details(null);
    ClaimedEnd claimed = row.claimed(null);
    return bureau == null
        ? Standard.reference(row.stated().number(), details, claimed, note, clock.instant())
        : Standard.ownStated(
            bureau,
            row.stated().number(),
            details,
            claimed,
            note,
            clock.instant(),
            LocalDate.now(clock));
  }

  private static ImportLine line(
      StatedRow row, @Nullable Standard there, ImportMode mode, @Nullable BureauCode bureau) {
    List<Message> remarks = new ArrayList<>(row.remarks());
    if (mode == ImportMode.OWN && (bureau == null || !bureau.issues(row.stated().number()))) {
      return result(
          row,
          Verdict.REFUSED,
          List.of(),
          new Message("import.refused.other-region", List.of(row.number())),
          remarks);
    }
    if (there == null) {
      return result(row, Verdict.NEW, List.of(), null, remarks);
    }
    if (mode == ImportMode.REFERENCE && there.owner() != null) {
      remarks.add(new Message("import.note.owned", List.of(row.number())));
      return result(row, Verdict.UNCHANGED, List.of(), null, remarks);
    }
    List<String> changes = row.changes(there);
    if (mode == ImportMode.OWN && there.owner() == null) {
      return result(row, Verdict.ADOPTED, changes, null, remarks);
    }
    if (changes.isEmpty()) {
      return result(row, Verdict.UNCHANGED, List.of(), null, remarks);
    }
    if (there.verification() != Verification.UNVERIFIED) {
      remarks.add(new Message("import.note.unverified-again", List.of()));
    }
    return result(row, Verdict.CHANGED, changes, null, remarks);
  }

  private static ImportLine result(
      StatedRow row,
      Verdict verdict,
      List<String> changes,
      @Nullable Message refusal,
      List<Message> remarks) {
    return new ImportLine(
        row.line(), row.number(), row.stated().titleZh(), verdict, changes, refusal, remarks);
  }

  private Map<String, Standard> known(List<StatedRow> rows) {
    Map<String, Standard> known = new HashMap<>();
    standards
        .findByNumberIn(rows.stream().map(StatedRow::number).toList())
        .forEach(standard -> known.put(standard.number().value(), standard));
    return known;
  }

  private static Journal.Entry fact(String kind, Standard standard, String note) {
    return Journal.Entry.act(kind, Standards.SUBJECT, standard.id(), note);
  }
}
