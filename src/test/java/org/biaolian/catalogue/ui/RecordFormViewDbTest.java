package org.biaolian.catalogue.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.biaolian.catalogue.CatalogueRoutes;
import org.biaolian.catalogue.FairCompetition;
import org.biaolian.catalogue.FileUploads;
import org.biaolian.catalogue.Filing;
import org.biaolian.catalogue.ImportMode;
import org.biaolian.catalogue.ImportReport;
import org.biaolian.catalogue.NewStandard;
import org.biaolian.catalogue.Particulars;
import org.biaolian.catalogue.StandardDetails;
import org.biaolian.catalogue.StandardEntry;
import org.biaolian.catalogue.StandardImport;
import org.biaolian.catalogue.Standards;
import org.biaolian.draft.FormDrafts;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.ReadBy;
import org.biaolian.testing.SignedIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.JsonNodeFactory;

/** What the form of a record says under its fields while one types. */
@DbTest
@Tag("view")
@ViewPackages(packages = "org.biaolian")
class RecordFormViewDbTest extends SpringBrowserlessTest {

  private static final LocalDate DAY = LocalDate.of(2024, 5, 6);

  @Autowired private StandardEntry entry;
  @Autowired private StandardImport imports;
  @Autowired private FileUploads uploads;
  @Autowired private FormDrafts drafts;
  @Autowired private Standards standards;

  /** The form of a new record is one for all tests, and comes back as it was left. */
  @BeforeEach
  @AfterEach
  void nothingIsKept() {
    SignedIn.as("jinzhong-clerk", () -> drafts.discard(CatalogueRoutes.LIST + "/new"));
  }

  @BeforeEach
  void inChinese() {
    UI.getCurrentOrThrow().setLocale(Locale.SIMPLIFIED_CHINESE);
  }

  @Test
  @ReadBy("jinzhong-clerk")
  void aNumberThatSavingRefusesIsToldUnderItsField() {
    record("DB1407/T 908101-2024", Particulars.NONE);
    UI.getCurrentOrThrow().navigate("standards/new");
    number("某某规程", "不认识“某某规程”的标准代号。");
    number("DB1407/T 908102", "“DB1407/T 908102”缺少年份。");
    number("DB14079-2024", "“DB14079-2024”中行政区划代码与顺序号连写，有两种读法。请写成“DB1401/T 9-2020”的形式。");
    number("DB1401/T 908101-2024", "DB1401/T 908101-2024 不是本单位的编号，本单位的编号以 DB1407 开头。");
    number("GB/T 1.1-2020", "GB/T 1.1-2020 不是本单位的编号，本单位的编号以 DB1407 开头。");
    number("db1407/t908101-2024", "DB1407/T 908101-2024 已经录入。");
    number("", "请填写标准编号。");
    number("DB1407/T 908102-2024", null);
  }

  @Test
  @ReadBy("jinzhong-clerk")
  void theCalendarOfADaySpeaksTheLanguageOfThePage() {
    DatePicker.DatePickerI18n chinese = calendar();
    assertThat(chinese.getMonthNames()).hasSize(12).startsWith("一月").endsWith("十二月");
    assertThat(chinese.getWeekdays()).startsWith("星期日").endsWith("星期六");
    assertThat(chinese.getWeekdaysShort()).containsExactly("日", "一", "二", "三", "四", "五", "六");
    assertThat(List.of(chinese.getToday(), chinese.getCancel())).containsExactly("今天", "取消");
    UI.getCurrentOrThrow().setLocale(Locale.ENGLISH);
    DatePicker.DatePickerI18n english = calendar();
    assertThat(english.getMonthNames()).startsWith("January");
    assertThat(english.getWeekdaysShort()).startsWith("Sun");
    assertThat(List.of(english.getToday(), english.getCancel())).containsExactly("Today", "Cancel");
    assertThat(english.getDateFormats()).isEqualTo(chinese.getDateFormats());
  }

  private DatePicker.DatePickerI18n calendar() {
    UI.getCurrentOrThrow().navigate("");
    UI.getCurrentOrThrow().navigate("standards/new");
    return find(DatePicker.class).all().getFirst().getI18n();
  }

