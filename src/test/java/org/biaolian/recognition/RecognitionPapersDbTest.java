package org.biaolian.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.biaolian.demo.MovableClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.biaolian.access.NotAllowedException;
import org.biaolian.access.Sharing;
import org.biaolian.audit.AuditFact;
import org.biaolian.audit.AuditTrail;
import org.biaolian.kernel.Sha256;
import org.biaolian.recognition.PaperSignatures.PaperFacts;
import org.biaolian.recognition.RecognitionPapers.PaperFile;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DbTest
class RecognitionPapersDbTest {

  @Autowired private ApplicationContext portal;
  @Autowired private RecognitionPapers papers;
  @Autowired private CaseClocks clocks;
  @Autowired private AuditTrail trail;
  @Autowired private MovableClock clock;

  private DecidedCases world;

  @BeforeEach
  void world() {
    world = new DecidedCases(portal);
  }

  @AfterEach
  void backToday() {
    clock.toRealTime();
  }

  private byte[] pdf(String person, UUID one, PaperKind kind) {
    world.papers(one);
    PaperFile file = SignedIn.as(person, () -> papers.open(one, kind, 1)).orElseThrow();
    try (var bytes = file.bytes()) {
      return bytes.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s", "");
    }
  }

  private List<PaperView> list(String person, UUID one) {
    return SignedIn.as(person, () -> papers.of(one));
  }

  @Test
  void aConditionalDecisionGivesALetterAndACertificateThatSayTheSame() throws IOException {
    UUID one =
        world.decided(
            Sharing.CIRCLES,
            new Decision(Outcome.CONDITIONAL, "车辆完好率不应低于98%", null, null, null, "冬季停运按本市规定"));
    assertThat(list("taiyuan-clerk", one))
        .extracting(PaperView::kind)
        .containsExactly(PaperKind.REPLY, PaperKind.CERTIFICATE);

    String letter = text(pdf("taiyuan-clerk", one, PaperKind.REPLY));
    assertThat(letter)
        .contains(
            "晋中市市场监督管理局",
            "关于互认《文书样本服务规范（演示）》的复函",
            "太原市市场监督管理局：",
            "互认结论：附条件互认",
            "互认条件：车辆完好率不应低于98%",
            "地区差异：冬季停运按本市规定",
            Sha256.of("1 范围\n本文件规定了服务。".getBytes(StandardCharsets.UTF_8)).hex(),
            "依据《合作协议（演示）》",
            "有效期至：",
            "签发人：",
            "本件未加盖电子签名");
    String certificate = text(pdf("jinzhong-clerk", one, PaperKind.CERTIFICATE));
    assertThat(certificate)
        .contains("地方标准互认证明", "互认结论：附条件互认", "车辆完好率不应低于98%", "地区差异：冬季停运按本市规定")
        .doesNotContain("复函");
    assertThat(list("taiyuan-clerk", one))
        .allSatisfy(
            view -> {
              assertThat(view.number()).matches("(演示)?晋中标互.〔\\d{4}〕\\d+号");
              assertThat(view.hash()).hasSize(64);
            });
  }

  @Test
  void aRefusalGivesALetterWithItsGroundAndNoCertificate() throws IOException {
    UUID one =
        world.decided(
            Sharing.CIRCLES, Decision.declined(DeclineGround.NATURAL_CONDITIONS, "本市没有轨道交通，条件不同。"));
    assertThat(list("taiyuan-clerk", one))
        .extracting(PaperView::kind)
        .containsExactly(PaperKind.REPLY);
    assertThat(text(pdf("taiyuan-clerk", one, PaperKind.REPLY)))
        .contains("关于不予互认《文书样本服务规范（演示）》的复函", "不予互认的依据：自然或产业条件不同", "理由：本市没有轨道交通，条件不同。")
        .doesNotContain("有效期至");
    assertThat(SignedIn.as("taiyuan-clerk", () -> papers.open(one, PaperKind.CERTIFICATE, 1)))
        .isEmpty();
  }

