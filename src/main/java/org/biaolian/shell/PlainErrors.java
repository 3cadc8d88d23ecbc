package org.biaolian.shell;

import com.vaadin.flow.i18n.I18NProvider;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.biaolian.access.Unguarded;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is answered when no page of ours could be: a status in words and a number, as a page in the
 * reader's language or, for machines, as problem details (RFC 9457). Nothing of the request and
 * nothing of the failure stands in it.
 */
@Controller
final class PlainErrors implements ErrorController {

  private static final Logger LOG = LoggerFactory.getLogger(PlainErrors.class);

  /** Statuses with words of their own; the others speak as 400 or 500. */
  private static final Set<Integer> WORDED = Set.of(400, 403, 404, 405, 413, 415, 429, 500);

  private final ErrorNumbers numbers;
  private final I18NProvider texts;
  private final JsonMapper json = JsonMapper.shared();

  PlainErrors(ErrorNumbers numbers, I18NProvider texts) {
    this.numbers = numbers;
    this.texts = texts;
  }

  @Unguarded("the servlet container, for whoever was refused")
  @RequestMapping("${server.error.path:/error}")
  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    int status = status(request);
    String number = numbers.next();
    Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    if (status >= HttpStatus.INTERNAL_SERVER_ERROR.value()) {
      LOG.error("{} {}", number, status, failure instanceof Throwable cause ? cause : null);
    } else {
      LOG.info("{} {}", number, status);
    }
    Locale locale = language(request);
    response.setStatus(status);
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    if (wantsProblem(request)) {
      response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
      response.getWriter().write(problem(status, number, locale));
    } else {
      response.setContentType(MediaType.TEXT_HTML_VALUE);
      response
          .getWriter()
          .write(
              PlainPage.of(
                  locale,
                  word(status, "title", locale),
                  sentence(status, number, locale),
                  word("home", locale)));
    }
  }

  /** Who asks for this address without an error finds nothing there. */
  private static int status(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
        ? status
        : HttpStatus.NOT_FOUND.value();
  }

  private String problem(int status, String number, Locale locale) {
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", "about:blank");
    problem.put("title", word(status, "title", locale));
    problem.put("status", status);
    problem.put("detail", word(status, "sentence", locale));
    problem.put("number", number);
    return json.writeValueAsString(problem);
  }

  private String sentence(int status, String number, Locale locale) {
    return word(status, "sentence", locale)
        + " "
        + texts.getTranslation("shell.plain.number", locale, number);
  }

  private String word(int status, String part, Locale locale) {
    int worded = WORDED.contains(status) ? status : status < 500 ? 400 : 500;
    return word(worded + "." + part, locale);
  }

  private String word(String key, Locale locale) {
    return texts.getTranslation("shell.plain." + key, locale);
  }

  private static boolean wantsProblem(HttpServletRequest request) {
    Object address = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    if (address instanceof String path && path.startsWith("/api/")) {
      return true;
    }
    String accepted = request.getHeader(HttpHeaders.ACCEPT);
    return accepted != null && accepted.contains("json") && !accepted.contains("html");
  }

  private static Locale language(HttpServletRequest request) {
    List<Locale> accepted =
        request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
            ? List.of()
            : Collections.list(request.getLocales());
    return Languages.choose(remembered(request.getCookies()), accepted);
  }

  private static @Nullable String remembered(Cookie @Nullable [] cookies) {
    if (cookies != null) {
      for (Cookie cookie : cookies) {
        if (Remembered.named(cookie, Languages.COOKIE)) {
          return cookie.getValue();
        }
      }
    }
    return null;
  }
}
