package org.biaolian.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.biaolian.access.Sharing;
import org.biaolian.audit.AuditTrail;
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

/** Announcements as Word files, by templates that the secretariat replaces. */
@DbTest
class AnnouncementWordDbTest {

  private static final String SECRETARY = "sec-cities-secretary";
  private static final CircleCode CITIES = new CircleCode("cities");
  private static final String TERMS = "车辆完好率不应低于98%";

  @Autowired private ApplicationContext portal;
  @Autowired private Announcements announcements;
  @Autowired private PaperTemplates templates;
  @Autowired private RegisterBook book;
  @Autowired private AuditTrail trail;
  @Autowired private Clock clock;

  private DecidedCases world;

  @BeforeEach
  void world() {
    world = new DecidedCases(portal);
  }

  @AfterEach
  void backToTheDefault() {
    SignedIn.as(SECRETARY, () -> templates.backToDefault(CITIES, PaperKind.ANNOUNCEMENT));
  }

  private UUID announced(String number, Decision... decisions) {
    Set<UUID> cases =
        Stream.of(decisions)
            .map(decision -> world.decided(Sharing.CIRCLES, decision))
            .collect(Collectors.toSet());
    Set<UUID> entries =
        SignedIn.as(
                "jinzhong-clerk",
                () ->
                    book.list(
                        new RegisterQuestion(DecidedCases.JINZHONG, null, null, null, ""), 0, 500))
            .stream()
            .filter(line -> cases.contains(line.caseId()))
            .map(RegisterLine::id)
            .collect(Collectors.toSet());
    UUID made =
        SignedIn.as(
            "jinzhong-approver",
            () ->
                announcements.announce(
                    new NewAnnouncement(entries, number, LocalDate.now(clock), false)));
    await()
        .atMost(Duration.ofMinutes(2))
        .until(
            () ->
                SignedIn.as("taiyuan-clerk", () -> announcements.find(made)).orElseThrow().made());
    return made;
  }

  private static byte[] bytes(PaperFile file) throws IOException {
    try (var in = file.bytes()) {
      return in.readAllBytes();
    }
  }

  private String words(UUID made) throws IOException {
    return WordFiles.words(
        bytes(SignedIn.as("taiyuan-clerk", () -> announcements.docx(made)).orElseThrow()));
  }

  private byte[] byDefault() throws IOException {
    return bytes(SignedIn.as(SECRETARY, () -> templates.byDefault(PaperKind.ANNOUNCEMENT)));
  }

  private void put(byte[] file) {
    SignedIn.as(
        SECRETARY,
        () ->
            templates.put(
                CITIES, PaperKind.ANNOUNCEMENT, "公告.docx", new ByteArrayInputStream(file)));
  }

  @Test
  void itListsEachLineAndReadingItIsNoted() throws IOException {
    UUID made = announced("晋中标互告〔2026〕931号", Decision.recognised(), Decision.conditional(TERMS));
    assertThat(words(made))
        .startsWith("【演示】非正式文件")
        .contains("关于互认2项地方标准的公告", "演示晋中标互告〔2026〕931号", "附条件互认" + TERMS, "太原市市场监督管理局")
        .doesNotContain("{{");
    assertThat(trail.of(Announcements.SUBJECT, made, 20))
        .anyMatch(fact -> String.valueOf(fact.reason()).endsWith("931号 DOCX"));
    assertThat(SignedIn.as("anhui-clerk", () -> announcements.docx(made)))
        .as("no member")
        .isEmpty();
  }

  @Test
  void aReplacedTemplateHoldsForAnnouncementsAfterIt() throws IOException {
    UUID before = announced("晋中标互告〔2026〕932号", Decision.recognised());
    put(WordFiles.changed(byDefault(), text -> text.replace("特此公告。", "现予公告，请遵照执行。")));
    UUID after = announced("晋中标互告〔2026〕933号", Decision.recognised());
    assertThat(words(after)).contains("现予公告，请遵照执行。").doesNotContain("特此公告。");
    assertThat(words(before)).contains("特此公告。").doesNotContain("请遵照执行");
    assertThat(
            WordFiles.words(
                bytes(
                    SignedIn.as(
                        SECRETARY, () -> templates.preview(CITIES, PaperKind.ANNOUNCEMENT)))))
        .contains("请遵照执行", "公共自行车服务规范（演示）")
        .doesNotContain("{{");
  }

  @Test
  void whatALineSaysMustStandInTheRowThatIsRepeated() throws IOException {
    byte[] stray = WordFiles.changed(byDefault(), text -> text.replace("特此公告。", "{{标准名称}}"));
    byte[] none = WordFiles.changed(byDefault(), text -> text.replace("{{序号}}", "1"));
    refused("template-places-outside-row", "{{标准名称}}", stray);
    refused("template-places-missing", "{{序号}}", none);
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
}
