package org.biaolian.catalogue.ui;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.biaolian.catalogue.ImportLine;
import org.biaolian.catalogue.ImportLine.Change;
import org.biaolian.catalogue.ImportLine.Message;
import org.biaolian.catalogue.ImportLine.Verdict;
import org.biaolian.catalogue.ImportReport;

/** What a report says, in the reader's language. */
final class ImportWords {

  private static final Pattern OURS =
      Pattern.compile(
          "import\\.(?:field|claimed)\\.[a-z-]+"
              + "|catalogue\\.(?:making|conformity|fair-competition)\\.[a-z-]+");

  private final Component reader;

  ImportWords(Component reader) {
    this.reader = reader;
  }

  /** The name of the report on a file, after that file. */
  static String fileName(Component reader, String imported) {
    String name = imported.replaceFirst("\\.[^.]*$", "");
    return reader.getTranslation("import.report-file", name) + ".xlsx";
  }

  /** How far an import is, by the name of its file. */
  static String state(Component reader, ImportReport report) {
    String state = report.interrupted() ? "interrupted" : Words.key(report.state());
    return reader.getTranslation("import.state." + state, report.fileName());
  }

  String text(String key, Object... args) {
    return reader.getTranslation(key, args);
  }

  String verdict(Verdict verdict) {
    return text("import.verdict." + Words.key(verdict));
  }

  /** Why a row is refused or in conflict, what it changes, what is odd in it. */
  String reasons(ImportLine line) {
    List<String> sentences = new ArrayList<>();
    if (line.refusal() != null) {
      sentences.add(sentence(line.refusal()));
    }
    line.changes().forEach(change -> sentences.add(sentence(change)));
    line.remarks().forEach(remark -> sentences.add(sentence(remark)));
    return String.join(" ", sentences);
  }

  private String sentence(Message message) {
    return text(message.key(), message.args().stream().map(this::value).toArray());
  }

  private String sentence(Change change) {
    return text(
        "import.change", text(change.key()), stated(change.before()), stated(change.after()));
  }

  private String stated(String value) {
    return value.isEmpty() ? text("import.change.nothing") : value(value);
  }

  /** A word of ours, such as the name of a column, or what stands in the file. */
  private String value(String value) {
    return OURS.matcher(value).matches() ? text(value) : value;
  }
}
