package org.biaolian.bureau.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.biaolian.demo.MovableClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.biaolian.kernel.CircleCode;
import org.biaolian.policy.CircleFigure;
import org.biaolian.policy.CircleFigures;
import org.biaolian.policy.NewFigure;
import org.biaolian.policy.Policies;
import org.biaolian.policy.PolicyName;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.ReadBy;
import org.biaolian.testing.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The page on which a circle's figures stand, and where its secretariat sets them. */
@DbTest
@Tag("view")
@ViewPackages(packages = "org.biaolian")
class FiguresViewDbTest extends SpringBrowserlessTest {

  private static final String SECRETARY = "sec-cities-secretary";
  private static final CircleCode CITIES = new CircleCode("cities");
  private static final LocalDate TODAY = LocalDate.of(2026, 9, 8);
  private static final LocalDate TOMORROW = TODAY.plusDays(1);
  private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);
  private static final String SOURCE = "联席会议纪要（演示）";

  @Autowired private CircleFigures figures;
  @Autowired private Policies policies;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private TransactionTemplate transactions;
  @Autowired private MovableClock clock;

  @BeforeEach
  void aDay() {
    clock.moveTo(TODAY);
    UI.getCurrentOrThrow().setLocale(Locale.SIMPLIFIED_CHINESE);
  }

  @AfterEach
  void nothingIsSet() {
    clock.toRealTime();
    transactions.executeWithoutResult(
        status -> jdbc.update("delete from policy_parameter where scope_kind = 'CIRCLE'"));
    policies.read();
  }

  @Test
  @ReadBy(SECRETARY)
  void theSecretariatSetsAFigureFromALaterDayOnAndKeepsWhatItTypedWhereSomethingIsMissing() {
    open();
    assertThat(row("评估期限")).contains("20 个工作日", "（本项目拟定）");
    press("设定 评估期限");
    test(inDialog(IntegerField.class)).setValue(15);
    confirm("设定");
    assertThat(alert()).isEqualTo("请写明依据。");
    assertThat(inDialog(IntegerField.class).getValue()).isEqualTo(15);
    test(inDialog(TextField.class)).setValue(SOURCE);
    test(inDialog(DatePicker.class)).setValue(OCTOBER);
    confirm("设定");
    assertThat(dialogs()).isEmpty();
    assertThat(row("评估期限")).contains("20 个工作日", "2026-10-01 起：15 个工作日", SOURCE);
    clock.moveTo(OCTOBER);
    open();
    assertThat(row("评估期限")).contains("15 个工作日", "本圈自定", "通用数值：20 个工作日", SOURCE);
  }

  @Test
  @ReadBy(SECRETARY)
  void aDayThatHasBegunAndANumberOutOfRangeAreRefusedInWords() {
    open();
    press("设定 评估期限");
    test(inDialog(TextField.class)).setValue(SOURCE);
    inDialog(IntegerField.class).setValue(500);
    confirm("设定");
    assertThat(alert()).isEqualTo("请填写 1 到 120 的整数。");
    inDialog(IntegerField.class).setValue(15);
    inDialog(DatePicker.class).setValue(TODAY);
    confirm("设定");
    assertThat(alert()).isEqualTo("日期应在 2026-09-09 至 2031-09-09 之间。已经开始的日子不能再改。");
    inDialog(DatePicker.class).clear();
    confirm("设定");
    assertThat(alert()).isEqualTo("请填写日期。");
    assertThat(shown(PolicyName.ASSESSMENT_WORKING_DAYS).touched()).isFalse();
  }

  @Test
  @ReadBy(SECRETARY)
  void questionsAreAnsweredWithYesOrNo() {
    open();
    press("设定 签发前须公示");
    @SuppressWarnings("unchecked")
    RadioButtonGroup<String> choice = inDialog(RadioButtonGroup.class);
    choice.setValue("1");
    test(inDialog(TextField.class)).setValue(SOURCE);
    confirm("设定");
    assertThat(row("签发前须公示")).contains("否", "2026-09-09 起：是");
  }

  @Test
  @ReadBy(SECRETARY)
  void pointsThatComeWithThePortalAreShownInWordsAndStayThemselvesWhereTheyAreLeft() {
    open();
    assertThat(row("评估要点")).doesNotContainPattern("[A-Z]");
    press("设定 评估要点");
    String supplied = inDialog(TextArea.class).getValue();
    assertThat(supplied.lines()).hasSize(6).allMatch(line -> !line.matches(".*[A-Z].*"));
    test(inDialog(TextArea.class))
        .setValue(supplied.lines().findFirst().orElseThrow() + "\n安全要求\n");
    test(inDialog(TextField.class)).setValue(SOURCE);
    confirm("设定");
    assertThat(row("评估要点"))
        .contains("2026-09-09 起：" + supplied.lines().findFirst().orElseThrow() + "；安全要求");
    assertThat(policies.listOf(PolicyName.ASSESSMENT_CHECKLIST, CITIES, null, TOMORROW))
        .containsExactly("MANDATORY", "安全要求");
  }

  @Test
  @ReadBy(SECRETARY)
  void anAnnouncedFigureIsTakenBackAndACirclesOwnIsEnded() {
    set("15", TOMORROW);
    set("10", OCTOBER);
    clock.moveTo(TOMORROW);
    open();
    press("撤回 评估期限 2026-10-01");
    confirm("撤回");
    assertThat(alert()).isEqualTo("请写明原因。");
    test(inDialog(TextArea.class)).setValue("有误（演示）");
    confirm("撤回");
    assertThat(row("评估期限")).contains("15 个工作日").doesNotContain("10 个工作日");
    press("恢复通用数值 评估期限");
    test(inDialog(TextArea.class)).setValue("改用通用数值（演示）");
    confirm("恢复通用数值");
    assertThat(row("评估期限")).contains("15 个工作日", "到 2026-09-09 为止");
    clock.moveTo(TOMORROW.plusDays(1));
    open();
    assertThat(row("评估期限")).contains("20 个工作日").doesNotContain("本圈自定");
  }

  @Test
  @ReadBy(SECRETARY)
  void aPageThatIsNoLongerTrueSaysSoAndChangesNothing() {
    open();
    press("设定 评估期限");
    set("12", OCTOBER);
    test(inDialog(IntegerField.class)).setValue(15);
    test(inDialog(TextField.class)).setValue(SOURCE);
    confirm("设定");
    assertThat(alert()).isEqualTo("刚才有人先办理了，您的这一步没有生效。请刷新页面看最新情况。");
    assertThat(shown(PolicyName.ASSESSMENT_WORKING_DAYS).announced()).hasSize(1);
  }

  @Test
  @ReadBy(SECRETARY)
  void whatLawSetsIsShownAndNotOffered() {
    open();
    assertThat(row("复审周期")).contains("5 年", "《地方标准管理办法》");
    assertThat(buttons()).doesNotContain("设定 复审周期").contains("设定 评估期限");
  }

  @Test
  @ReadBy("taiyuan-clerk")
  void aMemberReadsTheFiguresAndIsOfferedNoAct() {
    UI.getCurrentOrThrow().navigate("circles");
    assertThat(find(Anchor.class).all())
        .extracting(Anchor::getHref)
        .contains("/circles/cities/figures", "/circles/six/figures");
    open();
    assertThat(row("评估期限")).contains("20 个工作日");
    assertThat(buttons()).noneMatch(name -> name.startsWith("设定"));
  }

  @Test
  @ReadBy("sec-six-secretary")
  void anotherSecretariatIsOfferedNoActEither() {
    open();
    assertThat(row("评估期限")).contains("20 个工作日");
    assertThat(buttons()).noneMatch(name -> name.startsWith("设定"));
  }

  @Test
  @ReadBy(SECRETARY)
  void aCircleThatIsNotThereIsNotFound() {
    for (String code : List.of("nowhere", "X", "a%2Fb")) {
      UI.getCurrentOrThrow().navigate("circles/" + code + "/figures");
      assertThat(find(Span.class).withClassName("bl-figure-name").all()).isEmpty();
    }
  }

  private static void open() {
    UI.getCurrentOrThrow().navigate("circles/cities/figures");
  }

  private void set(String text, LocalDate from) {
    long seen = shown(PolicyName.ASSESSMENT_WORKING_DAYS).seen();
    SignedIn.as(
        SECRETARY,
        () ->
            figures.set(
                new NewFigure(
                    CITIES, PolicyName.ASSESSMENT_WORKING_DAYS, seen, text, from, SOURCE)));
  }

  private CircleFigure shown(PolicyName name) {
    return SignedIn.as(SECRETARY, () -> figures.of(CITIES)).stream()
        .filter(one -> one.name() == name)
        .findFirst()
        .orElseThrow();
  }

  /** All that stands in the row of a parameter. */
  private String row(String name) {
    return find(Div.class).withClassName("bl-row").all().stream()
        .map(row -> row.getElement().getTextRecursively())
        .filter(text -> text.startsWith(name))
        .findFirst()
        .orElseThrow();
  }

  private List<String> buttons() {
    return find(Button.class).all().stream()
        .map(button -> button.getAriaLabel().orElse(""))
        .toList();
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

  private void press(String label) {
    test(find(Button.class).all().stream()
            .filter(button -> label.equals(button.getAriaLabel().orElse("")))
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
