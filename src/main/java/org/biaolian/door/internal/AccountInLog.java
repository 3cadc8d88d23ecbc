package org.biaolian.door.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets each line of the log name the account, and nothing else of the person. */
final class AccountInLog extends OncePerRequestFilter {

  private static final String KEY = "account";

  /** The failure of a request is logged when its answer is made. */
  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<SessionMark> signedIn = SessionMark.of(request.getSession(false));
    signedIn.ifPresent(mark -> MDC.put(KEY, mark.account().subject()));
    try {
      chain.doFilter(request, response);
    } finally {
      MDC.remove(KEY);
    }
  }
}
