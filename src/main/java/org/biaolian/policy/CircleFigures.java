package org.biaolian.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.biaolian.access.Action;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.Journal;
import org.biaolian.access.Requires;
import org.biaolian.kernel.CircleCode;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.policy.domain.FigureText;
import org.biaolian.policy.domain.PolicyResolution;
import org.biaolian.policy.domain.PolicyScope;
import org.biaolian.policy.domain.PolicyStrength;
import org.biaolian.policy.domain.PolicyValue;
import org.biaolian.policy.internal.FigureSet;
import org.biaolian.policy.internal.PolicyParameter;
import org.biaolian.policy.internal.PolicyParameters;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The parameters as a circle has them; its secretariat sets its own from a later day on. No value
 * of a day that has begun is ever changed, so that what was reckoned by it can be explained.
 */
@Service
@Transactional
public class CircleFigures {

  public static final String SUBJECT = "policy-parameter";
  public static final int CITATION_LENGTH = 300;
  private static final int REASON_LENGTH = 400;
  private static final int MOST_YEARS_AHEAD = 5;

  /**
   * Times among them are written down with the step that they are for, so that a new value moves no
   * day that somebody was told; conditions are asked for when a case is sent on or signed. The
   * figures by which the register foresees what comes are asked for anew each time (ADR 88).
   */
  private static final Set<PolicyName> OF_CIRCLES =
      EnumSet.of(
          PolicyName.ADMISSIBILITY_WORKING_DAYS,
          PolicyName.MENDING_WORKING_DAYS,
          PolicyName.ACKNOWLEDGEMENT_WORKING_DAYS,
          PolicyName.ASSESSMENT_WORKING_DAYS,
          PolicyName.ASSESSMENT_CHECKLIST,
          PolicyName.CHECKLIST_REQUIRED,
          PolicyName.INFORMATION_WORKING_DAYS,
          PolicyName.INFORMATION_REQUESTS,
          PolicyName.EXTENSION_WORKING_DAYS,
          PolicyName.EXTENSIONS,
          PolicyName.COUNTERSIGNATURE_REQUIRED,
          PolicyName.COUNTERSIGNATURE_CLOCK_RUNS,
          PolicyName.COUNTERSIGNATURE_LINK_DAYS,
          PolicyName.PUBLICITY_REQUIRED,
          PolicyName.PUBLICITY_DAYS,
          PolicyName.RECOGNITION_YEARS,
          PolicyName.SUSPENSION_DAYS,
          PolicyName.DISPUTE_OPENING_WORKING_DAYS,
          PolicyName.DISPUTE_ACCEPTANCE_WORKING_DAYS,
          PolicyName.DISPUTE_STATEMENT_WORKING_DAYS,
          PolicyName.DISPUTE_EXPERT_WORKING_DAYS,
          PolicyName.DISPUTE_MONTHS,
          PolicyName.FIRST_REMINDER_WORKING_DAYS,
          PolicyName.LAST_REMINDER_WORKING_DAYS);

  private final PolicyParameters parameters;
  private final CurrentActor actors;
  private final Journal journal;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  CircleFigures(
      PolicyParameters parameters,
      CurrentActor actors,
      Journal journal,
      ApplicationEventPublisher events,
      Clock clock) {
    this.parameters = parameters;
    this.actors = actors;
    this.journal = journal;
    this.events = events;
    this.clock = clock;
  }

  /** All parameters, in their order. */
  @Requires(Action.READ_SHARED)
  @Transactional(readOnly = true)
  public List<CircleFigure> of(CircleCode circle) {
    LocalDate today = LocalDate.now(clock);
    List<PolicyParameter> known = parameters.findAll();
    return EnumSet.allOf(PolicyName.class).stream()
        .map(
            name ->
                figure(
                    name, known.stream().filter(row -> row.name() == name).toList(), circle, today))
        .toList();
  }

  private static CircleFigure figure(
      PolicyName name, List<PolicyParameter> rows, CircleCode circle, LocalDate today) {
    List<PolicyParameter> own = rows.stream().filter(row -> row.isOf(circle)).toList();
    PolicyValue general = value(name, rows, null, today);
    PolicyValue present = value(name, rows, circle, today);
    return new CircleFigure(
        name,
        shown(present),
        present.scope() == PolicyScope.CIRCLE,
        shown(general),
        own.stream()
            .map(PolicyParameter::toValue)
            .filter(one -> one.validFrom().isAfter(today) && one.holdsOn(one.validFrom()))
            .sorted(Comparator.comparing(PolicyValue::validFrom))
            .map(CircleFigures::shown)
            .toList(),
        settable(name, general),
        seen(own));
  }

  private static PolicyValue value(
      PolicyName name, List<PolicyParameter> rows, @Nullable CircleCode circle, LocalDate on) {
    List<PolicyValue> values = rows.stream().map(PolicyParameter::toValue).toList();
    return PolicyResolution.resolve(values, circle, null, on)
        .orElseThrow(() -> new IllegalStateException("No value of %s on %s".formatted(name, on)));
  }

  private static boolean settable(PolicyName name, PolicyValue general) {
    return OF_CIRCLES.contains(name) && general.strength() != PolicyStrength.BINDING;
  }

  private static FigureValue shown(PolicyValue value) {
    return new FigureValue(value.text(), value.validFrom(), value.validTo(), value.citation());
  }

  /** Grows with every change, for no row is ever deleted. */
  private static long seen(List<PolicyParameter> own) {
    return own.stream().mapToLong(row -> row.version() + 1).sum();
  }

