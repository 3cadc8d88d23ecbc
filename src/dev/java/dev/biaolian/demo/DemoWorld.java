package dev.biaolian.demo;

import java.nio.file.Path;
import org.biaolian.bureau.People;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.modulith.events.IncompleteEventPublications;

/** What is added to the portal on a laptop: demonstration people, standards and requests. */
@Configuration(proxyBeanMethods = false)
@Import(DemoStage.class)
public class DemoWorld {

  @Bean
  @Primary
  MovableClock demoClock() {
    return new MovableClock();
  }

  @Bean
  Aftermath aftermath(MovableClock clock) {
    return new Aftermath(clock);
  }

  @Bean
  DemoPlayer demoPlayer(
      DemoStage stage,
      People people,
      MovableClock clock,
      Aftermath aftermath,
      IncompleteEventPublications publications,
      @Value("${biaolian.storage}") Path storage) {
    return new DemoPlayer(stage, people, clock, aftermath, publications, new WorldMark(storage));
  }
}
