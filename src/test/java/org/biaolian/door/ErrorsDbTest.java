package org.biaolian.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Errors carry a number and never what happened inside. */
@ServerTest
class ErrorsDbTest {

  private static final String NUMBER = "E-\\d{8}-[2-9A-Z]{4}";
  private static final String[] INTERNALS = {
    "Exception", "org.", "java.", "com.vaadin", "Tomcat", "Spring", "\tat ", "secret words", "SQL"
  };

  @LocalServerPort private int port;

  @ParameterizedTest
  @CsvSource({
    "/failing/unforeseen, 500, 暂时不能服务",
    "/failing/too-large, 413, 内容太大",
    "/failing/post-only, 405, 这个请求不能处理",
    "/failing/json-only, 415, 不支持这种格式",
    "/VAADIN/build/nothing.js, 404, 这个地址打不开",
    "/error, 404, 这个地址打不开"
  })
  void aFailureIsAPageInWordsWithANumber(String path, int status, String words) {
    HttpResponse<String> answer = new Caller(port).signIn("lvliang-clerk").get(path);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains(words).containsPattern(NUMBER);
    assertThat(answer.body()).doesNotContain(INTERNALS);
  }

  @ParameterizedTest
  @CsvSource({"/failing/unforeseen, 500", "/failing/too-large, 413", "/failing/post-only, 405"})
  void machinesGetProblemDetails(String path, int status) {
    HttpResponse<String> answer =
        new Caller(port).signIn("lvliang-clerk").get(path, "Accept", "application/json");
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(answer.body()).contains("\"status\":" + status).containsPattern(NUMBER);
    assertThat(answer.body()).doesNotContain(INTERNALS);
  }

  @Test
  void aPostWithoutTheTokenIsRefusedInWords() {
    HttpResponse<String> answer =
        new Caller(port).post("/logout", "application/x-www-form-urlencoded", "");
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).containsPattern(NUMBER).doesNotContain(INTERNALS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /a|b<script> HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET /%zz HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET /a%00b HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET /a%2fb;x/..%5c..%5cetc HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET /signed-out HTTP/1.1\r\n\r\n",
        "GET /signed-out HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
        "GET /signed-out HTTP/1.1\r\nHost: localhost\r\nBad Header: x\r\n\r\n",
        "G@T /signed-out HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "TRACE /signed-out HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "PROPFIND /signed-out HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "POST /signed-out HTTP/1.1\r\nHost: localhost\r\nContent-Length: abc\r\n\r\n",
        "nonsense\r\n\r\n"
      })
  void aMalformedRequestIsRefusedWithoutABanner(String request) {
    assertPlain(raw(request));
  }

  @Test
  void aHeaderThatIsTooLongIsRefusedWithoutABanner() {
    assertPlain(
        raw(
            "GET /signed-out HTTP/1.1\r\nHost: localhost\r\nX-Long: "
                + "x".repeat(40_000)
                + "\r\n\r\n"));
  }

  private static void assertPlain(String answer) {
    assertThat(answer).matches("(?s)HTTP/1.1 (40[0-9]|41[0-9]|43[0-9]|501|505)\\b.*");
    assertThat(answer).doesNotContain(INTERNALS).doesNotContainIgnoringCase("server:");
    assertThat(answer.substring(answer.indexOf("\r\n\r\n"))).containsPattern(NUMBER);
  }

  private String raw(String request) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(10_000);
      socket
          .getOutputStream()
          .write(
              request
                  .replaceFirst("\r\n\r\n", "\r\nConnection: close\r\n\r\n")
                  .getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
