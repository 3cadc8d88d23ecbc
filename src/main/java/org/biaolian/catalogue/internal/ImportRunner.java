package org.biaolian.catalogue.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.biaolian.access.CarriedActor;
import org.biaolian.catalogue.ImportColumn;
import org.biaolian.catalogue.ImportColumns;
import org.biaolian.catalogue.ImportLine;
import org.biaolian.catalogue.ImportLine.Message;
import org.biaolian.catalogue.ImportLine.Verdict;
import org.biaolian.catalogue.ImportReview;
import org.biaolian.catalogue.domain.CatalogueRow;
import org.biaolian.catalogue.domain.RowJudge;
import org.biaolian.catalogue.domain.RowVerdict;
import org.biaolian.catalogue.domain.RowWarning;
import org.biaolian.catalogue.domain.Standard;
import org.biaolian.catalogue.internal.table.RowTaker;
import org.biaolian.catalogue.internal.table.Table;
import org.biaolian.catalogue.internal.table.TableRow;
import org.biaolian.document.Documents;
import org.biaolian.document.FileKind;
import org.biaolian.document.StoredDocument;
import org.biaolian.kernel.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The two runs of an import over its file: reading with a report, and writing. Both go through the
 * file as a stream, in chunks; between two chunks a run can be cancelled, and from there it can be
 * taken up again.
 */
@Component
public class ImportRunner {

  private static final Logger LOG = LoggerFactory.getLogger(ImportRunner.class);
  private static final int CHUNK = 2000;

  private final ImportSteps steps;
  private final ImportLines lines;
  private final Documents documents;
  private final CarriedActor carrier;

  ImportRunner(ImportSteps steps, ImportLines lines, Documents documents, CarriedActor carrier) {
    this.steps = steps;
    this.lines = lines;
    this.documents = documents;
    this.carrier = carrier;
  }

  /** Reads the file and reports on each row; a file that cannot be read at all fails the import. */
  public void read(UUID job, Runnable told) {
    ImportSteps.Run run = steps.startReading(job);
    try (OneBehind behind = new OneBehind(carrier, told)) {
      Reading reading = new Reading(run, behind);
      scan(run.documentId(), reading::take);
      if (reading.finish()) {
        steps.end(run, one -> one.report(steps.now()));
      }
    } catch (RuntimeException failure) {
      fail(run, failure);
    } finally {
      told.run();
    }
  }

  /** Writes what the report promised, from the row on that an earlier run reached. */
  public void write(UUID job, Runnable told) {
    ImportSteps.Run run = steps.startWriting(job);
    try (OneBehind behind = new OneBehind(carrier, told)) {
      Writing writing = new Writing(run, behind);
      scan(run.documentId(), writing::take);
      if (writing.finish()) {
        steps.end(run, one -> one.finish(steps.now()));
      }
    } catch (RuntimeException failure) {
      fail(run, failure);
    } finally {
      told.run();
    }
  }

  /** Gives the file's rows again, with the line of the report that each has. */
  public void review(UUID job, ImportReview report) {
    ImportColumns columns = steps.look(job, one -> one.columns());
    UUID document = steps.look(job, one -> one.documentId());
    List<TableRow> chunk = new ArrayList<>();
    scan(
        document,
        row -> {
          if (columns == null || row.line() < columns.line()) {
            return columns != null;
          }
          if (row.line() == columns.line()) {
            report.headings(row.cells());
            return true;
          }
          chunk.add(row);
          if (chunk.size() == CHUNK) {
            review(job, chunk, report);
          }
          return true;
        });
    if (!chunk.isEmpty()) {
      review(job, chunk, report);
    }
  }

  private void review(UUID job, List<TableRow> chunk, ImportReview report) {
    Map<Long, ImportLine> known =
        byLine(lines.between(job, chunk.getFirst().line(), chunk.getLast().line()));
    chunk.forEach(row -> report.row(row.cells(), known.get(row.line())));
    chunk.clear();
  }

