package org.biaolian.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.biaolian.browser.SweepWorld.Example;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Hostile texts in every text column of the database, shown by every route of the running portal:
 * none is executed, fetched or becomes a part of a page. A violation of the content policy fails
 * these tests too ({@link PolicyWatch}).
 */
@BrowserTest
class StoredScriptsBrowserTest {

  private static final String CLERK = "taiyuan-clerk";

  /** A button that asks before it acts, with texts of the thing concerned. */
  private record Question(String person, Function<SweepWorld, String> page, String button) {}

  private static final List<Question> QUESTIONS =
      List.of(
          new Question("taiyuan-admin", world -> "/admin/people", "停用"),
          new Question("taiyuan-admin", world -> "/admin/people", "授予角色"),
          new Question("sec-cities-secretary", world -> "/circles", "登记协议"),
          new Question("taiyuan-approver", SweepWorld::draft, "审签同意"));

  private static SweepWorld world;
  private static StoredTexts texts;
  private static final Map<String, ProbedPage> PAGES = new HashMap<>();

  @BeforeAll
  static void fillThePages() throws SQLException {
    setDefaultAssertionTimeout(Browsers.PATIENCE);
    world = SweepWorld.create();
    world.examples().forEach(example -> page(example.person()));
    texts = new StoredTexts(PortalUnderTest.running());
  }

  @AfterAll
  static void putRight() throws SQLException {
    PAGES.values().forEach(page -> page.page().close());
    PAGES.clear();
    texts.close();
  }

  @Test
  void theListOfColumnsThatHoldNoTextIsOfTheseDays() {
    assertThat(texts.uselessLines()).isEmpty();
    assertThat(texts.columns())
        .extracting(StoredTexts.Column::place)
        .contains("standard.title_zh", "agreement.title", "person.name_zh", "audit_fact.reason");
  }

