package dev.biaolian.run;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Opens the sign-in page as a browser would: from the portal to the sign-in server. */
final class SignInPage {
  private static final String START = "/oauth2/authorization/keycloak";

  private SignInPage() {}

  /**
   * Nothing when the page came with its form, otherwise what came instead.
   *
   * @return empty, or a status and an address
   */
  static String problem(URI portal) throws InterruptedException {
    try (HttpClient browser =
        HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(10))
            .build()) {
      HttpResponse<String> page =
          browser.send(
              HttpRequest.newBuilder(portal.resolve(START)).timeout(Duration.ofSeconds(60)).build(),
              HttpResponse.BodyHandlers.ofString());
      boolean usable = page.statusCode() == 200 && page.body().contains("name=\"password\"");
      return usable ? "" : page.statusCode() + " " + page.uri();
    } catch (IOException e) {
      return e.toString();
    }
  }
}
