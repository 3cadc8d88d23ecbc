package org.biaolian.door.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** A WebSocket is opened by the portal's own pages only: browsers tell whose page asks. */
final class OriginCheck extends OncePerRequestFilter {

  private static final Logger log = LoggerFactory.getLogger(OriginCheck.class);

  private final String own;

  OriginCheck(URI baseUrl) {
    int port = baseUrl.getPort();
    own = baseUrl.getScheme() + "://" + baseUrl.getHost() + (port < 0 ? "" : ":" + port);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean opens = "websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE));
    if (opens && !own.equalsIgnoreCase(request.getHeader(HttpHeaders.ORIGIN))) {
      log.warn("refused: a WebSocket from another origin");
      response.sendError(HttpStatus.FORBIDDEN.value());
      return;
    }
    chain.doFilter(request, response);
  }
}
