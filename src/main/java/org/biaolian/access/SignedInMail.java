package org.biaolian.access;

import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * The mail address that the sign-in vouches for. People cannot type another: what bureaus share
 * with each other goes to no box that nobody has checked.
 */
@Component
public class SignedInMail {

  public Optional<String> find() {
    Authentication present = SecurityContextHolder.getContext().getAuthentication();
    return present != null && present.getPrincipal() instanceof OidcUser user
        ? Optional.ofNullable(user.getEmail())
            .filter(address -> Boolean.TRUE.equals(user.getEmailVerified()))
            .filter(address -> address.matches("[^@\\s<>,;:\"]+@[^@\\s<>,;:\"]+"))
        : Optional.empty();
  }
}
