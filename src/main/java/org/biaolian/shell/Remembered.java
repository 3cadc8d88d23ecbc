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

  /** Browsers take such a cookie with https, for this host and all its paths only. */
  private static final String HOST_ONLY = "__Host-";

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
    Cookie cookie = new Cookie((request.isSecure() ? HOST_ONLY : "") + name, value);
    cookie.setPath("/");
    cookie.setMaxAge(YEAR);
    cookie.setHttpOnly(true);
    cookie.setSecure(request.isSecure());
    cookie.setAttribute("SameSite", "Lax");
    response.addCookie(cookie);
  }

  /** Whether it is the cookie of this name, which has a prefix where it came by https. */
  static boolean named(Cookie cookie, String name) {
    return cookie.getName().equals(name) || cookie.getName().equals(HOST_ONLY + name);
  }

  private static @Nullable String value(VaadinRequest request, String name) {
    Cookie[] cookies = request.getCookies();
    if (cookies == null) {
      return null;
    }
    for (Cookie cookie : cookies) {
      if (named(cookie, name)) {
        return cookie.getValue();
      }
    }
    return null;
  }
}
