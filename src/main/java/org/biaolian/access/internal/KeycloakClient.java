package org.biaolian.access.internal;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;

/**
 * The realm's endpoints, written out instead of discovered, so that the portal starts while
 * Keycloak still does and stays up when it restarts.
 */
@Configuration(proxyBeanMethods = false)
class KeycloakClient {

  static final String REGISTRATION = "keycloak";

  @Bean
  ClientRegistrationRepository clientRegistrations(KeycloakSettings keycloak) {
    String endpoints = keycloak.issuer() + "/protocol/openid-connect";
    return new InMemoryClientRegistrationRepository(
        ClientRegistration.withRegistrationId(REGISTRATION)
            .clientId(keycloak.clientId())
            .clientSecret(keycloak.clientSecret())
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
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
   * Tokens live and end with the session; by default they would be kept for each person for good.
   */
  @Bean
  OAuth2AuthorizedClientRepository authorizedClients() {
    return new HttpSessionOAuth2AuthorizedClientRepository();
  }
}
