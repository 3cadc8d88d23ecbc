package org.biaolian.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.biaolian.kernel.BureauCode;
import org.biaolian.paper.PaperPress.Printed;
import org.biaolian.paper.Sheet.Check;
import org.biaolian.paper.internal.KeptSeals;
import org.biaolian.paper.internal.PopplersCheck;
import org.biaolian.paper.internal.ReadersCheck;
import org.biaolian.testing.QrCodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

class PaperPressTest {

  private static final BureauCode TAIYUAN = new BureauCode("140100");
  private static final BureauCode YANGQUAN = new BureauCode("140300");
  private static final String LINK = "https://portal.example.org/verify/0123456789ABCDEF";

  @TempDir private Path folder;

  private static PaperPress press(Map<String, Object> settings) {
    AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("papers", settings));
    context.registerBean(Clock.class, Clock::systemUTC);
    context.scan("org.biaolian.paper");
    context.refresh();
    return context.getBean(PaperPress.class);
  }

  private static Sheet sheet(List<Sheet.Block> body, boolean demonstration) {
    return sheet(body, demonstration, LINK);
  }

  private static Sheet sheet(List<Sheet.Block> body, boolean demonstration, String link) {
    return new Sheet(
        "太原市市场监督管理局",
        "太原标互函〔2026〕12号",
        "关于互认《城市轨道交通与公共自行车接驳服务设施设置规范》（DB1403/T 900801—2024）的复函",
        "阳泉市市场监督管理局",
        body,
        LocalDate.of(2026, 3, 5),
        new Check("https://portal.example.org/verify", link, "0123-4567-89AB-CDEF"),
        demonstration);
  }

  private static List<Sheet.Block> letter() {
    return List.of(
        new Sheet.Paragraph("你局《互认〔2026〕0137 号》收悉。经审核，我局对上述标准附条件互认，现将有关事项函复如下："),
        new Sheet.Fact("互认结论", "附条件互认"),
        new Sheet.Fact("互认条件", "设施设置应另行符合本市城市道路管理的要求，车辆完好率不应低于98%，报修应在12 h内处理。"),
        new Sheet.Paragraph("特此函复。"));
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s", "");
    }
  }

  @Test
  void aLetterSaysWhatItsSheetSaysInTheOrderOfAnOfficialPaper() throws IOException {
    Printed printed = press(Map.of()).print(TAIYUAN, sheet(letter(), false));
    Files.write(Path.of("target", "paper-letter.pdf"), printed.pdf());
    assertThat(printed.sealed()).isFalse();
    assertThat(text(printed.pdf()))
        .containsSubsequence(
            "太原市市场监督管理局",
            "太原标互函〔2026〕12号",
            "的复函",
            "阳泉市市场监督管理局：",
            "你局《互认〔2026〕0137号》收悉",
            "互认条件：设施设置应",
            "特此函复。",
            "太原市市场监督管理局",
            "2026年3月5日",
            "0123-4567-89AB-CDEF")
        .contains("本件未加盖电子签名")
        .doesNotContain("演示");
  }

  @Test
  void aPaperOfADemonstrationSaysSo() throws IOException {
    assertThat(text(press(Map.of()).print(TAIYUAN, sheet(letter(), true)).pdf()))
        .contains("【演示】非正式文件");
  }

  @Test
  void pagesAreA4AndEveryFontIsEmbeddedAsTheFewLettersThatAreUsed() throws IOException {
    byte[] pdf = press(Map.of()).print(TAIYUAN, sheet(letter(), false)).pdf();
    assertThat(pdf.length).isLessThan(200_000);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getPage(0).getMediaBox().getWidth()).isBetween(595f, 596f);
      for (COSName name : document.getPage(0).getResources().getFontNames()) {
        PDFont font = document.getPage(0).getResources().getFont(name);
        assertThat(font.isEmbedded()).isTrue();
        assertThat(font.getName()).matches("[A-Z]{6}\\+.*");
      }
    }
  }

  @Test
  void aLineOfTheBodyHoldsTwentyEightCharactersAndAPageTwentyTwoLines() throws IOException {
    byte[] pdf =
        press(Map.of())
            .print(TAIYUAN, sheet(List.of(new Sheet.Paragraph("标".repeat(28 * 60))), false))
            .pdf();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFTextStripper second = new PDFTextStripper();
      second.setStartPage(2);
      second.setEndPage(2);
      List<String> lines =
          second
              .getText(document)
              .lines()
              .map(line -> line.replaceAll("\\s", ""))
              .filter(line -> line.startsWith("标"))
              .toList();
      assertThat(lines).hasSize(22).allMatch(line -> line.length() == 28);
      assertThat(second.getText(document)).contains("— 2 —");
    }
  }

  @Test
  void theTypeAreaLiesWithinTheMarginsOfTheStandard() throws IOException {
    byte[] pdf =
        press(Map.of())
            .print(TAIYUAN, sheet(List.of(new Sheet.Paragraph("标".repeat(28 * 60))), false))
            .pdf();
    List<TextPosition> letters = new ArrayList<>();
    PDFTextStripper second =
        new PDFTextStripper() {
          @Override
          protected void processTextPosition(TextPosition one) {
            if (one.getUnicode().equals("标")) {
              letters.add(one);
            }
          }
        };
    second.setStartPage(2);
    second.setEndPage(2);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      second.getText(document);
    }
    assertThat(letters).hasSize(22 * 28);
    double half = 0.5;
    double line = 225.0 / 22;
    assertThat(letters.stream().mapToDouble(one -> millimetres(one.getX())).min())
        .hasValueCloseTo(28.0, within(half));
    assertThat(letters.stream().mapToDouble(one -> millimetres(one.getX() + one.getWidth())).max())
        .hasValueCloseTo(210.0 - 26, within(half));
    // Letters stand on their line seven tenths down.
    assertThat(letters.stream().mapToDouble(one -> millimetres(one.getY())).min())
        .hasValueCloseTo(37 + 0.7 * line, within(half));
    assertThat(letters.stream().mapToDouble(one -> millimetres(one.getY())).max())
        .hasValueCloseTo(297 - 35 - 0.3 * line, within(half));
  }

  private static double millimetres(float points) {
    return points * 25.4 / 72;
  }

  /** The second and third address are among the few whose usual pattern readers do not find. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        LINK,
        "http://localhost:43122/verify/GPQX8K4TJ8P3R14N",
        "http://localhost:34245/verify/AN2GJG3G60VANPNK"
      })
  void theQrCodeLeadsToThePageThatTellsTheStateOfToday(String link) throws IOException {
    byte[] pdf = press(Map.of()).print(TAIYUAN, sheet(letter(), false, link)).pdf();
    assertThat(QrCodes.read(pdf)).isEqualTo(link);
  }

  @Test
  void aLongListGoesOverPagesAndRepeatsItsHead() throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 1; i <= 80; i++) {
      rows.add(List.of(String.valueOf(i), "DB1403/T 9%05d-2024".formatted(i), "公共服务规范（演示）"));
    }
    byte[] pdf =
        press(Map.of())
            .print(
                TAIYUAN,
                sheet(
                    List.of(new Sheet.Table(List.of("序号", "标准编号", "标准名称"), List.of(1, 4, 5), rows)),
                    false))
            .pdf();
    String text = text(pdf);
    assertThat(text).contains("DB1403/T900080-2024");
    assertThat(text.split("标准编号", -1).length).isGreaterThan(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"RSA", "EC"})
  void aSealedPaperIsVerifiedByAReaderAndEveryAlteredByteShows(String algorithm)
      throws IOException {
    PaperPress press =
        press(
            Map.of(
                "biaolian.papers.keystore",
                KeptSeals.file(folder, "140100", algorithm).toString(),
                "biaolian.papers.keystore-password",
                KeptSeals.PASSWORD));
    Printed printed = press.print(TAIYUAN, sheet(letter(), false));
    assertThat(printed.sealed()).isTrue();
    assertThat(text(printed.pdf())).contains("本件带有签发单位的电子签名");
    Files.write(Path.of("target", "paper-sealed-" + algorithm + ".pdf"), printed.pdf());
    assertThat(ReadersCheck.holds(printed.pdf())).isTrue();
    byte[] altered = printed.pdf().clone();
    // Within the stream of the first page, where no reader stumbles over it.
    altered[200] ^= 1;
    assertThat(ReadersCheck.holds(altered)).isFalse();
    assertThat(PopplersCheck.says(printed.pdf(), folder))
        .contains("Signature Type: ETSI.CAdES.detached")
        .contains("Total document signed")
        .contains("Signature Validation: Signature is Valid.")
        .doesNotContain("Signature #2");
    assertThat(PopplersCheck.says(altered, folder))
        .contains("Signature #1")
        .doesNotContain("Signature is Valid");
    assertThat(press.print(TAIYUAN, sheet(letter(), true)).sealed()).as("演示").isFalse();
    assertThat(press.print(YANGQUAN, sheet(letter(), false)).sealed()).isFalse();
  }
}
