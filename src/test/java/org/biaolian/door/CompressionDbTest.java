package org.biaolian.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Pages travel compressed; what must not be guessed from their length is new each time. */
@ServerTest
class CompressionDbTest {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");

  @LocalServerPort private int port;

  @Test
  void aPageAndItsStylesTravelCompressed() throws IOException, InterruptedException {
    HttpResponse<byte[]> page = packed("/signed-out");
    assertThat(page.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(text(page)).contains("<div id=\"outlet\">").hasSizeGreaterThan(page.body().length);
    assertThat(packed("/biaolian/tokens.css").headers().firstValue("Content-Encoding"))
        .contains("gzip");
  }

  @Test
  void whoDoesNotAskForItGetsThePageAsItIs() {
    assertThat(new Caller(port).get("/signed-out").headers().firstValue("Content-Encoding"))
        .isEmpty();
  }

  @Test
  void theTokenOfTheSessionIsMaskedAnewInEachPage() {
    Caller caller = new Caller(port).signIn("jinzhong-clerk");
    String first = token(caller);
    String second = token(caller);
    assertThat(first).hasSameSizeAs(second);
    assertThat(first.substring(0, first.length() / 2))
        .isNotEqualTo(second.substring(0, second.length() / 2));
    assertThat(first.substring(first.length() / 2))
        .isNotEqualTo(second.substring(second.length() / 2));
  }

  @Test
  void aPageDoesNotRepeatWhatStandsInItsAddress() {
    Caller caller = new Caller(port).signIn("jinzhong-clerk");
    assertThat(caller.get("/recognition/register?q=guessguessguess").body())
        .doesNotContain("guessguessguess");
  }

  private static String token(Caller caller) {
    Matcher token = TOKEN.matcher(caller.get("/recognition/register").body());
    assertThat(token.find()).isTrue();
    return token.group(1);
  }

  private HttpResponse<byte[]> packed(String path) throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
          HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
              .header("Accept-Encoding", "gzip")
              .build(),
          BodyHandlers.ofByteArray());
    }
  }

  private static String text(HttpResponse<byte[]> answer) throws IOException {
    try (GZIPInputStream plain = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
      return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
