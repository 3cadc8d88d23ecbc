package org.biaolian.document.internal.inspect;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.biaolian.document.FileKind;

/**
 * The process that looks into one foreign file: {@code Inspector KIND PATH}. It says {@link #READY}
 * once it runs, then {@link #SOUND} or a {@link Fault}, each on a line of standard output.
 */
public final class Inspector {

  public static final String READY = "READY";
  public static final String SOUND = "SOUND";

  private Inspector() {}

  public static void main(String... arguments) {
    PrintStream answer = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
    // What libraries print must not pass for an answer.
    System.setOut(System.err);
    dieWithTheParent();
    answer.println(READY);
    answer.println(
        inspect(FileKind.valueOf(arguments[0]), Path.of(arguments[1]))
            .map(Fault::name)
            .orElse(SOUND));
    answer.flush();
    Runtime.getRuntime().halt(0);
  }

  /** What is wrong with a file of this kind. */
  static Optional<Fault> inspect(FileKind kind, Path file) {
    try {
      switch (kind) {
        case PDF -> PdfInspection.check(file);
        case DOCX -> PackageInspection.check(file, "word/document.xml");
        case XLSX -> PackageInspection.check(file, "xl/workbook.xml");
        case OFD -> PackageInspection.check(file, "OFD.xml");
        case PNG, JPEG -> PictureInspection.check(file, kind);
        case TXT, CSV -> throw new IllegalArgumentException("plain text needs no such look");
      }
      return Optional.empty();
    } catch (RefusedFile refused) {
      return Optional.of(refused.fault());
    } catch (StackOverflowError tooDeep) {
      return Optional.of(Fault.TOO_COMPLEX);
    } catch (IOException | RuntimeException unreadable) {
      return Optional.of(Fault.BROKEN);
    }
  }

  /** The parent holds the other end of standard input; it closes when the parent is gone. */
  static void dieWithTheParent() {
    Thread.ofPlatform()
        .daemon()
        .name("parent")
        .start(
            () -> {
              try {
                int given = 0;
                while (given >= 0) {
                  given = System.in.read();
                }
              } catch (IOException gone) {
                // as good as closed
              }
              Runtime.getRuntime().halt(1);
            });
  }
}
