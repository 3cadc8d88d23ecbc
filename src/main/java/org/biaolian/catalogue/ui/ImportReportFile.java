package org.biaolian.catalogue.ui;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.biaolian.api.SafeCsv;
import org.biaolian.catalogue.ImportLine;
import org.biaolian.catalogue.ImportLine.Message;

/** The report as a file with the reasons in the reader's language. */
final class ImportReportFile {

  private ImportReportFile() {}

  static byte[] of(Component reader, List<ImportLine> lines) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            reader.getTranslation("import.column.line"),
            reader.getTranslation("import.column.verdict"),
            reader.getTranslation("catalogue.field.number"),
            reader.getTranslation("catalogue.field.title-zh"),
            reader.getTranslation("import.column.reasons")));
    for (ImportLine line : lines) {
      rows.add(
          List.of(
              Long.toString(line.line()),
              reader.getTranslation("import.verdict." + Words.key(line.verdict())),
              line.number(),
              line.title(),
              reasons(reader, line)));
    }
    return SafeCsv.of(rows);
  }

  /** Why a row is refused, what it changes, what is odd in it. */
  static String reasons(Component reader, ImportLine line) {
    List<String> sentences = new ArrayList<>();
    if (line.refusal() != null) {
      sentences.add(sentence(reader, line.refusal()));
    }
    if (!line.changed().isEmpty()) {
      sentences.add(
          reader.getTranslation(
              "import.changes",
              line.changed().stream()
                  .map(reader::getTranslation)
                  .collect(Collectors.joining(reader.getTranslation("uikit.list.comma")))));
    }
    line.remarks().forEach(remark -> sentences.add(sentence(reader, remark)));
    return String.join(" ", sentences);
  }

  private static String sentence(Component reader, Message message) {
    return reader.getTranslation(message.key(), message.args().toArray());
  }
}
