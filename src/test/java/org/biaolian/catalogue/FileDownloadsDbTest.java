package org.biaolian.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.biaolian.demo.DemoPdf;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.biaolian.access.Disclosure;
import org.biaolian.access.NotAllowedException;
import org.biaolian.access.Sharing;
import org.biaolian.kernel.CircleCode;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Files that are taken away: whose name they bear, and who gets them as they were stored. */
@DbTest
class FileDownloadsDbTest {

  private static final AtomicInteger SERIAL = new AtomicInteger(986_901);
  private static final byte[] PDF = DemoPdf.of("1 范围\n本文件规定了充电桩的要求。\n".repeat(30));

  @Autowired private Standards standards;
  @Autowired private StandardEntry entry;
  @Autowired private FileUploads uploads;
  @Autowired private FileDisclosures disclosures;
  @Autowired private FileDownloads downloads;
  @Autowired private Sharings sharings;

  private UUID shared(Sharing sharing) {
    UUID id =
        SignedIn.as(
            "taiyuan-clerk",
            () ->
                entry.record(
                    new NewStandard(
                        "DB1401/T " + SERIAL.getAndIncrement() + "-2024",
                        StandardDetails.of(
                            "充电桩标记试验",
                            LocalDate.of(2024, 5, 6),
                            LocalDate.of(2024, 8, 6),
                            "太原市市场监督管理局"))));
    Set<CircleCode> circles =
        sharing == Sharing.CIRCLES ? Set.of(new CircleCode("cities")) : Set.of();
    SignedIn.as("taiyuan-clerk", () -> sharings.propose(id, sharing, circles));
    SignedIn.as("taiyuan-approver", () -> sharings.confirm(id));
    UUID file =
        SignedIn.as(
            "taiyuan-clerk", () -> uploads.attachText(id, "正文.pdf", new ByteArrayInputStream(PDF)));
    SignedIn.as("taiyuan-clerk", () -> disclosures.propose(id, file, Disclosure.PUBLIC));
    SignedIn.as("taiyuan-approver", () -> disclosures.confirm(id, file));
    return id;
  }

  private UUID file(UUID id) {
    return SignedIn.as("taiyuan-clerk", () -> standards.find(id).orElseThrow())
        .files()
        .getFirst()
        .id();
  }

  private byte[] taken(String person, UUID id) {
    UUID file = file(id);
    return SignedIn.as(
        person,
        () -> {
          FileContent content = downloads.open(id, file).orElseThrow();
          try (InputStream bytes = content.bytes()) {
            byte[] all = bytes.readAllBytes();
            assertThat(content.size()).isEqualTo(all.length);
            return all;
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static String words(byte[] pdf) throws IOException {
    try (PDDocument read = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(read);
    }
  }

  private long noted(UUID id, String kind) {
    return SignedIn.as(
        "taiyuan-clerk",
        () -> standards.trail(id).stream().filter(fact -> fact.kind().equals(kind)).count());
  }

  @Test
  void aFileThatIsNotPublicBearsEachReadersBureauNameAndTime() throws IOException {
    UUID id = shared(Sharing.CIRCLES);
    String own = words(taken("taiyuan-reviewer", id));
    assertThat(own)
        .contains("充电桩")
        .containsPattern("太原市\\S* \\S+ \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d");
    String other = words(taken("jinzhong-clerk", id));
    assertThat(other).contains("充电桩").containsPattern("晋中市\\S* \\S+ \\d{4}-").doesNotContain("太原市");
    assertThat(noted(id, "standard.text-read")).isEqualTo(2);
  }

  @Test
  void aPublicFileIsHandedOutAsItWasStored() {
    UUID id = shared(Sharing.PUBLIC);
    assertThat(taken("anhui-clerk", id)).isEqualTo(PDF);
    assertThat(noted(id, "standard.text-read")).isZero();
  }

  @Test
  void theOriginalGoesToThoseWhoKeepTheRecordAndIsNotedAsSuch() throws IOException {
    UUID id = shared(Sharing.CIRCLES);
    UUID file = file(id);
    FileContent original =
        SignedIn.as("taiyuan-clerk", () -> downloads.original(id, file)).orElseThrow();
    try (InputStream bytes = original.bytes()) {
      assertThat(bytes.readAllBytes()).isEqualTo(PDF);
    }
    assertThat(original.mark()).isEmpty();
    assertThat(noted(id, "standard.original-taken")).isEqualTo(1);
    assertThat(noted(id, "standard.text-read")).isZero();
    Optional<FileContent> others =
        SignedIn.as("jinzhong-clerk", () -> downloads.original(id, file));
    assertThat(others).isEmpty();
    assertThatThrownBy(() -> SignedIn.as("taiyuan-approver", () -> downloads.original(id, file)))
        .isInstanceOf(NotAllowedException.class);
  }

  @Test
  void aStrangerGetsNoCopyAndNothingIsNoted() {
    UUID id = shared(Sharing.CIRCLES);
    UUID file = file(id);
    assertThat(SignedIn.as("anhui-clerk", () -> downloads.open(id, file))).isEmpty();
    assertThat(noted(id, "standard.text-read")).isZero();
  }
}
