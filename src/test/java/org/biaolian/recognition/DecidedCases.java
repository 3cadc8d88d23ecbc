package org.biaolian.recognition;

import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
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
import org.biaolian.recognition.PaperSignatures.PaperFacts;
import org.biaolian.testing.SignedIn;
import org.springframework.context.ApplicationContext;

/** Cases of requests by 太原, decided by the people of their targets. */
final class DecidedCases {

  static final BureauCode JINZHONG = new BureauCode("140700");
  private static final CircleCode CITIES = new CircleCode("cities");
  private static final AtomicInteger SERIAL = new AtomicInteger(940_001);

  private final ApplicationContext portal;

  DecidedCases(ApplicationContext portal) {
    this.portal = portal;
  }

  private <T> T bean(Class<T> type) {
    return portal.getBean(type);
  }

  /** A verified standard of 太原 with its text, for the circle or for everybody. */
  UUID standard(Sharing sharing) {
    byte[] text = "1 范围\n本文件规定了服务。".getBytes(StandardCharsets.UTF_8);
    Set<CircleCode> circles = sharing == Sharing.CIRCLES ? Set.of(CITIES) : Set.of();
    UUID id =
        SignedIn.as(
            "taiyuan-clerk",
            () -> {
              UUID made =
                  bean(StandardEntry.class)
                      .record(
                          new NewStandard(
                              "DB1401/T %d-2024".formatted(SERIAL.getAndIncrement()),
                              StandardDetails.of(
                                  "文书样本服务规范（演示）",
                                  LocalDate.of(2024, 3, 1),
                                  LocalDate.of(2024, 6, 1),
                                  null)));
              bean(FileUploads.class).attachText(made, "正文.txt", new ByteArrayInputStream(text));
              bean(Verifications.class).propose(made, "公报原件");
              bean(Sharings.class).propose(made, sharing, circles);
              return made;
            });
    SignedIn.as("taiyuan-approver", () -> bean(Verifications.class).confirm(id));
    SignedIn.as("taiyuan-approver", () -> bean(Sharings.class).confirm(id));
    return id;
  }

  /** The case of a new request to 晋中, being assessed. */
  UUID assessed(UUID standard) {
    UUID one = assigned(standard);
    SignedIn.as("jinzhong-clerk", () -> bean(RecognitionCases.class).acknowledge(one));
    return one;
  }

  /** The case of a new request to 晋中. */
  UUID assigned(UUID standard) {
    UUID agreement =
        SignedIn.as(
            "sec-cities-secretary",
            () ->
                bean(Agreements.class)
                    .enter(
                        new NewAgreement(
                            CITIES, "合作协议（演示）", "全部领域", LocalDate.of(2024, 1, 1), null, true)));
    RecognitionRequests requests = bean(RecognitionRequests.class);
    UUID request =
        SignedIn.as(
            "taiyuan-clerk",
            () ->
                requests.draft(
                    new NewRequest(
                        standard, agreement, Effect.SUPERVISION, "全市", "便民", Set.of(JINZHONG))));
    SignedIn.as("taiyuan-approver", () -> requests.endorse(request, version(request)));
    SignedIn.as("taiyuan-clerk", () -> requests.submit(request));
    SignedIn.as("sec-cities-secretary", () -> requests.takeUp(request));
    SignedIn.as("sec-cities-secretary", () -> requests.open(request, version(request)));
    return SignedIn.as(
        "taiyuan-clerk", () -> requests.find(request).orElseThrow().cases().getFirst().id());
  }

  /** Decides an assessed case. */
  void decide(UUID one, Decision decision) {
    RecognitionCases cases = bean(RecognitionCases.class);
    SignedIn.as("jinzhong-clerk", () -> cases.propose(one, decision, "评估意见"));
    SignedIn.as("jinzhong-reviewer", () -> cases.agree(one, seen(one), "同意"));
    SignedIn.as("jinzhong-approver", () -> cases.sign(one, seen(one)));
  }

  /** The same, by a leader on paper, whose scan a second person confirms. */
  void decideOnPaper(UUID one, Decision decision, PaperFacts facts) {
    RecognitionCases cases = bean(RecognitionCases.class);
    PaperSignatures signatures = bean(PaperSignatures.class);
    SignedIn.as("jinzhong-clerk", () -> cases.propose(one, decision, "评估意见"));
    SignedIn.as("jinzhong-reviewer", () -> cases.agree(one, seen(one), "同意"));
    SignedIn.as("jinzhong-clerk", () -> signatures.enter(one, seen(one), facts));
    SignedIn.as("jinzhong-clerk", () -> signatures.attachScan(one, "复函.pdf", CaseWorld.scan()));
    SignedIn.as("jinzhong-approver", () -> signatures.confirm(one, seen(one)));
  }

  UUID decided(Sharing sharing, Decision decision) {
    UUID one = assessed(standard(sharing));
    decide(one, decision);
    return one;
  }

  /** The papers of a case, once all that were ordered are made. */
  List<PaperView> papers(UUID one) {
    return await()
        .atMost(Duration.ofMinutes(2))
        .until(
            () -> SignedIn.as("taiyuan-clerk", () -> bean(RecognitionPapers.class).of(one)),
            list -> !list.isEmpty() && list.stream().allMatch(PaperView::made));
  }

  long seen(UUID one) {
    return bean(RecognitionCases.class).find(one).map(CaseView::version).orElse(0L);
  }

  private long version(UUID request) {
    return bean(RecognitionRequests.class).find(request).orElseThrow().version();
  }
}
