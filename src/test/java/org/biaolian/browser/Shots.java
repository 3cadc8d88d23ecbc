package org.biaolian.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Base64;

/**
 * Pictures of pages as they stand. By the browser's own protocol: Playwright's pictures wait for
 * frames of all tabs and take seconds when many are open.
 */
final class Shots {

  private Shots() {}

  /**
   * @param name of the file
   */
  static void take(Page page, String name) {
    JsonObject wanted = new JsonObject();
    wanted.addProperty("format", "png");
    wanted.addProperty("optimizeForSpeed", true);
    CDPSession protocol = page.context().newCDPSession(page);
    String taken = protocol.send("Page.captureScreenshot", wanted).get("data").getAsString();
    protocol.detach();
    try {
      Files.createDirectories(PortalUnderTest.FOLDER);
      Files.write(PortalUnderTest.FOLDER.resolve(name), Base64.getDecoder().decode(taken));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