  @Test
  @ReadBy("jinzhong-clerk")
  void theFieldOfTheNumberLeadsToTheRecordThatIsThere() {
    record("DB1407/T 908103-2024", Particulars.NONE);
    reference("DB1407/T 908104-2024,枣园参考规程");
    UI.getCurrentOrThrow().navigate("standards/new");
    number("DB1407/T 908103-2024", "DB1407/T 908103-2024 已经录入。");
    assertThat(known("DB1407/T 908103-2024")).containsExactly("已有这个编号的条目：打开 DB1407/T 908103-2024");
    number("DB1407/T 908104-2024", null);
    assertThat(known("DB1407/T 908104-2024"))
        .containsExactly("已有参考条目 DB1407/T 908104-2024，保存后归本单位，以这里填写的内容为准");
    number("DB1407/T 908105-2024", null);
    assertThat(known("DB1407/T 908104-2024")).isEmpty();
  }

  @Test
  @ReadBy("jinzhong-clerk")
  void theOwnNumberIsNeitherJointNorReplacedWhicheverIsTypedFirst() {
    UI.getCurrentOrThrow().navigate("standards/new");
    EntryList joint = find(EntryList.class).withPropertyValue(EntryList::getLabel, "联合编号").single();
    ReplacementLines replaces = find(ReplacementLines.class).single();
    test(text("标准编号")).setValue("DB1407/T 908106-2024");
    joint.setValue("DB1407/T 908106-2024");
    replaces.setValue("DB1407/T 908106-2024（全部）");
    assertThat(joint.getErrorMessage()).contains("就是本标准的编号");
    assertThat(replaces.getErrorMessage()).contains("不能代替它自己");
    test(text("标准编号")).setValue("DB1407/T 908107-2024");
    assertThat(joint.isInvalid()).isFalse();
    assertThat(replaces.isInvalid()).isFalse();
    joint.setValue("DB1403/T 908106-2024、DB1403/T 908106-2024");
    assertThat(joint.getErrorMessage()).contains("写了两次");
    joint.setValue("DB1403/T 908106-2024、DB1404/T 908106-2024");
    assertThat(joint.isInvalid()).isFalse();
  }

  @Test
  @ReadBy("jinzhong-clerk")
  void aRecordThatIsThereCannotReplaceItselfEither() {
    record("DB1407/T 908108-2024", Particulars.NONE);
    UI.getCurrentOrThrow().navigate(CatalogueNavigation.route("DB1407/T 908108-2024") + "/edit");
    ReplacementLines replaces = find(ReplacementLines.class).single();
    replaces.setValue("DB1407/T 908108-2024（全部）");
    assertThat(replaces.getErrorMessage()).contains("不能代替它自己");
  }

  @Test
  @ReadBy("jinzhong-clerk")
  void aChainThatLeadsBackToItselfIsToldUnderItsField() {
    String older = "DB1407/T 908109-2015";
    String newer = "DB1407/T 908109-2020";
    record(older, Particulars.NONE);
    StandardDetails details =
        new StandardDetails(
            "枣园规程", null, DAY, DAY, null, null, older, null, null, List.of(), null, null, null,
            null);
    SignedIn.as("jinzhong-clerk", () -> entry.record(new NewStandard(newer, details)));
    UI.getCurrentOrThrow().navigate(CatalogueNavigation.route(older) + "/edit");
    ReplacementLines edited = find(ReplacementLines.class).single();
    edited.setValue(newer + "（全部）");
    assertThat(edited.getErrorMessage()).contains(older).contains("代替");
    edited.setValue(newer + "（部分：第 4 章）");
    assertThat(edited.isInvalid()).isFalse();
    UI.getCurrentOrThrow().navigate("standards/new");
    ReplacementLines fresh = find(ReplacementLines.class).single();
    test(text("标准编号")).setValue("DB1407/T 908110-2024");
    fresh.setValue(newer + "（全部）");
    assertThat(fresh.isInvalid()).as("a new link at the end of the chain").isFalse();
  }

  @Test
  @ReadBy("jinzhong-clerk")
  void entriesThatAreTooLongTogetherAreToldWhereTheyStand() {
    UI.getCurrentOrThrow().navigate("standards/new");
    tooLong("起草单位", 200, 1000, "超过 1,000 个字。");
    tooLong("起草人", 100, 500, "超过 500 个字。");
    ReplacementLines replaces = find(ReplacementLines.class).single();
    replaces.setValue("DB14/T 12-2015（部分：" + "第 4 章".repeat(75) + "）");
    assertThat(replaces.getErrorMessage()).endsWith("超过 300 个字。");
  }

  private void tooLong(String label, int length, int limit, String end) {
    EntryList list = find(EntryList.class).withPropertyValue(EntryList::getLabel, label).single();
    list.setValue(String.join("、", Collections.nCopies(limit / length, "名".repeat(length))));
    assertThat(list.getErrorMessage()).endsWith("…”" + end);
    list.setValue("名".repeat(length));
    assertThat(list.isInvalid()).isFalse();
  }

