package dev.biaolian.demo;

import java.nio.file.Path;
import java.util.Map;
import org.biaolian.bureau.People;
import org.biaolian.recognition.internal.DueDays;
import org.biaolian.recognition.internal.Reminders;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.scheduling.annotation.Scheduled;

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

  /** The portal's own timer does not run here: {@link DemoDueDays} does its work. */
  @Bean
  static BeanFactoryPostProcessor dueDaysWait(ConfigurableEnvironment environment) {
    return beans ->
        environment
            .getPropertySources()
            .addFirst(
                new MapPropertySource(
                    "demo", Map.of("biaolian.due-days", Scheduled.CRON_DISABLED)));
  }

  @Bean
  DemoDueDays demoDueDays(DemoPlayer player, DueDays dueDays, Reminders reminders) {
    return new DemoDueDays(player, dueDays, reminders);
  }
}
