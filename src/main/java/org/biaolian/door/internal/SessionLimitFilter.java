package org.biaolian.door.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends sessions at their limits before anything is done in them. An open page that only reports
 * that it is still there does not count as use, or a session would never be idle.
 */
final class SessionLimitFilter extends OncePerRequestFilter {

  /** Vaadin's name for the kind of a background request. */
  private static final String KIND = "v-r";

  private static final Set<String> NOT_A_USE = Set.of("heartbeat", "push");

  private final SessionLimits limits;
  private final Clock clock;

  SessionLimitFilter(SessionLimits limits, Clock clock) {
    this.limits = limits;
    this.clock = clock;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<SessionMark> signedIn = SessionMark.of(request.getSession(false));
    if (signedIn.isPresent()) {
      judge(signedIn.get(), request);
    }
    chain.doFilter(request, response);
  }

  private void judge(SessionMark mark, HttpServletRequest request) {
    Instant now = clock.instant();
    if (!now.isBefore(mark.startedAt().plus(limits.absolute()))) {
      end(mark, SessionEnding.TOO_OLD);
    } else if (!now.isBefore(mark.lastUsedAt().plus(limits.idle()))) {
      end(mark, SessionEnding.IDLE);
    } else if (isUse(kind(request))) {
      mark.used(now);
    }
  }

  /** Goes on without anybody signed in: pages lead to the sign-in and back, open ones are told. */
  private static void end(SessionMark mark, SessionEnding why) {
    mark.expire(why);
    SecurityContextHolder.clearContext();
  }

  private static boolean isUse(@Nullable String kind) {
    return kind == null || !NOT_A_USE.contains(kind);
  }

  /** Only of the address: the body of an upload must not be read here. */
  private static @Nullable String kind(HttpServletRequest request) {
    String query = request.getQueryString();
    if (query == null) {
      return null;
    }
    for (String part : query.split("&", -1)) {
      if (part.startsWith(KIND + "=")) {
        return part.substring(KIND.length() + 1);
      }
    }
    return null;
  }
}
