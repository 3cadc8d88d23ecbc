package org.biaolian.testing;

import com.vaadin.flow.spring.security.VaadinAwareSecurityContextHolderStrategy;
import dev.biaolian.demo.DemoPeople;
import dev.biaolian.demo.MovableClock;
import org.biaolian.bureau.People;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/** The demo people in the portal's table, and a clock that tests can move. */
@TestConfiguration(proxyBeanMethods = false)
public class TestWorld {

  /** One for the JVM: the last of several portals in one run would take the word from the rest. */
  private static final SecurityContextHolderStrategy WHO =
      new VaadinAwareSecurityContextHolderStrategy();

  @Bean
  SecurityContextHolderStrategy whoIsSignedIn() {
    return WHO;
  }

  @Bean
  @Primary
  MovableClock testClock() {
    return new MovableClock();
  }

  @Bean
  ApplicationRunner demoPeople(People people) {
    return arguments -> people.enter(DemoPeople.entries());
  }
}
