package org.biaolian.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.biaolian.access.Role;
import org.biaolian.access.Sharing;
import org.biaolian.bureau.Agreements;
import org.biaolian.bureau.Agreements.NewAgreement;
import org.biaolian.bureau.People;
import org.biaolian.catalogue.Standards;
import org.biaolian.kernel.CircleCode;
import org.biaolian.kernel.OrganizationCode;
import org.biaolian.recognition.CaseWorld;
import org.biaolian.recognition.Decision;
import org.biaolian.recognition.Effect;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.recognition.RegisterBook;
import org.biaolian.recognition.RegisterWorld;
import org.biaolian.testing.SignedIn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** One act on many, by clicking: what it will do is shown before, and each has its own trail. */
@BrowserTest
class ManyAtOnceBrowserTest {

  private static final String TERMS = "每季抽查一次（演示）";

  private static ApplicationContext portal;
  private static CaseWorld world;

  @BeforeAll
  static void world() {
    PlaywrightAssertions.setDefaultAssertionTimeout(Browsers.PATIENCE);
    portal = PortalUnderTest.running().context();
    world = new CaseWorld(portal);
  }

  @Test
  void anApproverSharesAllOfAnImportFromOneItemOfTheWorkbench() {
    String file = "本局目录样本.csv";
    String first = "DB1403/T 961001-2024";
    String rows =
        "标准编号,标准名称,发布日期\n%s,目录样本一（演示）,2024-05-06\nDB1403/T 961002-2024,目录样本二（演示）,2024-05-06\n"
            .formatted(first);
    Person clerk = Browsers.person("yangquan-clerk").open("/standards").click("导入…");
    clerk
        .page()
        .locator("input[type=file]")
        .setInputFiles(new FilePayload(file, "text/csv", rows.getBytes(StandardCharsets.UTF_8)));
    clerk
        .page()
        .getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^写入 .*行…$")))
        .click();
    clerk.answer("写入").sees(file + "：已导入");

    Person approver = Browsers.person("yangquan-approver").open("/");
    approver.sees(file).sees("× 2").soundOnAPhone().shot("many-import-item");
    assertThat(approver.page().getByText(first)).hasCount(0);
    approver
        .page()
        .getByRole(
            AriaRole.BUTTON,
            new Page.GetByRoleOptions().setName("确认导入标准的共享：" + file).setExact(true))
        .click();
    approver.sees("只列导入文件“" + file + "”中待确认的标准。").sees(first);
    approver.click("选中筛选到的全部（最多 1000 项）").sees("已选 2 项").soundOnAPhone();
    approver.click("确认共享");
    assertThat(approver.dialog()).containsText("2 项");
    approver.sound().shot("many-import-ask");
    approver.answer("确认共享").told("已办 2 项").sees("没有符合条件的标准");
    approver.open("/");
    assertThat(approver.page().getByText(file)).hasCount(0);
    Standards standards = portal.getBean(Standards.class);
    UUID shared =
        SignedIn.as("yangquan-clerk", () -> standards.findByNumber(first)).orElseThrow().id();
    assertThat(SignedIn.as("yangquan-clerk", () -> standards.find(shared)).orElseThrow().sharing())
        .extracting(one -> one.level())
        .isEqualTo(Sharing.PUBLIC);
    assertThat(SignedIn.as("yangquan-clerk", () -> standards.trail(shared)))
        .extracting(fact -> fact.kind())
        .contains("standard.shared");
  }

  @Test
  void listsShowCardsOnATelephoneAndNothingBeyondTheEdge() {
    String decided = number(world.signed(Decision.conditional(TERMS)));
    Person clerk = Browsers.person("jinzhong-clerk");
    clerk.open("/recognition/cases?tab=ended").sees(decided).listFitsAPhone();
    clerk.open("/recognition/register").listFitsAPhone();
    Browsers.person("taiyuan-clerk")
        .open("/recognition/requests?tab=ended")
        .sees(decided)
        .listFitsAPhone();
    Browsers.person("jinzhong-admin").open("/admin/people").sees("jinzhong-clerk").listFitsAPhone();
  }

