package org.biaolian.crash;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.biaolian.access.Sharing;
import org.biaolian.bureau.Agreements;
import org.biaolian.bureau.Agreements.NewAgreement;
import org.biaolian.catalogue.FileUploads;
import org.biaolian.catalogue.NewStandard;
import org.biaolian.catalogue.Sharings;
import org.biaolian.catalogue.StandardDetails;
import org.biaolian.catalogue.StandardEntry;
import org.biaolian.catalogue.Verifications;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;
import org.biaolian.recognition.CaseBatches;
import org.biaolian.recognition.CaseSummary;
import org.biaolian.recognition.CaseView;
import org.biaolian.recognition.Decision;
import org.biaolian.recognition.DeclineGround;
import org.biaolian.recognition.Effect;
import org.biaolian.recognition.ListedCase;
import org.biaolian.recognition.NewRequest;
import org.biaolian.recognition.RecognitionCases;
import org.biaolian.recognition.RecognitionRequests;
import org.biaolian.recognition.RequestView;
import org.biaolian.recognition.StepResult;
import org.biaolian.testing.SignedIn;
import org.springframework.context.ApplicationContext;

/**
 * Sixteen people's hands at once: each makes requests and has them decided, and tells of a step
 * when the portal has acknowledged it, not before.
 */
final class Writers {

  private static final int THREADS = 16;
  private static final CircleCode CITIES = new CircleCode("cities");
  private static final List<String> PLACES = List.of("yangquan", "jinzhong");
  static final Set<BureauCode> TARGETS = Set.of(new BureauCode("140300"), new BureauCode("140700"));

  private final ApplicationContext portal;
  private final AtomicInteger serial;
  private final AtomicInteger pairs = new AtomicInteger();

  /**
   * @param firstSerial of standards that no round before has made
   */
  Writers(ApplicationContext portal, int firstSerial) {
    this.portal = portal;
    this.serial = new AtomicInteger(firstSerial);
  }

  private <T> T bean(Class<T> type) {
    return portal.getBean(type);
  }

  /** Works until the process is killed. */
  void work() {
    UUID agreement =
        SignedIn.as(
            "sec-cities-secretary",
            () ->
                bean(Agreements.class)
                    .enter(
                        new NewAgreement(
                            CITIES, "合作协议（演示）", "全部领域", LocalDate.of(2024, 1, 1), null, true)));
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    for (int i = 0; i < THREADS; i++) {
      threads.execute(
          () -> {
            while (!Thread.currentThread().isInterrupted()) {
              try {
                requestAndDecide(agreement);
              } catch (RuntimeException e) {
                // The database is killed first in some rounds: nothing was acknowledged.
                CrashedPortal.say("BROKEN " + e.getClass().getSimpleName());
              }
            }
          });
    }
  }

  /** Two requests: their cases are decided each by itself, or both of a place in one act. */
  private void requestAndDecide(UUID agreement) {
    List<UUID> asked = List.of(open(agreement), open(agreement));
    boolean lists = pairs.getAndIncrement() % 2 == 0;
    for (String place : PLACES) {
      Decision decision =
          place.equals("jinzhong") && serial.get() % 3 == 0
              ? Decision.declined(DeclineGround.OUT_OF_SCOPE, "超出范围")
              : Decision.conditional("条件");
      List<UUID> own = asked.stream().map(request -> caseOf(request, place)).toList();
      own.forEach(one -> assess(one, place, decision));
      if (lists) {
        decideTogether(own, place);
      } else {
        own.forEach(one -> decide(one, place));
      }
    }
    asked.forEach(request -> done("recognition-request", request, "request.closed"));
  }

