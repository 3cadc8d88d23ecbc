package org.biaolian.testing;

import dev.biaolian.demo.DemoPeople;
import dev.biaolian.demo.MovableClock;
import org.biaolian.bureau.People;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The demo people in the portal's table, and a clock that tests can move. */
@TestConfiguration(proxyBeanMethods = false)
public class TestWorld {

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
