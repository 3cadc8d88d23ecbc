package org.biaolian.recognition;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.biaolian.access.Access;
import org.biaolian.access.Action;
import org.biaolian.access.Actor;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.NotAllowedException;
import org.biaolian.access.Requires;
import org.biaolian.api.Slice;
import org.biaolian.catalogue.StandardFacts;
import org.biaolian.catalogue.StandardFactsReader;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.domain.RecognitionRequest;
import org.biaolian.recognition.domain.RequestJob;
import org.biaolian.recognition.domain.RequestJobItem;
import org.biaolian.recognition.domain.Submission;
import org.biaolian.recognition.internal.JobRunner;
import org.biaolian.recognition.internal.Party;
import org.biaolian.recognition.internal.RequestForesight;
import org.biaolian.recognition.internal.RequestJobItemRepository;
import org.biaolian.recognition.internal.RequestJobRepository;
import org.biaolian.recognition.internal.RequestRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One act on many requests, in the background. Each request is a step and a commit of its own, with
 * its own rules and its own trail: what is refused for one does not undo the others, and is said
 * for that one.
 */
@Service
@Transactional(propagation = Propagation.NOT_SUPPORTED)
public class RequestJobs {

  /** Requests that one act takes at most. */
  public static final int MOST = Submission.MOST_STANDARDS;

  private static final int RECENT = 20;

  private final RequestJobRepository jobs;
  private final RequestJobItemRepository items;
  private final RequestRepository requests;
  private final RequestForesight foresight;
  private final JobRunner runner;
  private final StandardFactsReader standards;
  private final Access access;
  private final CurrentActor actors;
  private final TransactionTemplate transactions;
  private final Clock clock;

