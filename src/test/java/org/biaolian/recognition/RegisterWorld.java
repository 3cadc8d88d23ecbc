package org.biaolian.recognition;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.biaolian.access.Sharing;
import org.biaolian.bureau.Agreements;
import org.biaolian.bureau.Agreements.NewAgreement;
import org.biaolian.catalogue.FileUploads;
import org.biaolian.catalogue.NewStandard;
import org.biaolian.catalogue.Sharings;
import org.biaolian.catalogue.StandardDetails;
import org.biaolian.catalogue.StandardEntry;
import org.biaolian.catalogue.Standards;
import org.biaolian.catalogue.Verifications;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;
import org.biaolian.recognition.internal.RecognitionRepository;
import org.biaolian.testing.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** Requests of Taiyuan among the cities, up to any step, for tests that begin after it. */
public final class RegisterWorld {

  static final CircleCode CITIES = new CircleCode("cities");
  static final BureauCode JINZHONG = new BureauCode("140700");
  static final BureauCode XINZHOU = new BureauCode("140900");

  private static final Map<BureauCode, String> NAMES =
      Map.of(JINZHONG, "jinzhong", XINZHOU, "xinzhou");
  private static final AtomicInteger SERIAL = new AtomicInteger(952_101);

  private final StandardEntry entry;
  private final Standards standards;
  private final FileUploads uploads;
  private final Verifications verifications;
  private final Sharings sharings;
  private final Agreements agreements;
  private final RecognitionRequests requests;
  private final RecognitionCases cases;
  private final RecognitionRepository recognitions;

  public RegisterWorld(ApplicationContext portal) {
    entry = portal.getBean(StandardEntry.class);
    standards = portal.getBean(Standards.class);
    uploads = portal.getBean(FileUploads.class);
    verifications = portal.getBean(Verifications.class);
    sharings = portal.getBean(Sharings.class);
    agreements = portal.getBean(Agreements.class);
    requests = portal.getBean(RecognitionRequests.class);
    cases = portal.getBean(RecognitionCases.class);
    recognitions = portal.getBean(RecognitionRepository.class);
  }

  /** A verified and shared standard of Taiyuan with a text. */
  public UUID standard() {
    byte[] text = "1 范围\n登记样本。".getBytes(StandardCharsets.UTF_8);
    UUID id =
        SignedIn.as(
            "taiyuan-clerk",
            () -> {
              UUID made =
                  entry.record(
                      new NewStandard(
                          "DB1401/T %d-2026".formatted(SERIAL.getAndIncrement()), details(null)));
              uploads.attachText(made, "正文.txt", new ByteArrayInputStream(text));
              verifications.propose(made, "公报原件");
              sharings.propose(made, Sharing.CIRCLES, Set.of(CITIES));
              return made;
            });
    SignedIn.as("taiyuan-approver", () -> verifications.confirm(id));
    SignedIn.as("taiyuan-approver", () -> sharings.confirm(id));
    return id;
  }

  private static StandardDetails details(@Nullable LocalDate abolished) {
    StandardDetails plain =
        StandardDetails.of("互认登记样本（演示）", LocalDate.of(2026, 6, 1), LocalDate.of(2026, 7, 1), null);
    return new StandardDetails(
        plain.titleZh(),
        plain.titleEn(),
        plain.publishedOn(),
        plain.implementedOn(),
        plain.supersededOn(),
        abolished,
        plain.replaces(),
        plain.issuer(),
        plain.ccs(),
        plain.ics(),
        plain.scope(),
        plain.draftedBy(),
        plain.drafters(),
        plain.committee());
  }

  void abolish(UUID standard, LocalDate on) {
    SignedIn.as(
        "taiyuan-clerk",
        () -> entry.edit(standard, standards.find(standard).orElseThrow().version(), details(on)));
  }

  /** A new edition that takes the place of the standard on a day. */
  public void revise(UUID standard, LocalDate on) {
    StandardDetails plain = StandardDetails.of("互认登记样本（演示）", on.minusMonths(1), on, null);
    String older =
        SignedIn.as("taiyuan-clerk", () -> standards.find(standard).orElseThrow().number());
    UUID newer =
        SignedIn.as(
            "taiyuan-clerk",
            () -> {
              UUID made =
                  entry.record(
                      new NewStandard(
                          "DB1401/T %d-2026".formatted(SERIAL.getAndIncrement()),
                          new StandardDetails(
                              plain.titleZh(),
                              null,
                              plain.publishedOn(),
                              plain.implementedOn(),
                              null,
                              null,
                              older,
                              null,
                              null,
                              plain.ics(),
                              null,
                              null,
                              null,
                              null)));
              verifications.propose(made, "公报原件");
              return made;
            });
    SignedIn.as("taiyuan-approver", () -> verifications.confirm(newer));
  }

  public UUID agreement(@Nullable LocalDate last) {
    return SignedIn.as(
        "sec-cities-secretary",
        () ->
            agreements.enter(
                new NewAgreement(
                    CITIES, "登记依据协议（演示）", "全部领域", LocalDate.of(2024, 1, 1), last, true)));
  }

  /** An open request; each target has a case. */
  UUID opened(UUID standard, UUID agreement, Effect effect, BureauCode... targets) {
    UUID id =
        SignedIn.as(
            "taiyuan-clerk",
            () ->
                requests.draft(
                    new NewRequest(
                        standard,
                        agreement,
                        effect,
                        "全市",
                        "便民",
                        Stream.of(targets).collect(Collectors.toSet()))));
    SignedIn.as("taiyuan-approver", () -> requests.endorse(id, version(id)));
    SignedIn.as("taiyuan-clerk", () -> requests.submit(id));
    SignedIn.as("sec-cities-secretary", () -> requests.takeUp(id));
    SignedIn.as("sec-cities-secretary", () -> requests.open(id, version(id)));
    return id;
  }

  private long version(UUID request) {
    return SignedIn.as("taiyuan-clerk", () -> requests.find(request).orElseThrow().version());
  }

  UUID caseOf(UUID request, BureauCode target) {
    return SignedIn.as(
        "taiyuan-clerk",
        () ->
            requests.find(request).orElseThrow().cases().stream()
                .filter(one -> one.target().equals(target))
                .findFirst()
                .orElseThrow()
                .id());
  }

  void upToSignature(UUID one, BureauCode target) {
    String name = Objects.requireNonNull(NAMES.get(target));
    SignedIn.as(name + "-clerk", () -> cases.acknowledge(one));
    SignedIn.as(name + "-clerk", () -> cases.propose(one, Decision.recognised(), "建议互认"));
    SignedIn.as(name + "-reviewer", () -> cases.agree(one, seen(one, name), "同意"));
  }

  void sign(UUID one, BureauCode target) {
    String name = Objects.requireNonNull(NAMES.get(target));
    SignedIn.as(name + "-approver", () -> cases.sign(one, seen(one, name)));
  }

  long seen(UUID one, String name) {
    return SignedIn.as(name + "-clerk", () -> cases.find(one).orElseThrow().version());
  }

  /** An entry of the register of a target. */
  public UUID registered(UUID standard, UUID agreement, Effect effect, BureauCode target) {
    UUID one = caseOf(opened(standard, agreement, effect, target), target);
    upToSignature(one, target);
    sign(one, target);
    return recognitions.findByCaseId(one).orElseThrow().id();
  }
}