  private void scan(UUID documentId, RowTaker taker) {
    StoredDocument document = documents.find(documentId).orElseThrow();
    Path file = documents.file(document);
    FileKind kind = FileKind.ofName(document.fileName()).orElseThrow();
    Table.read(file, kind, taker);
  }

  private static Map<Long, ImportLine> byLine(List<ImportLine> some) {
    return some.stream().collect(Collectors.toMap(ImportLine::line, line -> line));
  }

  private static RowVerdict judge(TableRow row, ImportColumns columns) {
    return RowJudge.judge(
        CatalogueRow.of(
            row.line(),
            column -> {
              Integer place = columns.places().get(column);
              return place == null ? null : row.cell(place);
            }));
  }

  private static StatedRow stated(
      TableRow row, RowVerdict.Accepted accepted, ImportColumns columns) {
    List<Message> remarks = new ArrayList<>();
    accepted
        .remarks()
        .forEach(remark -> remarks.add(new Message(remark.warning().key(), remark.args())));
    columns
        .places()
        .forEach(
            (column, place) -> {
              String heading = columns.headings().get(place);
              Long above = row.merged().get(place);
              if (row.formulas().contains(place)) {
                remarks.add(new Message(RowWarning.FORMULA_CELL.key(), List.of(heading)));
              }
              if (above != null) {
                remarks.add(
                    new Message(
                        RowWarning.MERGED_CELL.key(), List.of(heading, Long.toString(above))));
              }
            });
    return new StatedRow(row.line(), accepted.standard(), remarks);
  }

  private void fail(ImportSteps.Run run, RuntimeException failure) {
    if (failure instanceof RuleViolation violation) {
      String detail =
          violation.arguments().length == 0 ? null : String.valueOf(violation.arguments()[0]);
      steps.end(run, one -> one.fail("rule." + violation.rule(), detail, steps.now()));
    } else {
      LOG.error("import {} failed", run.job(), failure);
      steps.end(run, one -> one.fail("import.failed", null, steps.now()));
    }
  }

  /** The state of one reading. */
  private final class Reading {

    private final ImportSteps.Run run;
    private final OneBehind behind;
    private final List<TableRow> beginning = new ArrayList<>();
    private final Map<String, Integer> first = new HashMap<>();
    private final List<ImportLine> refused = new ArrayList<>();
    private final List<StatedRow> readable = new ArrayList<>();
    private @Nullable ImportColumns columns;
    private boolean stopped;
    private boolean any;

    Reading(ImportSteps.Run run, OneBehind behind) {
      this.run = run;
      this.behind = behind;
      this.columns = run.columns();
    }

    boolean take(TableRow row) {
      ImportColumns known = columns;
      if (known == null) {
        beginning.add(row);
        return beginning.size() < HeadingReader.LINES || begin();
      }
      if (row.line() > known.line()) {
        judgeRow(row, known);
        if (refused.size() + readable.size() >= CHUNK) {
          return flush();
        }
      }
      return true;
    }

    /** Reads the headings, and the rows below them that were held back. */
    private boolean begin() {
      ImportColumns found = steps.headings(run.job()).best(beginning);
      if (!steps.understand(run, found)) {
        stopped = true;
        return false;
      }
      columns = found;
      beginning.stream()
          .filter(row -> row.line() > found.line())
          .forEach(row -> judgeRow(row, found));
      beginning.clear();
      return true;
    }

    private void judgeRow(TableRow row, ImportColumns known) {
      any = true;
      switch (judge(row, known)) {
        case RowVerdict.Refused fault ->
            refuse(
                row,
                known,
                new Message(fault.fault().key(), fault.args()),
                fault.others().stream()
                    .map(other -> new Message(other.fault().key(), other.args()))
                    .toList());
        case RowVerdict.Accepted accepted -> {
          String number = accepted.standard().number().value();
          Integer before = first.putIfAbsent(number, (int) row.line());
          if (before == null) {
            readable.add(stated(row, accepted, known));
          } else {
            refuse(
                row,
                known,
                new Message("import.refused.twice", List.of(number, Integer.toString(before))),
                List.of());
          }
        }
      }
    }

