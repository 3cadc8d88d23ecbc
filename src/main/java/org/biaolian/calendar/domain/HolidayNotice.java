package org.biaolian.calendar.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.biaolian.calendar.DayFact;
import org.biaolian.calendar.NewNotice;
import org.biaolian.calendar.NoticeState;
import org.biaolian.kernel.Ids;
import org.biaolian.kernel.RuleViolation;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A year's notice: one officer enters it, another confirms it against the document. */
@Entity
@Table(name = "holiday_notice")
public class HolidayNotice {

  private static final int REASON_LENGTH = 1000;

  @Id
  @JdbcTypeCode(SqlTypes.BINARY)
  private UUID id;

  @Column(nullable = false)
  private int yearOf;

  /** The year while it waits or holds; none once it is refused, so that there is one for a year. */
  @SuppressWarnings("UnusedVariable") // the database alone reads it
  private @Nullable Integer standingYear;

  @Column(nullable = false)
  private String number;

  @Column(nullable = false)
  private LocalDate issuedOn;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(nullable = false)
  private NoticeState state = NoticeState.PROPOSED;

  @ElementCollection(fetch = FetchType.LAZY)
  @CollectionTable(name = "holiday_notice_day", joinColumns = @JoinColumn(name = "notice_id"))
  private Set<NoticeDay> days = new HashSet<>();

  @JdbcTypeCode(SqlTypes.BINARY)
  @Column(nullable = false)
  private UUID proposedBy;

  @Column(nullable = false)
  private String proposedName;

  @Column(nullable = false)
  private Instant proposedAt;

  private @Nullable String answeredName;

  private @Nullable Instant answeredAt;

  private @Nullable String refusal;

  @Version private @Nullable Long version;

  protected HolidayNotice() {}

  public static HolidayNotice propose(NewNotice entry, UUID person, String name, Instant now) {
    HolidayNotice made = new HolidayNotice();
    made.id = Ids.next();
    made.yearOf = entry.year();
    made.standingYear = entry.year();
    made.number = entry.number();
    made.issuedOn = entry.issuedOn();
    entry.days().stream().map(NoticeDay::of).forEach(made.days::add);
    made.proposedBy = person;
    made.proposedName = name;
    made.proposedAt = now;
    return made;
  }

  /** A second person has compared it with the document. */
  public void confirm(UUID person, String name, Instant now) {
    answer(person, name, now);
    state = NoticeState.CONFIRMED;
  }

  /** A second person found it wrong; it may be entered again. */
  public void refuse(UUID person, String name, String reason, Instant now) {
    String text = reason.strip();
    if (text.isEmpty() || text.length() > REASON_LENGTH) {
      throw new RuleViolation("reason-required");
    }
    answer(person, name, now);
    state = NoticeState.REFUSED;
    standingYear = null;
    refusal = text;
  }

  private void answer(UUID person, String name, Instant now) {
    if (state != NoticeState.PROPOSED) {
      throw new RuleViolation("notice-answered");
    }
    if (person.equals(proposedBy)) {
      throw new RuleViolation("notice-own-proposal");
    }
    answeredName = name;
    answeredAt = now;
  }

  public UUID id() {
    return id;
  }

  public int year() {
    return yearOf;
  }

  public String number() {
    return number;
  }

  public LocalDate issuedOn() {
    return issuedOn;
  }

  public NoticeState state() {
    return state;
  }

  public List<DayFact> days() {
    return days.stream().map(NoticeDay::fact).sorted(Comparator.comparing(DayFact::date)).toList();
  }

  public UUID proposedBy() {
    return proposedBy;
  }

  public String proposedName() {
    return proposedName;
  }

  public Instant proposedAt() {
    return proposedAt;
  }

  public @Nullable Instant answeredAt() {
    return answeredAt;
  }

  public @Nullable String answeredName() {
    return answeredName;
  }

  public @Nullable String refusal() {
    return refusal;
  }

  public long version() {
    return Objects.requireNonNullElse(version, 0L);
  }
}
