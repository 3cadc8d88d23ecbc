package org.biaolian.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.biaolian.testing.Refusals.refused;

import dev.biaolian.demo.DemoPdf;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.NotAllowedException;
import org.biaolian.audit.AuditFact;
import org.biaolian.audit.AuditTrail;
import org.biaolian.kernel.Sha256;
import org.biaolian.recognition.EnterpriseApplications.Application;
import org.biaolian.recognition.EnterpriseApplications.NewApplication;
import org.biaolian.recognition.internal.ApplicationRepository;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What an enterprise attaches goes with its application to the home bureau, and on to targets. */
@DbTest
class ApplicationEvidenceDbTest {

  private static final String ENTERPRISE = "enterprise-1";
  private static final String HOME = "taiyuan-clerk";
  private static final byte[] REPORT = DemoPdf.of("企业检验报告");
  private static final List<String> OUTSIDE =
      List.of("jinzhong-clerk", "yangquan-clerk", "anhui-clerk");

  @Autowired private ApplicationContext context;
  @Autowired private ApplicationEvidence files;
  @Autowired private EnterpriseApplications applications;
  @Autowired private ApplicationRepository rows;
  @Autowired private RequestEvidence evidence;
  @Autowired private RecognitionRequests requests;
  @Autowired private AuditTrail trail;
  @Autowired private CurrentActor actors;

  private CaseWorld world;
  private UUID application = new UUID(0, 0);

  @BeforeEach
  void anApplicationIsWritten() {
    world = new CaseWorld(context);
    UUID standard = world.standard();
    world.share(standard);
    application =
        SignedIn.as(
            ENTERPRISE,
            () ->
                applications.draft(
                    new NewApplication(
                        standard,
                        Effect.SUPERVISION,
                        "全市",
                        "减少重复检查",
                        Set.of(CaseWorld.JINZHONG),
                        null)));
  }

  @Test
  void filesGoWithTheApplicationToTheHomeBureauAndWithItsRequestToTheTarget() throws IOException {
    add("报告.pdf", REPORT);
    add("误传.pdf", DemoPdf.of("误传"));
    UUID wrong = mine().evidence().getLast().id();
    SignedIn.as(ENTERPRISE, () -> files.remove(application, wrong));
    EvidenceFile file = mine().evidence().getFirst();
    assertThat(mine().evidence()).extracting(EvidenceFile::fileName).containsExactly("报告.pdf");
    assertThat(file.hash()).isEqualTo(Sha256.of(REPORT));
    assertThat(file.addedBy()).isEqualTo(SignedIn.as(ENTERPRISE, () -> actors.require().name()));
    assertThat(words(opened(ENTERPRISE, file.id()))).contains("企业检验报告");
    assertThat(SignedIn.as(HOME, () -> files.openHandedIn(application, file.id())))
        .as("not before it is handed in")
        .isEmpty();

    SignedIn.as(ENTERPRISE, () -> applications.handIn(application));

    assertThat(waiting().evidence()).extracting(EvidenceFile::id).containsExactly(file.id());
    String reader = SignedIn.as(HOME, () -> actors.require().name());
    assertThat(words(SignedIn.as(HOME, () -> files.openHandedIn(application, file.id()))))
        .contains("企业检验报告")
        .contains(reader);
    UUID request = takenOver();
    assertThat(names("taiyuan-approver", request)).containsExactly("报告.pdf");
    assertThat(names("jinzhong-clerk", request)).as("not before it is sent").isEmpty();
    SignedIn.as("taiyuan-approver", () -> requests.endorse(request, version(request)));
    SignedIn.as(HOME, () -> requests.submit(request));
    SignedIn.as("sec-cities-secretary", () -> requests.takeUp(request));
    SignedIn.as("sec-cities-secretary", () -> requests.open(request, version(request)));
    EvidenceFile atTarget = SignedIn.as("jinzhong-clerk", () -> evidence.of(request)).getFirst();
    assertThat(atTarget.hash()).isEqualTo(file.hash());
    assertThat(words(SignedIn.as("jinzhong-clerk", () -> evidence.open(request, atTarget.id()))))
        .contains("企业检验报告");
    assertThat(kinds("enterprise-application", application))
        .contains(
            "application.evidence-added",
            "application.evidence-removed",
            "application.evidence-read",
            "application.taken-over");
    assertThat(kinds(RecognitionRequests.SUBJECT, request)).contains("request.evidence-added");
  }

