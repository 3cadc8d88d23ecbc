package org.biaolian.testing;

import dev.biaolian.demo.MovableClock;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.awaitility.Awaitility;
import org.biaolian.catalogue.internal.search.NearSearch;
import org.biaolian.catalogue.internal.search.StandardSearch;
import org.hibernate.search.mapper.orm.Search;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * With an index on a server a commit is found about a second later. The tests of the search ask at
 * once: here a question waits until the server knows all that was committed before it.
 */
public final class SettledSearch implements BeanPostProcessor {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration BETWEEN = Duration.ofMillis(10);

  private static final String PENDING =
      "select count(e) from org.hibernate.search.mapper.orm.outboxpolling.event.impl.OutboxEvent e"
          + " where e.status = PENDING";

  private final ObjectProvider<EntityManagerFactory> portal;
  private final MovableClock clock;

  SettledSearch(ObjectProvider<EntityManagerFactory> portal, MovableClock clock) {
    this.portal = portal;
    this.clock = clock;
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    if (!(bean instanceof StandardSearch || bean instanceof NearSearch)) {
      return bean;
    }
    ProxyFactory factory = new ProxyFactory(bean);
    factory.setProxyTargetClass(true);
    factory.addAdvice((MethodInterceptor) this::settled);
    return factory.getProxy();
  }

  /** Documents are written by a thread of the portal, which has to know this test's time. */
  private @Nullable Object settled(MethodInvocation question) throws Throwable {
    clock.moveTo(clock.instant());
    try {
      settleElsewhere();
      return question.proceed();
    } finally {
      clock.toRealTime();
    }
  }

  /**
   * By another thread, so that no statement of this one is counted with those of the page; and none
   * of the common pool, which the client of the server needs.
   */
  private void settleElsewhere() {
    CompletableFuture.runAsync(this::settle, Thread::startVirtualThread).join();
  }

  private void settle() {
    EntityManagerFactory factory = portal.getObject();
    Awaitility.await()
        .atMost(PATIENCE)
        .pollDelay(Duration.ZERO)
        .pollInterval(BETWEEN)
        .until(() -> pending(factory) == 0);
    Search.mapping(factory).scope(Object.class).workspace().refresh();
  }

  private static long pending(EntityManagerFactory factory) {
    try (EntityManager reader = factory.createEntityManager()) {
      return reader.createQuery(PENDING, Long.class).getSingleResult();
    }
  }
}
