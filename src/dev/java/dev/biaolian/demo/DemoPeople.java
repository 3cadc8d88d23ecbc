package dev.biaolian.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.biaolian.access.Role;
import org.biaolian.bureau.People;
import org.biaolian.bureau.PeopleFile;
import org.biaolian.kernel.OrganizationCode;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/** The demo people as the portal knows them, and acting as one of them without a browser. */
public final class DemoPeople {

  private static final List<People.Entry> ENTRIES = List.copyOf(read());

  private DemoPeople() {}

  /**
   * What the sign-in server calls a demo person; the same in its import and here, so that a step of
   * the demonstration world and a sign-in in the browser are one person.
   */
  public static String subject(String username) {
    return UUID.nameUUIDFromBytes(("biaolian-demo:" + username).getBytes(StandardCharsets.UTF_8))
        .toString();
  }

  /** The lines for the portal's dated table. */
  public static List<People.Entry> entries() {
    return ENTRIES;
  }

  private static List<People.Entry> read() {
    try (InputStream list = DemoPeople.class.getResourceAsStream("/demo/people.csv")) {
      return PeopleFile.read(Objects.requireNonNull(list, "demo/people.csv"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs as a demo person in the first of the person's organizations. */
  public static <T> T as(String username, Supplier<T> work) {
    return as(username, null, work);
  }

  /** Runs as a demo person for one organization. */
  public static <T> T as(
      String username, @Nullable OrganizationCode organization, Supplier<T> work) {
    SecurityContext before = SecurityContextHolder.getContext();
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(authentication(username, organization));
    SecurityContextHolder.setContext(context);
    try {
      return work.get();
    } finally {
      SecurityContextHolder.setContext(before);
    }
  }

  /** What a sign-in of this person leaves in the security context. */
  public static TestingAuthenticationToken authentication(
      String username, @Nullable OrganizationCode organization) {
    List<People.Entry> lines =
        entries().stream().filter(line -> line.username().equals(username)).toList();
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("no demo person " + username);
    }
    List<String> realmRoles =
        lines.stream().flatMap(line -> line.roles().stream()).map(Role::realmName).toList();
    List<String> aliases = lines.stream().map(line -> line.organization().value()).toList();
    OidcIdToken token =
        OidcIdToken.withTokenValue("demo")
            .subject(subject(username))
            .claim("preferred_username", username)
            .claim("name", lines.getFirst().nameZh())
            .claim("realm_access", Map.of("roles", realmRoles))
            .claim("organization", aliases)
            .issuedAt(Instant.EPOCH)
            .expiresAt(Instant.EPOCH.plusSeconds(1))
            .build();
    TestingAuthenticationToken authentication =
        new TestingAuthenticationToken(new DefaultOidcUser(List.of(), token), null, List.of());
    authentication.setDetails(organization);
    return authentication;
  }
}
