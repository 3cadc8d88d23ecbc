package org.biaolian.door.internal;

import java.net.URI;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.session.HttpSessionEventPublisher;

/** Puts the door's filters where headers are written and the account is known. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({RateLimits.class, SessionLimits.class})
class DoorChain {

  /** Without it the register for sign-outs by the server would keep every session for ever. */
  @Bean
  static HttpSessionEventPublisher endsOfSessions() {
    return new HttpSessionEventPublisher();
  }

  @Bean
  Customizer<HttpSecurity> doorFilters(
      RateLimits rates,
      RateLimiter limiter,
      SessionLimits sessions,
      SignInRefusals refusals,
      @Value("${biaolian.base-url}") URI baseUrl,
      Clock clock) {
    return http -> {
      http.addFilterAfter(new SessionLimitFilter(sessions, clock), HeaderWriterFilter.class);
      http.addFilterAfter(new RateLimitFilter(rates, limiter), SessionLimitFilter.class);
      http.addFilterAfter(new AccountInLog(), RateLimitFilter.class);
      http.addFilterAfter(new OriginCheck(baseUrl), AccountInLog.class);
      http.oauth2Login(login -> login.failureHandler(refusals));
      http.logout(
          logout ->
              logout.addLogoutHandler(
                  (request, response, authentication) ->
                      SessionMark.of(request.getSession(false))
                          .ifPresent(mark -> mark.willEnd(SessionEnding.SIGNED_OUT))));
    };
  }
}
