package org.biaolian.oversight;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.biaolian.access.Action;
import org.biaolian.access.Actor;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.Journal;
import org.biaolian.access.Requires;
import org.biaolian.access.Role;
import org.biaolian.audit.AuditFact;
import org.biaolian.audit.AuditTrail;
import org.biaolian.audit.FactQuery;
import org.biaolian.audit.FactQuery.Reach;
import org.biaolian.audit.TrailSubject;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.kernel.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the trail as far as the reader's office reaches. Each reading is a fact as well. */
@Service
@Transactional
public class TrailReader {

  /** Facts on a page. */
  public static final int PAGE = 50;

  /** The most facts in one exported file. */
  public static final int EXPORT_LIMIT = 100_000;

  private final AuditTrail trail;
  private final CurrentActor actors;
  private final Journal journal;
  private final Map<String, TrailSubject> subjects;
  private final Clock clock;

  TrailReader(
      AuditTrail trail,
      CurrentActor actors,
      Journal journal,
      ObjectProvider<TrailSubject> subjects,
      Clock clock) {
    this.trail = trail;
    this.actors = actors;
    this.journal = journal;
    this.subjects =
        subjects.stream().collect(Collectors.toMap(TrailSubject::kind, Function.identity()));
    this.clock = clock;
  }

  /**
   * One page of the answer.
   *
   * @param page from 1; past the end it is empty
   */
  @Requires(Action.READ_TRAIL)
  public TrailPage read(TrailQuestion question, int page) {
    FactQuery query = query(question);
    int offset = (page - 1) * PAGE;
    TrailPage answer =
        new TrailPage(lines(trail.find(query, offset, PAGE)), trail.count(query), offset + 1L);
    journal.note(
        Journal.Entry.act(
            "trail.queried",
            TrailItself.KIND,
            subject(question),
            (question.words() + " page=" + page).strip()));
    return answer;
  }

  /**
   * All of the answer as a file. Who took what along is committed before the first byte leaves.
   *
   * @param format makes the file
   * @throws RuleViolation {@code trail-export-too-long} above {@link #EXPORT_LIMIT} facts
   */
  @Requires(Action.READ_TRAIL)
  public byte[] export(TrailQuestion question, Function<List<TrailLine>, byte[]> format) {
    FactQuery query = query(question);
    List<AuditFact> facts = trail.find(query, 0, EXPORT_LIMIT + 1);
    if (facts.size() > EXPORT_LIMIT) {
      throw new RuleViolation("trail-export-too-long", EXPORT_LIMIT);
    }
    byte[] file = format.apply(lines(facts));
    journal.note(
        Journal.Entry.act(
                "trail.exported",
                TrailItself.KIND,
                subject(question),
                (question.words() + " count=" + facts.size()).strip())
            .withHash(Sha256.of(file).hex()));
    return file;
  }

  /** Whether the reader sees more than one organization, so that choosing one makes sense. */
  @Requires(Action.READ_TRAIL)
  public boolean seesSeveralOrganizations() {
    return switch (reach(actors.require())) {
      case Reach.All() -> true;
      case Reach.Circle(String secretariat, String circle) -> true;
      case Reach.Organization(String code) -> false;
      case Reach.Person(UUID id, String code) -> false;
    };
  }

  /**
   * domain.md, section 5. 'Own circle' is read so that it leaks least: what the secretariat itself
   * did, and facts that name the circle, which are those of requests once sent, of their cases and
   * recognitions, and of the circle's agreements. What its members do with their own records is not
   * among them.
   */
  private static Reach reach(Actor actor) {
    if (actor.has(Role.AUDITOR)) {
      return new Reach.All();
    }
    String own = actor.organization().value();
    if (actor.has(Role.SECURITY_ADMIN)) {
      return new Reach.Person(actor.personId(), own);
    }
    return actor.has(Role.SECRETARIAT)
        ? actor
            .organization()
            .secretariatCircle()
            .<Reach>map(circle -> new Reach.Circle(own, circle.value()))
            .orElseGet(() -> new Reach.Organization(own))
        : new Reach.Organization(own);
  }

  private FactQuery query(TrailQuestion question) {
    return new FactQuery(
        reach(actors.require()),
        question.organization() == null ? null : question.organization().value(),
        question.person(),
        question.kind() == null ? null : Set.of(question.kind()),
        question.subjectKind(),
        things(question),
        midnight(question.from(), 0),
        midnight(question.to(), 1));
  }

  private @Nullable Set<UUID> things(TrailQuestion question) {
    String number = question.number();
    UUID subject = question.subject();
    if (number == null) {
      return subject == null ? null : Set.of(subject);
    }
    Set<UUID> found = new HashSet<>();
    subjects.values().forEach(one -> found.addAll(one.find(number)));
    if (subject != null) {
      found.retainAll(Set.of(subject));
    }
    return found;
  }

  private @Nullable Instant midnight(@Nullable LocalDate day, int later) {
    return day == null ? null : day.plusDays(later).atStartOfDay(clock.getZone()).toInstant();
  }

  private static UUID subject(TrailQuestion question) {
    UUID subject = question.subject();
    return subject == null ? AuditTrail.WHOLE : subject;
  }

  private List<TrailLine> lines(List<AuditFact> facts) {
    Map<UUID, TrailSubject.Name> names = new HashMap<>();
    facts.stream()
        .collect(
            Collectors.groupingBy(
                AuditFact::subjectKind,
                Collectors.mapping(AuditFact::subjectId, Collectors.toSet())))
        .forEach(
            (kind, ids) -> {
              TrailSubject subject = subjects.get(kind);
              if (subject != null) {
                names.putAll(subject.names(ids));
              }
            });
    List<TrailLine> lines = new ArrayList<>(facts.size());
    for (AuditFact fact : facts) {
      Optional<TrailSubject> subject = Optional.ofNullable(subjects.get(fact.subjectKind()));
      Optional<TrailSubject.Name> name = Optional.ofNullable(names.get(fact.subjectId()));
      lines.add(
          new TrailLine(
              fact,
              name.map(TrailSubject.Name::number).orElse(null),
              name.map(TrailSubject.Name::route).orElse(null),
              word(subject, fact.fromState()),
              word(subject, fact.toState()),
              word(subject, fact.reason())));
    }
    return lines;
  }

  private static @Nullable String word(Optional<TrailSubject> subject, @Nullable String constant) {
    return constant == null ? null : subject.flatMap(one -> one.wordKey(constant)).orElse(null);
  }
}
