package org.biaolian.document.internal.inspect;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.biaolian.document.FileKind;

/**
 * The process that reads the text out of one file that was found sound: {@code Extractor KIND FILE
 * TEXT}. It says READY, writes the text, and says an {@link Answer} on a line.
 */
public final class Extractor {

  /** What came of reading a file out. */
  public enum Verdict {
    TEXT,
    /** Pages without letters. */
    PICTURES,
    /** Letters that stand for others. */
    FONTS,
    BROKEN
  }

  /**
   * The last line of the process.
   *
   * @param blindPages pages without a text
   * @param cut whether there was more text than is kept
   */
  public record Answer(Verdict verdict, int pages, int blindPages, boolean cut) {

    private static final Pattern SPACE = Pattern.compile(" ");
    private static final int PARTS = 4;

    /**
     * @throws IllegalArgumentException for a line that is none
     */
    public static Answer parse(String line) {
      String[] parts = SPACE.split(line, -1);
      if (parts.length != PARTS) {
        throw new IllegalArgumentException(line);
      }
      return new Answer(
          Verdict.valueOf(parts[0]),
          Integer.parseInt(parts[1]),
          Integer.parseInt(parts[2]),
          Boolean.parseBoolean(parts[3]));
    }

    String line() {
      return verdict + " " + pages + " " + blindPages + " " + cut;
    }
  }

  private Extractor() {}

  public static void main(String... arguments) {
    PrintStream answer = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
    // What libraries print must not pass for an answer.
    System.setOut(System.err);
    Inspector.dieWithTheParent();
    answer.println(Inspector.READY);
    answer.println(
        extract(FileKind.valueOf(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]))
            .line());
    answer.flush();
    Runtime.getRuntime().halt(0);
  }

  static Answer extract(FileKind kind, Path file, Path text) {
    try {
      PageTexts pages =
          switch (kind) {
            case PDF -> PdfText.read(file);
            case DOCX -> DocxText.read(file);
            case OFD -> OfdText.read(file);
            case TXT, CSV, XLSX, PNG, JPEG ->
                throw new IllegalArgumentException("only laid out texts come here");
          };
      Answer answer = pages.judge();
      if (answer.verdict() == Verdict.TEXT) {
        Files.writeString(text, pages.joined(), StandardCharsets.UTF_8);
      }
      return answer;
    } catch (IOException | XMLStreamException | RuntimeException | StackOverflowError unreadable) {
      return new Answer(Verdict.BROKEN, 0, 0, false);
    }
  }
}
