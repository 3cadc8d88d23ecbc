package org.biaolian.access.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The realm's endpoints, written out instead of discovered, so that the portal starts while
 * Keycloak still does and stays up when it restarts.
 */
@Configuration(proxyBeanMethods = false)
class KeycloakClient {

  static final String REGISTRATION = "keycloak";

  @Bean
  InMemoryClientRegistrationRepository clientRegistrations(
      KeycloakSettings keycloak, @Value("${biaolian.base-url}") String baseUrl) {
    String endpoints = keycloak.issuer() + "/protocol/openid-connect";
    return new InMemoryClientRegistrationRepository(
        ClientRegistration.withRegistrationId(REGISTRATION)
            .clientId(keycloak.clientId())
            .clientSecret(keycloak.clientSecret())
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            // Written out: an address made of the request's Host header could be anybody's.
            .redirectUri(
                UriComponentsBuilder.fromUriString(baseUrl)
                    .replacePath("/login/oauth2/code/" + REGISTRATION)
                    .toUriString())
            .scope("openid", "profile", "organization:*")
            .issuerUri(keycloak.issuer())
            .authorizationUri(endpoints + "/auth")
            .tokenUri(endpoints + "/token")
            .jwkSetUri(endpoints + "/certs")
            .userNameAttributeName("sub")
            .providerConfigurationMetadata(Map.of("end_session_endpoint", endpoints + "/logout"))
            .build());
  }

  /**
   * Nobody keeps the access and refresh tokens: the portal asks the sign-in server for nothing in a
   * person's name, and what is not kept cannot be taken.
   */
  @Bean
  OAuth2AuthorizedClientRepository authorizedClients() {
    return new NoTokens();
  }

  private static final class NoTokens implements OAuth2AuthorizedClientRepository {

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // the framework's signature
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
        String clientRegistrationId, Authentication principal, HttpServletRequest request) {
      return null;
    }

    @Override
    public void saveAuthorizedClient(
        OAuth2AuthorizedClient authorizedClient,
        Authentication principal,
        HttpServletRequest request,
        HttpServletResponse response) {
      // The ID token has said who it is.
    }

    @Override
    public void removeAuthorizedClient(
        String clientRegistrationId,
        Authentication principal,
        HttpServletRequest request,
        HttpServletResponse response) {
      // There is none.
    }
  }
}
