package org.biaolian.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The steps of verification and recognition, done by clicking. */
final class Recognitions {

  private Recognitions() {}

  /** The address of a record as the portal writes it. */
  static String record(String number) {
    return "/standards/" + number.replace('/', '~').replace(' ', '_');
  }

  /** The clerk names the source and attaches the text, the approver confirms. */
  static void verify(String place, String number, String source, String text) {
    Person clerk = Browsers.person(place + "-clerk").open(record(number));
    attach(clerk, "正文.txt", text.getBytes(StandardCharsets.UTF_8));
    clerk.told("文件已上传。").sees("正文.txt");
    clerk.click("提请核验").write("核验依据", source).answer("提请核验").sees("待确认核验");
    clerk.shot("job-" + place + "-verify-proposed");
    Person approver = Browsers.person(place + "-approver").open(record(number));
    approver.confirm("核验通过").sees("状态已核验").shot("job-" + place + "-verified");
  }

  /** A text that came to a record which others see follows it when the approver lets it. */
  static void letOut(String place, String number, String file) {
    Person clerk = Browsers.person(place + "-clerk").open(record(number));
    clerk.confirmFor("提请公开", file).sees("待签发人员确认");
    Person approver = Browsers.person(place + "-approver").open(record(number));
    approver.confirmFor("确认公开", file);
    assertThat(approver.page().getByText("待签发人员确认")).hasCount(0);
    approver.shot("job-" + place + "-text-public");
  }

  /** Hands a file to the page that is open. */
  static void attach(Person person, String name, byte[] content) {
    person
        .page()
        .locator("input[type=file]")
        .first()
        .setInputFiles(new FilePayload(name, "application/octet-stream", content));
  }

  /** The clerk drafts; returns the address of the draft. */
  static String draft(String place, String number, String area, String reasons, String... targets) {
    Person clerk = Browsers.person(place + "-clerk").open(record(number));
    clerk.click("发起互认申请");
    assertThat(heading(clerk)).hasText("发起互认申请");
    asked(clerk, targets).write("对象和范围", area).write("理由", reasons);
    clerk.shot("job-" + place + "-request-form");
    clerk.click("保存并送审签").told("申请已保存，等待签发人审签。");
    assertThat(clerk.page()).hasURL(Pattern.compile("/recognition/requests/[0-9a-f-]{36}$"));
    clerk.shot("job-" + place + "-request-draft");
    return path(clerk);
  }

  /** Ticks whom to ask; their near standards come later and move what is below them. */
  static Person asked(Person clerk, String... targets) {
    clerk.tick(targets);
    assertThat(clerk.page().locator(".bl-near li")).hasCount(targets.length);
    return clerk;
  }

  /** Endorsed by the home approver, sent by the clerk. */
  static void send(String place, String request) {
    Browsers.person(place + "-approver")
        .open(request)
        .confirm("审签同意")
        .told("已审签，经办人可以提交。")
        .shot("job-" + place + "-request-endorsed");
    Browsers.person(place + "-clerk")
        .open(request)
        .confirm("提交申请")
        .told("已提交给秘书处。")
        .shot("job-" + place + "-request-submitted");
  }

  /** Follows the item with this step from the open workbench; returns the address it leads to. */
  static String takeFromWorkbench(Person person, String step, String title) {
    person
        .page()
        .getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName(step + "：" + title).setExact(true))
        .click();
    assertThat(person.page()).hasURL(Pattern.compile("/recognition/(cases|requests)/[0-9a-f-]+"));
    person.settle();
    return path(person);
  }

  /** What declining needs beside the outcome. */
  static void decline(Person clerk) {
    clerk.select("不予互认的依据", "自然或产业条件不同");
    clerk.write("不予互认的说明", "本省水域景区占多数，条件不同。");
  }

  static com.microsoft.playwright.Locator heading(Person person) {
    return person.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
  }

  static String path(Person person) {
    return java.net.URI.create(person.page().url()).getPath();
  }
}
