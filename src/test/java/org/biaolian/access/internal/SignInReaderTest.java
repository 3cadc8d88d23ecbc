package org.biaolian.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.biaolian.access.ActorDirectory.SignIn;
import org.biaolian.access.Role;
import org.biaolian.kernel.OrganizationCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

class SignInReaderTest {

  private static final OrganizationCode TAIYUAN = new OrganizationCode("140100");
  private static final OrganizationCode CITIES = new OrganizationCode("sec-cities");

  @Test
  void nobodyIsReadOutOfNothingAPasswordOrAnUnfinishedSignIn() {
    assertThat(SignInReader.read(null)).isEmpty();
    assertThat(SignInReader.read(new TestingAuthenticationToken("zhang", "secret", "ROLE_USER")))
        .isEmpty();
    Authentication unfinished = authentication(Map.of());
    unfinished.setAuthenticated(false);
    assertThat(SignInReader.read(unfinished)).isEmpty();
  }

  @Test
  void theNamesComeFromTheTokenAndTheSubjectStandsInForMissingOnes() {
    assertThat(read(Map.of("preferred_username", "taiyuan-clerk", "name", "张三")))
        .isEqualTo(new SignIn("s-1", "taiyuan-clerk", "张三", Set.of(), Set.of()));
    assertThat(read(Map.of())).isEqualTo(new SignIn("s-1", "s-1", "s-1", Set.of(), Set.of()));
  }

  @Test
  void onlyRolesOfThePortalCount() {
    assertThat(
            read(Map.of("realm_access", Map.of("roles", List.of("clerk", "offline_access", 7))))
                .realmRoles())
        .containsExactly(Role.CLERK);
    assertThat(read(Map.of("realm_access", "clerk")).realmRoles()).isEmpty();
    assertThat(read(Map.of("realm_access", Map.of("roles", "clerk"))).realmRoles()).isEmpty();
  }

  @Test
  void organizationsComeAsAListAsAMapOrAsOneName() {
    assertThat(organizations(List.of("140100", "sec-cities"))).containsExactly(TAIYUAN, CITIES);
    assertThat(organizations(Map.of("140100", Map.of("id", "x")))).containsExactly(TAIYUAN);
    assertThat(organizations("140100")).containsExactly(TAIYUAN);
    assertThat(organizations(null)).isEmpty();
  }

  @Test
  void aNameThatIsNoOrganizationsCodeIsLeftOut() {
    assertThat(organizations(List.of("No Such", "140100"))).containsExactly(TAIYUAN);
  }

  private static Set<OrganizationCode> organizations(@Nullable Object claim) {
    return read(claim == null ? Map.of() : Map.of("organization", claim)).organizations();
  }

  private static SignIn read(Map<String, Object> claims) {
    return SignInReader.read(authentication(claims)).orElseThrow();
  }

  private static TestingAuthenticationToken authentication(Map<String, Object> claims) {
    OidcIdToken token =
        OidcIdToken.withTokenValue("t")
            .subject("s-1")
            .claims(all -> all.putAll(claims))
            .issuedAt(Instant.EPOCH)
            .expiresAt(Instant.EPOCH.plusSeconds(1))
            .build();
    return new TestingAuthenticationToken(new DefaultOidcUser(List.of(), token), null, List.of());
  }
}
