package org.biaolian.recognition.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;
import org.biaolian.kernel.Ids;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.AdoptionDates;
import org.biaolian.recognition.Effect;
import org.biaolian.recognition.Ground;
import org.biaolian.recognition.Outcome;
import org.biaolian.recognition.domain.Outlook.Coming;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An entry of the register; born only from a favourable signed case. */
@Entity
@Table(name = "recognition")
public class Recognition {

  private static final LocalDate NEVER_ENDING = LocalDate.of(9999, 12, 31);
  private static final LocalDate NEVER = LocalDate.of(2000, 1, 1);

  @Id
  @JdbcTypeCode(SqlTypes.BINARY)
  private UUID id;

  @JdbcTypeCode(SqlTypes.BINARY)
  @Column(nullable = false)
  private UUID caseId;

  @JdbcTypeCode(SqlTypes.BINARY)
  @Column(nullable = false)
  private UUID standardId;

  @Column(nullable = false)
  private String applicant;

  @Column(nullable = false)
  private String bureauCode;

  @Column(nullable = false)
  private String circleCode;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(nullable = false)
  private Effect effect;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(nullable = false)
  private Outcome outcome;

  private @Nullable String conditions;

  private @Nullable String clauses;

  /** Declared regional differences. */
  private @Nullable String differences;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(nullable = false)
  private RecognitionState state = RecognitionState.IN_FORCE;

  @Column(nullable = false)
  private LocalDate signedOn;

  @Column(nullable = false)
  private LocalDate expiresOn;

  /** Only where the standard becomes a local one. */
  @Embedded private @Nullable AdoptionDates adoption;

  /** The agreement that it rests on. */
  @JdbcTypeCode(SqlTypes.BINARY)
  @Column(nullable = false)
  private UUID agreementId;

  /** The last day of a suspension. */
  private @Nullable LocalDate suspendedUntil;

  /** The time to confirm anew. */
  @Embedded private @Nullable TimeLimit reconfirmBy;

  /** Absent where nothing comes any more: the database does not tell the two apart. */
  @Embedded private @Nullable Outlook outlook;

  /** Every state since the signature. */
  @ElementCollection(fetch = FetchType.LAZY)
  @CollectionTable(name = "recognition_turn", joinColumns = @JoinColumn(name = "recognition_id"))
  @OrderColumn(name = "position")
  @BatchSize(size = 200)
  private List<Turn> turns = new ArrayList<>();

  /** Every set of days that was told of becoming a local standard. */
  @ElementCollection(fetch = FetchType.LAZY)
  @CollectionTable(
      name = "recognition_adoption",
      joinColumns = @JoinColumn(name = "recognition_id"))
  @OrderColumn(name = "position")
  @BatchSize(size = 100)
  private List<AdoptionTurn> adoptions = new ArrayList<>();

  /** The act that waits for its people; only one at a time. */
  @JdbcTypeCode(SqlTypes.BINARY)
  private @Nullable UUID openAct;

  /** The last day on which its facts were looked at; kept apart, so that looking is no change. */
  @Column(nullable = false, updatable = false)
  private LocalDate lookedOn = NEVER;

  @Column(nullable = false)
  private boolean demonstration;

  @Version private @Nullable Long version;

  protected Recognition() {}

  /**
   * Registers what a case decided.
   *
   * @throws RuleViolation unless the case is signed and favourable
   */
  public static Recognition of(
      RecognitionCase decided, RecognitionRequest request, LocalDate signedOn, int validYears) {
    Outcome outcome = decided.outcome();
    if (decided.state() != CaseState.SIGNED || outcome == null || !outcome.favourable()) {
      throw new RuleViolation("recognition-needs-favourable-decision");
    }
    Recognition made = new Recognition();
    made.id = Ids.next();
    made.caseId = decided.id();
    made.standardId = decided.standardId();
    made.applicant = decided.applicant().value();
    made.bureauCode = decided.target().value();
    made.circleCode = request.circle().value();
    made.effect = request.effect();
    made.outcome = outcome;
    made.conditions = decided.conditions();
    made.clauses = decided.clauses();
    made.differences = decided.differences();
    made.signedOn = signedOn;
    made.expiresOn = signedOn.plusYears(validYears);
    made.agreementId = request.agreementId();
    made.demonstration = decided.demonstration();
    made.turns.add(
        new Turn(
            signedOn,
            null,
            made.state,
            Ground.SIGNED,
            made.expiresOn,
            signedOn,
            null,
            null,
            made.agreementId,
            Objects.requireNonNull(decided.signedAt())));
    LocalDate over = made.expiresOn.plusDays(1);
    made.outlook().put(null, new Coming(over, RecognitionState.EXPIRED, Ground.TERM_OVER, over));
    return made;
  }

