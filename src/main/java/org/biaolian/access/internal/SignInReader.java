package org.biaolian.access.internal;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.biaolian.access.ActorDirectory.SignIn;
import org.biaolian.access.Role;
import org.biaolian.kernel.OrganizationCode;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Reads what the identity provider says out of the ID token. */
final class SignInReader {

  private SignInReader() {}

  static Optional<SignIn> read(@Nullable Authentication authentication) {
    if (authentication != null
        && authentication.isAuthenticated()
        && authentication.getPrincipal() instanceof SignIn carried) {
      return Optional.of(carried);
    }
    if (authentication == null
        || !authentication.isAuthenticated()
        || !(authentication.getPrincipal() instanceof OidcUser user)) {
      return Optional.empty();
    }
    String subject = user.getName();
    String username = user.getPreferredUsername();
    String name = user.getFullName();
    return Optional.of(
        new SignIn(
            subject,
            username == null ? subject : username,
            name == null ? subject : name,
            roles(user.getClaim("realm_access")),
            organizations(user.getClaim("organization"))));
  }

  private static Set<Role> roles(@Nullable Object realmAccess) {
    if (!(realmAccess instanceof Map<?, ?> map)
        || !(map.get("roles") instanceof Collection<?> names)) {
      return Set.of();
    }
    return names.stream()
        .map(String::valueOf)
        .flatMap(name -> Role.ofRealmName(name).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Keycloak writes aliases as a list, or as a map once attributes are asked for. */
  private static Set<OrganizationCode> organizations(@Nullable Object claim) {
    Collection<?> aliases =
        switch (claim) {
          case null -> Set.of();
          case Collection<?> list -> list;
          case Map<?, ?> map -> map.keySet();
          default -> Set.of(claim);
        };
    Set<OrganizationCode> codes = new LinkedHashSet<>();
    aliases.stream()
        .map(String::valueOf)
        .filter(OrganizationCode::matches)
        .forEach(alias -> codes.add(new OrganizationCode(alias)));
    return codes;
  }
}
