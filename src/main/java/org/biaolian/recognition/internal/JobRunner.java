package org.biaolian.recognition.internal;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.biaolian.access.Access;
import org.biaolian.access.CarriedActor;
import org.biaolian.access.NotAllowedException;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.JobAct;
import org.biaolian.recognition.NewRequest;
import org.biaolian.recognition.RecognitionRequests;
import org.biaolian.recognition.domain.RequestJob;
import org.biaolian.recognition.domain.RequestJobItem;
import org.biaolian.recognition.domain.Submission;
import org.biaolian.uikit.Words;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works a job off, request by request. What is done to a request and that it is done are one
 * commit: a job that was cut off goes on where it was, and two runs of one job do nothing twice.
 */
@Component
public class JobRunner {

  private static final Logger log = LoggerFactory.getLogger(JobRunner.class);

  /** Two jobs at once can meet at the same rows. */
  private static final int TRIES = 3;

  private final RequestJobRepository jobs;
  private final RequestJobItemRepository items;
  private final SubmissionRepository submissions;
  private final RequestDrafts drafts;
  private final RequestRepository rows;
  private final Access access;
  private final ObjectProvider<RecognitionRequests> requests;
  private final TransactionTemplate transactions;
  private final CarriedActor carrier;
  private final Clock clock;
  private final Map<UUID, List<Runnable>> listeners = new ConcurrentHashMap<>();

  JobRunner(
      RequestJobRepository jobs,
      RequestJobItemRepository items,
      SubmissionRepository submissions,
      RequestDrafts drafts,
      RequestRepository rows,
      Access access,
      ObjectProvider<RecognitionRequests> requests,
      PlatformTransactionManager transactions,
      CarriedActor carrier,
      Clock clock) {
    this.jobs = jobs;
    this.items = items;
    this.submissions = submissions;
    this.drafts = drafts;
    this.rows = rows;
    this.access = access;
    this.requests = requests;
    this.transactions = new TransactionTemplate(transactions);
    this.carrier = carrier;
    this.clock = clock;
  }

  /** Works a job off on a thread of its own, as the present person. */
  public void start(UUID id) {
    Thread.ofVirtual().name("requests").start(carrier.carry(() -> run(id)));
  }

  /** Goes on with a job whose process has gone, as whoever began it; true if it may. */
  boolean goOn(RequestJob job) {
    job.pass()
        .ifPresent(
            began ->
                Thread.ofVirtual()
                    .name("requests")
                    .start(carrier.carry(began, job.organization(), () -> run(job.id()))));
    return job.pass().isPresent();
  }

  /** Tells the listener of every step of a job, from any thread, until it is removed. */
  public Runnable listen(UUID id, Runnable listener) {
    listeners.computeIfAbsent(id, any -> new CopyOnWriteArrayList<>()).add(listener);
    return () ->
        listeners.computeIfPresent(
            id,
            (any, all) -> {
              all.remove(listener);
              return all.isEmpty() ? null : all;
            });
  }

  private void tell(UUID id) {
    listeners.getOrDefault(id, List.of()).forEach(Runnable::run);
  }

  /** Does what is still waiting, as the present person. */
  public void run(UUID id) {
    RequestJob job = jobs.findById(id).orElseThrow();
    UUID of = job.submissionId();
    Submission.@Nullable Common common =
        of == null ? null : submissions.findById(of).map(Submission::common).orElse(null);
    for (UUID item : items.waiting(id)) {
      step(job, common, item);
      tell(id);
    }
    transactions.executeWithoutResult(status -> jobs.end(id, clock.instant()));
    tell(id);
  }

  private void step(RequestJob job, Submission.@Nullable Common common, UUID item) {
    RuleViolation why = null;
    for (int attempt = 1; attempt <= TRIES; attempt++) {
      try {
        transactions.executeWithoutResult(status -> act(job, common, item));
        return;
      } catch (RuleViolation refused) {
        why = refused;
        break;
      } catch (ConcurrencyFailureException overtaken) {
        why = new RuleViolation("changed-meanwhile");
      } catch (NotAllowedException ended) {
        why = new RuleViolation("role-not-allowed");
        break;
      } catch (RuntimeException failure) {
        // What is done is committed and must be reported, whatever happens to this one.
        log.error("A step of job {} failed", job.id(), failure);
        why = new RuleViolation("step-failed");
        break;
      }
    }
    RuleViolation told = Objects.requireNonNull(why);
    transactions.executeWithoutResult(status -> refuse(job, item, told));
  }

  private void act(RequestJob job, Submission.@Nullable Common common, UUID id) {
    RequestJobItem item = items.lock(id).orElseThrow();
    if (!item.waiting()) {
      return;
    }
    item.done(act(job, common, item));
    jobs.beat(job.id(), clock.instant());
  }

  private UUID act(RequestJob job, Submission.@Nullable Common common, RequestJobItem item) {
    if (!access.may(job.act().action())) {
      throw new NotAllowedException(job.act().action());
    }
    if (job.act() == JobAct.CREATE) {
      Submission.Common all = Objects.requireNonNull(common);
      return drafts.draft(
          new NewRequest(
              item.standardId(),
              all.agreementId(),
              all.effect(),
              all.area(),
              all.reasons(),
              item.targets(),
              all.evidence()),
          job.submissionId());
    }
    UUID request = Objects.requireNonNull(item.requestId());
    // Locked, so that it is done to what was shown and to nothing else.
    boolean asShown =
        rows.lock(List.of(request)).stream().anyMatch(one -> one.version() == item.seen());
    if (!asShown) {
      throw new RuleViolation("changed-meanwhile");
    }
    RecognitionRequests acts = requests.getObject();
    switch (job.act()) {
      case ENDORSE -> acts.endorse(request, item.seen());
      case SUBMIT -> acts.submit(request);
      case TAKE_UP -> acts.takeUp(request);
      case OPEN -> acts.open(request, item.seen());
      case RETURN -> acts.giveBack(request, item.seen(), job.reason());
      case WITHDRAW -> acts.withdraw(request, job.reason());
      case CREATE -> throw new IllegalStateException("made above");
    }
    return request;
  }

  private void refuse(RequestJob job, UUID id, RuleViolation why) {
    RequestJobItem item = items.lock(id).orElseThrow();
    if (item.waiting()) {
      item.refuse(why.rule(), told(why));
      jobs.beat(job.id(), clock.instant());
    }
  }

  /** Constants of states go by the keys of their words. */
  private static List<String> told(RuleViolation why) {
    return Arrays.stream(why.arguments())
        .map(one -> one instanceof Enum<?> constant ? Words.key(constant) : one.toString())
        .toList();
  }
}