  /** Goes on with the days on which the standard becomes a local one. */
  public void follow(Recognition earlier) {
    if (earlier.adoption != null) {
      tellAdoption(earlier.adoption, signedOn);
    }
  }

  /** The bureau has decided anew, and another entry or none takes the place of this one. */
  public void decidedAnew(LocalDate today, Instant now) {
    moveTo(RecognitionState.ENDED);
    suspendedUntil = null;
    reconfirmBy = null;
    outlook().put(null, null);
    turned(today, Ground.DECIDED_ANEW, null, null, null, now);
  }

  /** A change of state that was made. */
  public record Move(RecognitionState from, RecognitionState to, Ground ground, LocalDate on) {}

  /**
   * Does what has come by itself up to today, each on its day, and plans what comes next.
   *
   * @return what was done; nothing when it is asked again
   */
  public List<Move> settle(SourceFacts facts, RegisterTerms terms, LocalDate today, Instant now) {
    List<Move> moves = new ArrayList<>();
    if (effect == Effect.ADOPTION && adoption == null) {
      tellAdoption(terms.adoption().apply(signedOn), signedOn);
    }
    plan(facts, terms, today);
    for (Optional<Coming> due = outlook().due(today); due.isPresent(); due = outlook().due(today)) {
      Coming coming = due.get();
      moves.add(new Move(state, coming.to(), coming.ground(), coming.on()));
      come(coming, terms, now);
      plan(facts, terms, today);
    }
    foresee(facts, terms, today, now);
    return moves;
  }

  /**
   * Writes down every change of state that present facts bring if nobody acts, so that the register
   * of any day is the same whether or not anything runs on the days between.
   */
  private void foresee(SourceFacts facts, RegisterTerms terms, LocalDate today, Instant now) {
    Recognition ahead = ahead();
    List<Coming> changes = new ArrayList<>();
    for (Optional<Coming> next = ahead.outlook().due(NEVER_ENDING);
        next.isPresent();
        next = ahead.outlook().due(NEVER_ENDING)) {
      Coming coming = next.get();
      if (coming.to() != ahead.state) {
        changes.add(coming);
      }
      ahead.come(coming, terms, now);
      ahead.plan(facts, terms, today);
    }
    outlook().foresee(changes);
  }

  /** A copy that may go ahead in time. */
  private Recognition ahead() {
    Recognition copy = new Recognition();
    copy.state = state;
    copy.signedOn = signedOn;
    copy.expiresOn = expiresOn;
    copy.agreementId = agreementId;
    copy.suspendedUntil = suspendedUntil;
    copy.reconfirmBy = reconfirmBy;
    copy.turns = new ArrayList<>(turns);
    copy.outlook().put(outlook().turn().orElse(null), outlook().end().orElse(null));
    return copy;
  }

  private void come(Coming coming, RegisterTerms terms, Instant now) {
    boolean lapsing = lapses();
    if (coming.to() != state) {
      moveTo(coming.to());
    }
    turned(coming.on(), coming.ground(), coming.cause(), null, null, now);
    if (coming.to() != RecognitionState.RECONFIRM_DUE) {
      reconfirmBy = null;
    } else if (sets(coming.ground(), lapsing)) {
      reconfirmBy = terms.reconfirmation().apply(coming.on());
    }
    suspendedUntil = null;
  }

  /** The end of the term is its own limit; a limit that was told is not moved by another cause. */
  private boolean sets(Ground ground, boolean lapsing) {
    return ground != Ground.TERM_ENDING && (reconfirmBy == null || (ground.lapses() && !lapsing));
  }

