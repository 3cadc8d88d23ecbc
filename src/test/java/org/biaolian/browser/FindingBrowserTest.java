package org.biaolian.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.biaolian.access.Sharing;
import org.biaolian.catalogue.NewStandard;
import org.biaolian.catalogue.Sharings;
import org.biaolian.catalogue.StandardDetails;
import org.biaolian.catalogue.StandardEntry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Finding a standard from anywhere, a word on the pages of its file, and its counterpart. */
@BrowserTest
class FindingBrowserTest {

  private static final String CLERK = "lvliang-clerk";
  private static final String OWN = "DB1411/T 900870-2024";
  private static final String OTHER = "DB1409/T 900870-2024";
  private static final String TITLE = "黄河滩枣林下养殖防疫规程（演示）";
  private static final String FILE = "pages.pdf";

  private static Person clerk;

  @BeforeAll
  static void enterTwoCounterparts() {
    setDefaultAssertionTimeout(Browsers.PATIENCE);
    share("lvliang", OWN);
    share("xinzhou", OTHER);
    clerk = Browsers.person(CLERK);
  }

  @Test
  void theBoxOfTheHeaderProposesWhatItFindsAndOpensIt() {
    clerk.open("/");
    Locator box = clerk.field("全站检索").first();
    box.pressSequentially("db1411t900870");
    Locator answers = clerk.page().getByRole(AriaRole.LISTBOX, named("检索建议"));
    Locator answer = answers.getByRole(AriaRole.OPTION);
    assertThat(answer).hasCount(1);
    assertThat(answer).containsText(OWN);
    assertThat(answer).containsText(TITLE);
    clerk.shot("finding-suggestions");
    box.fill("");
    box.pressSequentially("hhtzlxyzfy");
    assertThat(answer).hasCount(2);
    box.press("ArrowDown");
    assertThat(answer.first()).hasAttribute("aria-selected", "true");
    box.press("ArrowDown");
    assertThat(answer.last()).hasAttribute("aria-selected", "true");
    String chosen = answer.last().getAttribute("data-route");
    box.press("Enter");
    assertThat(clerk.page()).hasURL(Pattern.compile("/" + chosen + "$"));
    assertThat(Recognitions.heading(clerk)).hasText(TITLE);
  }

  @Test
  void hitsAreMarkedAndCountedOnThePicturesOfPages() {
    clerk.open(Recognitions.record(OWN));
    Recognitions.attach(clerk, FILE, pages("retain samples, label samples", "burn samples"));
    clerk.told("文件已上传。").sees(FILE);
    Locator asPages = clerk.button("看原件");
    // The letters are read in the background; the button is there once they are.
    await()
        .atMost(Duration.ofMinutes(2))
        .pollInSameThread()
        .until(
            () -> clerk.open(Recognitions.record(OWN) + "?tab=text").button("看原件").count(),
            count -> count == 1);
    asPages.click();
    Locator picture = clerk.page().locator(".bl-page-picture img");
    assertThat(picture).isVisible();
    clerk.field("在文本中查找").first().fill("samples");
    Locator marks = clerk.page().locator(".bl-page-marks mark");
    clerk.sees("第 1 处，共 3 处");
    assertThat(marks).hasCount(2);
    assertThat(clerk.page().locator(".bl-page-marks mark.now")).hasCount(1);
    clerk.shot("finding-first-hit");
    clerk.click("下一处").sees("第 2 处，共 3 处");
    assertThat(marks).hasCount(2);
    clerk.click("下一处").sees("第 3 处，共 3 处");
    assertThat(marks).hasCount(1);
    assertThat(picture).hasAttribute("alt", Pattern.compile("2"));
    clerk.shot("finding-last-hit");
    clerk.click("上一处").sees("第 2 处，共 3 处");
    assertThat(marks).hasCount(2);
    clerk.field("在文本中查找").first().fill("nowhere");
    clerk.sees("没有找到");
    assertThat(marks).hasCount(0);
  }

  @Test
  void counterpartsLeadToTheirComparison() {
    clerk.open(Recognitions.record(OWN));
    clerk.page().getByRole(AriaRole.TAB, named("关联")).click();
    clerk.follow("与 " + OTHER + " 比对文本");
    comparesBoth("finding-compare-from-record");
    clerk.open("/standards/overlaps");
    Locator both =
        clerk
            .page()
            .getByRole(
                AriaRole.LINK,
                new Page.GetByRoleOptions()
                    .setName(Pattern.compile("比对 .*900870-2024 与 .*900870-2024 的文本")));
    both.click();
    clerk.settle();
    comparesBoth("finding-compare-from-list");
  }

  /** Which of the two comes first is the page's affair. */
  private static void comparesBoth(String picture) {
    assertThat(clerk.page()).hasURL(Pattern.compile("/standards/compare\\?a=.+&b=.+"));
    Locator left = clerk.field("第一份文本").first();
    Locator right = clerk.field("第二份文本").first();
    assertThat(left).hasValue(Pattern.compile("900870-2024 " + TITLE));
    assertThat(right).hasValue(Pattern.compile("900870-2024 " + TITLE));
    org.assertj.core.api.Assertions.assertThat(List.of(number(left), number(right)))
        .containsExactlyInAnyOrder(OWN, OTHER);
    clerk.shot(picture);
  }

  private static String number(Locator field) {
    return field.inputValue().replace(" " + TITLE, "");
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static void share(String place, String number) {
    StandardEntry entry = PortalUnderTest.running().context().getBean(StandardEntry.class);
    Sharings sharings = PortalUnderTest.running().context().getBean(Sharings.class);
    UUID id =
        Impersonation.as(
            place + "-clerk",
            () -> {
              UUID made =
                  entry.record(
                      new NewStandard(
                          number,
                          StandardDetails.of(
                              TITLE, LocalDate.of(2024, 5, 6), LocalDate.of(2024, 8, 6), null)));
              sharings.propose(made, Sharing.PUBLIC, Set.of());
              return made;
            });
    Impersonation.as(
        place + "-approver",
        () -> {
          sharings.confirm(id);
          return id;
        });
  }

  /** A file with a page for each of these sentences. */
  private static byte[] pages(String... sentences) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument pdf = new PDDocument()) {
      for (String sentence : sentences) {
        PDPage page = new PDPage();
        pdf.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
          content.beginText();
          content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 14);
          content.newLineAtOffset(72, 700);
          content.showText(sentence);
          content.endText();
        }
      }
      pdf.save(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
