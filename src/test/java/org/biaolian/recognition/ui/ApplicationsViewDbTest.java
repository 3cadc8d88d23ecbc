package org.biaolian.recognition.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biaolian.bureau.Circle;
import org.biaolian.draft.FormDrafts;
import org.biaolian.recognition.CaseWorld;
import org.biaolian.recognition.Decision;
import org.biaolian.recognition.Effect;
import org.biaolian.recognition.EnterpriseApplications;
import org.biaolian.recognition.EnterpriseApplications.NewApplication;
import org.biaolian.recognition.Outcome;
import org.biaolian.recognition.RecognitionCases;
import org.biaolian.recognition.RecognitionRequests;
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

/** What an enterprise chooses in the form, and reads of what became of its application. */
@DbTest
@Tag("view")
@ViewPackages(packages = "org.biaolian")
class ApplicationsViewDbTest extends SpringBrowserlessTest {

  private static final String ENTERPRISE = "enterprise-1";

  @Autowired private ApplicationContext portal;
  @Autowired private EnterpriseApplications applications;
  @Autowired private RecognitionRequests requests;
  @Autowired private RecognitionCases cases;
  @Autowired private FormDrafts drafts;

  private CaseWorld world;

  @BeforeEach
  void inChinese() {
    UI.getCurrentOrThrow().setLocale(Locale.SIMPLIFIED_CHINESE);
    world = new CaseWorld(portal);
  }

  @AfterEach
  void forgetTheForm() {
    SignedIn.as(ENTERPRISE, () -> drafts.discard(RecognitionRoutes.APPLICATIONS));
  }

  @Test
  @ReadBy(ENTERPRISE)
  void theFormOffersTheBureausOfOneCircleAtATime() {
    UI.getCurrentOrThrow().navigate(RecognitionRoutes.APPLICATIONS);
    test(find(Button.class).all().stream()
            .filter(one -> one.getText().equals("写申请"))
            .findFirst()
            .orElseThrow())
        .click();
    roundTrip();
    ApplicationForm form = find(ApplicationForm.class).single();
    List<Circle> circles = form.circle.getListDataView().getItems().toList();
    assertThat(circles).extracting(one -> one.code().value()).containsExactly("cities", "taixin");
    form.targets.setValue(Set.of(CaseWorld.JINZHONG, CaseWorld.XINZHOU));
    form.circle.setValue(circles.getLast());
    assertThat(form.targets.getListDataView().getItems().collect(Collectors.toSet()))
        .containsExactly(CaseWorld.XINZHOU);
    assertThat(form.targets.getValue()).containsExactly(CaseWorld.XINZHOU);
  }

  @Test
  @ReadBy(ENTERPRISE)
  void theEnterpriseReadsWhyTheSecretariatReturnedIt() {
    UUID request = taken();
    submit(request);
    SignedIn.as("sec-cities-secretary", () -> requests.takeUp(request));
    String reason = "缺检测报告（演示）" + request;
    SignedIn.as("sec-cities-secretary", () -> requests.giveBack(request, version(request), reason));
    assertThat(told()).anyMatch(text -> text.startsWith("秘书处退回：" + reason + "。所在地单位须在 20"));
  }

  @Test
  @ReadBy(ENTERPRISE)
  void theEnterpriseReadsTheClausesAndTheDifferencesOfWhatWasDecided() {
    UUID request = taken();
    submit(request);
    SignedIn.as("sec-cities-secretary", () -> requests.takeUp(request));
    SignedIn.as("sec-cities-secretary", () -> requests.open(request, version(request)));
    UUID one = world.caseOf(request, CaseWorld.JINZHONG);
    String clauses = "4.1 至 4.3、" + one;
    SignedIn.as("jinzhong-clerk", () -> cases.acknowledge(one));
    SignedIn.as(
        "jinzhong-clerk",
        () ->
            cases.propose(
                one, new Decision(Outcome.PARTIAL, null, clauses, null, null, "冬季取值不同"), "建议"));
    SignedIn.as("jinzhong-reviewer", () -> cases.agree(one, seen(one), "同意"));
    SignedIn.as("jinzhong-approver", () -> cases.sign(one, seen(one)));
    assertThat(told())
        .anyMatch(text -> text.contains("：" + clauses) && text.contains("声明的地区差异：冬季取值不同"));
  }

  /** The request that Taiyuan has made of an application. */
  private UUID taken() {
    UUID standard = world.standard();
    world.share(standard);
    UUID pact = world.agreement();
    UUID id =
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
    SignedIn.as(ENTERPRISE, () -> applications.handIn(id));
    return SignedIn.as("taiyuan-clerk", () -> applications.takeOver(id, pact));
  }

  private void submit(UUID request) {
    SignedIn.as("taiyuan-approver", () -> requests.endorse(request, version(request)));
    SignedIn.as("taiyuan-clerk", () -> requests.submit(request));
  }

  private long version(UUID request) {
    return requests.find(request).orElseThrow().version();
  }

  private long seen(UUID one) {
    return cases.find(one).orElseThrow().version();
  }

  private List<String> told() {
    UI.getCurrentOrThrow().navigate(RecognitionRoutes.APPLICATIONS);
    return find(DescriptionList.Description.class).all().stream()
        .map(one -> one.getElement().getTextRecursively())
        .toList();
  }
}
