package org.biaolian.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.biaolian.access.Action;
import org.biaolian.access.Requires;
import org.biaolian.catalogue.domain.Standard;
import org.biaolian.catalogue.internal.RecordNotes;
import org.biaolian.catalogue.internal.Records;
import org.biaolian.catalogue.internal.StandardFiles;
import org.biaolian.catalogue.internal.StandardRepository;
import org.biaolian.catalogue.internal.Successions;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.NumberRefusal;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.kernel.StandardNumber;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Entering the facts of records by hand. */
@Service
@Transactional
public class StandardEntry {

  private final StandardRepository standards;
  private final Records records;
  private final StandardFiles files;
  private final Successions successions;
  private final RecordNotes notes;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  StandardEntry(
      StandardRepository standards,
      Records records,
      StandardFiles files,
      Successions successions,
      RecordNotes notes,
      ApplicationEventPublisher events,
      Clock clock) {
    this.standards = standards;
    this.records = records;
    this.files = files;
    this.successions = successions;
    this.notes = notes;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Enters a record of the own bureau, private at first. A reference of the same number becomes the
   * bureau's own.
   *
   * @return the record's id
   * @throws RuleViolation when the number is none, is another region's, or is recorded already
   */
  @Requires(Action.EDIT_STANDARD)
  public UUID record(NewStandard command) {
    BureauCode bureau = records.bureau();
    StandardNumber number = read(command.number());
    Optional<Standard> known = standards.findByNumber(number.value());
    if (known.isPresent()) {
      Standard reference = known.get();
      LegalStatus before = reference.status(today());
      reference.adopt(bureau, RecordSource.FORM);
      reference.edit(bureau, command.details());
      successions.entered(reference, before);
      notes.act("standard.adopted", reference, null);
      events.publishEvent(StandardNews.of(reference.id(), StandardNews.Kind.CHANGED));
      return reference.id();
    }
    Standard standard =
        standards.save(Standard.own(bureau, number, command.details(), clock.instant()));
    successions.entered(standard, standard.status(today()));
    notes.act("standard.recorded", standard, number.value());
    events.publishEvent(StandardNews.of(standard.id(), StandardNews.Kind.RECORDED));
    return standard.id();
  }

  /**
   * Refuses a number as {@link #record} would; so that it can be said while it is typed.
   *
   * @throws RuleViolation when the number is none, is another region's, or is recorded already
   */
  @Requires(Action.EDIT_STANDARD)
  @Transactional(readOnly = true)
  public void checkNumber(String typed) {
    BureauCode bureau = records.bureau();
    StandardNumber number = read(typed);
    Standard.mustIssue(bureau, number);
    standards.findByNumber(number.value()).ifPresent(known -> known.mustBeAdoptable(bureau));
  }

  /**
   * Says before saving that what an own record is to replace leads back to itself. A number that
   * cannot be saved is told by {@link #checkNumber}, and nothing is followed for it.
   *
   * @throws RuleViolation {@code replaces-in-circle}
   */
  @Requires(Action.EDIT_STANDARD)
  @Transactional(readOnly = true)
  public void checkReplaces(String number, String typed) {
    if (StandardNumber.parse(number) instanceof StandardNumber.Accepted accepted
        && records.bureau().issues(accepted.number())) {
      successions.noCircle(accepted.number().value(), ReplacementList.of(typed).links());
    }
  }

  private static StandardNumber read(String typed) {
    return switch (StandardNumber.parse(typed)) {
      case StandardNumber.Accepted accepted -> accepted.number();
      case StandardNumber.Refused refused -> throw new RuleViolation(rule(refused.reason()), typed);
    };
  }

  /**
   * Changes the facts of an own record. A verified record is unverified afterwards.
   *
   * @param version what the editor saw
   * @throws RuleViolation {@code record-changed-meanwhile} when somebody else was faster
   */
  @Requires(Action.EDIT_STANDARD)
  public void edit(UUID id, long version, StandardDetails details) {
    Standard standard = records.own(id);
    if (standard.version() != version) {
      throw new RuleViolation("record-changed-meanwhile", standard.number().value());
    }
    paperKeepsItsResult(standard, details);
    LegalStatus before = standard.status(today());
    if (standard.edit(records.bureau(), details)) {
      successions.entered(standard, before);
      notes.act("standard.edited", standard, null);
      events.publishEvent(StandardNews.of(id, StandardNews.Kind.CHANGED));
    }
  }

  /** A paper on the fair-competition review without its result would prove nothing. */
  private void paperKeepsItsResult(Standard standard, StandardDetails details) {
    if (details.particulars().fairCompetition() == null
        && standard.details().particulars().fairCompetition() != null
        && files.hasPaper(standard.id())) {
      throw new RuleViolation("fair-competition-has-paper");
    }
  }

  private static String rule(NumberRefusal refusal) {
    return "number-" + refusal.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
