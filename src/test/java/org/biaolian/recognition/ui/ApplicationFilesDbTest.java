package org.biaolian.recognition.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.upload.Upload;
import dev.biaolian.demo.DemoPdf;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.biaolian.catalogue.StandardRow;
import org.biaolian.draft.FormDrafts;
import org.biaolian.recognition.ApplicationEvidence;
import org.biaolian.recognition.CaseWorld;
import org.biaolian.recognition.Effect;
import org.biaolian.recognition.EnterpriseApplications;
import org.biaolian.recognition.EnterpriseApplications.Application;
import org.biaolian.recognition.EnterpriseApplications.NewApplication;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.ReadBy;
import org.biaolian.testing.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Where an enterprise and its home bureau see the files of an application. */
@DbTest
@Tag("view")
@ViewPackages(packages = "org.biaolian")
class ApplicationFilesDbTest extends SpringBrowserlessTest {

  private static final String ENTERPRISE = "enterprise-1";

  @Autowired private ApplicationContext portal;
  @Autowired private EnterpriseApplications applications;
  @Autowired private ApplicationEvidence evidence;
  @Autowired private FormDrafts drafts;

  private UUID id = new UUID(0, 0);
  private String file = "";

  @AfterEach
  void forgetTheForm() {
    SignedIn.as(ENTERPRISE, () -> drafts.discard(RecognitionRoutes.APPLICATIONS));
  }

  @BeforeEach
  void anApplicationWithAFile() {
    UI.getCurrentOrThrow().setLocale(Locale.SIMPLIFIED_CHINESE);
    CaseWorld world = new CaseWorld(portal);
    UUID standard = world.standard();
    world.share(standard);
    id =
        SignedIn.as(
            ENTERPRISE,
            () ->
                applications.draft(
                    new NewApplication(
                        standard,
                        Effect.SUPERVISION,
                        "全市",
                        "便民",
                        Set.of(CaseWorld.JINZHONG),
                        null)));
    file = "检验报告-%s.pdf".formatted(id);
    SignedIn.as(
        ENTERPRISE,
        () -> evidence.add(id, file, new ByteArrayInputStream(DemoPdf.of("检验报告" + id))));
  }

  @Test
  @ReadBy(ENTERPRISE)
  void theEnterpriseRemovesAFileUntilItHandsTheApplicationIn() {
    UI.getCurrentOrThrow().navigate(RecognitionRoutes.APPLICATIONS);
    assertThat(links()).hasSize(1);
    assertThat(find(Upload.class).all()).isNotEmpty();
    test(removals().getFirst()).click();
    assertThat(links()).isEmpty();
    assertThat(mine().evidence()).isEmpty();

    SignedIn.as(
        ENTERPRISE, () -> evidence.add(id, file, new ByteArrayInputStream(DemoPdf.of("第二次" + id))));
    SignedIn.as(ENTERPRISE, () -> applications.handIn(id));
    UI.getCurrentOrThrow().navigate("");
    UI.getCurrentOrThrow().navigate(RecognitionRoutes.APPLICATIONS);
    assertThat(links()).hasSize(1);
    assertThat(removals()).isEmpty();
  }

  @Test
  @ReadBy("taiyuan-clerk")
  void theHomeBureauReadsItOnceItIsHandedIn() {
    UI.getCurrentOrThrow().navigate(RecognitionRoutes.ENTERPRISES);
    assertThat(links()).isEmpty();
    SignedIn.as(ENTERPRISE, () -> applications.handIn(id));
    UI.getCurrentOrThrow().navigate(RecognitionRoutes.CASES);
    UI.getCurrentOrThrow().navigate(RecognitionRoutes.ENTERPRISES);
    assertThat(links()).hasSize(1);
    assertThat(removals()).isEmpty();
  }

  @Test
  @ReadBy(ENTERPRISE)
  void aFileChosenInTheUnsavedFormIsKeptWithItAndGoesWithTheFirstSave() {
    String first = "先传-%s.pdf".formatted(id);
    openForm();
    upload(first, DemoPdf.of("先传" + id));
    upload("照片.png", DemoPdf.of("不是照片" + id));
    assertThat(find(Notification.class).all())
        .as("why it was refused")
        .anyMatch(notice -> notice.getElement().getTextRecursively().contains("照片.png"));
    assertThat(chosen()).containsExactly(first);

    // The session ends before anything is saved; another one opens the form again.
    openForm();
    assertThat(chosen()).containsExactly(first);
    StandardRow standard =
        applications.choices(mine().standard().number(), 0, 10).stream().findFirst().orElseThrow();
    form().standard.setValue(standard);
    form().targets.setValue(Set.of(CaseWorld.JINZHONG));
    form().area.setValue("全市");
    form().reasons.setValue("减少重复检查");
    openForm();
    assertThat(form().standard.getValue()).isEqualTo(standard);
    assertThat(form().targets.getValue()).containsExactly(CaseWorld.JINZHONG);
    test(button("保存草稿")).click();

    Application saved =
        SignedIn.as(ENTERPRISE, applications::mine).stream()
            .filter(one -> one.evidence().stream().anyMatch(it -> it.fileName().equals(first)))
            .findFirst()
            .orElseThrow();
    assertThat(saved.id()).isNotEqualTo(id);
    assertThat(saved.standard().id()).isEqualTo(standard.id());
    assertThat(saved.reasons()).isEqualTo("减少重复检查");
    openForm();
    assertThat(chosen()).as("a form for another application").isEmpty();
  }

  private void openForm() {
    find(Dialog.class).all().forEach(Dialog::close);
    UI.getCurrentOrThrow().navigate("");
    UI.getCurrentOrThrow().navigate(RecognitionRoutes.APPLICATIONS);
    test(button("写申请")).click();
    roundTrip();
  }

  private ApplicationForm form() {
    return find(ApplicationForm.class).single();
  }

  private void upload(String name, byte[] content) {
    test(find(Upload.class, form()).single()).upload(name, "application/pdf", content);
    roundTrip();
  }

  /** The files that the open form lists. */
  private List<String> chosen() {
    return find(EvidenceLines.class, form())
        .single()
        .getChildren()
        .flatMap(line -> line.getChildren().limit(1))
        .map(name -> name.getElement().getText())
        .toList();
  }

  private Button button(String text) {
    return find(Button.class).all().stream()
        .filter(one -> one.getText().equals(text))
        .findFirst()
        .orElseThrow();
  }

  private Application mine() {
    return SignedIn.as(ENTERPRISE, applications::mine).stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private List<Anchor> links() {
    return find(Anchor.class).all().stream().filter(link -> link.getText().equals(file)).toList();
  }

  private List<Button> removals() {
    return find(Button.class).all().stream()
        .filter(button -> button.getAriaLabel().orElse("").equals("移除 " + file))
        .toList();
  }
}
