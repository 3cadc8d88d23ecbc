package dev.biaolian.bench.decision;

import dev.biaolian.demo.DemoPeople;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biaolian.access.Sharing;
import org.biaolian.bureau.Agreements;
import org.biaolian.catalogue.FileUploads;
import org.biaolian.catalogue.NewStandard;
import org.biaolian.catalogue.Sharings;
import org.biaolian.catalogue.StandardDetails;
import org.biaolian.catalogue.StandardEntry;
import org.biaolian.catalogue.Verifications;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;
import org.biaolian.recognition.CaseSummary;
import org.biaolian.recognition.Decision;
import org.biaolian.recognition.Effect;
import org.biaolian.recognition.NewRequest;
import org.biaolian.recognition.RecognitionCases;
import org.biaolian.recognition.RecognitionRequests;

/** Cases of all 11 bureaus that wait for their signature, made through the services. */
public final class PreparedCases {

  private static final Map<String, List<String>> CIRCLES =
      Map.of(
          "cities", List.of("taiyuan", "jinzhong", "xinzhou", "lvliang", "yangquan"),
          "six", List.of("shanxi", "anhui", "jiangxi", "henan", "hubei", "hunan"));

  private static final Map<String, String> CODES =
      Map.ofEntries(
          Map.entry("taiyuan", "140100"),
          Map.entry("yangquan", "140300"),
          Map.entry("jinzhong", "140700"),
          Map.entry("xinzhou", "140900"),
          Map.entry("lvliang", "141100"),
          Map.entry("shanxi", "140000"),
          Map.entry("anhui", "340000"),
          Map.entry("jiangxi", "360000"),
          Map.entry("henan", "410000"),
          Map.entry("hubei", "420000"),
          Map.entry("hunan", "430000"));

  private final StandardEntry entry;
  private final FileUploads uploads;
  private final Verifications verifications;
  private final Sharings sharings;
  private final Agreements agreements;
  private final RecognitionRequests requests;
  private final RecognitionCases cases;
  private int serial = 970_001;

  public PreparedCases(
      StandardEntry entry,
      FileUploads uploads,
      Verifications verifications,
      Sharings sharings,
      Agreements agreements,
      RecognitionRequests requests,
      RecognitionCases cases) {
    this.entry = entry;
    this.uploads = uploads;
    this.verifications = verifications;
    this.sharings = sharings;
    this.agreements = agreements;
    this.requests = requests;
    this.cases = cases;
  }

  /** A case, the account that may sign it and the version that this account has seen. */
  public record Waiting(UUID id, String signer, long seen) {}

  /** A case with a draft decision, and the accounts that may review and sign it. */
  public record Proposed(UUID id, String reviewer, String signer) {}

  /**
   * Some standards of each bureau, each asked for all four effects of all others in the circle, in
   * an order that mixes bureaus.
   */
  public List<Waiting> make(int standardsPerBureau) {
    return propose(standardsPerBureau).stream().map(this::toSign).toList();
  }

  /** The same cases, one step earlier: a draft decision waits for its review. */
  public List<Proposed> propose(int standardsPerBureau) {
    List<Proposed> waiting = new ArrayList<>();
    CIRCLES.forEach(
        (circle, places) -> {
          UUID agreement = agreement(circle);
          for (String place : places) {
            for (int i = 0; i < standardsPerBureau; i++) {
              UUID standard = standard(place, circle);
              for (Effect effect : Effect.values()) {
                waiting.addAll(request(circle, place, standard, agreement, effect));
              }
            }
          }
        });
    Collections.shuffle(waiting, new Random(20261124));
    return waiting;
  }

  private UUID agreement(String circle) {
    return DemoPeople.as(
        "sec-" + circle + "-secretary",
        () ->
            agreements.enter(
                new Agreements.NewAgreement(
                    new CircleCode(circle),
                    "合作协议（演示）",
                    "全部领域",
                    LocalDate.of(2024, 1, 1),
                    null,
                    true)));
  }

  private UUID standard(String place, String circle) {
    String prefix = bureau(place).standardPrefix();
    String number = "DB%s/T %d-2024".formatted(prefix, serial++);
    UUID id =
        DemoPeople.as(
            place + "-clerk",
            () ->
                entry.record(
                    new NewStandard(
                        number,
                        StandardDetails.of(
                            "演示服务规范", LocalDate.of(2024, 3, 1), LocalDate.of(2024, 6, 1), null))));
    as(
        place + "-clerk",
        () -> {
          byte[] text = "1 范围\n本文件规定了服务。".getBytes(StandardCharsets.UTF_8);
          uploads.attachText(id, "正文.txt", new ByteArrayInputStream(text));
          verifications.propose(id, "公报原件");
          sharings.propose(id, Sharing.CIRCLES, Set.of(new CircleCode(circle)));
        });
    as(
        place + "-approver",
        () -> {
          verifications.confirm(id);
          sharings.confirm(id);
        });
    return id;
  }

  private List<Proposed> request(
      String circle, String applicant, UUID standard, UUID agreement, Effect effect) {
    Set<BureauCode> targets =
        Objects.requireNonNull(CIRCLES.get(circle)).stream()
            .filter(place -> !place.equals(applicant))
            .map(place -> bureau(place))
            .collect(Collectors.toSet());
    String clerk = applicant + "-clerk";
    String secretary = "sec-" + circle + "-secretary";
    UUID id =
        DemoPeople.as(
            clerk,
            () -> requests.draft(new NewRequest(standard, agreement, effect, "全域", "互认", targets)));
    as(applicant + "-approver", () -> requests.endorse(id, asked(id)));
    as(clerk, () -> requests.submit(id));
    as(secretary, () -> requests.takeUp(id));
    as(secretary, () -> requests.open(id, asked(id)));
    List<CaseSummary> opened = DemoPeople.as(clerk, () -> requests.find(id).orElseThrow().cases());
    return opened.stream().map(this::proposed).toList();
  }

  private Proposed proposed(CaseSummary one) {
    String place =
        CODES.entrySet().stream()
            .filter(bureau -> bureau.getValue().equals(one.target().value()))
            .findFirst()
            .orElseThrow()
            .getKey();
    as(place + "-clerk", () -> cases.acknowledge(one.id()));
    as(place + "-clerk", () -> cases.propose(one.id(), Decision.recognised(), "同意"));
    return new Proposed(one.id(), place + "-reviewer", place + "-approver");
  }

  private Waiting toSign(Proposed one) {
    as(one.reviewer(), () -> cases.agree(one.id(), seen(one.id()), "同意"));
    return new Waiting(one.id(), one.signer(), DemoPeople.as(one.signer(), () -> seen(one.id())));
  }

  private static BureauCode bureau(String place) {
    return new BureauCode(Objects.requireNonNull(CODES.get(place)));
  }

  private long seen(UUID id) {
    return cases.find(id).orElseThrow().version();
  }

  private long asked(UUID id) {
    return requests.find(id).orElseThrow().version();
  }

  private static void as(String username, Runnable step) {
    DemoPeople.as(
        username,
        () -> {
          step.run();
          return username;
        });
  }
}
