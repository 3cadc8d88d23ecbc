package org.biaolian.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.biaolian.browser.SweepWorld.Example;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The whole life of a request on paper: everything is there, and nothing of the frame. */
@BrowserTest
class PrintBrowserTest {

  private static SweepWorld world;

  @BeforeAll
  static void fillThePages() {
    setDefaultAssertionTimeout(Browsers.PATIENCE);
    world = SweepWorld.create();
  }

  @Test
  void thePrintedLifeOfARequestHasAllThatThePageHasAndNoNavigation() throws IOException {
    Example example =
        world.examples().stream()
            .filter(one -> one.template().equals("recognition/requests/:id/life"))
            .findFirst()
            .orElseThrow();
    Person reader = Browsers.person(String.valueOf(example.person())).open("/" + example.path());
    Page page = reader.page();
    reader.sees("各环节用时");
    List<String> lines = page.locator(".bl-trail li, .bl-figures td").allInnerTexts();
    String menu = page.locator(".bl-drawer, .bl-bar").allInnerTexts().getFirst();
    byte[] pdf = page.pdf(new Page.PdfOptions().setFormat("A4").setPrintBackground(true));
    String printed = text(pdf);
    assertThat(lines).hasSizeGreaterThan(10);
    assertThat(lines).allSatisfy(line -> assertThat(printed).contains(line.replaceAll("\\s+", "")));
    assertThat(menu).isNotBlank();
    assertThat(printed).doesNotContain("退出登录").doesNotContain("返回申请").doesNotContain("打印");
    assertThat(printed).doesNotContain("互认矩阵");
  }

  /** Without white space, for lines break elsewhere on paper. */
  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", "");
    }
  }
}