  @Test
  void whatWasHandedInStaysAsItWasWhateverTheBureauChangesInItsRequest() {
    add("报告.pdf", REPORT);
    SignedIn.as(ENTERPRISE, () -> applications.handIn(application));
    refused("application-not-changeable", () -> add("迟到.pdf", DemoPdf.of("迟到")));
    UUID kept = mine().evidence().getFirst().id();
    refused(
        "application-not-changeable",
        () -> SignedIn.as(ENTERPRISE, () -> files.remove(application, kept)));
    UUID request = takenOver();
    UUID copy = SignedIn.as(HOME, () -> evidence.of(request)).getFirst().id();
    SignedIn.as(HOME, () -> evidence.remove(request, copy));
    assertThat(names(HOME, request)).isEmpty();
    assertThat(mine().evidence()).extracting(EvidenceFile::id).containsExactly(kept);
    assertThat(opened(ENTERPRISE, kept)).isPresent();
  }

  @Test
  void anApplicationWithoutFilesBecomesARequestWithoutFiles() {
    SignedIn.as(ENTERPRISE, () -> applications.handIn(application));
    assertThat(names(HOME, takenOver())).isEmpty();
  }

  @Test
  void nobodyElseReadsOrChangesTheFiles() {
    add("报告.pdf", REPORT);
    UUID file = mine().evidence().getFirst().id();
    UUID folder = Objects.requireNonNull(rows.findById(application).orElseThrow().evidenceFolder());
    refused(
        "evidence-folder-closed",
        () -> SignedIn.as(HOME, () -> evidence.addToFolder(folder, "混.pdf", in(DemoPdf.of("混")))));
    assertThat(SignedIn.as(HOME, () -> evidence.inFolder(folder))).isEmpty();
    SignedIn.as(ENTERPRISE, () -> applications.handIn(application));
    for (String outside : OUTSIDE) {
      assertThat(SignedIn.as(outside, () -> files.openHandedIn(application, file))).isEmpty();
      assertThat(SignedIn.as(outside, applications::waiting))
          .noneMatch(one -> one.id().equals(application));
      assertThatExceptionOfType(NotAllowedException.class)
          .isThrownBy(() -> SignedIn.as(outside, () -> files.open(application, file)));
      assertThatExceptionOfType(NotAllowedException.class)
          .isThrownBy(
              () -> SignedIn.as(outside, () -> files.add(application, "代.pdf", in(REPORT))));
    }
    assertThatExceptionOfType(NotAllowedException.class)
        .isThrownBy(
            () -> SignedIn.as("taiyuan-approver", () -> files.openHandedIn(application, file)));
    assertThatExceptionOfType(NotAllowedException.class)
        .isThrownBy(() -> SignedIn.as(ENTERPRISE, () -> files.openHandedIn(application, file)));
    // A file of one application does not open by way of another.
    assertThat(opened(ENTERPRISE, UUID.randomUUID())).isEmpty();
  }

