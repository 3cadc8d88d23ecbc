package org.biaolian.recognition.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.biaolian.catalogue.NewSuspension;
import org.biaolian.catalogue.Standards;
import org.biaolian.catalogue.SuspensionView;
import org.biaolian.catalogue.Suspensions;
import org.biaolian.catalogue.ui.CatalogueNavigation;
import org.biaolian.recognition.CaseWorld;
import org.biaolian.recognition.Decision;
import org.biaolian.recognition.Effect;
import org.biaolian.recognition.RecognitionCases;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.recognition.RegisterWorld;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.ReadBy;
import org.biaolian.testing.SignedIn;
import org.biaolian.uikit.LazyTabs;
import org.biaolian.uikit.PressedInPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A suspension is entered and lifted on the page of the record, and pages of recognition say so.
 */
@DbTest
@Tag("view")
@ViewPackages(packages = "org.biaolian")
class SuspendedSourceViewDbTest extends PressedPage {

  private static final String CLERK = "taiyuan-clerk";
  private static final String APPROVER = "jinzhong-approver";
  private static final String NOTICE = "并市监公告〔2026〕7号";
  private static final String ENTER = "登记暂停实施";
  private static final String LIFT = "恢复实施";
  private static final String WITHDRAW = "撤销录入";
  private static final int EDITIONS = 2;

  @Autowired private Suspensions suspensions;
  @Autowired private Standards standards;
  @Autowired private Clock clock;

  private CaseWorld world;
  private UUID standard = new UUID(0, 0);
  private LocalDate today = LocalDate.EPOCH;

  @BeforeEach
  void aStandard() {
    world = new CaseWorld(portal);
    standard = world.standard();
    today = LocalDate.now(clock);
  }

  @Test
  @ReadBy(CLERK)
  void theClerkEntersASuspensionLiftsItAndTakesTheEntryBack() {
    openEditions();
    assertThat(shown()).contains("没有暂停实施的记录。");
    assertThat(press(ENTER)).singleElement().asString().startsWith(number() + "：暂停期间不能申请互认");
    refused(ENTER, "请填写暂停实施的首日。");
    fill("暂停首日", today);
    refused(ENTER, "请填写文号。");
    fill("文号", NOTICE);
    fill("理由", "抽查不合格");
    confirm(ENTER);
    assertThat(banners()).containsExactly("暂停实施 自 %s 起，恢复时间另行通知（%s）".formatted(today, NOTICE));

    openEditions();
    assertThat(shown()).contains(NOTICE, "抽查不合格");
    press(LIFT);
    refused(LIFT, "请填写恢复实施的日期。");
    fill("恢复实施日期", today.plusDays(3));
    fill("文号", "并市监公告〔2026〕9号");
    confirm(LIFT);
    assertThat(banners())
        .containsExactly("暂停实施 自 %s 至 %s（%s）".formatted(today, today.plusDays(2), NOTICE));
    assertThat(entered().getFirst().liftNotice()).isEqualTo("并市监公告〔2026〕9号");

    openEditions();
    assertThat(shown()).contains("起恢复实施（并市监公告〔2026〕9号）");
    assertThat(buttons()).doesNotContain(LIFT);
    press(WITHDRAW);
    fill("理由", "登记到了别的标准上");
    confirm(WITHDRAW);
    assertThat(banners()).isEmpty();
    openEditions();
    assertThat(shown()).contains("已撤销：登记到了别的标准上");
    assertThat(buttons()).doesNotContain(WITHDRAW);
  }

  @Test
  @ReadBy(APPROVER)
  void anotherBureauReadsTheBannerAndHasNoSteps() {
    suspend();
    openEditions();
    assertThat(banners()).hasSize(1);
    assertThat(buttons()).doesNotContain(ENTER, LIFT, WITHDRAW);
  }

  @Test
  @ReadBy(APPROVER)
  void whoSignsIsToldOnThePageAndBeforeTheSignature() {
    UUID one = world.toSign(Decision.recognised());
    standard =
        SignedIn.as(APPROVER, () -> portal.getBean(RecognitionCases.class).find(one))
            .orElseThrow()
            .summary()
            .standard()
            .id();
    suspend();
    open(RecognitionRoutes.recognitionCase(one));
    assertThat(banners()).singleElement().asString().contains("暂停实施", NOTICE);
    assertThat(press("签发"))
        .anyMatch(line -> line.startsWith("来源标准：暂停实施 自 " + today) && line.contains(NOTICE));
    confirm("签发", "决定已签发。");
  }

  @Test
  @ReadBy(APPROVER)
  void thePageOfTheEntrySaysThatItsSourceIsSuspended() {
    RegisterWorld register = new RegisterWorld(portal);
    UUID entry =
        register.registered(
            standard, register.agreement(null), Effect.SUPERVISION, CaseWorld.JINZHONG);
    open(RecognitionRoutes.recognition(entry));
    assertThat(banners()).isEmpty();
    suspend();
    open(RecognitionRoutes.recognition(entry));
    assertThat(banners()).singleElement().asString().contains("暂停实施", NOTICE);
  }

  private void suspend() {
    SignedIn.as(
        CLERK, () -> suspensions.enter(standard, new NewSuspension(today, null, NOTICE, "抽查不合格")));
  }

  private List<SuspensionView> entered() {
    return SignedIn.as(CLERK, () -> suspensions.of(standard));
  }

  private String number() {
    return SignedIn.as(CLERK, () -> standards.find(standard)).orElseThrow().number();
  }

  private void openEditions() {
    open(CatalogueNavigation.route(number()));
    Component head = find(LazyTabs.class).single().getChildren().findFirst().orElseThrow();
    PressedInPage.tell(head, "bl-tab", "event.detail", EDITIONS);
  }

  private List<String> banners() {
    return find(Div.class).withClassName("bl-alert").all().stream()
        .map(Div::getText)
        .filter(text -> text.contains("暂停实施"))
        .toList();
  }
}
