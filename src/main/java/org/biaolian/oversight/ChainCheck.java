package org.biaolian.oversight;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.biaolian.access.Action;
import org.biaolian.access.CarriedActor;
import org.biaolian.access.Journal;
import org.biaolian.access.Requires;
import org.biaolian.audit.AuditRoots;
import org.biaolian.audit.AuditTrail;
import org.biaolian.audit.ChainReport;
import org.biaolian.audit.ChainVerifier;
import org.biaolian.audit.SignedRoot;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.kernel.Sha256;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Checks all chains in the background, one check at a time, and gives out signed roots. The last
 * result is kept until the portal restarts; the trail keeps that there was one.
 */
@Service
public class ChainCheck {

  private static final Logger log = LoggerFactory.getLogger(ChainCheck.class);
  private final ChainVerifier verifier;
  private final AuditRoots roots;
  private final Set<String> formerKeys;
  private final Journal journal;
  private final CarriedActor carrier;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private @Nullable CheckState state;

  ChainCheck(
      ChainVerifier verifier,
      AuditRoots roots,
      @Value("${biaolian.audit.former-keys}") Set<String> formerKeys,
      Journal journal,
      CarriedActor carrier,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.verifier = verifier;
    this.roots = roots;
    this.formerKeys = formerKeys;
    this.journal = journal;
    this.carrier = carrier;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /**
   * Starts a check; returns at once.
   *
   * @param kept a root that was kept elsewhere, as JSON; none compares with the portal's own only
   * @throws RuleViolation {@code trail-check-runs}, or {@code trail-root-unreadable}
   */
  @Requires(Action.CHECK_TRAIL)
  public void start(Optional<String> kept) {
    Optional<SignedRoot> root = kept.map(ChainCheck::read);
    synchronized (this) {
      if (state != null && state.running()) {
        throw new RuleViolation("trail-check-runs");
      }
      state = new CheckState(clock.instant(), true, 0, verifier.size(), null);
    }
    try {
      note(Journal.Entry.act("trail.check-started", TrailItself.KIND, AuditTrail.WHOLE, null));
      Thread.ofVirtual().name("trail-check").start(carrier.carry(() -> check(root)));
    } catch (RuntimeException e) {
      set(ChainCheck::brokenOff);
      throw e;
    }
  }

  /** The running check, or the last one. */
  @Requires(Action.CHECK_TRAIL)
  public synchronized Optional<CheckState> present() {
    return Optional.ofNullable(state);
  }

  /** Tells the listener of every step, from any thread, until the returned one is run. */
  @Requires(Action.CHECK_TRAIL)
  public Runnable listen(Runnable listener) {
    listeners.add(Objects.requireNonNull(listener));
    return () -> listeners.remove(listener);
  }

  /**
   * A root over all chains as they stand, or the latest when this minute has one; as JSON.
   *
   * @throws RuleViolation {@code trail-no-root} when there is no fact at all
   */
  @Requires(Action.CHECK_TRAIL)
  public String exportRoot() {
    SignedRoot root =
        roots.signed().or(roots::latest).orElseThrow(() -> new RuleViolation("trail-no-root"));
    String json = root.toJson();
    note(
        Journal.Entry.act(
                "trail.root-exported",
                TrailItself.KIND,
                AuditTrail.WHOLE,
                root.signedAt().toString())
            .withHash(Sha256.of(json.getBytes(StandardCharsets.UTF_8)).hex()));
    return json;
  }

  private static SignedRoot read(String json) {
    try {
      return SignedRoot.fromJson(json);
    } catch (IllegalArgumentException e) {
      throw new RuleViolation("trail-root-unreadable");
    }
  }

  private void check(Optional<SignedRoot> root) {
    try {
      Set<String> trusted = new HashSet<>(formerKeys);
      trusted.add(roots.fingerprint());
      ChainReport report =
          verifier.verify(
              root,
              trusted,
              read -> set(old -> new CheckState(old.startedAt(), true, read, old.total(), null)));
      set(old -> new CheckState(old.startedAt(), false, report.facts(), report.facts(), report));
      note(
          new Journal.Entry(
              "trail.checked",
              TrailItself.KIND,
              AuditTrail.WHOLE,
              null,
              null,
              report.sound() ? TrailItself.SOUND : TrailItself.BROKEN,
              Long.toString(report.facts()),
              null));
    } catch (RuntimeException e) {
      log.error("the check of the trail broke off", e);
      set(ChainCheck::brokenOff);
    }
  }

  private static CheckState brokenOff(CheckState old) {
    return new CheckState(old.startedAt(), false, old.done(), old.total(), old.report());
  }

  private void set(UnaryOperator<CheckState> step) {
    synchronized (this) {
      if (state != null) {
        state = step.apply(state);
      }
    }
    listeners.forEach(Runnable::run);
  }

  private void note(Journal.Entry entry) {
    transaction.executeWithoutResult(status -> journal.note(entry));
  }
}
