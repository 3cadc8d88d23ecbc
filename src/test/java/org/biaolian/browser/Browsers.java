package org.biaolian.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One browser for all tests of a run, and in it one signed-in window a person. */
final class Browsers {

  /** A common office screen. */
  static final int WIDTH = 1366;

  static final int HEIGHT = 768;

  /** How long a page may take, in milliseconds: generous, for two busy cores. */
  static final double PATIENCE = 15_000;

  private static final class Holder {
    static final Browser BROWSER = launch();
  }

  private static final Map<String, Person> PEOPLE = new HashMap<>();

  private Browsers() {}

  private static Browser launch() {
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Browser browser = playwright.chromium().launch(options());
    Runtime.getRuntime().addShutdownHook(new Thread(playwright::close, "browser-stop"));
    return browser;
  }

  private static BrowserType.LaunchOptions options() {
    BrowserType.LaunchOptions options =
        new BrowserType.LaunchOptions()
            .setHeadless(true)
            .setArgs(
                List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--force-color-profile=srgb"));
    Path own = Path.of(System.getProperty("chromium", "/usr/bin/chromium"));
    // Without one of its own the machine has Playwright's.
    return Files.isExecutable(own) ? options.setExecutablePath(own) : options;
  }

  /** A window that nobody has signed in to. */
  static BrowserContext window() {
    BrowserContext context =
        Holder.BROWSER.newContext(
            new Browser.NewContextOptions()
                .setBaseURL(PortalUnderTest.running().address().toString())
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai")
                .setColorScheme(ColorScheme.LIGHT)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(WIDTH, HEIGHT));
    PolicyWatch.over(context);
    context.setDefaultTimeout(PATIENCE);
    context.setDefaultNavigationTimeout(PATIENCE);
    return context;
  }

  /** A person's window, signed in the first time it is asked for. */
  static synchronized Person person(String username) {
    return PEOPLE.computeIfAbsent(
        username,
        name -> {
          Page page = window().newPage();
          page.navigate("/");
          SignInForm.fill(page, name);
          return new Person(name, page);
        });
  }

  /** What everybody has before them, for a test that failed. */
  static synchronized void picturesOfAll(String name) {
    PEOPLE.forEach((username, person) -> person.shot(name + "-" + username));
  }
}