  /**
   * Sets a value of the acting secretariat's circle from a later day on. Days that were told stay
   * as they are. One that was announced for the same day is replaced.
   *
   * @throws RuleViolation when the circle is another secretariat's, it may not set this parameter,
   *     the page was stale, the value is out of its range or no other than before, the day has
   *     begun, or the source is missing
   */
  @Requires(Action.MANAGE_CIRCLE)
  public void set(NewFigure entry) {
    List<PolicyParameter> rows = locked(entry.circle(), entry.name(), entry.seen());
    String text = FigureText.read(entry.name(), entry.text());
    String citation = cited(entry.citation());
    requireLater(entry.from());
    PolicyParameter row =
        announced(rows, entry.circle(), entry.from()).orElseGet(() -> changed(rows, entry, text));
    row.put(text, citation, actors.require().personId());
    parameters.save(row);
    note("figure.set", row, entry.from() + " · " + amount(entry.name(), text) + citation);
  }

  /** The row that is to hold the value: one that was taken back for the same day, or a new one. */
  private static PolicyParameter changed(List<PolicyParameter> rows, NewFigure entry, String text) {
    if (value(entry.name(), rows, entry.circle(), entry.from()).text().equals(text)) {
      throw new RuleViolation("figure-unchanged");
    }
    return rows.stream()
        .filter(row -> row.isOf(entry.circle()) && row.validFrom().equals(entry.from()))
        .findFirst()
        .orElseGet(() -> PolicyParameter.ofCircle(entry.circle(), entry.name(), entry.from()));
  }

  private static Optional<PolicyParameter> announced(
      List<PolicyParameter> rows, CircleCode circle, LocalDate from) {
    return rows.stream()
        .filter(row -> row.isOf(circle) && row.validFrom().equals(from))
        .filter(row -> row.toValue().holdsOn(from))
        .findFirst();
  }

  private void requireLater(LocalDate from) {
    LocalDate first = LocalDate.now(clock).plusDays(1);
    LocalDate last = first.plusYears(MOST_YEARS_AHEAD);
    if (from.isBefore(first) || from.isAfter(last)) {
      throw new RuleViolation("figure-day", first.toString(), last.toString());
    }
  }

  /**
   * Takes back what the acting secretariat's circle has announced from a later day on.
   *
   * @throws RuleViolation as {@link #set}, or when nothing is announced from that day on
   */
  @Requires(Action.MANAGE_CIRCLE)
  public void takeBack(
      CircleCode circle, PolicyName name, long seen, LocalDate from, String reason) {
    List<PolicyParameter> rows = locked(circle, name, seen);
    String why = reasoned(reason);
    PolicyParameter row =
        announced(rows, circle, from)
            .filter(one -> from.isAfter(LocalDate.now(clock)))
            .orElseThrow(() -> new RuleViolation("figure-not-announced"));
    row.endOn(from.minusDays(1));
    note("figure.taken-back", row, from + " · " + why);
  }

  /**
   * Ends what the acting secretariat's circle has set, announced values too: what holds for all
   * circles holds from the day after.
   *
   * @param lastDay today or later
   * @throws RuleViolation as {@link #set}, or when nothing of the circle holds after that day
   */
  @Requires(Action.MANAGE_CIRCLE)
  public void end(CircleCode circle, PolicyName name, long seen, LocalDate lastDay, String reason) {
    List<PolicyParameter> rows = locked(circle, name, seen);
    String why = reasoned(reason);
    if (lastDay.isBefore(LocalDate.now(clock))) {
      throw new RuleViolation("last-day-past");
    }
    List<PolicyParameter> holding =
        rows.stream()
            .filter(row -> row.isOf(circle) && row.holdsAfter(lastDay))
            .sorted(Comparator.comparing(PolicyParameter::validFrom))
            .toList();
    if (holding.isEmpty()) {
      throw new RuleViolation("figure-not-set");
    }
    holding.forEach(row -> row.endOn(lastDay));
    note("figure.ended", holding.getFirst(), lastDay + " · " + why);
  }

  /**
   * All rows of the parameter, locked. They are read once the row of the country is held: a lock
   * that waits does not see what was put in before the place at which it waits.
   */
  private List<PolicyParameter> locked(CircleCode circle, PolicyName name, long seen) {
    if (!actors.require().organization().secretariatCircle().equals(Optional.of(circle))) {
      throw new RuleViolation("circle-of-another-secretariat");
    }
    parameters.lockNational(name);
    List<PolicyParameter> rows = parameters.lockByName(name);
    if (!settable(name, value(name, rows, null, LocalDate.now(clock)))) {
      throw new RuleViolation("figure-not-of-circle");
    }
    if (seen(rows.stream().filter(row -> row.isOf(circle)).toList()) != seen) {
      throw new RuleViolation("changed-meanwhile");
    }
    return rows;
  }

  private void note(String kind, PolicyParameter row, String reason) {
    journal.note(
        new Journal.Entry(
            kind, SUBJECT, row.id(), row.circle(), null, row.name().name(), reason, null));
    events.publishEvent(new FigureSet(row.name()));
  }

  private static String amount(PolicyName name, String text) {
    return name.unit() == PolicyName.Unit.LIST ? "" : text + " · ";
  }

  private static String cited(String citation) {
    if (citation.isBlank()) {
      throw new RuleViolation("figure-source-missing");
    }
    String stripped = citation.strip();
    if (stripped.length() > CITATION_LENGTH) {
      throw new RuleViolation("figure-source-long", CITATION_LENGTH);
    }
    return stripped;
  }

  private static String reasoned(String reason) {
    if (reason.isBlank()) {
      throw new RuleViolation("reason-required");
    }
    if (reason.strip().length() > REASON_LENGTH) {
      throw new RuleViolation("reason-long", REASON_LENGTH);
    }
    return reason.strip();
  }
}