  private void plan(SourceFacts facts, RegisterTerms terms, LocalDate today) {
    if (state.next().isEmpty()) {
      outlook().put(null, null);
      return;
    }
    Foresight foresight =
        new Foresight(
            new Foresight.Position(
                state,
                since(),
                signedOn,
                expiresOn,
                suspendedUntil,
                lapses() && reconfirmBy != null ? reconfirmBy.due() : null,
                turns,
                outlook()),
            facts,
            terms,
            today);
    outlook().put(foresight.turn().orElse(null), foresight.end());
  }

  private Outlook outlook() {
    Outlook known = outlook;
    if (known == null) {
      known = new Outlook();
      outlook = known;
    }
    return known;
  }

  /** Whether it is lost when nobody confirms it in time. */
  private boolean lapses() {
    for (int at = turns.size() - 1; at >= 0; at--) {
      Turn turn = turns.get(at);
      if (turn.state() != RecognitionState.RECONFIRM_DUE) {
        return false;
      }
      if (turn.ground().lapses()) {
        return true;
      }
    }
    return false;
  }

  private void turned(
      LocalDate on,
      Ground ground,
      @Nullable LocalDate cause,
      @Nullable String reason,
      @Nullable UUID act,
      Instant now) {
    int last = turns.size() - 1;
    turns.set(last, turns.get(last).endedOn(on));
    turns.add(new Turn(on, null, state, ground, expiresOn, cause, reason, act, agreementId, now));
  }

  private void moveTo(RecognitionState to) {
    if (!state.next().contains(to)) {
      throw new RuleViolation("illegal-step", state, to);
    }
    state = to;
  }

  /**
   * The days of suspension on a ground that a new one would only continue.
   *
   * @param apart days that must lie between two suspensions for the later to count anew
   */
  public long suspendedBefore(Ground ground, LocalDate day, int apart) {
    long days = 0;
    LocalDate next = day;
    for (int at = turns.size() - 1; at >= 0; at--) {
      Turn turn = turns.get(at);
      LocalDate until = turn.until();
      if (turn.state() == RecognitionState.SUSPENDED && turn.ground() == ground && until != null) {
        if (!until.plusDays(apart).isAfter(next)) {
          return days;
        }
        days += ChronoUnit.DAYS.between(turn.since(), until);
        next = turn.since();
      }
    }
    return days;
  }

  /** Whether a further reason to confirm it anew has become known since a moment. */
  public boolean turnedSince(Instant moment) {
    return turns.getLast().knownAt().isAfter(moment);
  }

  /** More time to confirm, by a new holiday notice. */
  public void reckonedAnew(TimeLimit later) {
    if (reconfirmBy != null) {
      reconfirmBy = reconfirmBy.movedTo(later);
      outlook().postponeLapse(later.due().plusDays(1));
    }
  }

  /**
   * Keeps other acts away until this one is over.
   *
   * @param name what the reader calls this entry
   * @throws RuleViolation {@code act-already-open} that names it
   */
  public void reserve(UUID act, Function<Recognition, String> name) {
    if (openAct != null) {
      throw new RuleViolation("act-already-open", name.apply(this));
    }
    openAct = act;
  }

  /** The act that waited is over, whatever came of it. */
  public void release(UUID act) {
    if (act.equals(openAct)) {
      openAct = null;
    }
  }

  /** The act that waits for its people. */
  public @Nullable UUID openAct() {
    return openAct;
  }

  /**
   * What the bureau signed takes effect; facts are to be looked at again afterwards.
   *
   * @param validYears the new term of what is confirmed
   * @throws RuleViolation {@code illegal-step} when the state no longer allows it
   */
  public void enact(RegisterAct act, int validYears, LocalDate today, Instant now) {
    if (!act.kind().from().contains(state)) {
      throw new RuleViolation("illegal-step", state, act.kind());
    }
    switch (act.kind()) {
      case SUSPEND -> {
        moveTo(RecognitionState.SUSPENDED);
        suspendedUntil = act.until();
      }
      case LIFT -> {
        moveTo(RecognitionState.IN_FORCE);
        suspendedUntil = null;
      }
      case REVOKE -> {
        moveTo(RecognitionState.REVOKED);
        suspendedUntil = null;
        reconfirmBy = null;
      }
      case RECONFIRM -> {
        moveTo(RecognitionState.IN_FORCE);
        reconfirmBy = null;
        // A shorter term that was set meanwhile takes nothing back that was told.
        LocalDate anew = today.plusYears(validYears);
        expiresOn = anew.isAfter(expiresOn) ? anew : expiresOn;
        agreementId = Objects.requireNonNullElse(act.agreementId(), agreementId);
      }
    }
    turned(today, act.ground(), null, act.reason(), act.id(), now);
    release(act.id());
  }

