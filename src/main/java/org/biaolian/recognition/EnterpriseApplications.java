package org.biaolian.recognition;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biaolian.access.Action;
import org.biaolian.access.Actor;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.Journal;
import org.biaolian.access.Requires;
import org.biaolian.access.Sharing;
import org.biaolian.bureau.Circle;
import org.biaolian.bureau.Circles;
import org.biaolian.bureau.People;
import org.biaolian.catalogue.Facet;
import org.biaolian.catalogue.LegalStatus;
import org.biaolian.catalogue.StandardFacts;
import org.biaolian.catalogue.StandardFactsReader;
import org.biaolian.catalogue.StandardQuery;
import org.biaolian.catalogue.StandardRow;
import org.biaolian.catalogue.StandardView;
import org.biaolian.catalogue.Standards;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.domain.EnterpriseApplication;
import org.biaolian.recognition.domain.RecognitionRequest;
import org.biaolian.recognition.domain.RequestState;
import org.biaolian.recognition.internal.ApplicationAnswers;
import org.biaolian.recognition.internal.ApplicationAnswers.Told;
import org.biaolian.recognition.internal.ApplicationRepository;
import org.biaolian.recognition.internal.EvidenceShelf;
import org.biaolian.recognition.internal.RequestRepository;
import org.biaolian.task.TaskNotes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enterprises ask through their home bureau. An enterprise sees its own applications and, of the
 * bureau's request made from one, the state and the signed outcomes; the home bureau sees what was
 * handed in to it.
 */
@Service
@Transactional
public class EnterpriseApplications {

  /** The kind of subject of tasks and facts. */
  static final String SUBJECT = "enterprise-application";

  private final ApplicationRepository applications;
  private final RecognitionRequests bureauRequests;
  private final RequestRepository requests;
  private final ApplicationAnswers answers;
  private final EvidenceShelf shelf;
  private final Standards standards;
  private final StandardFactsReader facts;
  private final Circles circles;
  private final People people;
  private final CurrentActor actors;
  private final Journal journal;
  private final TaskNotes tasks;
  private final Clock clock;

  EnterpriseApplications(
      ApplicationRepository applications,
      RecognitionRequests bureauRequests,
      RequestRepository requests,
      ApplicationAnswers answers,
      EvidenceShelf shelf,
      Standards standards,
      StandardFactsReader facts,
      Circles circles,
      People people,
      CurrentActor actors,
      Journal journal,
      TaskNotes tasks,
      Clock clock) {
    this.applications = applications;
    this.bureauRequests = bureauRequests;
    this.requests = requests;
    this.answers = answers;
    this.shelf = shelf;
    this.standards = standards;
    this.facts = facts;
    this.circles = circles;
    this.people = people;
    this.actors = actors;
    this.journal = journal;
    this.tasks = tasks;
    this.clock = clock;
  }

  /**
   * What an enterprise writes.
   *
   * @param evidenceFolder where files were put with the form; none when there are none
   */
  public record NewApplication(
      UUID standardId,
      Effect effect,
      String area,
      String reasons,
      Set<BureauCode> targets,
      @Nullable UUID evidenceFolder) {}

  /**
   * An application as its enterprise and the home bureau see it.
   *
   * @param circles of the home bureau that all its targets are members of today
   * @param requestState of the bureau's request, once there is one
   * @param setback why that request does not go on; none while it does
   * @param answers the signed decisions, by target
   * @param ended targets whose cases ended without a decision
   * @param evidence the files it rests on
   */
  public record Application(
      UUID id,
      String enterprise,
      StandardFacts standard,
      Effect effect,
      String area,
      String reasons,
      Set<BureauCode> targets,
      Set<CircleCode> circles,
      ApplicationState state,
      @Nullable String refusal,
      Instant madeAt,
      @Nullable String requestNumber,
      @Nullable RequestState requestState,
      @Nullable ApplicationSetback setback,
      List<Answer> answers,
      List<Ended> ended,
      List<EvidenceFile> evidence) {}

  /** What a target signed. */
  public record Answer(BureauCode target, Decision decision) {}

  /**
   * A target whose case ended without a decision.
   *
   * @param ground why it ended by itself
   * @param reason why a person ended it
   */
  public record Ended(BureauCode target, @Nullable EndGround ground, @Nullable String reason) {}