  @Test
  void aReviewerAgreesToLikeProposalsInOneActWithOneOpinion() {
    UUID one = world.inReview(Decision.conditional(TERMS));
    UUID other = world.inReview(Decision.conditional(TERMS));
    Person reviewer = Browsers.person("jinzhong-reviewer").open("/recognition/cases?tab=in-review");
    reviewer.soundOnAPhone().pick(number(one)).pick(number(other)).sees("已选 2 件");
    reviewer.click("审核同意所选");
    Locator ask = reviewer.dialog();
    assertThat(ask).containsText("一次审核同意这 2 件办件？");
    assertThat(ask).containsText(number(one));
    assertThat(ask).containsText(number(other));
    assertThat(ask).containsText(TERMS);
    assertThat(ask).containsText("已逐条评估");
    reviewer.answer("审核同意").sees("请写明意见。");
    reviewer.sound().soundOnAPhone().shot("many-review-ask");
    reviewer.write("审核意见", "同意，均按条件办理").answer("审核同意").sees("办妥 2 件，未办 0 件。");
    reviewer.shot("many-reviewed");
    for (UUID each : List.of(one, other)) {
      assertThat(world.kinds(each)).contains("case.reviewed");
    }
  }

  @Test
  void anApproverSignsLikeCasesInOneActAndReadsBeforeWhatEachCauses() {
    UUID one = world.toSign(Decision.conditional(TERMS));
    UUID other = world.toSign(Decision.conditional(TERMS));
    Person approver = Browsers.person("jinzhong-approver").open("/recognition/cases?tab=to-sign");
    approver.soundOnAPhone().pick(number(one)).pick(number(other)).sees("已选 2 件");
    approver.click("签发所选");
    Locator ask = approver.dialog();
    assertThat(ask).containsText("一次签发这 2 件办件？");
    assertThat(ask).containsText(number(one));
    assertThat(ask).containsText(number(other));
    assertThat(ask).containsText(TERMS);
    approver.sound().shot("many-sign-ask");
    approver.answer("签发").sees("办妥 2 件，未办 0 件。").shot("many-signed");
    for (UUID each : List.of(one, other)) {
      assertThat(world.kinds(each)).contains("case.signed");
    }
  }

  @Test
  void aClerkHandsManyCasesOverInOneAct() {
    portal
        .getBean(People.class)
        .enter(
            List.of(
                new People.Entry(
                    "jinzhong-third-clerk",
                    "接手经办三",
                    null,
                    new OrganizationCode("140700"),
                    EnumSet.of(Role.CLERK),
                    LocalDate.of(2024, 1, 1))));
    UUID one = world.assessing();
    UUID other = world.assessing();
    Person clerk = Browsers.person("jinzhong-clerk").open("/recognition/cases?tab=assessing");
    clerk.soundOnAPhone().pick(number(one)).pick(number(other)).sees("已选 2 件");
    clerk.click("移交所选").select("交给", "接手经办三").sees("接手经办三：可移交 2 件，不能移交 0 件。");
    clerk.sound().shot("many-hand-over");
    clerk.answer("移交经办");
    assertThat(clerk.page().getByRole(AriaRole.ALERT).first()).isVisible();
    clerk.write("原因", "岗位调整（演示）").answer("移交经办").sees("办妥 2 件，未办 0 件。");
    for (UUID each : List.of(one, other)) {
      assertThat(world.kinds(each)).contains("case.handed-over");
    }
  }

  @Test
  void aBureauReconfirmsManyEntriesInOneAct() {
    RegisterWorld register = new RegisterWorld(portal);
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    UUID agreement = register.agreement(null);
    UUID first = reconfirmable(register, agreement, today);
    UUID second = reconfirmable(register, agreement, today);
    String page = "/recognition/reconfirm?agreement=" + agreement;
    Person clerk = Browsers.person("xinzhou-clerk").open(page);
    Locator rows = links(clerk, first, second);
    for (int i = 0; i < 20 && rows.count() < 2; i++) {
      clerk.open(page);
    }
    assertThat(rows).hasCount(2);
    clerk.click("选中筛选到的全部（最多 200 项，期限早的优先）").sees("已选 2 项，一次最多 200 项");
    clerk.soundOnAPhone().click("提出重新确认").write("理由", "新旧版一致（演示）");
    assertThat(clerk.dialog()).containsText("签发后互认继续有效");
    clerk.sound().shot("many-reconfirm-ask");
    clerk.answer("提交审核").told("已办理。");
    assertThat(clerk.page()).hasURL(Pattern.compile("/recognition/acts/[0-9a-f-]{36}$"));
    clerk.soundOnAPhone();
    String act = Recognitions.path(clerk);
    Person reviewer = Browsers.person("xinzhou-reviewer").open(act).click("同意");
    reviewer.write("审核意见", "同意（演示）").answer("同意").told("已办理。");
    Browsers.person("xinzhou-approver").open(act).confirm("签发").told("已办理。");
    RegisterBook entries = portal.getBean(RegisterBook.class);
    for (UUID each : List.of(first, second)) {
      assertThat(SignedIn.as("xinzhou-clerk", () -> entries.find(each)).orElseThrow().toString())
          .contains("RECONFIRMED");
    }
  }

