package org.biaolian.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.biaolian.testing.Refusals.refused;

import dev.biaolian.demo.DemoPdf;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.NotAllowedException;
import org.biaolian.audit.AuditFact;
import org.biaolian.audit.AuditTrail;
import org.biaolian.kernel.Ids;
import org.biaolian.recognition.ExpertOpinions.Assigned;
import org.biaolian.recognition.RequestView.Step;
import org.biaolian.recognition.domain.RequestState;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.SignedIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Files that a request rests on: who changes them when, and who reads them. */
@DbTest
class RequestEvidenceDbTest {

  private static final byte[] REPORT = DemoPdf.of("检验报告");
  private static final String SECRETARY = "sec-cities-secretary";

  @Autowired private ApplicationContext context;
  @Autowired private RequestEvidence evidence;
  @Autowired private RecognitionRequests requests;
  @Autowired private RecognitionCases cases;
  @Autowired private ExpertOpinions opinions;
  @Autowired private CurrentActor actors;
  @Autowired private AuditTrail trail;

  private CaseWorld world;
  private UUID standard = new UUID(0, 0);
  private UUID agreement = new UUID(0, 0);

  @BeforeEach
  void aStandardAndAnAgreement() {
    world = new CaseWorld(context);
    standard = world.standard();
    agreement = world.agreement();
  }

  @Test
  void filesOfAFormGoAlongWithTheRequestAndSurviveAFormThatIsRefused() {
    UUID folder = Ids.next();
    SignedIn.as("taiyuan-clerk", () -> evidence.addToFolder(folder, "报告.pdf", in(REPORT)));
    SignedIn.as("taiyuan-clerk", () -> evidence.addToFolder(folder, "现场.png", in(picture("png"))));
    SignedIn.as("taiyuan-clerk", () -> evidence.addToFolder(folder, "误传.jpeg", in(picture("jpg"))));
    refused(
        "request-needs-reasons",
        () -> SignedIn.as("taiyuan-clerk", () -> requests.draft(entry(" ", folder))));
    List<EvidenceFile> kept = SignedIn.as("taiyuan-clerk", () -> evidence.inFolder(folder));
    assertThat(kept)
        .extracting(EvidenceFile::fileName)
        .containsExactly("报告.pdf", "现场.png", "误传.jpeg");
    SignedIn.as("taiyuan-clerk", () -> evidence.removeFromFolder(folder, kept.getLast().id()));

    UUID id = SignedIn.as("taiyuan-clerk", () -> requests.draft(entry("便民", folder)));

    assertThat(names("taiyuan-approver", id)).containsExactly("报告.pdf", "现场.png");
    assertThat(kinds(id)).containsOnlyOnce("request.drafted");
    assertThat(kinds(id).stream().filter("request.evidence-added"::equals)).hasSize(2);
    refused(
        "evidence-folder-closed",
        () ->
            SignedIn.as(
                "taiyuan-clerk", () -> evidence.addToFolder(folder, "迟.pdf", in(DemoPdf.of("迟")))));
    assertThat(SignedIn.as("taiyuan-clerk", () -> evidence.inFolder(folder))).isEmpty();
    refused(
        "evidence-folder-closed",
        () -> SignedIn.as("taiyuan-clerk", () -> requests.draft(entry("再报", folder))));
  }

  @Test
  void aFolderOfAFormIsNobodyElses() {
    UUID folder = Ids.next();
    SignedIn.as("taiyuan-clerk", () -> evidence.addToFolder(folder, "报告.pdf", in(REPORT)));
    assertThat(SignedIn.as("jinzhong-clerk", () -> evidence.inFolder(folder))).isEmpty();
    UUID file = SignedIn.as("taiyuan-clerk", () -> evidence.inFolder(folder)).getFirst().id();
    refused(
        "evidence-folder-closed",
        () ->
            SignedIn.as("jinzhong-clerk", () -> evidence.addToFolder(folder, "混.pdf", in(REPORT))));
    refused(
        "evidence-folder-closed",
        () -> SignedIn.as("jinzhong-clerk", () -> evidence.removeFromFolder(folder, file)));
    assertThatThrownBy(() -> SignedIn.as("taiyuan-approver", () -> evidence.inFolder(folder)))
        .isInstanceOf(NotAllowedException.class);
  }

