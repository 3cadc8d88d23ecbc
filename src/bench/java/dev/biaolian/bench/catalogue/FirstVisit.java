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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a real browser with an empty cache loads for a page, by kind of resource: all that travels,
 * heads included.
 */
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
  Loaded load(URI server, String path, Visitor visitor, String expected) {
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
      Map<String, String> kinds = new HashMap<>();
      Map<String, Long> bytes = new TreeMap<>();
      protocol.on(
          "Network.responseReceived",
          event ->
              kinds.put(event.get("requestId").getAsString(), event.get("type").getAsString()));
      protocol.on(
          "Network.loadingFinished",
          event ->
              bytes.merge(
                  kinds.getOrDefault(event.get("requestId").getAsString(), "Other"),
                  event.get("encodedDataLength").getAsLong(),
                  Long::sum));
      protocol.send("Network.enable");
      page.navigate(server.resolve("/" + path).toString());
      page.locator(expected).first().waitFor();
      page.waitForLoadState(LoadState.NETWORKIDLE);
      return new Loaded(bytes);
    }
  }

  /** Bytes by kind of resource, in the browser's words. */
  record Loaded(Map<String, Long> byKind) {

    /** All but letters: whether a theme brings a font of its own is a matter of looks. */
    long withoutFonts() {
      return byKind.values().stream().mapToLong(Long::longValue).sum()
          - byKind.getOrDefault("Font", 0L);
    }
  }

  @Override
  public void close() {
    playwright.close();
  }
}
