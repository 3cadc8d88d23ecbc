package org.biaolian.access.internal;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.server.auth.AccessCheckResult;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.auth.DefaultAccessCheckDecisionResolver;
import com.vaadin.flow.server.auth.NavigationAccessChecker;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import com.vaadin.flow.server.auth.NavigationContext;
import com.vaadin.flow.spring.security.SpringNavigationAccessControl;
import java.lang.reflect.AnnotatedElement;
import java.util.List;
import org.biaolian.access.Access;
import org.biaolian.access.Requires;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Checks {@link Requires} on views; a view that declares nothing is closed. */
@Configuration(proxyBeanMethods = false)
class ViewRules {

  private static final Logger log = LoggerFactory.getLogger(ViewRules.class);

  /** Takes the place of Vaadin's own bean, which asks annotations with role names. */
  @Bean
  @Primary
  NavigationAccessControl requiredActionsOfViews(Access access) {
    return new Control(List.of(new Checker(access)));
  }

  private static final class Checker implements NavigationAccessChecker {
    private static final long serialVersionUID = 1L;
    private final transient Access access;

    Checker(Access access) {
      this.access = access;
    }

    @Override
    public AccessCheckResult check(NavigationContext context) {
      Class<?> view = context.getNavigationTarget();
      if (context.isErrorHandling() || view.isAnnotationPresent(AnonymousAllowed.class)) {
        return context.allow();
      }
      Requires rule = view.getAnnotation(Requires.class);
      if (rule == null) {
        return context.deny("no rule on " + view.getName());
      }
      if (access.open(rule.value())) {
        return context.allow();
      }
      // Vaadin also asks what nobody may open, and whoever is signed in is not read for that.
      if (context.getPrincipal() == null) {
        return context.deny("nobody is signed in");
      }
      if (access.may(rule.value())) {
        return context.allow();
      }
      log.warn("refused: {} needs {}", view.getSimpleName(), rule.value());
      return context.deny("needs " + rule.value());
    }
  }

  private static final class Control extends SpringNavigationAccessControl {
    private static final long serialVersionUID = 1L;

    Control(List<NavigationAccessChecker> checkers) {
      super(checkers, new DefaultAccessCheckDecisionResolver());
    }

    /** The no-permission page instead of 'not found': it says who could. */
    @Override
    protected Class<? extends RuntimeException> getAccessDeniedException(AnnotatedElement view) {
      return AccessDeniedException.class;
    }
  }
}
