package org.biaolian.document.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.biaolian.document.FileKind;
import org.biaolian.document.FilePurpose;
import org.biaolian.document.internal.inspect.Fault;
import org.biaolian.document.internal.inspect.HostileFiles;
import org.biaolian.document.internal.inspect.Inspector;
import org.biaolian.kernel.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** The process that looks into files is bounded, and its death is not ours. */
class InspectionWorkerTest {

  private static final String PATH = System.getProperty("java.class.path");

  @TempDir Path folder;

  /** Stands for a parser that a file keeps busy for ever. */
  public static final class Endless {
    public static void main(String... arguments) {
      System.out.println(Inspector.READY);
      while (true) {
        Thread.onSpinWait();
      }
    }
  }

  /** Stands for a parser that a file makes greedy. */
  public static final class Greedy {
    public static void main(String... arguments) {
      System.out.println(Inspector.READY);
      Object[] kept = new Object[1];
      while (true) {
        kept = new Object[] {kept, new byte[1024 * 1024]};
      }
    }
  }

  /** Tells as a sound file only what it may not know. */
  public static final class Nosy {
    public static void main(String... arguments) {
      System.out.println(Inspector.READY);
      boolean knows = System.getenv().keySet().stream().anyMatch(name -> !name.equals("LC_ALL"));
      System.out.println(knows ? Fault.EXTERNAL : Inspector.SOUND);
    }
  }

  @Test
  void aSoundFilePassesAndAHostileOneIsNamed() throws IOException {
    InspectionWorker worker = worker(Inspector.class, Duration.ofMinutes(2));
    assertThat(worker.inspect(FileKind.PDF, file(HostileFiles.plainPdf()))).isEmpty();
    assertThat(worker.inspect(FileKind.DOCX, file(HostileFiles.bomb(64)))).contains(Fault.BOMB);
  }

  /** With the bounds that a portal has when nobody sets any. */
  @Test
  void filesOfTheFullSizeFitIntoTheBoundsOfTheProcess() throws IOException {
    InspectionWorker worker =
        new InspectionWorker(
            new InspectionSettings(
                1, DataSize.ofMegabytes(256), Duration.ofMinutes(5), Duration.ofMillis(1)),
            Inspector.class.getName(),
            PATH);
    int mebibytes = FilePurpose.STANDARD_TEXT.maxMegabytes() - 1;
    Path pdf = folder.resolve("large.pdf");
    HostileFiles.largePdf(pdf, mebibytes);
    assertThat(worker.inspect(FileKind.PDF, pdf)).isEmpty();
    Path docx = folder.resolve("large.docx");
    HostileFiles.largePackage(docx, "word/document.xml", mebibytes);
    assertThat(worker.inspect(FileKind.DOCX, docx)).isEmpty();
    Path ofd = folder.resolve("large.ofd");
    HostileFiles.largePackage(ofd, "OFD.xml", mebibytes);
    assertThat(worker.inspect(FileKind.OFD, ofd)).isEmpty();
  }

  @Test
  void oneThatNeverEndsIsKilledAndTheNextHasItsTurn() throws IOException {
    List<ProcessHandle> before = ProcessHandle.current().children().toList();
    InspectionWorker endless = worker(Endless.class, Duration.ofSeconds(2));
    Path file = file(HostileFiles.plainPdf());
    assertThat(endless.inspect(FileKind.PDF, file)).contains(Fault.TOO_COMPLEX);
    assertThat(endless.inspect(FileKind.PDF, file)).contains(Fault.TOO_COMPLEX);
    assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive))
        .isSubsetOf(before);
  }

  @Test
  void oneThatEatsMemoryDiesOfItAlone() throws IOException {
    assertThat(
            worker(Greedy.class, Duration.ofMinutes(2))
                .inspect(FileKind.PDF, file(HostileFiles.plainPdf())))
        .contains(Fault.TOO_COMPLEX);
  }

  @Test
  void noSecretIsInherited() throws IOException {
    assertThat(System.getenv()).hasSizeGreaterThan(1);
    assertThat(
            worker(Nosy.class, Duration.ofMinutes(2))
                .inspect(FileKind.PDF, file(HostileFiles.plainPdf())))
        .isEmpty();
  }

  @Test
  void withoutAProcessNothingIsTaken() throws IOException {
    InspectionWorker broken =
        new InspectionWorker(settings(1, Duration.ofMinutes(2)), "no.such.Main", PATH);
    Path file = file(HostileFiles.plainPdf());
    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> broken.inspect(FileKind.PDF, file));
  }

  @Test
  void whoFindsNoPlaceIsToldToComeBack() throws IOException {
    InspectionWorker full =
        new InspectionWorker(settings(0, Duration.ofSeconds(1)), Inspector.class.getName(), PATH);
    Path file = file(HostileFiles.plainPdf());
    assertThatExceptionOfType(RuleViolation.class)
        .isThrownBy(() -> full.inspect(FileKind.PDF, file))
        .matches(refusal -> refusal.rule().equals("file-check-busy"));
  }

  private static InspectionWorker worker(Class<?> main, Duration time) {
    return new InspectionWorker(settings(1, time), main.getName(), PATH);
  }

  private static InspectionSettings settings(int atOnce, Duration time) {
    return new InspectionSettings(atOnce, DataSize.ofMegabytes(64), time, Duration.ofMillis(1));
  }

  private Path file(byte[] content) throws IOException {
    return Files.write(Files.createTempFile(folder, "f", ".part"), content);
  }
}