  @Test
  void noPageRunsOrDrawsWhatIsStored() throws SQLException {
    List<String> problems = new ArrayList<>();
    Set<Integer> seen = new TreeSet<>();
    for (Probe probe : Probe.values()) {
      texts.fill(probe);
      for (Example example : world.examples()) {
        ProbedPage page = page(example.person());
        new Person(String.valueOf(example.person()), page.page()).open("/" + example.path());
        page.problems(seen)
            .forEach(found -> problems.add(example.path() + " " + example.person() + ": " + found));
      }
    }
    texts.columns().stream()
        .filter(column -> !seen.contains(column.number()) && !texts.isHidden(column))
        .map(column -> "no example page shows " + column.place() + ": add one, or list it")
        .forEach(problems::add);
    assertThat(problems).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void noQuestionRunsOrDrawsWhatIsStored(Probe probe) throws SQLException {
    texts.fill(probe);
    List<String> problems = new ArrayList<>();
    Set<Integer> seen = new TreeSet<>();
    for (Question question : QUESTIONS) {
      ProbedPage page = page(question.person());
      String path = question.page().apply(world);
      Person person = new Person(question.person(), page.page()).open(path);
      person.buttons(question.button()).first().click();
      assertThat(person.button("返回").first()).isVisible();
      page.problems(seen).forEach(found -> problems.add(question.button() + ": " + found));
    }
    assertThat(problems).isEmpty();
    assertThat(seen).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void noFormRunsOrDrawsWhatIsTypedAndKept(Probe probe) {
    ProbedPage page = page(CLERK);
    Person clerk = new Person(CLERK, page.page()).open("/standards/new");
    Locator fields =
        page.page().locator("vaadin-text-field input:visible, vaadin-text-area textarea:visible");
    // Held one by one: a list of entries becomes longer where a probe is read as several.
    List<ElementHandle> each = fields.elementHandles();
    int count = each.size();
    for (int field = 0; field < count; field++) {
      each.get(field).fill(probe.of(field, 300));
    }
    fields.last().blur();
    assertThat(page.page().locator(".bl-kept")).containsText("自动暂存");
    clerk.click("保存").settle();
    List<String> problems = new ArrayList<>(page.problems(new TreeSet<>()));
    clerk.open("/standards/new");
    assertThat(page.page().locator(".bl-kept")).containsText("已恢复");
    Set<Integer> seen = new TreeSet<>();
    problems.addAll(page.problems(seen));
    assertThat(problems).isEmpty();
    // The shortest fields cut the mark off.
    assertThat(seen).hasSizeGreaterThan(count / 2);
    clerk.click("丢弃暂存内容");
  }

  @ParameterizedTest
  @EnumSource
  void noImportReportRunsOrDrawsTheCellsOrTheNameOfAFile(Probe probe) {
    ProbedPage page = page(CLERK);
    Person clerk = new Person(CLERK, page.page()).open("/standards/import");
    String row = cell(probe.of(2, 60)) + "," + cell(probe.of(3, 300));
    String good = "DB1401/T 900890-2024," + cell(probe.of(4, 300));
    Recognitions.attach(
        clerk,
        probe.of(1, 180) + ".csv",
        ("标准编号,标准名称\n" + row + "\n" + good + "\n").getBytes(StandardCharsets.UTF_8));
    assertThat(page.page().getByText(Probe.mark(3)).first()).isVisible();
    Set<Integer> seen = new TreeSet<>();
    assertThat(page.problems(seen)).isEmpty();
    assertThat(seen).contains(1, 2, 3);
  }

  @ParameterizedTest
  @EnumSource
  void noListOfFilesRunsOrDrawsTheirNames(Probe probe) throws SQLException {
    texts.fill(probe);
    ProbedPage page = page(CLERK);
    Person clerk = new Person(CLERK, page.page()).open("/" + world.drafted());
    Recognitions.attach(
        clerk,
        probe.of(801, 180).replaceAll("[/*]", "") + ".txt",
        "1 范围\n".getBytes(StandardCharsets.UTF_8));
    clerk.told("文件已上传。");
    Recognitions.attach(
        clerk,
        probe.of(802, 180).replaceAll("[/*]", "") + ".pdf",
        "这不是它说的那种文件。\n".getBytes(StandardCharsets.UTF_8));
    assertThat(page.page().getByText(Probe.mark(802)).last()).isVisible();
    Set<Integer> seen = new TreeSet<>();
    assertThat(page.problems(seen)).isEmpty();
    assertThat(seen).contains(801, 802);
  }

  @ParameterizedTest
  @EnumSource
  void noTabOfEditionsRunsOrDrawsAmendmentsOrSuspensions(Probe probe) throws SQLException {
    texts.fill(probe);
    ProbedPage page = page(CLERK);
    new Person(CLERK, page.page()).open("/" + world.drafted());
    page.page()
        .getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(Pattern.compile("版本沿革.*")))
        .click();
    int content = number("standard_amendment.content");
    assertThat(page.page().getByText(Probe.mark(content)).first()).isVisible();
    Set<Integer> seen = new TreeSet<>();
    assertThat(page.problems(seen)).isEmpty();
    assertThat(seen)
        .contains(
            content,
            number("standard_amendment.withdrawn_reason"),
            number("standard.suspension_notice"),
            number("standard_suspension.notice"),
            number("standard_suspension.reason"),
            number("standard_suspension.lift_notice"),
            number("standard_suspension.withdrawn_reason"));
  }

  @ParameterizedTest
  @EnumSource
  void noPageRunsOrDrawsWhatStandsInItsAddress(Probe probe) {
    ProbedPage page = page(CLERK);
    String text = URLEncoder.encode(probe.of(1, 300), StandardCharsets.UTF_8).replace("+", "%20");
    List<String> problems = new ArrayList<>();
    for (String start :
        List.of(
            "/?tab=",
            "/standards?q=",
            "/standards?region=",
            "/standards?sort=",
            "/standards/",
            "/standards/import?job=",
            "/recognition/matrix?circle=",
            "/recognition/requests/",
            "/recognition/register?q=",
            "/me/sessions?",
            "/nowhere/")) {
      new Person(CLERK, page.page()).open(start + text);
      page.problems(new TreeSet<>()).forEach(found -> problems.add(start + ": " + found));
    }
    assertThat(problems).isEmpty();
  }

  private static int number(String place) {
    return texts.columns().stream()
        .filter(column -> column.place().equals(place))
        .findFirst()
        .orElseThrow()
        .number();
  }

  private static String cell(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }

  private static ProbedPage page(@Nullable String person) {
    return PAGES.computeIfAbsent(
        String.valueOf(person),
        name ->
            new ProbedPage(
                person == null ? Browsers.window() : Browsers.person(person).page().context()));
  }
}
