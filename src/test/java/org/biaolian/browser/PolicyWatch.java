package org.biaolian.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Collects what any page of any window may not do by its Content-Security-Policy. */
final class PolicyWatch implements AfterEachCallback {

  private static final String SIGN = "violation of the content policy: ";

  /** In every page before its own scripts. */
  private static final String LISTENER =
      """
      document.addEventListener('securitypolicyviolation', event => console.error('%s'
          + [event.effectiveDirective, event.blockedURI, event.sourceFile, event.sample].join(' ')));
      """
          .formatted(SIGN);

  private static final List<String> FOUND = new ArrayList<>();

  static void over(BrowserContext context) {
    context.addInitScript(LISTENER);
    context.onConsoleMessage(PolicyWatch::hear);
  }

  private static void hear(ConsoleMessage message) {
    if (message.text().contains(SIGN)
        || message.text().contains("Content Security Policy")
        || message.text().contains("Content-Security-Policy")) {
      FOUND.add(message.text());
    }
  }

  static List<String> found() {
    return List.copyOf(FOUND);
  }

  /** What was found since the last time; forgotten then. */
  static List<String> take() {
    List<String> found = List.copyOf(FOUND);
    FOUND.clear();
    return found;
  }

  @Override
  public void afterEach(ExtensionContext context) {
    List<String> found = take();
    if (!found.isEmpty()) {
      throw new AssertionError(String.join("\n", found));
    }
  }
}
