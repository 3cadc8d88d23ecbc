package org.biaolian.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.biaolian.document.internal.inspect.HostileFiles.bytes;
import static org.biaolian.document.internal.inspect.HostileFiles.docxRelation;
import static org.biaolian.document.internal.inspect.HostileFiles.docxWith;
import static org.biaolian.document.internal.inspect.HostileFiles.join;
import static org.biaolian.document.internal.inspect.HostileFiles.plainDocx;
import static org.biaolian.document.internal.inspect.HostileFiles.plainOfd;
import static org.biaolian.document.internal.inspect.HostileFiles.plainPdf;

import com.microsoft.playwright.Locator;
import java.util.Arrays;
import org.biaolian.catalogue.NewStandard;
import org.biaolian.catalogue.StandardDetails;
import org.biaolian.catalogue.StandardEntry;
import org.biaolian.document.internal.inspect.HostileFiles;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Files handed over in the page: good ones are kept, hostile ones answered with what to do. */
@BrowserTest
class UploadBrowserTest {

  private static final String CLERK = "yangquan-clerk";
  private static final String NUMBER = "DB1403/T 900820-2024";

  private static final String OTHER_KIND = "的内容与扩展名不符，请用原软件另存为 PDF、DOCX、OFD 或 TXT 再上传。";
  private static final String MIXED = "里混有另一种文件，请用原软件重新导出再上传。";
  private static final String OBJECT = "里嵌有附件或其他软件的对象，请去掉附件，或另存为 PDF 再上传；公式请改用文字处理软件自带的公式编辑器。";

  private static Person clerk;

  @BeforeAll
  static void openTheRecord() {
    setDefaultAssertionTimeout(Browsers.PATIENCE);
    StandardEntry entry = PortalUnderTest.running().context().getBean(StandardEntry.class);
    Impersonation.as(
        CLERK,
        () ->
            entry.record(
                new NewStandard(NUMBER, StandardDetails.of("煤矸石堆场巡查规范（演示）", null, null, null))));
    clerk = Browsers.person(CLERK).open(Recognitions.record(NUMBER));
  }

  @Test
  void goodFilesAreKeptAndComeBackAsTheyWere() {
    taken("正文.pdf", plainPdf());
    taken("编制说明.docx", plainDocx());
    taken("带公式.docx", HostileFiles.docxWithFormula());
    byte[] ofd = plainOfd();
    taken("正文.ofd", ofd);
    var download = clerk.page().waitForDownload(() -> clerk.link("下载未加标记的原件 正文.ofd").click());
    org.assertj.core.api.Assertions.assertThat(download.path()).hasBinaryContent(ofd);
    clerk.shot("upload-taken");
  }

  @Test
  void hostileFilesAreRefusedInAnOpenPageWithWhatToDo() {
    refused("宏.docx", docxWith("word/vbaProject.bin", "x"), "里有宏，请另存为不含宏的 DOCX 再上传。");
    refused("公式对象.docx", HostileFiles.docxWithFormulaObject(), OBJECT);
    refused(
        "模板.docx",
        docxRelation("attachedTemplate", "http://127.0.0.1/t.dotm"),
        "打开时会从外部取内容，请断开链接或另存为 PDF 再上传。");
    refused("炸弹.docx", HostileFiles.bomb(64), "解压后过大，请检查来源，或另存为 PDF 再上传。");
    refused(
        "实体.docx",
        docxWith("word/a.xml", "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>"),
        "内部带有文档类型声明，不接收这种文件，请用原软件重新保存再上传。");
    refused("路径.docx", docxWith("../../etc/passwd", "x"), "内部的部件名称不正常，请用原软件重新保存再上传。");
    refused("脚本.pdf", HostileFiles.pdfWithScript(), "里有脚本、启动程序或跳转到其他文件的动作，请打印成不含动作的 PDF 再上传。");
    refused("双料.pdf", join(plainPdf(), plainDocx()), MIXED);
    refused("残缺.pdf", Arrays.copyOf(plainPdf(), plainPdf().length / 2), "已损坏或不完整，请用原软件打开后重新保存再上传。");
    refused("程序.pdf", bytes("MZ\u0000\u0001 is no PDF"), OTHER_KIND);
    refused("网页.txt", bytes("<html><script>probe()</script></html>"), OTHER_KIND);
    refused("空.ofd", new byte[0], "是空的，请检查后重新选择文件。");
    clerk.shot("upload-refused");
  }

  @Test
  void aKindThatIsNotTakenIsRefusedBeforeItIsSent() {
    Recognitions.attach(clerk, "程序.exe", bytes("MZ"));
    clerk.told("PDF、DOCX、OFD 或 TXT，不超过 100 MB");
    assertThat(clerk.link("程序.exe")).hasCount(0);
  }

  private static void taken(String name, byte[] content) {
    Recognitions.attach(clerk, name, content);
    assertThat(clerk.link(name)).isVisible();
  }

  private static void refused(String name, byte[] content, String sentence) {
    Recognitions.attach(clerk, name, content);
    clerk.told("文件“" + name + "”" + sentence);
    assertThat(clerk.link(name)).hasCount(0);
    close(clerk.page().locator("vaadin-notification-card"));
  }

  private static void close(Locator notices) {
    notices.last().getByText("关闭").first().click();
  }
}