  @Test
  void aSubmissionOfManyIsWorkedOffInLists() {
    String title = "批量申请依据协议（演示）";
    SignedIn.as(
        "sec-cities-secretary",
        () ->
            portal
                .getBean(Agreements.class)
                .enter(
                    new NewAgreement(
                        new CircleCode("cities"),
                        title,
                        "全部领域",
                        LocalDate.of(2024, 1, 1),
                        null,
                        true)));
    String first = numberOf(world.standard());
    String second = numberOf(world.standard());
    Set<String> asked = Set.of(first, second);
    Person clerk = Browsers.person("taiyuan-clerk").open("/recognition/submissions/new");
    clerk.soundOnAPhone().write("标准编号，每行一个", String.join("\n", asked)).click("下一步：核对");
    clerk.sees("认出 2 项标准。").select("合作协议", title).tick("晋中", "忻州");
    clerk.write("对象和范围", "全市站点（演示）").write("理由", "便民（演示）").click("保存并预检");
    clerk.sees("预检通过：将申请 2 项标准、共 4 件办件。").soundOnAPhone().shot("many-submission");
    String submission = Recognitions.path(clerk);
    clerk.click("生成申请");
    assertThat(clerk.dialog()).containsText("2 件申请，受理后 4 件办件");
    clerk.sound().answer("生成申请").sees("共 2 件：办妥 2 件，未办 0 件。").soundOnAPhone();
    UUID id = UUID.fromString(submission.substring(submission.lastIndexOf('/') + 1));
    all("taiyuan-approver", id, "draft", "审签同意", asked);
    all("taiyuan-clerk", id, "endorsed", "提交申请", asked);
    clerk.open(submission).sees("已提交 2").shot("many-submitted");
    officer("submitted", "开始形式审查", asked);
    officer("admissibility", "受理", asked);
    clerk.open(submission).sees("已受理 2");
  }

  /** One act on all requests of a submission. */
  private static void all(String who, UUID submission, String tab, String act, Set<String> asked) {
    Person person = Browsers.person(who).open("/" + RecognitionRoutes.requestsOf(submission, tab));
    run(person, act, asked);
  }

  /** The secretariat sees requests of all; it picks those of this submission. */
  private static void officer(String tab, String act, Set<String> asked) {
    run(
        Browsers.person("sec-cities-secretary").open("/recognition/requests?tab=" + tab),
        act,
        asked);
  }

  private static void run(Person person, String act, Set<String> asked) {
    asked.forEach(person::pick);
    person.sees("已选 2 件").click(act + "（所选）");
    assertThat(person.dialog()).containsText("2 件申请，涉及 4 件办件");
    person.sound().answer(act).sees("共 2 件：办妥 2 件，未办 0 件。");
  }

  private static UUID reconfirmable(RegisterWorld register, UUID agreement, LocalDate today) {
    UUID standard = register.standard();
    UUID entry = register.registered(standard, agreement, Effect.SUPERVISION, CaseWorld.XINZHOU);
    register.revise(standard, today);
    return entry;
  }

  /** The ways to these entries. */
  private static Locator links(Person person, UUID... entries) {
    return person
        .page()
        .locator(
            List.of(entries).stream()
                .map(one -> "a[href$='" + RecognitionRoutes.recognition(one) + "']")
                .collect(Collectors.joining(", ")));
  }

  private static String number(UUID one) {
    return world.view("jinzhong-clerk", one).summary().standard().number();
  }

  private static String numberOf(UUID standard) {
    return SignedIn.as(
            "taiyuan-clerk", () -> portal.getBean(Standards.class).find(standard).orElseThrow())
        .number();
  }
}
