package org.biaolian.door.internal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class OriginCheckTest {

  private static final OriginCheck CHECK = new OriginCheck(URI.create("https://portal.example/"));

  private static int status(@Nullable String upgrade, @Nullable String origin)
      throws ServletException, IOException {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/VAADIN/push");
    if (upgrade != null) {
      request.addHeader("Upgrade", upgrade);
    }
    if (origin != null) {
      request.addHeader("Origin", origin);
    }
    MockHttpServletResponse response = new MockHttpServletResponse();
    CHECK.doFilter(request, response, new MockFilterChain());
    return response.getStatus();
  }

  @Test
  void ourOwnPageOpensAWebSocket() throws ServletException, IOException {
    assertThat(status("WebSocket", "https://portal.example")).isEqualTo(200);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "https://evil.example",
        "http://portal.example",
        "https://portal.example:8443",
        "https://portal.example.evil.example",
        "null"
      })
  void noOtherPageDoes(@Nullable String origin) throws ServletException, IOException {
    assertThat(status("websocket", origin)).isEqualTo(403);
  }

  @Test
  void otherRequestsAreNotItsMatter() throws ServletException, IOException {
    assertThat(status(null, "https://evil.example")).isEqualTo(200);
  }
}