  @Test
  void whatChangedAfterTheEndorsementIsEndorsedAnew() {
    UUID id = SignedIn.as("taiyuan-clerk", () -> requests.draft(entry("便民", null)));
    long seen = view("taiyuan-approver", id).version();
    add(id, "报告.pdf", REPORT);
    refused(
        "changed-meanwhile",
        () -> SignedIn.as("taiyuan-approver", () -> requests.endorse(id, seen)));
    endorse(id);
    refused("request-not-changeable", () -> add(id, "晚到.pdf", DemoPdf.of("晚到")));
    SignedIn.as("taiyuan-clerk", () -> requests.submit(id));
    SignedIn.as(SECRETARY, () -> requests.takeUp(id));
    SignedIn.as(
        SECRETARY,
        () -> requests.giveBack(id, requests.find(id).orElseThrow().version(), "请补检验报告"));
    refused("request-not-mended", () -> SignedIn.as("taiyuan-clerk", () -> requests.submit(id)));

    add(id, "补充.pdf", DemoPdf.of("补充"));

    assertThat(view("taiyuan-clerk", id).steps()).doesNotContain(Step.SUBMIT);
    refused("mended-not-endorsed", () -> SignedIn.as("taiyuan-clerk", () -> requests.submit(id)));
    endorse(id);
    SignedIn.as("taiyuan-clerk", () -> requests.submit(id));
    assertThat(view(SECRETARY, id).summary().state()).isEqualTo(RequestState.SUBMITTED);
    assertThat(names(SECRETARY, id)).containsExactly("报告.pdf", "补充.pdf");
  }

  @Test
  void whoSeesTheRequestGetsACopyThatNamesTheReaderAndIsNoted() throws IOException {
    UUID id = opened("报告.pdf", REPORT);
    for (String reader : List.of("taiyuan-reviewer", "jinzhong-clerk", SECRETARY)) {
      UUID file = SignedIn.as(reader, () -> evidence.of(id)).getFirst().id();
      String name = SignedIn.as(reader, () -> actors.require().name());
      assertThat(words(taken(reader, id, file))).contains("检验报告").contains(name);
    }
    assertThat(kinds(id).stream().filter("request.evidence-read"::equals)).hasSize(3);
  }

  @Test
  void aPictureLeavesAsASheetThatNamesTheReader() throws IOException {
    UUID id = opened("现场.jpg", picture("jpg"));
    EvidenceFile file = SignedIn.as("jinzhong-clerk", () -> evidence.of(id)).getFirst();
    CaseFile copy = SignedIn.as("jinzhong-clerk", () -> evidence.open(id, file.id())).orElseThrow();
    assertThat(copy.fileName()).isEqualTo("现场.jpg.pdf");
    assertThat(words(bytes(copy))).contains("晋中");
  }

  @Test
  void othersSeeNothingOfIt() {
    UUID draft = SignedIn.as("taiyuan-clerk", () -> requests.draft(entry("便民", null)));
    add(draft, "报告.pdf", REPORT);
    UUID file = SignedIn.as("taiyuan-clerk", () -> evidence.of(draft)).getFirst().id();
    for (String outside : List.of("jinzhong-clerk", SECRETARY, "yangquan-clerk", "anhui-clerk")) {
      assertThat(SignedIn.as(outside, () -> evidence.of(draft))).isEmpty();
      assertThat(SignedIn.as(outside, () -> evidence.open(draft, file))).isEmpty();
    }
    refused(
        "not-found",
        () ->
            SignedIn.as("jinzhong-clerk", () -> evidence.add(draft, "代.pdf", in(DemoPdf.of("代")))));
    UUID sent = opened("报告.pdf", REPORT);
    UUID sentFile = SignedIn.as("taiyuan-clerk", () -> evidence.of(sent)).getFirst().id();
    assertThat(SignedIn.as("yangquan-clerk", () -> evidence.open(sent, sentFile))).isEmpty();
    refused(
        "request-of-another-bureau",
        () -> SignedIn.as("jinzhong-clerk", () -> evidence.remove(sent, sentFile)));
    // A file of one request does not open by way of another.
    assertThat(SignedIn.as("taiyuan-clerk", () -> evidence.open(sent, file))).isEmpty();
  }

