package dev.biaolian.bench.floor;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Uses every dependency of the portal once: database, migrations, sign-in, pages. */
@SpringBootApplication
public class FloorApplication {

  public static void main(String[] args) {
    SpringApplication.run(FloorApplication.class, args);
  }

  @Bean
  SecurityFilterChain floorSecurity(HttpSecurity http) throws Exception {
    http.with(
        VaadinSecurityConfigurer.vaadin(),
        vaadin -> vaadin.oauth2LoginPage("/oauth2/authorization/keycloak"));
    return http.build();
  }
}
