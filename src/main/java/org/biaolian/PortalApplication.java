package org.biaolian;

import java.time.Clock;
import java.time.ZoneId;
import org.biaolian.audit.AuditCommand;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.modulith.Modulithic;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

/** Starts the portal. */
@SpringBootApplication
@EnableJpaRepositories(repositoryBaseClass = PersistingRepository.class)
@Modulithic(systemName = "标联", sharedModules = "kernel")
public class PortalApplication {

  public static void main(String[] args) {
    if (AuditCommand.wanted(args)) {
      System.exit(AuditCommand.run(System.out, args));
    }
    SpringApplication.run(PortalApplication.class, args);
  }

  /**
   * Connections stay as the pool hands them out: read committed, without autocommit. A transaction
   * that asks for anything else is refused by Spring.
   */
  @Bean
  static BeanPostProcessor plainConnections() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HibernateJpaVendorAdapter adapter) {
          adapter.setPrepareConnection(false);
        }
        return bean;
      }
    };
  }

  /** The only source of time, in the zone of the bureaus. */
  @Bean
  @ConditionalOnMissingBean
  Clock clock(@Value("${biaolian.time-zone}") ZoneId zone) {
    return Clock.system(zone);
  }
}