  @Test
  void anAssignedExpertReadsItAndNoOther() throws IOException {
    UUID id = opened("报告.pdf", REPORT);
    UUID one = world.caseOf(id, CaseWorld.JINZHONG);
    SignedIn.as("jinzhong-clerk", () -> cases.acknowledge(one));
    UUID expert = SignedIn.as("expert-2", () -> actors.require().personId());
    SignedIn.as("jinzhong-clerk", () -> opinions.assign(one, expert, LocalDate.of(2035, 1, 1)));
    Assigned assigned =
        SignedIn.as("expert-2", opinions::mine).stream()
            .filter(row -> row.standard().id().equals(standard))
            .findFirst()
            .orElseThrow();
    UUID file = assigned.evidence().getFirst().id();
    CaseFile copy =
        SignedIn.as("expert-2", () -> opinions.evidence(assigned.id(), file)).orElseThrow();
    assertThat(words(bytes(copy))).contains("检验报告");
    assertThat(SignedIn.as("expert-3", () -> opinions.evidence(assigned.id(), file))).isEmpty();
    assertThat(SignedIn.as("expert-2", () -> opinions.evidence(assigned.id(), Ids.next())))
        .isEmpty();
    assertThat(kinds(id)).contains("request.evidence-read");
  }

  @Test
  void filesAreRefusedForTheirKindTheirContentTheirNumberAndBeingThereAlready() {
    UUID id = SignedIn.as("taiyuan-clerk", () -> requests.draft(entry("便民", null)));
    refused("file-kind-unknown", () -> add(id, "程序.exe", REPORT));
    refused("file-not-what-it-says", () -> add(id, "照片.png", REPORT));
    byte[] png = picture("png");
    byte[] cut = Arrays.copyOf(png, png.length - 20);
    refused("file-broken", () -> add(id, "残缺.png", cut));
    add(id, "报告.pdf", REPORT);
    refused("evidence-there-already", () -> add(id, "又名.pdf", REPORT));
    for (int i = 1; i < RequestEvidence.MOST; i++) {
      add(id, i + ".png", picture(i));
    }
    refused("evidence-too-many", () -> add(id, "多余.png", picture(99)));
    assertThat(names("taiyuan-clerk", id)).hasSize(RequestEvidence.MOST);
    assertThat(kinds(id)).contains("request.evidence-refused");
    UUID first = SignedIn.as("taiyuan-clerk", () -> evidence.of(id)).getFirst().id();
    SignedIn.as("taiyuan-clerk", () -> evidence.remove(id, first));
    refused("evidence-gone", () -> SignedIn.as("taiyuan-clerk", () -> evidence.remove(id, first)));
    assertThat(names("taiyuan-clerk", id))
        .hasSize(RequestEvidence.MOST - 1)
        .doesNotContain("报告.pdf");
  }

  private UUID opened(String name, byte[] content) {
    UUID id = SignedIn.as("taiyuan-clerk", () -> requests.draft(entry("便民", null)));
    add(id, name, content);
    endorse(id);
    SignedIn.as("taiyuan-clerk", () -> requests.submit(id));
    SignedIn.as(SECRETARY, () -> requests.takeUp(id));
    SignedIn.as(SECRETARY, () -> requests.open(id, version(id)));
    return id;
  }

  private void add(UUID id, String name, byte[] content) {
    SignedIn.as("taiyuan-clerk", () -> evidence.add(id, name, in(content)));
  }

  private void endorse(UUID id) {
    SignedIn.as("taiyuan-approver", () -> requests.endorse(id, version(id)));
  }

  private long version(UUID id) {
    return requests.find(id).orElseThrow().version();
  }

  private RequestView view(String who, UUID id) {
    return SignedIn.as(who, () -> requests.find(id).orElseThrow());
  }

  private NewRequest entry(String reasons, @Nullable UUID folder) {
    return new NewRequest(
        standard, agreement, Effect.SUPERVISION, "全市", reasons, Set.of(CaseWorld.JINZHONG), folder);
  }

  private List<String> names(String who, UUID id) {
    return SignedIn.as(who, () -> evidence.of(id)).stream().map(EvidenceFile::fileName).toList();
  }

  private List<String> kinds(UUID id) {
    return trail.of(RecognitionRequests.SUBJECT, id, 200).stream().map(AuditFact::kind).toList();
  }

  private byte[] taken(String who, UUID id, UUID file) {
    Optional<CaseFile> copy = SignedIn.as(who, () -> evidence.open(id, file));
    return bytes(copy.orElseThrow());
  }

  private static byte[] bytes(CaseFile file) {
    try (InputStream in = file.bytes()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String words(byte[] pdf) throws IOException {
    try (PDDocument read = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(read);
    }
  }

  private static InputStream in(byte[] content) {
    return new ByteArrayInputStream(content);
  }

  private static byte[] picture(String format) {
    return picture(format, 0);
  }

  private static byte[] picture(int shade) {
    return picture("png", shade);
  }

  private static byte[] picture(String format, int shade) {
    BufferedImage image = new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB);
    image.setRGB(1, 1, 0x102030 + shade);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
