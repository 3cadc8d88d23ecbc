package org.biaolian.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biaolian.demo.MovableClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.biaolian.access.Sharing;
import org.biaolian.catalogue.NewSuspension;
import org.biaolian.catalogue.Suspension;
import org.biaolian.catalogue.Suspensions;
import org.biaolian.kernel.Sha256;
import org.biaolian.recognition.RecognitionPapers.PaperFile;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** What anybody is told of a paper, with nobody signed in. */
@DbTest
class PaperChecksDbTest {

  @Autowired private ApplicationContext portal;
  @Autowired private RecognitionPapers papers;
  @Autowired private PaperChecks checks;
  @Autowired private MovableClock clock;

  private DecidedCases world;

  @BeforeEach
  void nobodyIsSignedIn() {
    world = new DecidedCases(portal);
    SecurityContextHolder.clearContext();
  }

  @AfterEach
  void backToday() {
    clock.toRealTime();
  }

  private byte[] reply(UUID one) {
    world.papers(one);
    PaperFile file =
        SignedIn.as("taiyuan-clerk", () -> papers.open(one, PaperKind.REPLY, 1)).orElseThrow();
    SecurityContextHolder.clearContext();
    try (var bytes = file.bytes()) {
      return bytes.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String number(UUID one) {
    String number =
        SignedIn.as("taiyuan-clerk", () -> papers.of(one)).stream()
            .filter(view -> view.kind() == PaperKind.REPLY)
            .map(PaperView::number)
            .findFirst()
            .orElseThrow();
    SecurityContextHolder.clearContext();
    return number;
  }

  /** The code as it stands on the paper. */
  private static String code(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper()
          .getText(document)
          .lines()
          .map(line -> line.replaceAll("\\s", ""))
          .filter(line -> line.matches("([0-9A-Z]{4}-){3}[0-9A-Z]{4}"))
          .findFirst()
          .orElseThrow();
    }
  }

  @Test
  void theCodeOnThePaperTellsAllThatItSaysAndTheStateOfToday() throws IOException {
    UUID one = world.decided(Sharing.CIRCLES, Decision.conditional("车辆完好率不应低于98%"));
    byte[] pdf = reply(one);
    PaperCheck check = checks.find(code(pdf)).orElseThrow();
    assertThat(check.today()).isEqualTo(PaperStanding.IN_FORCE);
    assertThat(check.outcome()).isEqualTo(Outcome.CONDITIONAL);
    assertThat(check.terms()).isEqualTo("车辆完好率不应低于98%");
    assertThat(check.fileHash()).isEqualTo(Sha256.of(pdf).hex());
    assertThat(check.textHash()).hasSize(64);
    assertThat(checks.find(code(pdf).toLowerCase(Locale.ROOT).replace("-", " "))).contains(check);
    clock.moveTo(LocalDate.now(clock).plusYears(5).plusDays(1));
    assertThat(checks.find(code(pdf)).orElseThrow().today())
        .as("not at issue, but today")
        .isEqualTo(PaperStanding.EXPIRED);
  }

  @Test
  void whoHoldsAPaperIsToldWhetherItsSourceIsSuspendedAtHomeToday() throws IOException {
    UUID one = world.decided(Sharing.CIRCLES, Decision.recognised());
    byte[] pdf = reply(one);
    assertThat(checks.find(code(pdf)).orElseThrow().suspendedSource()).isNull();
    LocalDate today = LocalDate.now(clock);
    UUID source =
        SignedIn.as("taiyuan-clerk", () -> portal.getBean(RecognitionCases.class).find(one))
            .orElseThrow()
            .summary()
            .standard()
            .id();
    SignedIn.as(
        "taiyuan-clerk",
        () ->
            portal
                .getBean(Suspensions.class)
                .enter(source, new NewSuspension(today, today, "并市监公告〔2026〕7号", "抽查不合格")));
    SecurityContextHolder.clearContext();
    assertThat(checks.find(code(pdf)).orElseThrow().suspendedSource())
        .isEqualTo(new Suspension(today, today, "并市监公告〔2026〕7号"));
    clock.moveTo(today.plusDays(1));
    assertThat(checks.find(code(pdf)).orElseThrow().suspendedSource()).isNull();
  }

  @Test
  void theFileItselfIsFoundAndAnAlteredOneIsNot() {
    UUID one = world.decided(Sharing.CIRCLES, Decision.recognised());
    byte[] pdf = reply(one);
    assertThat(checks.find(Sha256.of(pdf))).map(PaperCheck::number).contains(number(one));
    pdf[pdf.length / 2] ^= 1;
    assertThat(checks.find(Sha256.of(pdf))).isEmpty();
  }

  @Test
  void aNumberFindsOnlyWhatIsPublicAnywayAndElseAnswersAsIfNothingWereThere() {
    UUID open = world.decided(Sharing.PUBLIC, Decision.recognised());
    reply(open);
    assertThat(checks.find(number(open))).isPresent();
    assertThat(checks.find(number(open).replace('〔', '[').replace('〕', ']') + " ")).isPresent();

    UUID inner = world.decided(Sharing.CIRCLES, Decision.recognised());
    reply(inner);
    UUID refused =
        world.decided(Sharing.PUBLIC, Decision.declined(DeclineGround.NATURAL_CONDITIONS, "条件不同。"));
    reply(refused);
    Optional<PaperCheck> nothing = checks.find("晋中标互函〔2026〕999999号");
    assertThat(nothing).isEmpty();
    assertThat(checks.find(number(inner))).isEqualTo(nothing);
    assertThat(checks.find(number(refused))).isEqualTo(nothing);
    assertThat(checks.find("0000-0000-0000-0000")).isEqualTo(nothing);
    assertThat(checks.find("")).isEqualTo(nothing);
  }

  @Test
  void aRefusalIsToldToWhoeverHoldsItAndGivesNoRecognition() throws IOException {
    UUID one =
        world.decided(
            Sharing.CIRCLES, Decision.declined(DeclineGround.NATURAL_CONDITIONS, "条件不同。"));
    PaperCheck check = checks.find(code(reply(one))).orElseThrow();
    assertThat(check.today()).isEqualTo(PaperStanding.NONE);
    assertThat(check.expiresOn()).isNull();
    assertThat(check.terms()).isEqualTo("条件不同。");
  }
}
