package org.biaolian.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.biaolian.demo.MovableClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.biaolian.access.NotAllowedException;
import org.biaolian.access.Sharing;
import org.biaolian.audit.AuditFact;
import org.biaolian.audit.AuditTrail;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.kernel.Sha256;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;

@DbTest
class AnnouncementsDbTest {

  @Autowired private ApplicationContext portal;
  @Autowired private Announcements announcements;
  @Autowired private AnnouncementChecks checks;
  @Autowired private RegisterBook book;
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

  /** The entry of the register that a decision of 晋中 gave. */
  private UUID recognised(Sharing sharing, Decision decision) {
    UUID one = world.decided(sharing, decision);
    return SignedIn.as(
            "jinzhong-clerk",
            () ->
                book.list(
                    new RegisterQuestion(DecidedCases.JINZHONG, null, null, null, ""), 0, 500))
        .stream()
        .filter(line -> line.caseId().equals(one))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private AnnouncementQuestion all(boolean fresh) {
    return new AnnouncementQuestion(
        LocalDate.of(2000, 1, 1), LocalDate.of(2100, 1, 1), null, null, fresh);
  }

  private List<UUID> offered(boolean fresh) {
    return SignedIn.as("jinzhong-approver", () -> announcements.candidates(all(fresh))).stream()
        .map(one -> one.line().id())
        .toList();
  }

  private UUID announce(String number, boolean again, UUID... recognitions) {
    LocalDate today = LocalDate.now(clock);
    return SignedIn.as(
        "jinzhong-approver",
        () ->
            announcements.announce(
                new NewAnnouncement(Set.of(recognitions), number, today, again)));
  }

  private AnnouncementView view(String person, UUID id) {
    return await()
        .atMost(Duration.ofMinutes(2))
        .until(
            () -> SignedIn.as(person, () -> announcements.find(id)).orElseThrow(),
            AnnouncementView::made);
  }

  private byte[] pdf(UUID id) throws IOException {
    view("taiyuan-clerk", id);
    var file = SignedIn.as("taiyuan-clerk", () -> announcements.open(id)).orElseThrow();
    try (var bytes = file.bytes()) {
      return bytes.readAllBytes();
    }
  }

  private static void refused(String rule, Runnable step) {
    assertThatExceptionOfType(RuleViolation.class)
        .isThrownBy(step::run)
        .extracting(RuleViolation::rule)
        .isEqualTo(rule);
  }

  @Test
  void manyRecognitionsMakeOnePaperThatTellsEachOfThem() throws IOException {
    UUID first = recognised(Sharing.CIRCLES, Decision.recognised());
    UUID second = recognised(Sharing.CIRCLES, Decision.conditional("车辆完好率不应低于98%"));
    UUID made = announce("晋中标互告〔2026〕901号", false, first, second);
    byte[] pdf = pdf(made);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(document).replaceAll("\\s", ""))
          .contains(
              "关于互认2项地方标准的公告",
              "演示晋中标互告〔2026〕901号",
              "依据《合作协议（演示）》",
              "太原市市场监督管理局",
              "附条件互认：车辆完好率不应低于98%",
              "各项标准所互认的文本，其摘要如下",
              Sha256.of("1 范围\n本文件规定了服务。".getBytes(StandardCharsets.UTF_8)).hex());
    }
    AnnouncementView view = view("jinzhong-clerk", made);
    assertThat(view.lines())
        .extracting(AnnouncementView.Line::recognition)
        .containsExactly(first, second);
    assertThat(view.lines()).allMatch(line -> line.today() == PaperStanding.IN_FORCE);
    assertThat(view.fileHash()).isEqualTo(Sha256.of(pdf).hex());
    assertThat(SignedIn.as("jinzhong-clerk", () -> announcements.of(first)))
        .extracting(AnnouncementMention::number)
        .containsExactly("演示晋中标互告〔2026〕901号");
    assertThat(
            trail.of("recognition-announcement", made, 20).stream().map(AuditFact::kind).toList())
        .containsExactlyInAnyOrder("announcement.made", "paper.made", "paper.taken");
    assertThat(trail.of("recognition", first, 20).stream().map(AuditFact::kind))
        .contains("recognition.announced");
  }

  @Test
  void whatWasAnnouncedIsNotOfferedAgainAndNotAnnouncedAgainUnknowingly() {
    UUID one = recognised(Sharing.CIRCLES, Decision.recognised());
    assertThat(offered(true)).contains(one);
    announce("晋中标互告〔2026〕902号", false, one);
    assertThat(offered(true)).doesNotContain(one);
    assertThat(offered(false)).contains(one);
    refused("announced-already", () -> announce("晋中标互告〔2026〕903号", false, one));
    announce("晋中标互告〔2026〕903号", true, one);
    assertThat(SignedIn.as("jinzhong-clerk", () -> announcements.of(one))).hasSize(2);
  }

  @Test
  void numberDayAndChoiceMustBeRight() {
    UUID one = recognised(Sharing.CIRCLES, Decision.recognised());
    announce("晋中标互告〔2026〕904号", false, one);
    UUID next = recognised(Sharing.CIRCLES, Decision.recognised());
    refused("announcement-number-taken", () -> announce("晋中标互告〔2026〕904号", false, next));
    refused("announcement-number", () -> announce(" ", false, next));
    refused("announcement-empty", () -> announce("晋中标互告〔2026〕905号", false));
    LocalDate today = LocalDate.now(clock);
    for (LocalDate day : List.of(today.plusDays(1), today.minusDays(1))) {
      refused(
          "announcement-date",
          () ->
              SignedIn.as(
                  "jinzhong-approver",
                  () ->
                      announcements.announce(
                          new NewAnnouncement(Set.of(next), "晋中标互告〔2026〕905号", day, false))));
    }
    clock.moveTo(today.plusYears(5).plusDays(2));
    refused("announcement-entry-over", () -> announce("晋中标互告〔2031〕1号", false, next));
  }

  @Test
  void onlyTheApproverOfTheRecognisingBureauAnnounces() {
    UUID one = recognised(Sharing.CIRCLES, Decision.recognised());
    LocalDate today = LocalDate.now(clock);
    NewAnnouncement wanted = new NewAnnouncement(Set.of(one), "并标互告〔2026〕901号", today, false);
    refused(
        "not-found", () -> SignedIn.as("taiyuan-approver", () -> announcements.announce(wanted)));
    assertThatExceptionOfType(NotAllowedException.class)
        .isThrownBy(() -> SignedIn.as("jinzhong-clerk", () -> announcements.announce(wanted)));
    assertThat(SignedIn.as("taiyuan-approver", () -> announcements.candidates(all(false))))
        .noneMatch(candidate -> candidate.line().id().equals(one));
  }

  @Test
  void whoHoldsThePaperIsToldEachLineAndANumberFindsPublicOnesOnly() throws IOException {
    UUID open =
        announce("晋中标互告〔2026〕906号", false, recognised(Sharing.PUBLIC, Decision.recognised()));
    UUID inner =
        announce("晋中标互告〔2026〕907号", false, recognised(Sharing.CIRCLES, Decision.recognised()));
    byte[] pdf = pdf(inner);
    String code = view("taiyuan-clerk", inner).code();
    SecurityContextHolder.clearContext();
    assertThat(checks.find(code).getFirst().lines())
        .singleElement()
        .extracting(AnnouncementView.Line::today)
        .isEqualTo(PaperStanding.IN_FORCE);
    assertThat(checks.find(Sha256.of(pdf))).isPresent();
    assertThat(checks.find("演示晋中标互告[2026]906号")).extracting(AnnouncementView::id).contains(open);
    assertThat(checks.find("演示晋中标互告〔2026〕907号")).isEmpty();
    clock.moveTo(LocalDate.now(clock).plusYears(5).plusDays(1));
    assertThat(checks.find(code).getFirst().lines().getFirst().today())
        .isEqualTo(PaperStanding.EXPIRED);
  }

  @Test
  void bureausOutsideTheCircleSeeNothingOfIt() {
    UUID one =
        announce("晋中标互告〔2026〕908号", false, recognised(Sharing.CIRCLES, Decision.recognised()));
    assertThat(SignedIn.as("anhui-clerk", () -> announcements.find(one))).isEmpty();
    assertThat(SignedIn.as("anhui-clerk", () -> announcements.open(one))).isEmpty();
    assertThat(SignedIn.as("anhui-clerk", () -> announcements.list(0, 500)))
        .noneMatch(view -> view.id().equals(one));
  }

  @Test
  void ofTwoWhoAnnounceTheSameAtOnceOneIsTold() throws Exception {
    UUID one = recognised(Sharing.CIRCLES, Decision.recognised());
    CyclicBarrier together = new CyclicBarrier(2);
    List<Future<String>> both = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      for (String number : List.of("晋中标互告〔2026〕911号", "晋中标互告〔2026〕912号")) {
        both.add(
            threads.submit(
                () -> {
                  together.await();
                  try {
                    announce(number, false, one);
                    return "announced";
                  } catch (RuleViolation refusal) {
                    return refusal.rule();
                  }
                }));
      }
    }
    assertThat(List.of(both.getFirst().get(), both.getLast().get()))
        .containsExactlyInAnyOrder("announced", "announced-already");
  }

  @Test
  void aNumberIsStoredAsItIsLookedUp() {
    UUID made =
        announce(" 晋中标互告 [2026] 913 号 ", false, recognised(Sharing.PUBLIC, Decision.recognised()));
    assertThat(view("taiyuan-clerk", made).number()).isEqualTo("演示晋中标互告〔2026〕913号");
    SecurityContextHolder.clearContext();
    assertThat(checks.find("演示晋中标互告（2026）913号"))
        .extracting(AnnouncementView::id)
        .containsExactly(made);
  }
}
