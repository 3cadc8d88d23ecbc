package org.biaolian.door.internal;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;

/** What the browser is told on every answer; the table stands in docs/security/headers.md. */
@Configuration(proxyBeanMethods = false)
class BrowserHeaders {

  private static final Duration HSTS = Duration.ofDays(365);

  /** Nothing of a device is ever asked for. */
  static final String PERMISSIONS =
      String.join(
          ", ",
          List.of(
              "accelerometer=()",
              "camera=()",
              "display-capture=()",
              "geolocation=()",
              "gyroscope=()",
              "microphone=()",
              "midi=()",
              "payment=()",
              "serial=()",
              "usb=()"));

  /**
   * Before the answer is made: Tomcat closes a forwarded answer, as every page of Vaadin is one,
   * before headers could be added to it.
   */
  private static final class Eagerly implements ObjectPostProcessor<HeaderWriterFilter> {
    @Override
    public <O extends HeaderWriterFilter> O postProcess(O filter) {
      filter.setShouldWriteHeadersEagerly(true);
      return filter;
    }
  }

  @Bean
  Customizer<HttpSecurity> headersOfEveryAnswer(@Value("${biaolian.base-url}") String baseUrl) {
    // By the address that people open, for a proxy may end TLS before the request gets here.
    boolean secure = baseUrl.toLowerCase(Locale.ROOT).startsWith("https:");
    return http ->
        http.headers(
            headers ->
                headers
                    .withObjectPostProcessor(new Eagerly())
                    .frameOptions(FrameOptionsConfig::deny)
                    .httpStrictTransportSecurity(
                        hsts ->
                            hsts.maxAgeInSeconds(HSTS.toSeconds())
                                .includeSubDomains(true)
                                .requestMatcher(
                                    secure
                                        ? AnyRequestMatcher.INSTANCE
                                        : new NegatedRequestMatcher(AnyRequestMatcher.INSTANCE)))
                    .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                    .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS))
                    .crossOriginOpenerPolicy(
                        opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                    .crossOriginResourcePolicy(
                        resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                    .contentSecurityPolicy(
                        content -> content.policyDirectives(ContentPolicy.WITHOUT_SCRIPTS)));
  }
}
