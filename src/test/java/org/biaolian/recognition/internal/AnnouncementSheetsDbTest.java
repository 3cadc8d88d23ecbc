package org.biaolian.recognition.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;
import org.biaolian.paper.PaperPress;
import org.biaolian.recognition.Effect;
import org.biaolian.recognition.Outcome;
import org.biaolian.recognition.domain.AnnouncedEntry;
import org.biaolian.recognition.domain.Announcement;
import org.biaolian.recognition.domain.PaperCode;
import org.biaolian.testing.DbTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How an announcement of many recognitions is set. */
@DbTest
class AnnouncementSheetsDbTest {

  private static final BureauCode JINZHONG = new BureauCode("140700");

  @Autowired private AnnouncementSheets sheets;
  @Autowired private PaperPress press;

  private List<String> pages(int many, @Nullable String terms, @Nullable LocalDate doa)
      throws IOException {
    List<AnnouncedEntry> entries = new ArrayList<>();
    for (int i = 1; i <= many; i++) {
      entries.add(
          new AnnouncedEntry(
              new UUID(1, i),
              new UUID(2, i),
              "DB1401/T %d-2024".formatted(970_000 + i),
              "城市公共服务设施设置与运行维护规范 第%d部分（演示）".formatted(i),
              "%064x".formatted(i),
              "太原市市场监督管理局",
              Effect.SUPERVISION,
              terms == null ? Outcome.RECOGNISED : Outcome.CONDITIONAL,
              terms,
              LocalDate.of(2026, 3, 2),
              LocalDate.of(2031, 3, 1),
              doa));
    }
    Announcement one =
        Announcement.of(
            new Announcement.Announcer(
                JINZHONG, "晋中市市场监督管理局", new CircleCode("cities"), new UUID(3, 1), "演示"),
            new Announcement.Head(
                "演示晋中标互告〔2026〕1号",
                "关于互认%d项地方标准的公告".formatted(many),
                List.of("合作协议（演示）"),
                LocalDate.of(2026, 3, 9)),
            entries,
            true,
            new PaperCode("0123456789ABCDEF"),
            Instant.parse("2026-03-09T02:00:00Z"));
    byte[] pdf = press.print(JINZHONG, sheets.of(one)).pdf();
    List<String> pages = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        pages.add(stripper.getText(document).replaceAll("\\s", ""));
      }
    }
    return pages;
  }

  @Test
  void aTableOfHundredsBreaksOverPagesWithItsHeadAndTheNumberOfThePage() throws IOException {
    List<String> pages = pages(300, null, LocalDate.of(2027, 1, 1));
    assertThat(pages).hasSizeGreaterThan(20);
    for (int page = 1; page < pages.size(); page++) {
      assertThat(pages.get(page - 1)).contains("—%d—".formatted(page)).containsAnyOf("序号", "文本摘要");
    }
    String whole = String.join("", pages);
    for (int i = 1; i <= 300; i++) {
      assertThat(whole).contains("第%d部分".formatted(i), "%064x".formatted(i));
    }
    assertThat(whole).contains("依据《合作协议（演示）》", "特此公告", "转化公布日期", "0123-4567-89AB-CDEF");
  }

  @Test
  void longConditionsStandAfterTheTableInFull() throws IOException {
    String terms = "车辆完好率不应低于百分之九十八。".repeat(60) + "到此为止";
    String whole = String.join("", pages(2, terms, null));
    assertThat(whole)
        .contains("附条件互认，见附注1", "附注1（DB1401/T970001-2024）：车辆", "附注2（DB1401/T970002-2024）")
        .contains("到此为止")
        .doesNotContain("转化公布日期");
  }
}