  RequestJobs(
      RequestJobRepository jobs,
      RequestJobItemRepository items,
      RequestRepository requests,
      RequestForesight foresight,
      JobRunner runner,
      StandardFactsReader standards,
      Access access,
      CurrentActor actors,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.jobs = jobs;
    this.items = items;
    this.requests = requests;
    this.foresight = foresight;
    this.runner = runner;
    this.standards = standards;
    this.access = access;
    this.actors = actors;
    this.transactions = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /** A request as the list showed it. */
  public record Item(UUID id, long seen) {}

  /**
   * What would become of a request.
   *
   * @param refusal none when it would be done
   */
  public record Foreseen(RequestSummary request, long seen, Optional<RuleViolation> refusal) {}

  /**
   * What the act would do to each, before it is done; in few statements however many they are.
   *
   * @throws RuleViolation for none or too many
   */
  @Requires(Action.READ_SHARED)
  @Transactional(readOnly = true)
  public List<Foreseen> preview(JobAct act, List<Item> chosen) {
    mustBeMine(act);
    mustBeFew(chosen);
    return foresight.of(act, chosen);
  }

  /**
   * Does the act to each, in the background; returns at once.
   *
   * @return the job's id
   * @throws RuleViolation for none or too many, or a missing reason; nothing is begun then
   */
  @Requires(Action.READ_SHARED)
  public UUID start(JobAct act, List<Item> chosen, String reason) {
    mustBeMine(act);
    mustBeFew(chosen);
    UUID id = Objects.requireNonNull(transactions.execute(status -> open(act, chosen, reason)));
    runner.start(id);
    return id;
  }

  private UUID open(JobAct act, List<Item> chosen, String reason) {
    Party party = new Party(actors.require());
    Map<UUID, RecognitionRequest> found =
        requests.findAllById(chosen.stream().map(Item::id).toList()).stream()
            .filter(party::sees)
            .collect(Collectors.toMap(RecognitionRequest::id, Function.identity()));
    RequestJob job =
        jobs.save(
            RequestJob.start(party.actor(), act, reason, null, found.size(), clock.instant())
                .within(actors.signIn().orElseThrow()));
    List<RequestJobItem> rows = new ArrayList<>();
    for (Item item : chosen) {
      RecognitionRequest request = found.remove(item.id());
      if (request != null) {
        rows.add(RequestJobItem.of(job.id(), rows.size(), request, item.seen()));
      }
    }
    if (rows.isEmpty()) {
      throw new RuleViolation("nothing-chosen");
    }
    items.saveAll(rows);
    return job.id();
  }

  /**
   * Takes up a job whose process ended.
   *
   * @throws RuleViolation {@code job-not-interrupted} for one that runs or has ended
   */
  @Requires(Action.READ_SHARED)
  public void resume(UUID id) {
    RequestJob job = own(id).orElseThrow(() -> new RuleViolation("not-found"));
    mustBeMine(job.act());
    if (!job.interrupted(clock.instant())) {
      throw new RuleViolation("job-not-interrupted");
    }
    runner.start(id);
  }

  /** A job of the present person. */
  @Requires(Action.READ_SHARED)
  @Transactional(readOnly = true)
  public Optional<JobView> find(UUID id) {
    return own(id).map(job -> views(List.of(job)).getFirst());
  }

  /** The present person's jobs, the latest first. */
  @Requires(Action.READ_SHARED)
  @Transactional(readOnly = true)
  public List<JobView> recent() {
    Actor actor = actors.require();
    return views(
        jobs.findByOrganizationAndPersonIdOrderByStartedAtDesc(
            actor.organization().value(), actor.personId(), new Slice(0, RECENT)));
  }

  /** What became of each request, in the order in which they were chosen. */
  @Requires(Action.READ_SHARED)
  @Transactional(readOnly = true)
  public List<JobView.Line> lines(UUID id) {
    if (own(id).isEmpty()) {
      return List.of();
    }
    List<RequestJobItem> rows = items.findByJobIdOrderByPosition(id);
    Map<UUID, StandardFacts> facts =
        standards.named(rows.stream().map(RequestJobItem::standardId).collect(Collectors.toSet()));
    Map<UUID, RecognitionRequest> there =
        requests
            .findAllById(
                rows.stream().map(RequestJobItem::requestId).filter(Objects::nonNull).toList())
            .stream()
            .collect(Collectors.toMap(RecognitionRequest::id, Function.identity()));
    return rows.stream()
        .map(
            row ->
                new JobView.Line(
                    Objects.requireNonNull(facts.get(row.standardId())),
                    targets(row, there),
                    row.requestId(),
                    row.state(),
                    row.refusal(),
                    row.arguments()))
        .toList();
  }

  private static List<BureauCode> targets(RequestJobItem row, Map<UUID, RecognitionRequest> there) {
    UUID id = row.requestId();
    RecognitionRequest request = id == null ? null : there.get(id);
    return List.copyOf(request == null ? row.targets() : request.targets());
  }

  /** Tells the listener of every step of a job, from any thread, until it is removed. */
  @Requires(Action.READ_SHARED)
  public Runnable listen(UUID id, Runnable listener) {
    return runner.listen(id, listener);
  }

  /** With how far each is, in one statement for all. */
  private List<JobView> views(List<RequestJob> some) {
    Map<UUID, Map<JobItemState, Integer>> counts = new HashMap<>();
    for (Object[] row : items.counts(some.stream().map(RequestJob::id).toList())) {
      counts
          .computeIfAbsent((UUID) row[0], any -> new EnumMap<>(JobItemState.class))
          .put((JobItemState) row[1], Math.toIntExact((Long) row[2]));
    }
    return some.stream().map(job -> view(job, counts.getOrDefault(job.id(), Map.of()))).toList();
  }

  private JobView view(RequestJob job, Map<JobItemState, Integer> counts) {
    return new JobView(
        job.id(),
        job.act(),
        job.reason(),
        job.submissionId(),
        job.total(),
        counts.getOrDefault(JobItemState.DONE, 0),
        counts.getOrDefault(JobItemState.REFUSED, 0),
        job.startedAt(),
        job.endedAt(),
        job.interrupted(clock.instant()));
  }

  /**
   * A job of the present person; making the requests of a submission is the matter of all who may
   * draft for the bureau, also when who began it is away.
   */
  private Optional<RequestJob> own(UUID id) {
    Actor actor = actors.require();
    return jobs.findById(id)
        .filter(
            job ->
                job.belongsTo(actor)
                    || (job.act() == JobAct.CREATE
                        && job.of(actor.organization())
                        && access.may(job.act().action())));
  }

  private void mustBeMine(JobAct act) {
    if (!access.may(act.action())) {
      throw new NotAllowedException(act.action());
    }
  }

  private static void mustBeFew(List<Item> chosen) {
    if (chosen.isEmpty()) {
      throw new RuleViolation("nothing-chosen");
    }
    if (chosen.size() > MOST) {
      throw new RuleViolation("too-many-at-once", MOST);
    }
  }
}
