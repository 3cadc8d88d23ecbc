package org.biaolian.access.internal;

import com.vaadin.flow.spring.security.UidlRedirectStrategy;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.biaolian.access.ActorDirectory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.util.UriComponentsBuilder;

/** Sign-in by authorization code with PKCE, sign-out at both ends. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableConfigurationProperties(KeycloakSettings.class)
class SecurityConfiguration {

  private static final String SIGN_IN = "/oauth2/authorization/";

  @Bean
  SecurityFilterChain portalSecurity(
      HttpSecurity http,
      ClientRegistrationRepository clients,
      @Value("${biaolian.base-url}") String baseUrl)
      throws Exception {
    var requests =
        new DefaultOAuth2AuthorizationRequestResolver(
            clients, SIGN_IN.substring(0, SIGN_IN.length() - 1));
    requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    var signOut = new OidcClientInitiatedLogoutSuccessHandler(clients);
    signOut.setPostLogoutRedirectUri(
        UriComponentsBuilder.fromUriString(baseUrl).replacePath("/signed-out").toUriString());
    // The click comes by a background request, which cannot follow a redirect to another server.
    signOut.setRedirectStrategy(new UidlRedirectStrategy());

    http.authorizeHttpRequests(
        rules ->
            rules
                .requestMatchers(EndpointRequest.to("health"))
                .permitAll()
                // The secret in the address is the key; what it opens is judged when it is asked.
                .requestMatchers("/biaolian/**", "/error", "/feeds/**")
                .permitAll());
    http.oauth2Login(
        login -> login.authorizationEndpoint(e -> e.authorizationRequestResolver(requests)));
    http.oidcLogout(logout -> logout.backChannel(Customizer.withDefaults()));
    http.with(
        VaadinSecurityConfigurer.vaadin(),
        vaadin ->
            vaadin
                .oauth2LoginPage(SIGN_IN + KeycloakClient.REGISTRATION)
                // An address that is no page reaches the router, which says so in our own words.
                .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated)
                .logoutSuccessHandler(signOut));
    return http.build();
  }

  /** First sign-in creates the local person. */
  @Configuration(proxyBeanMethods = false)
  static class SignInListener {
    private final ActorDirectory directory;

    SignInListener(ActorDirectory directory) {
      this.directory = directory;
    }

    @EventListener
    void on(AuthenticationSuccessEvent event) {
      SignInReader.read(event.getAuthentication()).ifPresent(directory::signedIn);
    }
  }
}
