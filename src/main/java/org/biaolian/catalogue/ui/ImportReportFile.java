package org.biaolian.catalogue.ui;

import com.vaadin.flow.component.Component;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.biaolian.api.SafeCell;
import org.biaolian.catalogue.ImportLine;
import org.biaolian.catalogue.ImportLine.Message;

/** The report as a file with the reasons in the reader's language. */
final class ImportReportFile {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private ImportReportFile() {}

  /** UTF-8 with the mark by which spreadsheets know it. */
  static byte[] of(Component reader, List<ImportLine> lines) {
    StringWriter text = new StringWriter().append(BYTE_ORDER_MARK);
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(
          reader.getTranslation("import.column.line"),
          reader.getTranslation("import.column.verdict"),
          reader.getTranslation("catalogue.field.number"),
          reader.getTranslation("catalogue.field.title-zh"),
          reader.getTranslation("import.column.reasons"));
      for (ImportLine line : lines) {
        csv.writeRecord(
            Long.toString(line.line()),
            reader.getTranslation("import.verdict." + Words.key(line.verdict())),
            SafeCell.of(line.number()),
            SafeCell.of(line.title()),
            SafeCell.of(reasons(reader, line)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
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
