package org.biaolian.testing;

import com.vaadin.flow.spring.security.VaadinAwareSecurityContextHolderStrategy;
import dev.biaolian.demo.DemoPeople;
import dev.biaolian.demo.MovableClock;
import jakarta.persistence.EntityManagerFactory;
import org.biaolian.bureau.People;
import org.biaolian.catalogue.internal.search.SearchCount;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
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

  /** Whichever portal writes into an index on a server has to know the same time. */
  private static final MovableClock SHARED = new MovableClock();

  @Bean
  SecurityContextHolderStrategy whoIsSignedIn() {
    return WHO;
  }

  @Bean
  @Primary
  MovableClock testClock() {
    return System.getProperty("portal.search") == null ? new MovableClock() : SHARED;
  }

  @Bean
  @ConditionalOnProperty(name = "biaolian.search.backend", havingValue = "opensearch")
  static SettledSearch settledSearch(ObjectProvider<EntityManagerFactory> portal) {
    return new SettledSearch(portal, SHARED);
  }

  @Bean
  static SearchCount searchCount() {
    return new SearchCount();
  }

  @Bean
  ApplicationRunner demoPeople(People people) {
    return arguments -> people.enter(DemoPeople.entries());
  }
}