  @Test
  void aQuestionGivesANoticeThoughNobodyFetchesItBeforeTheAnswer() throws IOException {
    UUID one = world.assessed(world.standard(Sharing.CIRCLES));
    assertThat(list("taiyuan-clerk", one)).isEmpty();
    SignedIn.as("jinzhong-clerk", () -> clocks.ask(one, world.seen(one), "请补充检测报告", 15));
    SignedIn.as("taiyuan-clerk", () -> clocks.answer(one, world.seen(one), "见附页"));
    byte[] notice = pdf("taiyuan-clerk", one, PaperKind.INFORMATION_NOTICE);
    assertThat(text(notice))
        .contains(
            "请补充检测报告",
            "前在互认平台答复",
            "承办人：",
            Sha256.of("1 范围\n本文件规定了服务。".getBytes(StandardCharsets.UTF_8)).hex());
    assertThat(SignedIn.as("taiyuan-clerk", () -> papers.open(one, PaperKind.REPLY, 1)))
        .as("before the signature")
        .isEmpty();
  }

  @Test
  void papersOfADecisionSignedOnPaperNameTheLeaderAndTheStampedOriginal() throws IOException {
    UUID one = world.assessed(world.standard(Sharing.CIRCLES));
    world.decideOnPaper(
        one,
        Decision.recognised(),
        new PaperFacts("晋市监函〔2026〕7号", LocalDate.of(2026, 3, 2), "程局长", "太原市市场监督管理局", null));
    for (PaperKind kind : List.of(PaperKind.REPLY, PaperKind.CERTIFICATE)) {
      assertThat(text(pdf("taiyuan-clerk", one, kind)))
          .contains("签发人：程局长", "签批原件：晋市监函〔2026〕7号（线下签批，2026年3月2日成文）");
    }
    UUID other = world.decided(Sharing.CIRCLES, Decision.recognised());
    assertThat(text(pdf("taiyuan-clerk", other, PaperKind.REPLY))).doesNotContain("签批原件");
  }

  @Test
  void othersSeeNoPapers() {
    UUID one = world.decided(Sharing.CIRCLES, Decision.recognised());
    assertThat(list("yangquan-clerk", one)).isEmpty();
    assertThat(SignedIn.as("yangquan-clerk", () -> papers.open(one, PaperKind.REPLY, 1))).isEmpty();
    assertThat(SignedIn.as("taiyuan-clerk", () -> papers.open(one, PaperKind.REPLY, 2)))
        .as("of a round that is not there")
        .isEmpty();
    assertThatRefused(one);
  }

  private void assertThatRefused(UUID one) {
    assertThatExceptionOfType(NotAllowedException.class)
        .isThrownBy(() -> list("enterprise-1", one));
  }

  @Test
  void numbersOfABureauFollowEachOther() {
    UUID first = world.decided(Sharing.CIRCLES, Decision.recognised());
    UUID second = world.decided(Sharing.CIRCLES, Decision.recognised());
    assertThat(serial(second)).isEqualTo(serial(first) + 1);
  }

  /** A paper of a decision of December may be made in January. */
  @Test
  void numbersGoOnWithinTheirYearWhateverOrderTheYearsComeIn() {
    int year = LocalDate.now(clock).getYear();
    UUID first = world.decided(Sharing.CIRCLES, Decision.recognised());
    clock.moveTo(LocalDate.of(year + 1, 1, 5));
    UUID later = world.decided(Sharing.CIRCLES, Decision.recognised());
    world.papers(later);
    clock.toRealTime();
    world.papers(first);
    clock.moveTo(LocalDate.of(year + 1, 1, 6));
    UUID last = world.decided(Sharing.CIRCLES, Decision.recognised());
    assertThat(serial(last)).isEqualTo(serial(later) + 1);
  }

  @Test
  void whoeverTakesAPaperIsNotedInTheTrail() {
    UUID one = world.decided(Sharing.CIRCLES, Decision.recognised());
    byte[] letter = pdf("jinzhong-clerk", one, PaperKind.REPLY);
    List<AuditFact> taken =
        trail.of("recognition-case", one, 100).stream()
            .filter(fact -> fact.kind().equals("paper.taken"))
            .toList();
    assertThat(taken).hasSize(1);
    assertThat(taken.getFirst().textHash()).isEqualTo(Sha256.of(letter).hex());
    assertThat(taken.getFirst().organization()).isEqualTo("140700");
  }

  private int serial(UUID one) {
    return world.papers(one).stream()
        .filter(view -> view.kind() == PaperKind.CERTIFICATE)
        .map(PaperView::number)
        .mapToInt(number -> Integer.parseInt(number.replaceAll(".*〕(\\d+)号", "$1")))
        .findFirst()
        .orElseThrow();
  }
}
