package org.biaolian.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.biaolian.recognition.CaseWorld;
import org.biaolian.recognition.Decision;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.testing.QrCodes;
import org.biaolian.testing.WordFiles;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Papers by clicking: taken, checked by their code, announced together, made by a new template. */
@BrowserTest
class PapersBrowserTest {

  private static final String TERMS = "车辆完好率不应低于98%（演示）";
  private static final String LETTER = "互认复函";
  private static final String SENTENCE = "特此函复。";
  private static final String OTHER_SENTENCE = "专此函复，请予支持（演示）。";

  private static CaseWorld world;

  @BeforeAll
  static void world() {
    PlaywrightAssertions.setDefaultAssertionTimeout(Browsers.PATIENCE);
    world = new CaseWorld(PortalUnderTest.running().context());
  }

  @Test
  void anOfficerTakesThePapersOfADecisionAndAnybodyScansTheirCode() throws IOException {
    UUID decided = world.signed(Decision.conditional(TERMS));
    Person officer = atPapers("taiyuan-clerk", decided);
    officer.shot("papers-of-a-case");
    byte[] letter = taken(officer, officer.link(LETTER));
    assertThat(words(letter)).contains("晋中标互函", "附条件互认", TERMS);
    byte[] certificate = taken(officer, officer.link("互认证明"));
    assertThat(words(certificate)).contains("地方标准互认证明", TERMS);
    assertThat(WordFiles.words(taken(officer, word(officer, LETTER)))).contains(SENTENCE, TERMS);
    assertThat(WordFiles.words(taken(officer, word(officer, "互认证明")))).contains("兹证明", TERMS);
    try (BrowserContext anybody = Browsers.window()) {
      Page phone = scan(anybody, certificate);
      assertThat(phone.getByText("晋中标互证").first()).isVisible();
      assertThat(phone.getByText(TERMS)).isVisible();
      Shots.take(phone, "papers-checked.png");
    }
  }

  @Test
  void anApproverAnnouncesManyRecognitionsAtOnce() throws IOException {
    world.signed(Decision.recognised());
    world.signed(Decision.conditional(TERMS));
    Person approver = Browsers.person("jinzhong-approver").open("/recognition/announcements");
    approver.follow("新公告");
    rows(approver, "新公告").nth(0).check();
    rows(approver, "新公告").nth(1).check();
    approver.click("预览").sees("共 2 项").shot("papers-announcement-preview");
    approver.confirm("签发公告");
    assertThat(approver.page())
        .hasURL(Pattern.compile("/recognition/announcements/[0-9a-f]{8}-[0-9a-f-]+$"));
    approver.settle();
    String address = Recognitions.path(approver);
    Locator download = approver.link("下载公告");
    for (int i = 0; i < 20 && download.count() == 0; i++) {
      approver.open(address);
    }
    approver.shot("papers-announcement");
    byte[] paper = taken(approver, download);
    assertThat(words(paper)).contains("晋中标互告", "对下列2项地方标准予以互认");
    assertThat(WordFiles.words(taken(approver, word(approver, "互认公告")))).contains("关于互认2项地方标准的公告");
    try (BrowserContext anybody = Browsers.window()) {
      Page phone = scan(anybody, paper);
      assertThat(phone.getByText("这是一份互认公告，共 2 项。").first()).isVisible();
      Shots.take(phone, "papers-announcement-checked.png");
    }
  }

  @Test
  void aReplacedTemplateMakesTheWordFilesOfLaterPapersOnly() throws IOException {
    UUID before = world.signed(Decision.recognised());
    atPapers("taiyuan-clerk", before);
    Person secretary = Browsers.person("sec-cities-secretary").open("/recognition/templates");
    Locator letters =
        secretary
            .page()
            .locator("section")
            .filter(
                new Locator.FilterOptions()
                    .setHas(
                        secretary
                            .page()
                            .getByRole(
                                AriaRole.HEADING,
                                new Page.GetByRoleOptions().setName(Pattern.compile(LETTER)))))
            .first();
    byte[] known =
        taken(
            secretary,
            letters.getByRole(
                AriaRole.LINK, new Locator.GetByRoleOptions().setName("下载默认模板").setExact(true)));
    byte[] changed = WordFiles.changed(known, text -> text.replace(SENTENCE, OTHER_SENTENCE));
    letters
        .locator("input[type=file]")
        .setInputFiles(new FilePayload("复函模板（演示）.docx", "application/octet-stream", changed));
    secretary.told("文件已保存。").sees("复函模板（演示）.docx").shot("papers-template");
    UUID after = world.signed(Decision.recognised());
    Person officer = atPapers("taiyuan-clerk", after);
    assertThat(WordFiles.words(taken(officer, word(officer, LETTER)))).contains(OTHER_SENTENCE);
    Person earlier = atPapers("taiyuan-clerk", before);
    assertThat(WordFiles.words(taken(earlier, word(earlier, LETTER))))
        .contains(SENTENCE)
        .doesNotContain(OTHER_SENTENCE);
    secretary.confirm("恢复默认模板");
    assertThat(secretary.button("恢复默认模板")).hasCount(0);
  }

  /** The page of a decided case, once its papers are made. */
  private static Person atPapers(String who, UUID decided) {
    Person person =
        Browsers.person(who).open("/" + RecognitionRoutes.recognitionCase(decided)).sees("文书");
    assertThat(person.link(LETTER)).isVisible();
    return person;
  }

  private static Locator word(Person person, String kind) {
    return person.link(kind + "的 DOCX 文件");
  }

  private static byte[] taken(Person person, Locator link) throws IOException {
    return Files.readAllBytes(person.page().waitForDownload(link::click).path());
  }

  private static Locator rows(Person person, String heading) {
    assertThat(Recognitions.heading(person)).hasText(heading);
    return person
        .page()
        .getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("选择此行").setExact(true));
  }

  /** What a telephone does with the code on a paper. */
  private static Page scan(BrowserContext window, byte[] pdf) throws IOException {
    Page page = window.newPage();
    page.navigate(URI.create(QrCodes.read(pdf)).getPath());
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
        .isVisible();
    return page;
  }

  /** The letters of a PDF without the ends of its lines. */
  private static String words(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s", "");
    }
  }
}
