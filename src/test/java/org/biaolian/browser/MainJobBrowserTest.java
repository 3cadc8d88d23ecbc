package org.biaolian.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.biaolian.document.internal.inspect.HostileFiles;
import org.biaolian.testing.SharedData;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** The whole way of a recognition, each step by the person whose step it is. */
@BrowserTest
@ExtendWith(StopAtFirstFailure.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MainJobBrowserTest {

  private static final String CATALOGUE = "local-standards.csv";

  /** 智慧景区建设指南, in force, of 山西. */
  private static final String GUIDE = "DB14/T 2512-2022";

  /** 山西省质量奖评审导则, abolished. */
  private static final String ABOLISHED = "DB14/T 1462-2025";

  private static final String GUIDE_TITLE = "智慧景区建设指南";

  private static final String DEMONSTRATION = "DB1401/T 900001-2024";

  private static final String DEMONSTRATION_TITLE = "城市公共自行车服务规范（演示）";

  private static final double IMPORT_MILLIS = 180_000;

  private static final Page.GetByRoleOptions FLOW_PICTURE =
      new Page.GetByRoleOptions().setName("互认流向图，共 4 组单位；数字见下表");

  private static final Locator.GetByTextOptions EXACTLY =
      new Locator.GetByTextOptions().setExact(true);

  private static String request = "";
  private static String hubeiCase = "";

  @BeforeAll
  static void bePatient() {
    setDefaultAssertionTimeout(Browsers.PATIENCE);
  }

  @Test
  @Order(1)
  void theSecretariatImportsTheRealCatalogueAsReferenceRows() {
    Person officer = Browsers.person("sec-six-officer");
    importCatalogue(officer, "参考条目");
    officer.open("/standards?q=DB14/T 2512-2022").sees("智慧景区建设指南").sees("状态未核实");
    officer.shot("job-01-reference-row");
  }

  @Test
  @Order(2)
  void shanxiTakesItsOwnRowsOver() {
    Person clerk = Browsers.person("shanxi-clerk");
    importCatalogue(clerk, "本单位的标准");
    clerk.sees("不是本单位行政区划的编号。");
    clerk.open(Recognitions.record(GUIDE)).sees("智慧景区建设指南").sees("未核验");
    clerk.shot("job-02-own-row");
  }

  @Test
  @Order(3)
  void theSecretariatEntersTheAgreement() {
    enterAgreement("sec-six-officer", "中部六省地方标准互认合作协议（演示）", "六省地方标准");
  }

  @Test
  @Order(4)
  void shanxiVerifiesItsStandardAndDraftsARequest() {
    // Looked into by a process of its own, which has to start from the production jar too.
    Person clerk = Browsers.person("shanxi-clerk").open(Recognitions.record(GUIDE));
    Recognitions.attach(clerk, "征求意见稿.pdf", HostileFiles.plainPdf());
    clerk.told("文件已上传。").sees("征求意见稿.pdf");
    Recognitions.attach(clerk, "送审稿.pdf", HostileFiles.pdfWithScript());
    clerk.told("文件“送审稿.pdf”里有脚本、启动程序或跳转到其他文件的动作，请打印成不含动作的 PDF 再上传。");
    clerk.shot("job-04-refused-file");
    Recognitions.verify(
        "shanxi",
        GUIDE,
        "山西省市场监督管理局 2022 年第 8 号公告",
        """
        1 范围
        本文件给出了智慧景区建设的指南。
        4 总则
        4.1 统筹规划，分步实施。
        """);
    Recognitions.letOut("shanxi", GUIDE, "正文.txt");
    request =
        Recognitions.draft(
            "shanxi", GUIDE, "A 级旅游景区", "六省游客往来频繁，统一建设要求可减少重复评定。", "安徽", "江西", "河南", "湖北");
  }

  @Test
  @Order(5)
  void anotherBureauCannotOpenTheDraftByItsAddress() {
    Person stranger = Browsers.person("anhui-clerk").open(request);
    assertThat(Recognitions.heading(stranger)).hasText("没有找到这个页面");
    stranger.sees("地址可能有误，或者这条内容没有共享给您所在的单位。").shot("job-05-draft-of-another");
    Person secretary = Browsers.person("sec-six-secretary").open(request);
    assertThat(Recognitions.heading(secretary)).hasText("没有找到这个页面");
  }

  @Test
  @Order(6)
  void theSecretariatRulesButNotAnOfficerOfTheApplicant() {
    Recognitions.send("shanxi", request);
    Person officer = Browsers.person("sec-six-officer").open(request);
    officer.confirm("开始形式审查").refused("您同时在申请方或被请求方任职，不能审查这份申请，请由秘书处的其他人员办理。");
    officer.shot("job-06-officer-of-home-bureau").answer("返回");
    Person secretary = Browsers.person("sec-six-secretary").open("/");
    assertThat(Recognitions.takeFromWorkbench(secretary, "形式审查", GUIDE_TITLE)).isEqualTo(request);
    secretary.confirm("开始形式审查").told("已开始形式审查并编号。");
    secretary.shot("job-06-admissibility");
  }

  @Test
  @Order(7)
  void anOpenWorkbenchShowsTheNewCaseWithoutReloading() {
    Person clerk = Browsers.person("anhui-clerk").open("/");
    clerk.page().evaluate("window.notReloaded = true");
    assertThat(clerk.page().getByText(GUIDE)).hasCount(0);
    Browsers.person("sec-six-secretary").open(request).confirm("受理").told("已受理，办件已分送各方。");
    assertThat(clerk.page().getByText(GUIDE).first()).isVisible();
    assertThat(clerk.page().evaluate("window.notReloaded")).isEqualTo(true);
    clerk.shot("job-07-workbench-live");
    Browsers.person("shanxi-clerk").open(request).sees("4 个被请求方办理中").shot("job-07-request-open");
  }

  @Test
  @Order(8)
  void anhuiRecognises() {
    Person clerk = Browsers.person("anhui-clerk");
    decide("anhui", clerk, "互认", person -> {});
  }

  @Test
  @Order(9)
  void jiangxiRecognisesWithConditions() {
    Person clerk = Browsers.person("jiangxi-clerk").open("/");
    decide("jiangxi", clerk, "附条件互认", person -> person.write("附加条件", "景区应另行满足本省消防要求。"));
  }

  @Test
  @Order(10)
  void henanRecognisesInPart() {
    Person clerk = Browsers.person("henan-clerk").open("/");
    decide("henan", clerk, "部分互认", person -> person.write("互认的条款", "4.1 至 4.3、5.2"));
  }

  @Test
  @Order(11)
  void hubeiDeclinesAndNobodyTakesTwoSteps() {
    Person deputy = Browsers.person(KeycloakAdmin.DEPUTY).open("/");
    hubeiCase = assess("hubei", deputy, "不予互认", Recognitions::decline);
    review("hubei", hubeiCase);

    deputy.open(hubeiCase).confirm("签发").refused("同一件的经办、审核、签发须是三个人：您评估过这件，不能签发。");
    deputy.shot("job-11-signer-assessed").answer("返回");

    Person clerk = Browsers.person("hubei-clerk").open(hubeiCase).sees("现在不需要您办理");
    assertThat(clerk.button("签发")).hasCount(0);
    clerk.shot("job-11-clerk-has-no-signature");

    // The page still offers the signature that the other tab's change of organization took away.
    Person otherTab = deputy.inNewTab().open("/").switchTo("河南省市场监督管理局");
    deputy.confirm("签发").refused("您现在的角色不能做这一步。");
    deputy.shot("job-11-clerk-signs").answer("返回");
    otherTab.switchTo("山西省市场监督管理局");
    deputy.confirm("签发").refused("申请方不能对自己的申请作出决定。");
    deputy.shot("job-11-applicant-decides").answer("返回");
    otherTab.page().close();

    sign("hubei", hubeiCase);
  }

  @Test
  @Order(12)
  void registerMatrixAndRecordShowWhatWasDecided() {
    Person reader = Browsers.person("hunan-clerk").open("/recognition/register");
    assertThat(reader.row("安徽")).contains("互认");
    assertThat(reader.row("江西")).contains("附条件互认", "景区应另行满足本省消防要求。");
    assertThat(reader.row("河南")).contains("部分互认", "4.1", "4.3、5.2");
    assertThat(reader.hasRow("湖北")).isFalse();
    reader.shot("job-12-register");
    reader.open("/recognition/matrix");
    assertThat(reader.row(GUIDE)).contains("来源地", "互认", "附条件互认", "部分互认", "不予互认", "未涉及");
    reader.shot("job-12-matrix");
    reader.open(Recognitions.record(GUIDE)).sees("3 地互认").shot("job-12-record");
    Browsers.person("shanxi-clerk").open(request).sees("已办结").shot("job-12-request-closed");
  }

  @Test
  @Order(13)
  void anAbolishedStandardCannotBeAskedFor() {
    Person clerk = Browsers.person("shanxi-clerk").open(Recognitions.record(ABOLISHED));
    clerk.sees("废止").shot("job-13-abolished-record");
    assertThat(clerk.button("发起互认申请")).hasCount(0);
    clerk.open("/recognition/new/" + PortalUnderTest.running().standardId(ABOLISHED));
    Recognitions.asked(clerk, "安徽").write("对象和范围", "全省").write("理由", "试一试").click("保存并送审签");
    clerk.refused(ABOLISHED + " 不是现行标准，不能申请互认。").shot("job-13-abolished-refused");
  }

  @Test
  @Order(14)
  void taiyuanEntersItsStandardAndSharesIt() {
    enterAgreement("sec-cities-secretary", "山西中部城市群地方标准互认合作协议（演示）", "五市地方标准");
    Person clerk = Browsers.person("taiyuan-clerk").open("/standards").click("录入标准");
    clerk.write("标准编号", "DB1401/T900001-2024").write("标准名称", DEMONSTRATION_TITLE);
    clerk.writeDate("发布日期", "2024-03-01").writeDate("实施日期", "2024-06-01");
    clerk.write("批准发布", "太原市市场监督管理局").write("ICS", "03.220.20");
    clerk.shot("job-14-new-standard").click("保存").told("已保存。").sees("现行");
    assertThat(clerk.page()).hasURL(Pattern.compile("/standards/DB1401~T_900001-2024$"));
    Recognitions.verify("taiyuan", DEMONSTRATION, "太原市公报 2024 年第 3 期（演示）", "1 范围\n本文件为演示。\n");
    clerk.open(Recognitions.record(DEMONSTRATION)).click("提请共享").choose("圈内共享");
    clerk.tick("山西中部城市群").answer("提请共享").sees("待签发人员确认");
    Browsers.person("taiyuan-approver")
        .open(Recognitions.record(DEMONSTRATION))
        .confirm("确认共享")
        .sees("与 城市群 共享。")
        .shot("job-14-shared");
  }

  @Test
  @Order(15)
  void taiyuanAsksTheFourOtherCities() {
    String asked =
        Recognitions.draft(
            "taiyuan", DEMONSTRATION, "五市公共自行车", "市民跨市骑行，服务要求应当一致。", "阳泉", "晋中", "忻州", "吕梁");
    Recognitions.send("taiyuan", asked);
    Browsers.person("sec-cities-officer")
        .open(asked)
        .confirm("开始形式审查")
        .refused("您同时在申请方或被请求方任职，不能审查这份申请，请由秘书处的其他人员办理。")
        .answer("返回");
    Person yangquan = Browsers.person("yangquan-clerk").open("/");
    Browsers.person("sec-cities-secretary")
        .open(asked)
        .confirm("开始形式审查")
        .told("已开始形式审查并编号。")
        .confirm("受理")
        .told("已受理，办件已分送各方。");
    assertThat(yangquan.page().getByText(DEMONSTRATION).first()).isVisible();
    decide("yangquan", yangquan, "互认", person -> {});
    for (String city : List.of("jinzhong", "xinzhou", "lvliang")) {
      Person clerk = Browsers.person(city + "-clerk").open("/").sees(DEMONSTRATION);
      clerk.shot("job-15-workbench-" + city);
    }
    Browsers.person("taiyuan-clerk").open(asked).sees("3 个被请求方办理中").shot("job-15-request");
    Browsers.person("taiyuan-clerk").open("/?tab=sent").sees(DEMONSTRATION).shot("job-15-sent");
    Person clerk = Browsers.person("taiyuan-clerk").open("/recognition/matrix?circle=cities");
    assertThat(clerk.row(DEMONSTRATION).stream().filter("办理中"::equals)).hasSize(3);
    clerk.shot("job-15-matrix");
  }

  @Test
  @Order(16)
  void theFlowPictureIsDrawnWithABandForEachPairAndItsFiguresStandBelow() {
    Person reader = Browsers.person("hunan-clerk").open("/recognition/flow?circle=six&period=all");
    Locator figures = reader.page().locator("table.bl-figures tr:has(td)");
    assertThat(figures).hasCount(4);
    assertThat(figures.filter(new Locator.FilterOptions().setHasText("安徽")))
        .hasText(Pattern.compile("山西\\s*安徽\\s*1\\s*1\\s*\\d+"));
    assertThat(figures.filter(new Locator.FilterOptions().setHasText("湖北")))
        .hasText(Pattern.compile("山西\\s*湖北\\s*1\\s*0\\s*\\d+"));
    Locator picture = reader.page().getByRole(AriaRole.IMG, FLOW_PICTURE);
    assertThat(picture).isVisible();
    Locator bands = picture.locator("svg path[fill-opacity='0.45']");
    assertThat(bands).hasCount(4);
    for (String name : List.of("山西", "安徽", "江西", "河南", "湖北")) {
      assertThat(picture.locator("svg text").getByText(name, EXACTLY)).isVisible();
    }
    // What a band says under the pointer is drawn into the picture too.
    bands.first().hover(new Locator.HoverOptions().setForce(true));
    assertThat(picture.locator("svg")).containsText(Pattern.compile("山西 的标准，.+ 办结 1 件"));
    reader.shot("job-16-flow");
  }

  private static void importCatalogue(Person person, String mode) {
    String name = person.username();
    person.open("/standards").click("导入…");
    person
        .page()
        .getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(Pattern.compile(mode)))
        .check();
    person.page().locator("input[type=file]").setInputFiles(SharedData.file(CATALOGUE));
    Locator write =
        person
            .page()
            .getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^写入 .*行…$")));
    assertThat(write).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(IMPORT_MILLIS));
    person.shot("job-import-report-" + name);
    write.click();
    person.answer("写入");
    assertThat(person.page().getByText(CATALOGUE + "：已导入").first())
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(IMPORT_MILLIS));
    person.shot("job-import-done-" + name);
  }

  private static void enterAgreement(String officer, String title, String scope) {
    Person person = Browsers.person(officer).open("/circles").click("登记协议");
    person.write("协议名称", title).write("适用范围", scope).writeDate("生效日期", "2024-01-01");
    person.shot("job-agreement-form-" + officer).answer("登记协议").told("协议已登记。");
    person.sees(title).shot("job-agreement-" + officer);
  }

  /** All three steps; the clerk stands before the workbench. */
  private static void decide(
      String place, Person clerk, String outcome, java.util.function.Consumer<Person> details) {
    String address = assess(place, clerk, outcome, details);
    review(place, address);
    sign(place, address);
  }

  private static String assess(
      String place, Person clerk, String outcome, java.util.function.Consumer<Person> details) {
    String title = place.equals("yangquan") ? DEMONSTRATION_TITLE : GUIDE_TITLE;
    String address = Recognitions.takeFromWorkbench(clerk, "签收", title);
    clerk.confirm("签收").told("已签收，评估开始计时。");
    clerk.choose(outcome);
    details.accept(clerk);
    clerk.write("评估意见", "已对照本地要求逐条评估。").shot("job-" + place + "-assess");
    clerk.click("提交审核").told("已提交审核。").shot("job-" + place + "-in-review");
    return address;
  }

  private static void review(String place, String address) {
    Person reviewer = Browsers.person(place + "-reviewer").open("/").sees("审核");
    reviewer.open(address).click("审核同意").write("审核意见", "同意评估意见。");
    reviewer.shot("job-" + place + "-review").answer("审核同意").told("已送签发。");
  }

  private static void sign(String place, String address) {
    Person approver = Browsers.person(place + "-approver").open(address).click("签发");
    assertThat(approver.button("返回")).isVisible();
    approver.shot("job-" + place + "-sign").answer("签发").told("决定已签发。");
    approver.shot("job-" + place + "-signed");
  }
}