  /** The public standards in force of the home bureau that contain a text. */
  @Requires(Action.APPLY)
  @Transactional(readOnly = true)
  public List<StandardRow> choices(String text, int offset, int limit) {
    StandardQuery query =
        StandardQuery.ALL
            .withText(text)
            .with(Facet.STATUS, StandardQuery.word(LegalStatus.IN_FORCE))
            .with(Facet.OWN, Facet.YES)
            .sortedBy(StandardQuery.Sort.NUMBER);
    return standards.list(query, offset, limit);
  }

  /**
   * The bureaus that the home bureau can ask, by circle; one request asks bureaus of one circle.
   * Circles come in their order, bureaus in theirs.
   */
  @Requires(Action.APPLY)
  @Transactional(readOnly = true)
  public Map<Circle, List<BureauCode>> targets() {
    BureauCode home = home();
    Map<Circle, List<BureauCode>> own = new LinkedHashMap<>();
    circles
        .members()
        .forEach(
            (circle, members) -> {
              List<BureauCode> others = members.stream().filter(one -> !one.equals(home)).toList();
              if (members.contains(home) && !others.isEmpty()) {
                own.put(circle, others);
              }
            });
    return own;
  }

  /**
   * Writes an application for a public standard of the home bureau.
   *
   * @throws RuleViolation when the standard is no such one, or something is missing; {@code
   *     application-on-two-circles}; {@code evidence-folder-closed} when the files are somebody
   *     else's, or the form is saved already
   */
  @Requires(Action.APPLY)
  public UUID draft(NewApplication entry) {
    BureauCode home = home();
    StandardView standard =
        standards
            .find(entry.standardId())
            .filter(found -> found.sharing().level() == Sharing.PUBLIC)
            .orElseThrow(() -> new RuleViolation("record-absent"));
    if (!home.equals(standard.owner())) {
      throw new RuleViolation("standard-of-another-bureau");
    }
    if (standard.status() != LegalStatus.IN_FORCE) {
      throw new RuleViolation("standard-not-in-force", standard.number());
    }
    mustBeOfOneCircle(home, entry.targets());
    UUID person = actors.require().personId();
    EnterpriseApplication made =
        EnterpriseApplication.draft(
            person,
            home,
            standard.id(),
            new EnterpriseApplication.Content(
                entry.effect(), entry.area(), entry.reasons(), entry.targets()),
            standard.demonstration(),
            clock.instant());
    UUID folder = entry.evidenceFolder();
    if (folder != null) {
      if (!shelf.openTo(folder, home, person)) {
        throw new RuleViolation("evidence-folder-closed");
      }
      made.restsOn(folder);
    }
    applications.save(made);
    noted("application.drafted", made, null, null);
    for (EvidenceFile file : shelf.files(folder)) {
      journal.note(
          Journal.Entry.act("application.evidence-added", SUBJECT, made.id(), file.fileName())
              .withHash(file.hash().hex()));
    }
    return made.id();
  }

  /** The bureau could take over nothing that no one agreement covers. */
  private void mustBeOfOneCircle(BureauCode home, Set<BureauCode> targets) {
    boolean one =
        circles.of(home).stream()
            .map(circles::members)
            .anyMatch(members -> members.contains(home) && members.containsAll(targets));
    if (!one) {
      throw new RuleViolation("application-on-two-circles");
    }
  }

  /**
   * Gives an own application to the home bureau.
   *
   * @throws RuleViolation {@code application-on-two-circles} when it could not be taken over
   */
  @Requires(Action.APPLY)
  public void handIn(UUID id) {
    EnterpriseApplication one = own(id);
    mustBeOfOneCircle(one.home(), one.targets());
    ApplicationState from = one.state();
    one.handIn();
    noted("application.handed-in", one, from, null);
  }

  /** Takes an own application back, until the bureau has made it its request. */
  @Requires(Action.APPLY)
  public void withdraw(UUID id) {
    EnterpriseApplication one = own(id);
    ApplicationState from = one.state();
    one.withdraw();
    noted("application.withdrawn", one, from, null);
  }

