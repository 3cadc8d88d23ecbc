package org.biaolian.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/** Mail goes only where the sign-in vouches for the address. */
class SignedInMailTest {

  private static final String ADDRESS = "jingban@example.org";

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void anAddressThatTheSignInHasCheckedIsTaken() {
    signIn(ADDRESS, true);
    assertThat(new SignedInMail().find()).contains(ADDRESS);
  }

  @Test
  void anAddressThatNobodyHasCheckedIsNone() {
    signIn(ADDRESS, false);
    assertThat(new SignedInMail().find()).isEmpty();
    signIn(ADDRESS, null);
    assertThat(new SignedInMail().find()).isEmpty();
  }

  @Test
  void aSignInWithoutAddressHasNone() {
    signIn(null, true);
    assertThat(new SignedInMail().find()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jingban",
        "@example.org",
        "jingban@",
        "a@b@example.org",
        "a@example.org,b@example.org",
        "甲 <a@example.org>",
        "a@example.org\r\nBcc: b@example.org"
      })
  void whatIsNotOnePlainAddressIsNone(String odd) {
    signIn(odd, true);
    assertThat(new SignedInMail().find()).isEmpty();
  }

  @Test
  void nobodyAndOtherKindsOfSignInHaveNone() {
    assertThat(new SignedInMail().find()).isEmpty();
    SecurityContextHolder.getContext()
        .setAuthentication(new TestingAuthenticationToken(ADDRESS, ""));
    assertThat(new SignedInMail().find()).isEmpty();
  }

  private static void signIn(@Nullable String address, @Nullable Boolean verified) {
    Map<String, Object> claims = new HashMap<>(Map.of("sub", "1"));
    if (address != null) {
      claims.put("email", address);
    }
    if (verified != null) {
      claims.put("email_verified", verified);
    }
    OidcIdToken token =
        new OidcIdToken("token", Instant.EPOCH, Instant.EPOCH.plusSeconds(1), claims);
    SecurityContextHolder.getContext()
        .setAuthentication(
            new TestingAuthenticationToken(new DefaultOidcUser(List.of(), token), ""));
  }
}