  @Test
  @ReadBy("jinzhong-clerk")
  void receiptAndDayOfAFilingAreAskedForTogether() {
    UI.getCurrentOrThrow().navigate("standards/new");
    for (String step : List.of("市级", "省级", "国务院标准化主管部门")) {
      TextField receipt = text(step + "备案号");
      DatePicker day = day(step + "备案日期");
      test(receipt).setValue("晋备 1");
      assertThat(day.getErrorMessage()).isEqualTo("备案号和备案日期须同时填写。");
      assertThat(receipt.isInvalid()).isFalse();
      test(day).setValue(DAY);
      assertThat(day.isInvalid()).isFalse();
      test(receipt).setValue("");
      assertThat(receipt.getErrorMessage()).isEqualTo("备案号和备案日期须同时填写。");
      assertThat(day.isInvalid()).isFalse();
      test(receipt).setValue("晋备 2");
      assertThat(receipt.isInvalid()).isFalse();
    }
  }

  @Test
  @ReadBy("jinzhong-clerk")
  void noFilingLiesBeforeThePublicationOrAStepBelowIt() {
    UI.getCurrentOrThrow().navigate("standards/new");
    for (String step : List.of("市级", "省级", "国务院标准化主管部门")) {
      test(text(step + "备案号")).setValue("备 1");
      test(day(step + "备案日期")).setValue(DAY);
    }
    DatePicker city = day("市级备案日期");
    DatePicker province = day("省级备案日期");
    DatePicker state = day("国务院标准化主管部门备案日期");
    test(province).setValue(DAY.plusDays(2));
    assertThat(state.getErrorMessage()).isEqualTo("上一级备案日期 2024-05-06 早于下一级备案日期 2024-05-08，请核对。");
    test(state).setValue(DAY.plusDays(2));
    assertThat(state.isInvalid()).isFalse();
    test(city).setValue(DAY.plusDays(3));
    assertThat(province.getErrorMessage()).contains("2024-05-09");
    assertThat(state.getErrorMessage()).contains("2024-05-09");
    test(city).setValue(DAY);
    assertThat(province.isInvalid()).isFalse();
    assertThat(state.isInvalid()).isFalse();
    test(day("发布日期")).setValue(DAY.plusDays(1));
    assertThat(city.getErrorMessage()).isEqualTo("日期 2024-05-06 早于发布日期 2024-05-07。");
    assertThat(province.isInvalid()).isFalse();
  }

  @Test
  @ReadBy("jinzhong-clerk")
  void noOtherDayLiesBeforeThePublication() {
    UI.getCurrentOrThrow().navigate("standards/new");
    test(day("发布日期")).setValue(DAY);
    for (String later : List.of("实施日期", "被代替日期", "废止日期", "最近确认日期")) {
      test(day(later)).setValue(DAY.minusDays(1));
      assertThat(day(later).getErrorMessage())
          .as(later)
          .isEqualTo("日期 2024-05-05 早于发布日期 2024-05-06。");
      test(day(later)).setValue(DAY);
      assertThat(day(later).isInvalid()).as(later).isFalse();
    }
  }

  @Test
  @ReadBy("jinzhong-clerk")
  void aDayThatIsNoneIsToldAndNotLostBySaving() {
    UI.getCurrentOrThrow().navigate("standards/new");
    test(text("标准编号")).setValue("DB1407/T 908111-2024");
    test(text("标准名称")).setValue("枣园规程");
    DatePicker ended = day("废止日期");
    Element typed = ended.getElement().setProperty("_inputElementValue", "2024-13-45");
    typed
        .getNode()
        .getFeature(ElementListenerMap.class)
        .fireEvent(new DomEvent(typed, "unparsable-change", JsonNodeFactory.instance.objectNode()));
    assertThat(ended.isInvalid()).isTrue();
    assertThat(ended.getErrorMessage()).isEqualTo("这不是日期，请写成 2026-03-02 的形式。");
    test(day("发布日期")).setValue(DAY);
    assertThat(ended.isInvalid()).as("another day changes nothing about it").isTrue();
    save();
    assertThat(find(Notification.class).all())
        .extracting(notice -> notice.getElement().getTextRecursively())
        .anyMatch(said -> said.contains("“废止日期”填写的不是日期，请写成 2026-03-02 的形式，或清空后再保存。"));
    assertThat(recorded("DB1407/T 908111-2024")).isFalse();
    typed.setProperty("_inputElementValue", "");
    save();
    assertThat(recorded("DB1407/T 908111-2024")).isTrue();
  }

