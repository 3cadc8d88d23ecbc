package org.biaolian.door.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers 429 with Retry-After (RFC 6585, RFC 9110) to who knocks too often. */
final class RateLimitFilter extends OncePerRequestFilter {

  private record Door(String name, RateLimits.Rule limit, RequestMatcher matcher) {}

  private static final Logger log = LoggerFactory.getLogger(RateLimitFilter.class);

  private final RateLimiter limiter;
  private final List<Door> doors;

  RateLimitFilter(RateLimits limits, RateLimiter limiter) {
    this.limiter = limiter;
    this.doors =
        limits.rules().entrySet().stream()
            .map(rule -> new Door(rule.getKey(), rule.getValue(), matcher(rule.getValue())))
            .toList();
  }

  private static RequestMatcher matcher(RateLimits.Rule rule) {
    List<RequestMatcher> matchers = new ArrayList<>();
    var paths = PathPatternRequestMatcher.withDefaults();
    for (String path : rule.paths()) {
      if (rule.methods().isEmpty()) {
        matchers.add(paths.matcher(path));
      }
      rule.methods()
          .forEach(method -> matchers.add(paths.matcher(HttpMethod.valueOf(method), path)));
    }
    return new OrRequestMatcher(matchers);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Duration wait = Duration.ZERO;
    for (Door door : doors) {
      if (door.matcher().matches(request)) {
        Duration here = take(door, request);
        wait = here.compareTo(wait) > 0 ? here : wait;
      }
    }
    if (wait.isPositive()) {
      long seconds = wait.plusSeconds(1).minusNanos(1).toSeconds();
      log.warn("refused: too many requests of {}", request.getRemoteAddr());
      response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
      response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
      return;
    }
    chain.doFilter(request, response);
  }

  private Duration take(Door door, HttpServletRequest request) {
    Duration address = limiter.address(door.name(), door.limit(), request.getRemoteAddr());
    String account = account();
    if (account == null || address.isPositive()) {
      return address;
    }
    return limiter.account(door.name(), door.limit(), account);
  }

  private static @Nullable String account() {
    Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
    return signedIn == null
            || !signedIn.isAuthenticated()
            || signedIn instanceof AnonymousAuthenticationToken
        ? null
        : signedIn.getName();
  }
}
