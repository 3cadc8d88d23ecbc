package org.biaolian.recognition;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biaolian.access.Action;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.Requires;
import org.biaolian.api.Slice;
import org.biaolian.bureau.People;
import org.biaolian.catalogue.NumberLists;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.domain.RequestJob;
import org.biaolian.recognition.domain.RequestJobItem;
import org.biaolian.recognition.domain.Submission;
import org.biaolian.recognition.domain.SubmissionLine;
import org.biaolian.recognition.internal.EvidenceShelf;
import org.biaolian.recognition.internal.JobRunner;
import org.biaolian.recognition.internal.RequestJobItemRepository;
import org.biaolian.recognition.internal.RequestJobRepository;
import org.biaolian.recognition.internal.SubmissionLineRepository;
import org.biaolian.recognition.internal.SubmissionRepository;
import org.biaolian.recognition.internal.SubmissionViews;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One submission asks for up to 200 standards of up to 20 bureaus. It is prepared until nothing
 * stands against what is asked for, and then makes one request a standard, each with the life and
 * the trail of any other.
 */
@Service
@Transactional
public class Submissions {

  public static final int MOST_STANDARDS = Submission.MOST_STANDARDS;
  public static final int MOST_TARGETS = Submission.MOST_TARGETS;

  private static final String TWICE = "submission.line.twice";

  private final SubmissionRepository submissions;
  private final SubmissionLineRepository lines;
  private final RequestJobRepository jobs;
  private final RequestJobItemRepository items;
  private final SubmissionViews views;
  private final NumberLists numbers;
  private final EvidenceShelf shelf;
  private final JobRunner runner;
  private final People people;
  private final CurrentActor actors;
  private final TransactionTemplate transactions;
  private final Clock clock;