  @Test
  void anEnterpriseReadsAndChangesNothingOfAnother() {
    add("报告.pdf", REPORT);
    UUID file = mine().evidence().getFirst().id();
    UUID another = SignedIn.as("expert-1", () -> actors.require().personId());
    for (String change : List.of("person_id = ?", "home_bureau = ?")) {
      Object of = change.startsWith("person") ? bytes(another) : "140700";
      world.inTransaction(
          sql ->
              sql.sql("update enterprise_application set " + change + " where id = ?")
                  .params(of, bytes(application))
                  .update());
      assertThat(opened(ENTERPRISE, file)).isEmpty();
      refused("not-found", () -> add("代.pdf", DemoPdf.of("代")));
      refused("not-found", () -> SignedIn.as(ENTERPRISE, () -> files.remove(application, file)));
      UUID self = SignedIn.as(ENTERPRISE, () -> actors.require().personId());
      world.inTransaction(
          sql ->
              sql.sql("update enterprise_application set person_id = ? where id = ?")
                  .params(bytes(self), bytes(application))
                  .update());
    }
  }

  @Test
  void filesOfAnUnsavedFormAreItsEnterprisesAloneAndGoWithTheFirstSave() {
    UUID folder = UUID.randomUUID();
    putInForm(folder, "先传.pdf", REPORT);
    putInForm(folder, "误传.pdf", DemoPdf.of("误传" + folder));
    UUID wrong = inForm(folder).getLast().id();
    SignedIn.as(ENTERPRISE, () -> files.removeFromFolder(folder, wrong));
    assertThat(inForm(folder)).extracting(EvidenceFile::fileName).containsExactly("先传.pdf");

    assertThat(SignedIn.as(HOME, () -> evidence.inFolder(folder))).isEmpty();
    refused(
        "evidence-folder-closed",
        () -> SignedIn.as(HOME, () -> evidence.addToFolder(folder, "混.pdf", in(DemoPdf.of("混")))));
    refused("evidence-folder-closed", () -> SignedIn.as(HOME, () -> requestOn(folder)));
    assertThatExceptionOfType(NotAllowedException.class)
        .isThrownBy(() -> SignedIn.as(HOME, () -> files.inFolder(folder)));

    UUID saved = SignedIn.as(ENTERPRISE, () -> applications.draft(entry(folder)));
    assertThat(evidenceOf(saved)).extracting(EvidenceFile::fileName).containsExactly("先传.pdf");
    assertThat(kinds("enterprise-application", saved)).contains("application.evidence-added");
    assertThat(inForm(folder)).as("it is the application's now").isEmpty();
    refused("evidence-folder-closed", () -> putInForm(folder, "迟.pdf", DemoPdf.of("迟" + folder)));
    refused(
        "evidence-folder-closed",
        () -> SignedIn.as(ENTERPRISE, () -> applications.draft(entry(folder))));
    UUID file = evidenceOf(saved).getFirst().id();
    assertThat(SignedIn.as(ENTERPRISE, () -> files.open(saved, file))).isPresent();
    SignedIn.as(ENTERPRISE, () -> files.add(saved, "后传.pdf", in(DemoPdf.of("后传"))));
    SignedIn.as(ENTERPRISE, () -> applications.handIn(saved));
    assertThat(SignedIn.as(HOME, () -> files.openHandedIn(saved, file))).isPresent();
    UUID pact = world.agreement();
    UUID request = SignedIn.as(HOME, () -> applications.takeOver(saved, pact));
    assertThat(names(HOME, request)).containsExactly("先传.pdf", "后传.pdf");
  }

  @Test
  void aFormTakesNoFilesOfAnotherFolder() {
    UUID folder = UUID.randomUUID();
    SignedIn.as(HOME, () -> evidence.addToFolder(folder, "单位的.pdf", in(DemoPdf.of("单位" + folder))));
    assertThat(inForm(folder)).isEmpty();
    refused("evidence-folder-closed", () -> putInForm(folder, "混.pdf", DemoPdf.of("混" + folder)));
    refused(
        "evidence-folder-closed",
        () -> SignedIn.as(ENTERPRISE, () -> applications.draft(entry(folder))));
  }