  @Test
  @ReadBy("jinzhong-clerk")
  void theAdoptedStandardAndItsConformityAreAskedForTogether() {
    UI.getCurrentOrThrow().navigate("standards/new");
    TextField adopted = text("采用标准");
    Select<?> conformity = choice("一致性程度");
    test(adopted).setValue("ISO 22000:2018");
    assertThat(conformity.getErrorMessage()).isEqualTo("采用标准和一致性程度须同时填写。");
    assertThat(adopted.isInvalid()).isFalse();
    test(conformity).selectItem("等同（IDT）");
    assertThat(conformity.isInvalid()).isFalse();
    test(adopted).setValue("");
    assertThat(adopted.getErrorMessage()).isEqualTo("采用标准和一致性程度须同时填写。");
    conformity.clear();
    assertThat(adopted.isInvalid()).isFalse();
  }

  @Test
  @ReadBy("jinzhong-clerk")
  void codeOfASectorAndTheTitleAreToldAsWell() {
    UI.getCurrentOrThrow().navigate("standards/new");
    TextField sector = text("行业分类");
    test(sector).setValue("Z1");
    assertThat(sector.getErrorMessage()).contains("Z1");
    test(sector).setValue("A0111");
    assertThat(sector.isInvalid()).isFalse();
    TextField title = text("标准名称");
    test(title).setValue("枣园");
    test(title).setValue("");
    assertThat(title.getErrorMessage()).isEqualTo("请填写标准名称。");
  }

  @Test
  @ReadBy("jinzhong-clerk")
  void aReviewWithItsPaperKeepsItsResult() {
    Particulars reviewed =
        new Particulars(
            null,
            List.of(),
            null,
            null,
            null,
            null,
            null,
            null,
            FairCompetition.PASSED,
            null,
            Filing.OPEN,
            Filing.OPEN,
            Filing.OPEN);
    UUID with = record("DB1407/T 908109-2024", reviewed);
    record("DB1407/T 908110-2024", reviewed);
    SignedIn.as("jinzhong-clerk", () -> uploads.attachFairCompetition(with, "审查表.txt", bytes()));
    UI.getCurrentOrThrow().navigate(CatalogueNavigation.route("DB1407/T 908109-2024") + "/edit");
    choice("公平竞争审查").clear();
    assertThat(choice("公平竞争审查").getErrorMessage()).contains("审查结论不能清空");
    UI.getCurrentOrThrow().navigate(CatalogueNavigation.route("DB1407/T 908110-2024") + "/edit");
    choice("公平竞争审查").clear();
    assertThat(choice("公平竞争审查").isInvalid()).isFalse();
  }

  private void save() {
    test(find(Button.class).withText("保存").single()).click();
  }

  private boolean recorded(String number) {
    return SignedIn.as("jinzhong-clerk", () -> standards.findByNumber(number)).isPresent();
  }

  private static ByteArrayInputStream bytes() {
    return new ByteArrayInputStream("已审查".getBytes(StandardCharsets.UTF_8));
  }

  private void number(String typed, @Nullable String sentence) {
    TextField number = text("标准编号");
    test(number).setValue(typed);
    assertThat(number.isInvalid()).as(typed).isEqualTo(sentence != null);
    assertThat(number.getErrorMessage()).as(typed).isEqualTo(sentence == null ? "" : sentence);
  }

  /** The links to a record. */
  private List<String> known(String number) {
    return find(Anchor.class).all().stream()
        .filter(link -> link.getHref().equals(CatalogueNavigation.route(number)))
        .map(Anchor::getText)
        .toList();
  }

  private TextField text(String label) {
    return find(TextField.class).withPropertyValue(TextField::getLabel, label).single();
  }

  private DatePicker day(String label) {
    return find(DatePicker.class).withPropertyValue(DatePicker::getLabel, label).single();
  }

  private Select<?> choice(String label) {
    return find(Select.class).all().stream()
        .filter(one -> label.equals(one.getLabel()))
        .findFirst()
        .orElseThrow();
  }

  private UUID record(String number, Particulars particulars) {
    return SignedIn.as(
        "jinzhong-clerk",
        () ->
            entry.record(
                new NewStandard(
                    number, StandardDetails.of("枣园规程", DAY, DAY, null).with(particulars))));
  }

  private void reference(String row) {
    SignedIn.as(
        "sec-six-officer",
        () -> {
          ImportReport report =
              imports.dryRun(
                  ImportMode.REFERENCE,
                  "别处.csv",
                  new ByteArrayInputStream(
                      ("标准编号,标准名称\n" + row + "\n").getBytes(StandardCharsets.UTF_8)));
          imports.apply(report.id(), false);
        });
  }
}
