package org.biaolian.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.biaolian.access.NotAllowedException;
import org.biaolian.access.Sharing;
import org.biaolian.kernel.CircleCode;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.RecognitionPapers.PaperFile;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.SignedIn;
import org.biaolian.testing.WordFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DbTest
class PaperTemplatesDbTest {

  private static final CircleCode CITIES = new CircleCode("cities");
  private static final String SECRETARY = "sec-cities-secretary";

  @Autowired private ApplicationContext portal;
  @Autowired private PaperTemplates templates;
  @Autowired private RecognitionPapers papers;

  private DecidedCases world;

  @BeforeEach
  void world() {
    world = new DecidedCases(portal);
  }

  @AfterEach
  void backToTheDefault() {
    SignedIn.as(SECRETARY, () -> templates.backToDefault(CITIES, PaperKind.REPLY));
  }

  private static byte[] bytes(PaperFile file) {
    try (var in = file.bytes()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The default letter with another text. */
  private byte[] letter(UnaryOperator<String> change) throws IOException {
    byte[] known = bytes(SignedIn.as(SECRETARY, () -> templates.byDefault(PaperKind.REPLY)));
    return WordFiles.changed(known, change);
  }

  private String reply(UUID one) throws IOException {
    world.papers(one);
    return WordFiles.words(
        bytes(
            SignedIn.as("taiyuan-clerk", () -> papers.docx(one, PaperKind.REPLY, 1))
                .orElseThrow()));
  }

  private void put(byte[] file) {
    SignedIn.as(
        SECRETARY,
        () -> templates.put(CITIES, PaperKind.REPLY, "复函.docx", new ByteArrayInputStream(file)));
  }

  private void refused(String rule, String named, byte[] file) {
    assertThatExceptionOfType(RuleViolation.class)
        .isThrownBy(() -> put(file))
        .satisfies(
            refusal -> {
              assertThat(refusal.rule()).isEqualTo(rule);
              assertThat(refusal.getMessage()).contains(named);
            });
  }

  @Test
  void eachPaperHasAWordFileWithItsWordsByTheDefaultTemplate() throws IOException {
    UUID one = world.decided(Sharing.CIRCLES, Decision.conditional("车辆完好率不应低于98%"));
    assertThat(reply(one))
        .startsWith("【演示】非正式文件")
        .contains(
            "晋中市市场监督管理局",
            "关于互认《文书样本服务规范（演示）》的复函",
            "太原市市场监督管理局：",
            "互认结论：附条件互认",
            "条件或理由：车辆完好率不应低于98%",
            "地区差异：—")
        .doesNotContain("{{");
    PaperView view =
        world.papers(one).stream()
            .filter(paper -> paper.kind() == PaperKind.REPLY)
            .findFirst()
            .orElseThrow();
    assertThat(reply(one)).contains(String.valueOf(view.number()));
    assertThat(view.word()).isTrue();
    assertThat(SignedIn.as("yangquan-clerk", () -> papers.docx(one, PaperKind.REPLY, 1)))
        .as("as with the PDF")
        .isEmpty();
  }

  @Test
  void aReplacedTemplateHoldsForPapersMadeAfterItAndItsPlacesMayBeCutByWord() throws IOException {
    UUID before = world.decided(Sharing.CIRCLES, Decision.recognised());
    world.papers(before);
    put(
        letter(
            text ->
                text.replace("特此函复。", "此致敬礼。").replace("{{文号}}", "{{文</w:t></w:r><w:r><w:t>号}}")));
    UUID after = world.decided(Sharing.CIRCLES, Decision.recognised());
    assertThat(reply(after)).contains("此致敬礼。", "晋中标互函〔").doesNotContain("{{文");
    assertThat(reply(before)).contains("特此函复。").doesNotContain("此致敬礼。");
    assertThat(
            WordFiles.words(
                bytes(SignedIn.as(SECRETARY, () -> templates.preview(CITIES, PaperKind.REPLY)))))
        .contains("【演示】非正式文件", "此致敬礼。")
        .doesNotContain("{{");
    SignedIn.as(SECRETARY, () -> templates.backToDefault(CITIES, PaperKind.REPLY));
    assertThat(SignedIn.as(SECRETARY, () -> templates.versions(CITIES, PaperKind.REPLY)))
        .hasSizeGreaterThanOrEqualTo(2)
        .first()
        .extracting(PaperTemplates.Version::fileName)
        .isNull();
    assertThat(reply(after)).as("by the template of its day").contains("此致敬礼。");
  }

  @Test
  void whatATemplateNamesWronglyOrLacksIsToldByName() throws IOException {
    refused(
        "template-places-unknown",
        "{{标淮编号}}",
        letter(text -> text.replace("{{标准编号}}", "{{标淮编号}}")));
    refused("template-places-missing", "{{校验码}}", letter(text -> text.replace("{{校验码}}", "")));
  }

  @Test
  void onlyHarmlessWordFilesOfASensibleSizeAreTaken() {
    refused("file-not-what-it-says", "复函.docx", "这不是 Word 文件".getBytes(StandardCharsets.UTF_8));
    refused("file-too-large", "复函.docx", new byte[3 * 1024 * 1024]);
    assertThatExceptionOfType(RuleViolation.class)
        .isThrownBy(() -> put(withMacro()))
        .extracting(RuleViolation::rule)
        .isEqualTo("file-macro");
    assertThatExceptionOfType(RuleViolation.class)
        .isThrownBy(
            () ->
                SignedIn.as(
                    SECRETARY,
                    () ->
                        templates.put(
                            CITIES,
                            PaperKind.REPLY,
                            "复函.doc",
                            new ByteArrayInputStream(new byte[] {1}))))
        .extracting(RuleViolation::rule)
        .isEqualTo("file-kind-unknown");
  }

  private byte[] withMacro() throws IOException {
    byte[] known = bytes(SignedIn.as(SECRETARY, () -> templates.byDefault(PaperKind.REPLY)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(known));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        zip.putNextEntry(new ZipEntry(entry.getName()));
        in.transferTo(zip);
        zip.closeEntry();
      }
      zip.putNextEntry(new ZipEntry("word/vbaProject.bin"));
      zip.write(new byte[] {1, 2, 3});
      zip.closeEntry();
    }
    return out.toByteArray();
  }

  @Test
  void onlyTheSecretariatOfTheCircleSeesAndReplacesThem() {
    assertThatExceptionOfType(RuleViolation.class)
        .isThrownBy(
            () ->
                SignedIn.as("sec-six-secretary", () -> templates.preview(CITIES, PaperKind.REPLY)));
    assertThatExceptionOfType(RuleViolation.class)
        .isThrownBy(
            () ->
                SignedIn.as(
                    "sec-six-secretary", () -> templates.backToDefault(CITIES, PaperKind.REPLY)));
    assertThatExceptionOfType(NotAllowedException.class)
        .isThrownBy(
            () ->
                SignedIn.as(
                    "jinzhong-approver", () -> templates.backToDefault(CITIES, PaperKind.REPLY)));
  }
}