  /** The acting enterprise's applications, the latest first. */
  @Requires(Action.APPLY)
  @Transactional(readOnly = true)
  public List<Application> mine() {
    return applications
        .findByPersonIdAndHomeBureauOrderByIdDesc(actors.require().personId(), home().value())
        .stream()
        .map(this::view)
        .toList();
  }

  /** What waits for the own bureau, the oldest first. */
  @Requires(Action.DRAFT_REQUEST)
  @Transactional(readOnly = true)
  public List<Application> waiting() {
    return applications
        .findByHomeBureauAndStateOrderById(home().value(), ApplicationState.HANDED_IN)
        .stream()
        .map(this::view)
        .toList();
  }

  /**
   * Makes an application the own bureau's request, a draft that waits for the endorsement. Its
   * files go along; what the bureau changes about them is not changed in the application.
   *
   * @return the request's id
   * @throws RuleViolation as {@link RecognitionRequests#draft} does
   */
  @Requires(Action.DRAFT_REQUEST)
  public UUID takeOver(UUID id, UUID agreementId) {
    EnterpriseApplication one = handedIn(id);
    ApplicationState from = one.state();
    UUID folder = one.evidenceFolder();
    UUID request =
        bureauRequests.draft(
            new NewRequest(
                one.standardId(),
                agreementId,
                one.effect(),
                one.area(),
                one.reasons(),
                one.targets(),
                folder == null ? null : shelf.copy(folder)));
    one.takenOver(request);
    noted("application.taken-over", one, from, null);
    return request;
  }

  /** Does not ask for it; the enterprise reads the reason. */
  @Requires(Action.DRAFT_REQUEST)
  public void refuse(UUID id, String reason) {
    EnterpriseApplication one = handedIn(id);
    ApplicationState from = one.state();
    one.refuse(reason);
    noted("application.refused", one, from, reason);
  }

  private EnterpriseApplication own(UUID id) {
    Actor actor = actors.require();
    return applications
        .findById(id)
        .filter(one -> one.personId().equals(actor.personId()) && actor.actsFor(one.home()))
        .orElseThrow(() -> new RuleViolation("not-found"));
  }

  /** What the enterprise still works on is not there for its bureau. */
  private EnterpriseApplication handedIn(UUID id) {
    Actor actor = actors.require();
    return applications
        .findById(id)
        .filter(one -> actor.actsFor(one.home()) && one.state() != ApplicationState.DRAFT)
        .orElseThrow(() -> new RuleViolation("not-found"));
  }

  private BureauCode home() {
    return home(actors.require());
  }

  /** The bureau to which an enterprise belongs. */
  static BureauCode home(Actor enterprise) {
    BureauCode home = enterprise.bureau();
    if (home == null) {
      throw new RuleViolation("acts-for-no-bureau");
    }
    return home;
  }

  private Application view(EnterpriseApplication one) {
    UUID requestId = one.requestId();
    RecognitionRequest request =
        requestId == null ? null : requests.findById(requestId).orElseThrow();
    Told told = request == null ? Told.NOTHING : answers.of(request);
    return new Application(
        one.id(),
        people.names(List.of(one.personId())).getOrDefault(one.personId(), ""),
        facts.find(one.standardId()).orElseThrow(),
        one.effect(),
        one.area(),
        one.reasons(),
        one.targets(),
        circlesOf(one),
        one.state(),
        one.refusal(),
        one.madeAt(),
        request == null ? null : request.number(),
        request == null ? null : request.state(),
        request == null ? null : answers.setback(request).orElse(null),
        told.answers(),
        told.ended(),
        shelf.files(one.evidenceFolder()));
  }

  private Set<CircleCode> circlesOf(EnterpriseApplication one) {
    return circles.members().entrySet().stream()
        .filter(entry -> entry.getValue().contains(one.home()))
        .filter(entry -> entry.getValue().containsAll(one.targets()))
        .map(entry -> entry.getKey().code())
        .collect(Collectors.toUnmodifiableSet());
  }

  private void noted(
      String kind,
      EnterpriseApplication one,
      @Nullable ApplicationState from,
      @Nullable String reason) {
    journal.note(Journal.Entry.move(kind, SUBJECT, one.id(), from, one.state(), reason));
    tasks.changed(SUBJECT, one.id());
  }
}