  private UUID open(UUID agreement) {
    RecognitionRequests requests = bean(RecognitionRequests.class);
    UUID standard = standard();
    UUID request =
        SignedIn.as(
            "taiyuan-clerk",
            () ->
                requests.draft(
                    new NewRequest(standard, agreement, Effect.SUPERVISION, "全市", "便民", TARGETS)));
    done("recognition-request", request, "request.drafted");
    step("taiyuan-approver", () -> requests.endorse(request, version(request)));
    done("recognition-request", request, "request.endorsed");
    step("taiyuan-clerk", () -> requests.submit(request));
    done("recognition-request", request, "request.submitted");
    step("sec-cities-secretary", () -> requests.takeUp(request));
    done("recognition-request", request, "request.taken-up");
    step("sec-cities-secretary", () -> requests.open(request, version(request)));
    done("recognition-request", request, "request.opened");
    return request;
  }

  private UUID caseOf(UUID request, String place) {
    String target = place.equals("yangquan") ? "140300" : "140700";
    return SignedIn.as(
            "taiyuan-clerk",
            () -> bean(RecognitionRequests.class).find(request).orElseThrow().cases())
        .stream()
        .filter(one -> one.target().value().equals(target))
        .map(CaseSummary::id)
        .findFirst()
        .orElseThrow();
  }

  private void assess(UUID one, String place, Decision decision) {
    RecognitionCases cases = bean(RecognitionCases.class);
    step(place + "-clerk", () -> cases.acknowledge(one));
    done("recognition-case", one, "case.acknowledged");
    step(place + "-clerk", () -> cases.propose(one, decision, "评估意见"));
    done("recognition-case", one, "case.proposed");
  }

  private void decide(UUID one, String place) {
    RecognitionCases cases = bean(RecognitionCases.class);
    step(place + "-reviewer", () -> cases.agree(one, seen(one), "同意"));
    done("recognition-case", one, "case.reviewed");
    step(place + "-approver", () -> cases.sign(one, seen(one)));
    done("recognition-case", one, "case.signed");
  }

  private void decideTogether(List<UUID> some, String place) {
    CaseBatches batches = bean(CaseBatches.class);
    acknowledged(
        SignedIn.as(place + "-reviewer", () -> batches.agree(items(some), "同意")), "case.reviewed");
    acknowledged(SignedIn.as(place + "-approver", () -> batches.sign(items(some))), "case.signed");
  }

  private List<ListedCase> items(List<UUID> some) {
    return some.stream().map(one -> new ListedCase(one, seen(one))).toList();
  }

  private static void acknowledged(List<StepResult> results, String fact) {
    StepResult.mustBeDone(results);
    results.forEach(one -> done("recognition-case", one.id(), fact));
  }

  private static void step(String person, Runnable step) {
    SignedIn.as(person, step);
  }

  private static void done(String subjectKind, UUID subject, String fact) {
    CrashedPortal.say("ACK " + subjectKind + " " + subject + " " + fact);
  }

  private UUID standard() {
    byte[] text = "1 范围\n本文件规定了服务。".getBytes(StandardCharsets.UTF_8);
    Supplier<UUID> enter =
        () -> {
          UUID made =
              bean(StandardEntry.class)
                  .record(
                      new NewStandard(
                          "DB1401/T %d-2024".formatted(serial.getAndIncrement()),
                          StandardDetails.of(
                              "中断样本（演示）",
                              LocalDate.of(2024, 3, 1),
                              LocalDate.of(2024, 6, 1),
                              null)));
          bean(FileUploads.class).attachText(made, "正文.txt", new ByteArrayInputStream(text));
          bean(Verifications.class).propose(made, "公报原件");
          bean(Sharings.class).propose(made, Sharing.CIRCLES, Set.of(CITIES));
          return made;
        };
    UUID made = SignedIn.as("taiyuan-clerk", enter);
    step("taiyuan-approver", () -> bean(Verifications.class).confirm(made));
    step("taiyuan-approver", () -> bean(Sharings.class).confirm(made));
    return made;
  }

  private long seen(UUID one) {
    return bean(RecognitionCases.class).find(one).map(CaseView::version).orElseThrow();
  }

  private long version(UUID request) {
    return bean(RecognitionRequests.class).find(request).map(RequestView::version).orElseThrow();
  }
}
