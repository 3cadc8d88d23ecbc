package org.biaolian.door.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** A callback of the sign-in that proves nothing: noted in the trail, answered without a reason. */
@Component
class SignInRefusals implements AuthenticationFailureHandler {

  /** Codes of the protocol; the request itself may carry any other word. */
  private static final Set<String> KNOWN =
      Set.of(
          "access_denied",
          "authorization_request_not_found",
          "client_registration_not_found",
          "invalid_grant",
          "invalid_id_token",
          "invalid_nonce",
          "invalid_request",
          "invalid_state_parameter",
          "invalid_token_response",
          "login_required",
          "server_error",
          "temporarily_unavailable");

  private final SignInFacts facts;

  SignInRefusals(SignInFacts facts) {
    this.facts = facts;
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    String code =
        failure instanceof OAuth2AuthenticationException refused
            ? refused.getError().getErrorCode()
            : "";
    facts.refused(KNOWN.contains(code) ? code : "other", request.getRemoteAddr());
    response.sendError(HttpStatus.FORBIDDEN.value());
  }
}
