package org.biaolian.browser;

import dev.biaolian.demo.DemoPeople;
import java.util.function.Supplier;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Calls services as a demo person who may already have signed in through the browser. */
final class Impersonation {

  private Impersonation() {}

  /** Like a demo person's token, but with the subject that the sign-in server gave the account. */
  static <T> T as(String username, Supplier<T> step) {
    TestingAuthenticationToken demo = DemoPeople.authentication(username, null);
    OidcUser user = (OidcUser) demo.getPrincipal();
    String subject = PortalUnderTest.running().admin().id(username);
    OidcIdToken token =
        OidcIdToken.withTokenValue("test")
            .claims(claims -> claims.putAll(user.getClaims()))
            .subject(subject)
            .build();
    SecurityContext before = SecurityContextHolder.getContext();
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        new TestingAuthenticationToken(
            new DefaultOidcUser(java.util.List.of(), token), null, java.util.List.of()));
    SecurityContextHolder.setContext(context);
    try {
      return step.get();
    } finally {
      SecurityContextHolder.setContext(before);
    }
  }
}
