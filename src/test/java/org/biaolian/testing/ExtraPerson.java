package org.biaolian.testing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.biaolian.access.Role;
import org.biaolian.bureau.People;
import org.biaolian.kernel.OrganizationCode;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.web.context.request.RequestContextHolder;

/** Somebody whom the list of demo people does not have, and what this person does. */
public record ExtraPerson(String username, String name, Role role, String organization) {

  /** For the directory of people. */
  public People.Entry entry() {
    return new People.Entry(
        username,
        name,
        null,
        new OrganizationCode(organization),
        EnumSet.of(role),
        LocalDate.of(2024, 1, 1));
  }

  public void does(Runnable step) {
    does(
        () -> {
          step.run();
          return username;
        });
  }

  /** Each step is a request of its own. */
  public <T> T does(Supplier<T> step) {
    RequestContextHolder.resetRequestAttributes();
    SecurityContext before = SecurityContextHolder.getContext();
    SecurityContextHolder.setContext(
        new SecurityContextImpl(
            new TestingAuthenticationToken(
                new DefaultOidcUser(List.of(), token()), null, List.of())));
    try {
      return step.get();
    } finally {
      SecurityContextHolder.setContext(before);
    }
  }

  private OidcIdToken token() {
    return OidcIdToken.withTokenValue(username)
        .subject(UUID.nameUUIDFromBytes(username.getBytes(StandardCharsets.UTF_8)).toString())
        .claim("preferred_username", username)
        .claim("name", name)
        .claim("realm_access", Map.of("roles", List.of(role.name().toLowerCase(Locale.ROOT))))
        .claim("organization", List.of(organization))
        .issuedAt(Instant.EPOCH)
        .expiresAt(Instant.EPOCH.plusSeconds(1))
        .build();
  }
}
