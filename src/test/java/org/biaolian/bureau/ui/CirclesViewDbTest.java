package org.biaolian.bureau.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import dev.biaolian.demo.MovableClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.biaolian.bureau.Agreement;
import org.biaolian.bureau.Agreements;
import org.biaolian.bureau.Agreements.NewAgreement;
import org.biaolian.bureau.Circles;
import org.biaolian.bureau.Membership;
import org.biaolian.bureau.internal.KnownMemberships;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;
import org.biaolian.recognition.Effect;
import org.biaolian.recognition.RegisterWorld;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.ReadBy;
import org.biaolian.testing.SignedIn;
import org.biaolian.uikit.StatusBadge;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The page on which a secretariat sets last days, after it was told what they cause. */
@DbTest
@Tag("view")
@ViewPackages(packages = "org.biaolian")
class CirclesViewDbTest extends SpringBrowserlessTest {

  private static final String SECRETARY = "sec-cities-secretary";
  private static final CircleCode CITIES = new CircleCode("cities");
  private static final BureauCode JINZHONG = new BureauCode("140700");
  private static final LocalDate AGREED = LocalDate.of(2090, 12, 31);
  private static final LocalDate LAST = LocalDate.of(2090, 1, 31);
  private static final AtomicInteger SERIAL = new AtomicInteger();

  @Autowired private ApplicationContext portal;
  @Autowired private Agreements agreements;
  @Autowired private Circles circles;
  @Autowired private KnownMemberships memberships;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private TransactionTemplate transactions;
  @Autowired private MovableClock clock;

  private String title = "";
  private UUID pact = new UUID(0, 0);

  @BeforeEach
  void anAgreementIsEntered() {
    title = "页面样本协议" + SERIAL.incrementAndGet();
    pact =
        SignedIn.as(
            SECRETARY,
            () ->
                agreements.enter(
                    new NewAgreement(
                        CITIES, title, "全部领域", LocalDate.of(2024, 1, 1), AGREED, true)));
    UI.getCurrentOrThrow().setLocale(Locale.SIMPLIFIED_CHINESE);
  }

  @AfterEach
  void nobodyLeaves() {
    clock.toRealTime();
    transactions.executeWithoutResult(
        status ->
            jdbc.update(
                "update circle_membership set left_on = null where circle_code = 'cities' and"
                    + " bureau_code = '140700'"));
    memberships.read();
  }

  @Test
  @ReadBy(SECRETARY)
  void theLastDayOfAnAgreementIsSetOnceThePageHasSaidWhatItTouches() {
    RegisterWorld world = new RegisterWorld(portal);
    clock.moveTo(LocalDate.of(2026, 9, 8));
    world.registered(world.standard(), pact, Effect.SUPERVISION, JINZHONG);
    open();
    press("登记最后一天 " + title);
    assertThat(told()).contains("1 项，由互认方限期依据另一份协议重新确认，逾期失效");
    confirm("登记最后一天");
    assertThat(alert()).isEqualTo("请填写最后一天。");
    test(inDialog(DatePicker.class)).setValue(LAST);
    confirm("登记最后一天");
    assertThat(alert()).isEqualTo("请写明原因。");
    assertThat(agreement().effectiveTo()).isEqualTo(AGREED);
    test(inDialog(TextArea.class)).setValue("改签新协议（演示）");
    confirm("登记最后一天");
    assertThat(dialogs()).isEmpty();
    assertThat(agreement().effectiveTo()).isEqualTo(LAST);
    assertThat(texts()).contains("2024-01-01 至 2090-01-31");
    assertThat(find(StatusBadge.class).all())
        .extracting(badge -> badge.getElement().getTextRecursively())
        .contains("提前终止，原定到 2090-12-31");
  }

  @Test
  @ReadBy(SECRETARY)
  void aMemberLeavesOnceThePageHasSaidWhatThatTouches() {
    RegisterWorld world = new RegisterWorld(portal);
    world.registered(world.standard(), pact, Effect.SUPERVISION, JINZHONG);
    open();
    press("登记成员退出");
    confirm("登记成员退出");
    assertThat(alert()).isEqualTo("请选择退出的单位。");
    test(member()).selectItem("晋中");
    assertThat(told()).contains("到最后一天为止是本圈成员，次日起看不到本圈共享的内容", "项，次日终止");
    test(inDialog(DatePicker.class)).setValue(LAST);
    test(inDialog(TextArea.class)).setValue("区域调整（演示）");
    assertThat(membership().lastDay()).isNull();
    confirm("登记成员退出");
    assertThat(dialogs()).isEmpty();
    assertThat(membership().lastDay()).isEqualTo(LAST);
    assertThat(texts()).contains("至 2090-01-31");
  }

  @Test
  @ReadBy(SECRETARY)
  void aPageThatIsNoLongerTrueSaysSoAndChangesNothing() {
    open();
    press("登记最后一天 " + title);
    long seen = agreement().version();
    SignedIn.as(SECRETARY, () -> agreements.end(pact, seen, LAST, "另一人先办（演示）"));
    test(inDialog(DatePicker.class)).setValue(LAST.plusDays(1));
    test(inDialog(TextArea.class)).setValue("晚了一步（演示）");
    confirm("登记最后一天");
    assertThat(alert()).isEqualTo("刚才有人先办理了，您的这一步没有生效。请刷新页面看最新情况。");
    assertThat(agreement().effectiveTo()).isEqualTo(LAST);
  }

  @Test
  @ReadBy("taiyuan-approver")
  void aMemberReadsTheDaysAndIsOfferedNoAct() {
    open();
    assertThat(texts()).contains("2024-01-01 至 2090-12-31");
    assertThat(find(Button.class).all())
        .extracting(Button::getText)
        .doesNotContain("登记最后一天", "登记成员退出", "登记协议");
  }

  private static void open() {
    UI.getCurrentOrThrow().navigate("circles");
  }

  private Agreement agreement() {
    return SignedIn.as("auditor", () -> agreements.find(pact)).orElseThrow();
  }

  private Membership membership() {
    return SignedIn.as("auditor", () -> circles.memberships(CITIES)).stream()
        .filter(one -> one.bureau().equals(JINZHONG))
        .findFirst()
        .orElseThrow();
  }

  private List<String> texts() {
    return find(Span.class).all().stream().map(Span::getText).toList();
  }

  private String told() {
    return String.join(
        " ",
        find(DescriptionList.Description.class, dialogs().getFirst()).all().stream()
            .map(DescriptionList.Description::getText)
            .toList());
  }

  private String alert() {
    return find(Div.class, dialogs().getFirst()).withClassName("bl-alert").single().getText();
  }

  private List<Dialog> dialogs() {
    return find(Dialog.class).all().stream().filter(Dialog::isOpened).toList();
  }

  private <T extends Component> T inDialog(Class<T> type) {
    return find(type, dialogs().getFirst()).single();
  }

  private Select<?> member() {
    return inDialog(Select.class);
  }

  /** By its label for readers, which says what it is about, or by its text. */
  private void press(String name) {
    test(find(Button.class).all().stream()
            .filter(
                button ->
                    name.equals(button.getAriaLabel().orElse("")) || name.equals(button.getText()))
            .findFirst()
            .orElseThrow())
        .click();
  }

  private void confirm(String verb) {
    test(find(Button.class, dialogs().getFirst()).all().stream()
            .filter(button -> verb.equals(button.getText()))
            .findFirst()
            .orElseThrow())
        .click();
  }
}
