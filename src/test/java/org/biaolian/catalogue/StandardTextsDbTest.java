package org.biaolian.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.biaolian.demo.DemoOfd;
import dev.biaolian.demo.DemoPdf;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.biaolian.document.DocumentPages;
import org.biaolian.document.Documents;
import org.biaolian.document.PageLayout;
import org.biaolian.document.TextState;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Texts in the page: who may read them, what is noted, and whose name they bear. */
@DbTest
class StandardTextsDbTest {

  private static final String TEXT = "1 范围\n本文件规定了社区食堂的服务要求。\n";

  @Autowired private Standards standards;
  @Autowired private FileUploads uploads;
  @Autowired private StandardEntry entry;
  @Autowired private StandardTexts texts;
  @Autowired private Documents documents;
  @Autowired private DocumentPages pages;

  private UUID record(String number) {
    return SignedIn.as(
        "taiyuan-clerk",
        () -> {
          UUID id =
              entry.record(
                  new NewStandard(
                      number,
                      StandardDetails.of(
                          "社区食堂服务",
                          LocalDate.of(2024, 5, 6),
                          LocalDate.of(2024, 8, 6),
                          "太原市市场监督管理局")));
          uploads.attachText(id, "正文.pdf", new ByteArrayInputStream(DemoPdf.of(TEXT.repeat(30))));
          return id;
        });
  }

  private UUID file(UUID id) {
    return SignedIn.as(
        "taiyuan-clerk", () -> standards.find(id).orElseThrow().files().getFirst().id());
  }

  private long readings(UUID id) {
    return SignedIn.as(
        "taiyuan-clerk",
        () ->
            standards.trail(id).stream()
                .filter(fact -> fact.kind().equals("standard.text-read"))
                .count());
  }

  @Test
  void aRestrictedTextBearsTheReaderAndEachReadingIsNoted() {
    UUID id = record("DB1401/T 900651-2024");
    UUID file = file(id);
    StandardTexts.TextToRead text =
        await()
            .atMost(Duration.ofMinutes(3))
            .until(
                () -> SignedIn.as("taiyuan-reviewer", () -> texts.read(id, file)).orElseThrow(),
                read -> read.text().state() == TextState.READY);
    assertThat(text.text().pages()).hasSize(2).allMatch(page -> page.contains("社区食堂"));
    assertThat(text.mark()).contains("太原市");
    long before = readings(id);
    byte[] page = SignedIn.as("taiyuan-reviewer", () -> texts.page(id, file, 2)).orElseThrow();
    assertThat(readings(id)).isEqualTo(before + 1);
    byte[] plain = pages.png(documents.find(file).orElseThrow(), 2).orElseThrow();
    assertThat(page).isNotEqualTo(plain);
  }

  @Test
  void aStrangerGetsNeitherWordsNorPages() {
    UUID id = record("DB1401/T 900652-2024");
    UUID file = file(id);
    for (String stranger : new String[] {"anhui-clerk", "auditor", "expert-1"}) {
      assertThat(SignedIn.as(stranger, () -> texts.read(id, file))).isEmpty();
      assertThat(SignedIn.as(stranger, () -> texts.page(id, file, 1))).isEmpty();
      assertThat(SignedIn.as(stranger, () -> texts.readable(id, file))).isFalse();
    }
  }

  @Test
  void aPageIsAPictureOfItsSizeAndOneThatIsNotThereIsNone() throws IOException {
    UUID id = record("DB1401/T 900653-2024");
    UUID file = file(id);
    byte[] page = SignedIn.as("taiyuan-clerk", () -> texts.page(id, file, 1)).orElseThrow();
    assertThat(ImageIO.read(new ByteArrayInputStream(page)).getWidth()).isEqualTo(1190);
    assertThat(SignedIn.as("taiyuan-clerk", () -> texts.page(id, file, 3))).isEmpty();
    assertThat(SignedIn.as("taiyuan-clerk", () -> texts.page(id, file, 0))).isEmpty();
  }

  @Test
  void aPageOfAnOfdIsAPictureToo() throws IOException {
    UUID id = record("DB1401/T 900654-2024");
    UUID file =
        SignedIn.as(
            "taiyuan-clerk",
            () ->
                uploads.attachText(
                    id, "正文.ofd", new ByteArrayInputStream(DemoOfd.of(TEXT.repeat(30)))));
    byte[] page = SignedIn.as("taiyuan-clerk", () -> texts.page(id, file, 2)).orElseThrow();
    assertThat(ImageIO.read(new ByteArrayInputStream(page)).getWidth()).isEqualTo(1191);
    assertThat(SignedIn.as("anhui-clerk", () -> texts.page(id, file, 2))).isEmpty();
  }

  @Test
  void whereLettersStandIsToldToWhoMayReadThePageAndIsNoReadingOfItsOwn() {
    UUID id = record("DB1401/T 900655-2024");
    UUID file = file(id);
    long before = readings(id);
    PageLayout layout = SignedIn.as("taiyuan-clerk", () -> texts.layout(id, file, 1)).orElseThrow();
    assertThat(layout.complete()).isTrue();
    assertThat(layout.places(0, 3)).hasSize(1);
    assertThat(readings(id)).isEqualTo(before);
    assertThat(SignedIn.as("anhui-clerk", () -> texts.layout(id, file, 1))).isEmpty();
    assertThat(SignedIn.as("taiyuan-clerk", () -> texts.layout(id, file, 9))).isEmpty();
  }
}
