package org.biaolian.shell;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinService;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a reader chose about the look, kept in cookies that hold nothing else. */
final class Remembered {

  private static final int YEAR = Math.toIntExact(Duration.ofDays(365).toSeconds());

  private Remembered() {}

  /** The language for a request. */
  static Locale language(@Nullable VaadinRequest request) {
    if (request == null) {
      return Languages.CHINESE;
    }
    List<Locale> accepted =
        request.getHeader("Accept-Language") == null
            ? List.of()
            : Collections.list(request.getLocales());
    return Languages.choose(value(request, Languages.COOKIE), accepted);
  }

  /** Light or dark for a request. */
  static Scheme scheme(@Nullable VaadinRequest request) {
    return Scheme.ofCookie(request == null ? null : value(request, Scheme.COOKIE));
  }

  /** Sends a cookie with the present response. */
  static void keep(String name, String value) {
    VaadinRequest request = VaadinService.getCurrentRequest();
    VaadinResponse response = VaadinService.getCurrentResponse();
    if (request == null || response == null) {
      return;
    }
    Cookie cookie = new Cookie(name, value);
    String context = request.getContextPath();
    cookie.setPath(context == null || context.isEmpty() ? "/" : context);
    cookie.setMaxAge(YEAR);
    cookie.setHttpOnly(true);
    cookie.setSecure(request.isSecure());
    cookie.setAttribute("SameSite", "Lax");
    response.addCookie(cookie);
  }

  private static @Nullable String value(VaadinRequest request, String name) {
    Cookie[] cookies = request.getCookies();
    if (cookies == null) {
      return null;
    }
    for (Cookie cookie : cookies) {
      if (cookie.getName().equals(name)) {
        return cookie.getValue();
      }
    }
    return null;
  }
}