    private void refuse(TableRow row, ImportColumns known, Message why, List<Message> others) {
      Map<ImportColumn, Integer> places = known.places();
      refused.add(
          new ImportLine(
              row.line(),
              row.cell(places.getOrDefault(ImportColumn.NUMBER, 0)),
              row.cell(places.getOrDefault(ImportColumn.TITLE, 0)),
              Verdict.REFUSED,
              List.of(),
              why,
              others));
    }

    private boolean flush() {
      List<ImportLine> faults = List.copyOf(refused);
      List<StatedRow> rows = List.copyOf(readable);
      refused.clear();
      readable.clear();
      stopped = !behind.next(() -> steps.report(run, faults, rows));
      return !stopped;
    }

    /** Whether the reading reached the end of the file. */
    boolean finish() {
      if (!stopped && columns == null && !beginning.isEmpty()) {
        begin();
      }
      if (stopped) {
        return false;
      }
      if (!any) {
        throw new RuleViolation("import-empty");
      }
      return flush() && behind.settled();
    }
  }

  /** The state of one writing. The search index may be one chunk behind meanwhile. */
  private final class Writing {

    private final ImportSteps.Run run;
    private final OneBehind behind;
    private final ImportColumns columns;
    private final boolean overwrite;
    private final RecordMaker maker;
    private final List<TableRow> chunk = new ArrayList<>();

    /** What the search index does not know yet. */
    private final List<CompletableFuture<?>> unknown = new ArrayList<>();

    private boolean stopped;

    Writing(ImportSteps.Run run, OneBehind behind) {
      this.run = run;
      this.behind = behind;
      ImportColumns known = run.columns();
      if (known == null) {
        throw new IllegalStateException("an import without columns has no report");
      }
      this.columns = known;
      this.overwrite = steps.look(run.job(), one -> one.overwrite());
      this.maker = steps.maker(run.job());
    }

    boolean take(TableRow row) {
      if (row.line() > columns.line() && row.line() > run.reached()) {
        chunk.add(row);
        return chunk.size() < CHUNK || flush();
      }
      return true;
    }

    private boolean flush() {
      Map<Long, ImportLine> promised =
          byLine(
              lines.toWrite(run.job(), chunk.getFirst().line(), chunk.getLast().line(), overwrite));
      List<StatedRow> rows = new ArrayList<>();
      Map<Long, Standard> ready = new HashMap<>();
      for (TableRow row : chunk) {
        ImportLine line = promised.get(row.line());
        if (line != null && judge(row, columns) instanceof RowVerdict.Accepted accepted) {
          StatedRow stated = stated(row, accepted, columns);
          rows.add(stated);
          if (line.verdict() == Verdict.NEW) {
            ready.put(row.line(), maker.make(stated));
          }
        }
      }
      chunk.clear();
      if (rows.isEmpty()) {
        return true;
      }
      stopped = !behind.next(() -> write(rows, promised, ready));
      return !stopped;
    }

    private boolean write(
        List<StatedRow> rows, Map<Long, ImportLine> promised, Map<Long, Standard> ready) {
      List<CompletableFuture<?>> before = List.copyOf(unknown);
      unknown.clear();
      boolean written = steps.write(run, rows, promised, ready, unknown::add);
      before.forEach(CompletableFuture::join);
      return written;
    }

    /** Whether the writing reached the end of the file; all that was written can be found. */
    boolean finish() {
      boolean whole = !stopped && (chunk.isEmpty() || flush()) && behind.settled();
      unknown.forEach(CompletableFuture::join);
      return whole;
    }
  }
}
