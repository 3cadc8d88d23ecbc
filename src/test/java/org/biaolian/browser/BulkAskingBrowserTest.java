package org.biaolian.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.biaolian.recognition.BulkWorld;
import org.biaolian.recognition.RecognitionRoutes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Many standards are asked for in one submission, and worked off in few acts, by clicking. */
@BrowserTest
class BulkAskingBrowserTest {

  private static final String TITLE = "地下管廊巡检要求（演示）";
  private static final String TAKER = "接手经办（演示）";
  private static final String ALL = "选中前 200 件";
  private static final int STANDARDS = 3;

  @BeforeAll
  static void bePatient() {
    PlaywrightAssertions.setDefaultAssertionTimeout(Browsers.PATIENCE);
  }

  @Test
  void manyStandardsAreAskedForTakenAndHandedOverInFewActs() {
    BulkWorld world = new BulkWorld(PortalUnderTest.running().context());
    List<String> numbers = new ArrayList<>(world.standards(TITLE, STANDARDS));
    String known = world.askedOfJinzhong(TITLE);
    numbers.add(known);
    world.secondClerk(TAKER);
    world.awaitFound(TITLE, numbers.size());

    Person clerk = Browsers.person("taiyuan-clerk").open("/recognition/submissions/new");
    clerk.write("查找本单位现行标准", TITLE);
    numbers.forEach(number -> clerk.tick("选择 " + number));
    both(clerk.sees("已勾选 4 项"), "bulk-1-choose");
    clerk.click("下一步：核对");
    assertThat(clerk.page()).hasURL(Pattern.compile("/recognition/submissions/[0-9a-f-]{36}$"));
    String path = Recognitions.path(clerk);
    UUID submission = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));

    clerk.tick("晋中", "忻州").write("对象和范围", "全市地下管廊").write("理由", "两市管廊由同一单位运行。");
    clerk.click("保存并预检").sees("预检发现 1 处不能申请");
    both(clerk, "bulk-2-checked");
    clerk.click("相近标准 " + known).sees("各单位与 " + known + " 相近的标准").sees("目标单位自己的相近标准");
    clerk.shot("bulk-2-near");
    clerk.answer("关闭");
    clerk.click("剔除预检不通过的").sees("预检通过：将申请 4 项标准、共 7 件办件。").sees("不向 晋中 申请");
    clerk.click("生成申请").answer("生成申请");
    ended(clerk, "bulk-3-made");
    clerk.follow("批量申请详情").follow("草稿 4");
    numbers.forEach(clerk::row);
    both(clerk, "bulk-4-requests");

    act("taiyuan-approver", submission, "draft", "审签同意");
    act("taiyuan-clerk", submission, "endorsed", "提交申请");
    act("sec-cities-secretary", submission, "submitted", "开始形式审查");
    act("sec-cities-secretary", submission, "admissibility", "受理");

    numbers.remove(known);
    Person target = Browsers.person("jinzhong-clerk").open("/recognition/cases?tab=new");
    numbers.forEach(target::pick);
    target.sees("已选 3 件").click("受理所选").answer("签收").sees("办妥 3 件，未办 0 件。");

    target.open("/recognition/cases?tab=assessing");
    numbers.forEach(target::pick);
    target.sees("已选 3 件").click("移交所选").select("交给", TAKER);
    target.sees(TAKER + "：可移交 3 件，不能移交 0 件。");
    target.answer("移交经办").refused("请写明原因。");
    target.write("原因", "轮岗交接");
    both(target, "bulk-5-hand-over");
    target.answer("移交经办").sees("办妥 3 件，未办 0 件。");
    both(target, "bulk-6-handed-over");
    numbers.forEach(target::pick);
    target.click("移交所选").select("交给", TAKER).sees("可移交 0 件，不能移交 3 件。");
    both(target, "bulk-7-no-more");
    target.answer("返回");
  }

  @Test
  void likeCasesAreSignedInOneAct() {
    List<String> numbers = new BulkWorld(PortalUnderTest.running().context()).toSign(STANDARDS);
    Person signer = Browsers.person("jinzhong-approver").open("/recognition/cases?tab=to-sign");
    numbers.forEach(signer::pick);
    signer.sees("已选 3 件").click("签发所选");
    numbers.forEach(number -> assertThat(signer.dialog().getByText(number).first()).isAttached());
    both(signer, "bulk-8-sign");
    signer.answer("签发").sees("办妥 3 件，未办 0 件。");
    both(signer, "bulk-9-signed");
  }

  /** One act on all requests of the submission that are at a step, to the end of its job. */
  private static void act(String who, UUID submission, String tab, String act) {
    Person person = Browsers.person(who).open("/" + RecognitionRoutes.requestsOf(submission, tab));
    person.click(ALL).sees("已选 4 件").click(act + "（所选）");
    both(person, "bulk-act-" + tab);
    person.answer(act);
    ended(person, "bulk-done-" + tab);
  }

  private static void ended(Person person, String picture) {
    assertThat(person.page()).hasURL(Pattern.compile("/recognition/jobs/[0-9a-f-]{36}$"));
    person.sees("共 4 件：办妥 4 件，未办 0 件。");
    both(person, picture);
  }

  /** The page as it stands, at a desk and on a phone. */
  private static void both(Person person, String name) {
    person.shot(name);
    person.page().setViewportSize(390, 844);
    person.settle();
    person.shot(name + "-phone");
    person.page().setViewportSize(Browsers.WIDTH, Browsers.HEIGHT);
    person.settle();
  }
}
