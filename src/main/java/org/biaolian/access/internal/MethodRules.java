package org.biaolian.access.internal;

import org.biaolian.access.Access;
import org.biaolian.access.Action;
import org.biaolian.access.NotAllowedException;
import org.biaolian.access.Requires;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.method.AuthorizationManagerBeforeMethodInterceptor;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;

/** Checks {@link Requires} on service methods, by type instead of by expression strings. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity(prePostEnabled = false)
class MethodRules {

  private static final Logger log = LoggerFactory.getLogger(MethodRules.class);

  @Bean
  @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
  static AuthorizationManagerBeforeMethodInterceptor requiredActions(
      ObjectProvider<Access> access) {
    AuthorizationManager<org.aopalliance.intercept.MethodInvocation> manager =
        (authentication, invocation) -> {
          Requires rule =
              AnnotatedElementUtils.findMergedAnnotation(invocation.getMethod(), Requires.class);
          if (rule == null) {
            throw new IllegalStateException("no rule on " + invocation.getMethod());
          }
          Action action = rule.value();
          if (!access.getObject().may(action)) {
            log.warn("refused: {} needs {}", invocation.getMethod().getName(), action);
            throw new NotAllowedException(action);
          }
          return new AuthorizationDecision(true);
        };
    return new AuthorizationManagerBeforeMethodInterceptor(
        AnnotationMatchingPointcut.forMethodAnnotation(Requires.class), manager);
  }
}
