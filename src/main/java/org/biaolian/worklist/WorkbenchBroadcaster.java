package org.biaolian.worklist;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.biaolian.kernel.OrganizationCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Tells open pages that the items of an organization are others now; in this process only. It
 * carries no data: each page asks anew with the rights of its own reader. News that come faster
 * than a page follows are put together.
 */
@Component
public class WorkbenchBroadcaster implements DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(WorkbenchBroadcaster.class);

  private final List<Subscription> subscriptions = new CopyOnWriteArrayList<>();
  private final ExecutorService tellers =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("workbench-news-", 0).factory());

  /** Ends a subscription; may be called more than once. */
  @FunctionalInterface
  public interface Handle {
    void cancel();
  }

  /**
   * Calls back, on a thread of the broadcaster, when something changed for one of these.
   *
   * @param listener gets those of {@code organizations} that are concerned
   */
  public Handle subscribe(
      Collection<OrganizationCode> organizations, Consumer<Set<OrganizationCode>> listener) {
    Subscription subscription = new Subscription(Set.copyOf(organizations), listener);
    subscriptions.add(subscription);
    return () -> subscriptions.remove(subscription);
  }

  /** Spreads that the items of these organizations changed; returns at once. */
  public void publish(Set<OrganizationCode> organizations) {
    if (organizations.isEmpty()) {
      return;
    }
    for (Subscription subscription : subscriptions) {
      if (subscription.note(organizations)) {
        tellers.execute(subscription::tell);
      }
    }
  }

  /** How many pages listen. */
  public int listeners() {
    return subscriptions.size();
  }

  @Override
  public void destroy() {
    tellers.shutdownNow();
  }

  private static final class Subscription {
    private final Set<OrganizationCode> organizations;
    private final Consumer<Set<OrganizationCode>> listener;
    private final Set<OrganizationCode> pending = new HashSet<>();

    Subscription(Set<OrganizationCode> organizations, Consumer<Set<OrganizationCode>> listener) {
      this.organizations = organizations;
      this.listener = listener;
    }

    /** True when the page must be told; false when it will be anyway or is not concerned. */
    synchronized boolean note(Set<OrganizationCode> changed) {
      boolean quiet = pending.isEmpty();
      changed.stream().filter(organizations::contains).forEach(pending::add);
      return quiet && !pending.isEmpty();
    }

    private synchronized Set<OrganizationCode> take() {
      Set<OrganizationCode> taken = Set.copyOf(pending);
      pending.clear();
      return taken;
    }

    void tell() {
      Set<OrganizationCode> changed = take();
      try {
        listener.accept(changed);
      } catch (RuntimeException e) {
        // One page that fails must not keep the others from hearing.
        log.warn("a page could not take in the news of {}", changed, e);
      }
    }
  }
}
