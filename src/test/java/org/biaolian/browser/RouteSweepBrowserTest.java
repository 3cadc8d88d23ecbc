package org.biaolian.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.biaolian.browser.SweepWorld.Example;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every route of the running portal × language × light and dark × office screen and phone: nothing
 * serious for people with disabilities, nothing cut off, no raw key, no error in the background.
 */
@BrowserTest
class RouteSweepBrowserTest {

  private record Size(String name, int width, int height) {}

  private static final List<Size> SIZES =
      List.of(new Size("desk", 1366, 768), new Size("phone", 390, 844));

  /** While one page is being worked on: {@code -Dsweep.part=standards} sweeps its routes only. */
  private static final String PART = System.getProperty("sweep.part", "");

  /** Asked for once: they are found by signing in as those whose pages they are. */
  private static List<Example> examples;

  private static final Map<String, Page> PAGES = new HashMap<>();
  private static final Map<String, String> LANGUAGE = new HashMap<>();
  private static final List<String> BACKGROUND = new ArrayList<>();

  @BeforeAll
  static void fillThePages() {
    setDefaultAssertionTimeout(Browsers.PATIENCE);
    examples = SweepWorld.create().examples();
  }

  @AfterAll
  static void closeTabs() {
    PAGES.forEach(
        (person, page) -> {
          speak(person, page, "中文");
          page.close();
        });
    PAGES.clear();
    LANGUAGE.clear();
  }

  @Test
  void everyRouteHasAnExample() {
    assertThat(SweepWorld.templates())
        .isNotEmpty()
        .isSubsetOf(examples.stream().map(Example::template).toList());
  }

  @TestFactory
  Stream<DynamicTest> everyPageIsSoundInChinese() {
    return sweep("中文", true);
  }

  @TestFactory
  Stream<DynamicTest> everyPageIsSoundInEnglish() {
    return sweep("English", false);
  }

  private static Stream<DynamicTest> sweep(String language, boolean chinese) {
    return examples.stream()
        .filter(example -> example.template().contains(PART))
        .map(
            example ->
                DynamicTest.dynamicTest(
                    example.template() + " " + example.path() + " " + example.person(),
                    () -> check(example, language, chinese)));
  }

  private static void check(Example example, String language, boolean chinese) {
    String person = String.valueOf(example.person());
    Page page = PAGES.computeIfAbsent(person, name -> tab(example.person()));
    speak(person, page, language);
    List<String> problems = new ArrayList<>();
    BACKGROUND.clear();
    for (Size size : SIZES) {
      page.setViewportSize(size.width(), size.height());
      new Person(person, page).open("/" + example.path());
      for (String scheme : List.of("light", "dark")) {
        page.evaluate("scheme => document.documentElement.dataset.scheme = scheme", scheme);
        String where = size.name() + " " + scheme + ": ";
        if (scheme.equals("light")) {
          PageChecks.look(page, chinese).forEach(found -> problems.add(where + found));
        }
        // Colours do not depend on the language: in the dark they are looked at once.
        if (scheme.equals("light") || chinese) {
          PageChecks.accessibility(page, scheme.equals("dark"))
              .forEach(found -> problems.add(where + found));
        }
        Shots.take(page, name(example, chinese, size, scheme));
      }
    }
    BACKGROUND.stream()
        // Pages that say no do so with their status, which the console repeats.
        .filter(found -> !example.template().startsWith("(") || !found.contains("40"))
        .forEach(problems::add);
    assertThat(problems).as(() -> String.join("\n    ", problems)).isEmpty();
  }

  private static String name(Example example, boolean chinese, Size size, String scheme) {
    String route = example.template().replaceAll("[^a-z]+", "-").replaceAll("^-|-$", "");
    return "sweep-%02d-%s-%s-%s-%s.png"
        .formatted(
            examples.indexOf(example),
            route.isEmpty() ? "workbench" : route,
            chinese ? "zh" : "en",
            size.name(),
            scheme);
  }

  private static Page tab(@Nullable String person) {
    BrowserContext context =
        person == null ? Browsers.window() : Browsers.person(person).page().context();
    Page page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            BACKGROUND.add("console: " + message.text());
          }
        });
    page.onPageError(error -> BACKGROUND.add("script error: " + error));
    page.onRequestFailed(
        request -> {
          // Leaving a page ends what it still had under way.
          if (!String.valueOf(request.failure()).contains("ERR_ABORTED")) {
            BACKGROUND.add("failed: " + request.url() + " " + request.failure());
          }
        });
    page.onResponse(
        response -> {
          if (response.status() >= 400) {
            BACKGROUND.add(response.status() + " " + response.url());
          }
        });
    new Person(String.valueOf(person), page).open(person == null ? "/signed-out" : "/");
    return page;
  }

  /** By the switch of the page; the session remembers it. */
  private static void speak(String person, Page page, String language) {
    if (language.equals(LANGUAGE.getOrDefault(person, "中文"))) {
      return;
    }
    page.setViewportSize(Browsers.WIDTH, Browsers.HEIGHT);
    var button =
        page.getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName(language).setExact(true));
    button.click();
    assertThat(button).hasAttribute("aria-pressed", "true");
    LANGUAGE.put(person, language);
  }

  @TestFactory
  Stream<DynamicTest> theSignInServersPagesAreSoundToo() {
    return Stream.of("zh-CN", "en")
        .map(language -> DynamicTest.dynamicTest(language, () -> checkSignIn(language)));
  }

  private static void checkSignIn(String language) {
    List<String> problems = new ArrayList<>();
    boolean chinese = language.startsWith("zh");
    try (BrowserContext window = Browsers.window()) {
      Page page = window.newPage();
      page.navigate("/");
      if (!chinese) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("English")).click();
        assertThat(page.locator("html")).hasAttribute("lang", "en");
      }
      inAllLooks(page, "sign-in", chinese, problems);
      SignInForm.password(page, "lvliang-approver", dev.biaolian.keycloak.DemoUsers.PASSWORD);
      page.locator("#otp").waitFor();
      inAllLooks(page, "otp", chinese, problems);
    }
    assertThat(problems).as(() -> String.join("\n    ", problems)).isEmpty();
  }

  private static void inAllLooks(Page page, String name, boolean chinese, List<String> problems) {
    for (Size size : SIZES) {
      page.setViewportSize(size.width(), size.height());
      for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        String where = name + " " + size.name() + " " + scheme + ": ";
        PageChecks.look(page, chinese).forEach(found -> problems.add(where + found));
        PageChecks.accessibility(page, false).forEach(found -> problems.add(where + found));
        Shots.take(
            page,
            "keycloak-%s-%s-%s-%s.png".formatted(name, chinese ? "zh" : "en", size.name(), scheme));
      }
    }
  }
}