  @Test
  void aFileThatIsRefusedLeavesTheOthersOfTheFormAsTheyAre() {
    UUID folder = UUID.randomUUID();
    putInForm(folder, "先传.pdf", REPORT);
    refused("file-kind-unknown", () -> putInForm(folder, "程序.exe", REPORT));
    refused("evidence-there-already", () -> putInForm(folder, "又名.pdf", REPORT));
    assertThat(inForm(folder)).hasSize(1);
  }

  private void putInForm(UUID folder, String name, byte[] content) {
    SignedIn.as(ENTERPRISE, () -> files.addToFolder(folder, name, in(content)));
  }

  private List<EvidenceFile> inForm(UUID folder) {
    return SignedIn.as(ENTERPRISE, () -> files.inFolder(folder));
  }

  private NewApplication entry(UUID folder) {
    return new NewApplication(
        mine().standard().id(),
        Effect.SUPERVISION,
        "全市",
        "减少重复检查",
        Set.of(CaseWorld.JINZHONG),
        folder);
  }

  private List<EvidenceFile> evidenceOf(UUID id) {
    return SignedIn.as(ENTERPRISE, applications::mine).stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow()
        .evidence();
  }

  private UUID requestOn(UUID folder) {
    return requests.draft(
        new NewRequest(
            mine().standard().id(),
            world.agreement(),
            Effect.SUPERVISION,
            "全市",
            "便民",
            Set.of(CaseWorld.JINZHONG),
            folder));
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  @Test
  void filesAreRefusedForTheirKindTheirContentTheirNumberAndBeingThereAlready() {
    refused("file-kind-unknown", () -> add("程序.exe", REPORT));
    refused("file-not-what-it-says", () -> add("照片.png", "文".getBytes(StandardCharsets.UTF_8)));
    add("报告.pdf", REPORT);
    refused("evidence-there-already", () -> add("又名.pdf", REPORT));
    for (int i = 1; i < RequestEvidence.MOST; i++) {
      add(i + ".pdf", DemoPdf.of("附件" + i));
    }
    refused("evidence-too-many", () -> add("多余.pdf", DemoPdf.of("多余")));
    assertThat(mine().evidence()).hasSize(RequestEvidence.MOST);
    assertThat(kinds("enterprise-application", application))
        .contains("application.evidence-refused");
    UUID first = mine().evidence().getFirst().id();
    SignedIn.as(ENTERPRISE, () -> files.remove(application, first));
    refused("evidence-gone", () -> SignedIn.as(ENTERPRISE, () -> files.remove(application, first)));
  }

  private void add(String name, byte[] content) {
    SignedIn.as(ENTERPRISE, () -> files.add(application, name, in(content)));
  }

  private Application mine() {
    return SignedIn.as(ENTERPRISE, applications::mine).stream()
        .filter(one -> one.id().equals(application))
        .findFirst()
        .orElseThrow();
  }

  private Application waiting() {
    return SignedIn.as(HOME, applications::waiting).stream()
        .filter(one -> one.id().equals(application))
        .findFirst()
        .orElseThrow();
  }

  private UUID takenOver() {
    UUID pact = world.agreement();
    return SignedIn.as(HOME, () -> applications.takeOver(application, pact));
  }

  private Optional<CaseFile> opened(String who, UUID file) {
    return SignedIn.as(who, () -> files.open(application, file));
  }

  private List<String> names(String who, UUID request) {
    return SignedIn.as(who, () -> evidence.of(request)).stream()
        .map(EvidenceFile::fileName)
        .toList();
  }

  private long version(UUID request) {
    return requests.find(request).orElseThrow().version();
  }

  private List<String> kinds(String subject, UUID id) {
    return trail.of(subject, id, 200).stream().map(AuditFact::kind).toList();
  }

  private static String words(Optional<CaseFile> file) throws IOException {
    try (InputStream in = file.orElseThrow().bytes();
        PDDocument read = Loader.loadPDF(in.readAllBytes())) {
      return new PDFTextStripper().getText(read);
    }
  }

  private static InputStream in(byte[] content) {
    return new ByteArrayInputStream(content);
  }
}