  Submissions(
      SubmissionRepository submissions,
      SubmissionLineRepository lines,
      RequestJobRepository jobs,
      RequestJobItemRepository items,
      SubmissionViews views,
      NumberLists numbers,
      EvidenceShelf shelf,
      JobRunner runner,
      People people,
      CurrentActor actors,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.submissions = submissions;
    this.lines = lines;
    this.jobs = jobs;
    this.items = items;
    this.views = views;
    this.numbers = numbers;
    this.shelf = shelf;
    this.runner = runner;
    this.people = people;
    this.actors = actors;
    this.transactions = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /**
   * A submission as a list shows it.
   *
   * @param standards that it asks for
   * @param made whether its requests are made, or being made
   */
  public record Summary(
      UUID id,
      String draftedBy,
      Instant draftedAt,
      long standards,
      Set<BureauCode> targets,
      boolean made) {}

  /**
   * Begins a submission with the rows of a list, in any spelling.
   *
   * @throws RuleViolation {@code submission-too-many-standards}, {@code nothing-chosen}
   */
  @Requires(Action.DRAFT_REQUEST)
  public UUID draft(List<String> typed) {
    List<String> rows = typed.stream().map(String::strip).filter(row -> !row.isEmpty()).toList();
    if (rows.isEmpty()) {
      throw new RuleViolation("nothing-chosen");
    }
    if (rows.size() > MOST_STANDARDS) {
      throw new RuleViolation("submission-too-many-standards", MOST_STANDARDS, rows.size());
    }
    BureauCode bureau = home();
    Submission made =
        submissions.save(Submission.draft(bureau, actors.require().personId(), clock.instant()));
    Set<UUID> before = new HashSet<>();
    List<SubmissionLine> all = new ArrayList<>();
    for (NumberLists.Found found : numbers.read(bureau, rows)) {
      UUID standard = found.standardId();
      boolean twice = standard != null && !before.add(standard);
      all.add(
          SubmissionLine.of(
              made.id(),
              all.size(),
              found.typed(),
              twice ? null : standard,
              twice ? TWICE : found.fault()));
    }
    lines.saveAll(all);
    return made.id();
  }

  /**
   * The rows of a file with a list of numbers.
   *
   * @throws RuleViolation for a file that is no table, or a list that is too long
   */
  @Requires(Action.DRAFT_REQUEST)
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public List<String> rows(String fileName, InputStream content) {
    List<String> rows = numbers.rows(fileName, content, MOST_STANDARDS + 1);
    if (rows.size() > MOST_STANDARDS) {
      throw new RuleViolation("submission-list-too-long", MOST_STANDARDS);
    }
    return rows;
  }

  /** A submission of the own bureau, with the dry check of every standard with every bureau. */
  @Requires(Action.READ_SHARED)
  @Transactional(readOnly = true)
  public Optional<SubmissionView> find(UUID id) {
    return submissions.findById(id).filter(this::own).map(views::page);
  }

  /** The submissions of the own bureau, the latest first. */
  @Requires(Action.READ_SHARED)
  @Transactional(readOnly = true)
  public List<Summary> list(int limit) {
    BureauCode bureau = actors.require().bureau();
    if (bureau == null) {
      return List.of();
    }
    List<Submission> found =
        submissions.findByApplicantOrderByDraftedAtDescIdDesc(bureau.value(), new Slice(0, limit));
    Map<UUID, Long> counts = new HashMap<>();
    for (Object[] row : lines.counts(found.stream().map(Submission::id).toList())) {
      counts.put((UUID) row[0], (Long) row[1]);
    }
    Map<UUID, String> names =
        people.names(found.stream().map(Submission::draftedBy).collect(Collectors.toSet()));
    return found.stream()
        .map(
            one ->
                new Summary(
                    one.id(),
                    names.getOrDefault(one.draftedBy(), ""),
                    one.draftedAt(),
                    counts.getOrDefault(one.id(), 0L),
                    one.targets(),
                    one.jobId() != null))
        .toList();
  }

  /**
   * Says what is asked for, of whom and why.
   *
   * @param seen the version that the page showed
   */
  @Requires(Action.DRAFT_REQUEST)
  public void fill(UUID id, long seen, Submission.Common common) {
    Submission submission = open(id);
    Seen.check(seen, submission.version());
    UUID folder = common.evidence();
    if (folder != null && !shelf.openTo(folder, submission.applicant())) {
      throw new RuleViolation("evidence-folder-closed");
    }
    if (!submission.targets().equals(common.targets())) {
      // Of whom a row is not asked was said of other bureaus.
      lines.findBySubmissionIdOrderByPosition(id).stream()
          .filter(line -> !line.leftOut())
          .forEach(line -> line.leaveOut(false));
    }
    submission.fill(common);
  }

  /** Leaves a row out, or takes it in again. */
  @Requires(Action.DRAFT_REQUEST)
  public void leaveOut(UUID id, UUID line, boolean out) {
    open(id).changed();
    lines
        .findById(line)
        .filter(one -> one.submissionId().equals(id))
        .orElseThrow(() -> new RuleViolation("not-found"))
        .leaveOut(out);
  }

  /**
   * Leaves out whatever the dry check refuses: rows that are no standard that can be asked for, and
   * of the others the bureaus that cannot be asked.
   */
  @Requires(Action.DRAFT_REQUEST)
  public void leaveOutRefused(UUID id) {
    Submission submission = open(id);
    submission.changed();
    Map<UUID, SubmissionView.Line> checked =
        views.page(submission).lines().stream()
            .collect(Collectors.toMap(SubmissionView.Line::id, one -> one));
    for (SubmissionLine line : lines.findBySubmissionIdOrderByPosition(id)) {
      SubmissionView.Line one = Objects.requireNonNull(checked.get(line.id()));
      boolean nothing =
          one.unread() != null
              || one.refusal() != null
              || one.refusals().keySet().containsAll(submission.targets());
      if (one.leftOut()) {
        continue;
      }
      if (nothing) {
        line.leaveOut(true);
      } else {
        line.leaveOut(one.refusals().keySet());
      }
    }
  }

  /**
   * Makes its requests in the background, once and for all.
   *
   * @param seen {@link SubmissionView#seen} as the page showed it
   * @return the job's id
   * @throws RuleViolation {@code submission-has-faults} while something is asked for that cannot
   *     be; {@code submission-made-already}
   */
  @Requires(Action.DRAFT_REQUEST)
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public UUID create(UUID id, long seen) {
    UUID job = Objects.requireNonNull(transactions.execute(status -> make(id, seen)));
    runner.start(job);
    return job;
  }

  private UUID make(UUID id, long seen) {
    Submission submission = open(id);
    Seen.check(seen, submission.seen());
    SubmissionView view = views.page(submission);
    Submission.@Nullable Common common = view.common();
    if (common == null) {
      throw new RuleViolation("submission-not-filled");
    }
    if (view.faults() > 0) {
      throw new RuleViolation("submission-has-faults", view.faults());
    }
    List<SubmissionView.Line> asked =
        view.lines().stream().filter(SubmissionView.Line::asked).toList();
    if (asked.isEmpty()) {
      throw new RuleViolation("nothing-chosen");
    }
    RequestJob job =
        jobs.save(
            RequestJob.start(
                    actors.require(), JobAct.CREATE, null, id, asked.size(), clock.instant())
                .within(actors.signIn().orElseThrow()));
    List<RequestJobItem> rows = new ArrayList<>();
    for (SubmissionView.Line line : asked) {
      Set<BureauCode> targets = new HashSet<>(common.targets());
      targets.removeAll(line.targetsOut());
      rows.add(
          RequestJobItem.toMake(
              job.id(), rows.size(), Objects.requireNonNull(line.standard()).id(), targets));
    }
    items.saveAll(rows);
    submission.make(job.id());
    return job.id();
  }

  /** Locked, so that two clerks do not make the same requests. */
  private Submission open(UUID id) {
    Submission found =
        submissions.lock(id).filter(this::own).orElseThrow(() -> new RuleViolation("not-found"));
    found.mustBeOpen();
    return found;
  }

  private boolean own(Submission submission) {
    return actors.require().actsFor(submission.applicant());
  }

  private BureauCode home() {
    BureauCode bureau = actors.require().bureau();
    if (bureau == null) {
      throw new RuleViolation("request-of-another-bureau");
    }
    return bureau;
  }
}