  /**
   * The days on which the standard becomes a local one.
   *
   * @throws RuleViolation when it does not become one, is over, or the days cannot be
   */
  public void adopt(AdoptionDates dates, LocalDate today) {
    if (effect != Effect.ADOPTION || stateOn(today).next().isEmpty()) {
      throw new RuleViolation("adoption-not-meant");
    }
    dates.check(signedOn, today);
    tellAdoption(dates, today);
  }

  private void tellAdoption(AdoptionDates dates, LocalDate day) {
    adoption = dates;
    int last = adoptions.size() - 1;
    if (last >= 0 && adoptions.get(last).since().isBefore(day)) {
      adoptions.set(last, adoptions.get(last).endedOn(day));
    } else if (last >= 0) {
      adoptions.remove(last);
    }
    adoptions.add(new AdoptionTurn(day, null, dates));
  }

  /** The days on which the standard becomes a local one; none where it does not. */
  public @Nullable AdoptionDates adoption() {
    return adoption;
  }

  /** Since when the present days of adoption are told. */
  LocalDate adoptionToldOn() {
    return adoptions.getLast().since();
  }

  /**
   * The state on a day of the present turn or later, whether or not anything has run on that day.
   */
  public RecognitionState stateOn(LocalDate day) {
    return outlook == null ? state : outlook.state(state, day);
  }

  /** The first day of the present state. */
  public LocalDate since() {
    return turns.getLast().since();
  }

  /** Why it is in its present state. */
  public Ground ground() {
    return turns.getLast().ground();
  }

  public List<Turn> turns() {
    return List.copyOf(turns);
  }

  /** The last day of a suspension. */
  public @Nullable LocalDate suspendedUntil() {
    return suspendedUntil;
  }

  /** The time to confirm anew. */
  public @Nullable TimeLimit reconfirmBy() {
    return reconfirmBy;
  }

  /** The last day of the state's own time: to lift, to confirm. */
  public @Nullable LocalDate actBy() {
    LocalDate last =
        suspendedUntil != null ? suspendedUntil : reconfirmBy == null ? null : reconfirmBy.due();
    LocalDate end = lastDay();
    return last == null || (end != null && end.isBefore(last)) ? end : last;
  }

  /** The last day on which it can hold, as far as is known; none when it is over. */
  public @Nullable LocalDate lastDay() {
    return outlook == null ? null : outlook.end().map(end -> end.on().minusDays(1)).orElse(null);
  }

  /** What ends it after {@link #lastDay()}. */
  public @Nullable Ground endGround() {
    return outlook == null ? null : outlook.end().map(Outlook.Coming::ground).orElse(null);
  }

  public UUID agreementId() {
    return agreementId;
  }

  public LocalDate lookedOn() {
    return lookedOn;
  }

  public long version() {
    return Objects.requireNonNullElse(version, 0L);
  }

  public UUID id() {
    return id;
  }

  public UUID caseId() {
    return caseId;
  }

  public UUID standardId() {
    return standardId;
  }

  public BureauCode applicant() {
    return new BureauCode(applicant);
  }

  public BureauCode bureau() {
    return new BureauCode(bureauCode);
  }

  public CircleCode circle() {
    return new CircleCode(circleCode);
  }

  public Effect effect() {
    return effect;
  }

  public Outcome outcome() {
    return outcome;
  }

  public @Nullable String conditions() {
    return conditions;
  }

  public @Nullable String clauses() {
    return clauses;
  }

  /** Declared regional differences. */
  public @Nullable String differences() {
    return differences;
  }

  public RecognitionState state() {
    return state;
  }

  public LocalDate signedOn() {
    return signedOn;
  }

  public LocalDate expiresOn() {
    return expiresOn;
  }

  public boolean demonstration() {
    return demonstration;
  }
}
