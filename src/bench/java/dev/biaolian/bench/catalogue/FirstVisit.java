package dev.biaolian.bench.catalogue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import dev.biaolian.bench.session.Visitor;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** What a real browser with an empty cache loads for a page: all that travels, heads included. */
final class FirstVisit implements AutoCloseable {

  private final Playwright playwright =
      Playwright.create(
          new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));

  private final Browser browser = playwright.chromium().launch(options());

  private static BrowserType.LaunchOptions options() {
    BrowserType.LaunchOptions options =
        new BrowserType.LaunchOptions()
            .setHeadless(true)
            .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking"));
    Path own = Path.of(System.getProperty("chromium", "/usr/bin/chromium"));
    // Without one of its own the machine has Playwright's.
    return Files.isExecutable(own) ? options.setExecutablePath(own) : options;
  }

  /**
   * Loads a page.
   *
   * @param visitor whose session it is
   * @param expected a CSS selector of what the page shows at last
   */
  long bytes(URI server, String path, Visitor visitor, String expected) {
    try (BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setLocale("zh-CN")
                .setExtraHTTPHeaders(Map.of("X-Forwarded-For", visitor.address())))) {
      visitor
          .cookies(server)
          .forEach(
              (name, value) ->
                  context.addCookies(List.of(new Cookie(name, value).setUrl(server.toString()))));
      Page page = context.newPage();
      CDPSession protocol = context.newCDPSession(page);
      AtomicLong bytes = new AtomicLong();
      protocol.on(
          "Network.loadingFinished",
          event -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
      protocol.send("Network.enable");
      page.navigate(server.resolve("/" + path).toString());
      page.locator(expected).first().waitFor();
      page.waitForLoadState(LoadState.NETWORKIDLE);
      return bytes.get();
    }
  }

  @Override
  public void close() {
    playwright.close();
  }
}
