package org.biaolian.catalogue.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.biaolian.access.Disclosure;
import org.biaolian.access.Sharing;
import org.biaolian.catalogue.LegalStatus;
import org.biaolian.catalogue.RecordSource;
import org.biaolian.catalogue.Replacement;
import org.biaolian.catalogue.StandardDetails;
import org.biaolian.catalogue.StandardFacts;
import org.biaolian.catalogue.StandardRow;
import org.biaolian.catalogue.StandardView;
import org.biaolian.catalogue.Suspension;
import org.biaolian.catalogue.Verification;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;
import org.biaolian.kernel.Ids;
import org.biaolian.kernel.NumberKind;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.kernel.Sha256;
import org.biaolian.kernel.StandardNumber;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The record of one edition of a standard: a bureau's own, or a reference that nobody owns. */
@Entity
@Table(name = "standard")
public class Standard {

  @Id
  @JdbcTypeCode(SqlTypes.BINARY)
  private UUID id;

  @Column(nullable = false)
  private String number;

  @Column(nullable = false)
  private String numberKey;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(nullable = false)
  private NumberKind kind;

  private boolean mandatory;

  @Embedded private RecordTitle title = new RecordTitle();

  private @Nullable String ownerBureau;
  private @Nullable String regionDigits;

  @Embedded private RecordDates dates = new RecordDates();

  @Embedded private RecordReplacements replacements = new RecordReplacements();

  /** Absent where all of it is empty: the database does not tell the two apart. */
  @Embedded private @Nullable RecordBibliography bibliography;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(nullable = false)
  private RecordSource source;

  private @Nullable String sourceNote;

  @Embedded private RecordParticulars particulars = new RecordParticulars();

  @Embedded private RecordVerification verification = new RecordVerification();

  @Embedded private RecordSharing sharing = new RecordSharing();

  /** Absent where it was never suspended. */
  @Embedded private @Nullable RecordSuspension suspension;

  private boolean demonstration;

  @Column(nullable = false)
  private Instant recordedAt;

  @Version private @Nullable Long version;

  @Transient private boolean justEntered;

  /** Taken apart once: an import asks several times for each of many rows. */
  @Transient private @Nullable StandardNumber parsed;

  @SuppressWarnings("NullAway.Init")
  protected Standard() {}

  private Standard(
      StandardNumber number, StandardDetails details, RecordSource source, Instant recordedAt) {
    this.id = Ids.next();
    this.parsed = number;
    this.number = number.value();
    this.numberKey = number.searchKey();
    this.kind = number.kind();
    this.mandatory = number.mandatory();
    this.regionDigits = number.regionDigits();
    this.demonstration = number.demonstration();
    this.source = source;
    this.recordedAt = recordedAt;
    this.justEntered = true;
    put(details);
  }

  /**
   * A bureau's own record, private and unverified at first.
   *
   * @throws RuleViolation when the number does not carry the bureau's region digits, or a fact is
   *     missing or malformed
   */
  public static Standard own(
      BureauCode bureau, StandardNumber number, StandardDetails details, Instant now) {
    mustIssue(bureau, number);
    DetailsCheck.check(number, details);
    Standard standard = new Standard(number, details, RecordSource.FORM, now);
    standard.ownerBureau = bureau.value();
    return standard;
  }

  /**
   * A reference: a row of a public catalogue, which everybody may see and nobody owns.
   *
   * @param note which catalogue
   */
  public static Standard reference(
      StandardNumber number,
      StandardDetails details,
      ClaimedEnd claimed,
      String note,
      Instant now) {
    Standard standard = new Standard(number, details, RecordSource.REFERENCE_IMPORT, now);
    standard.dates.claim(claimed);
    standard.sourceNote = note;
    standard.sharing.publish();
    return standard;
  }

  /**
   * A bureau's own record as its catalogue states it, private and unverified at first.
   *
   * @param note which catalogue
   */
  public static Standard ownStated(
      BureauCode bureau,
      StandardNumber number,
      StandardDetails details,
      ClaimedEnd claimed,
      String note,
      Instant now) {
    mustIssue(bureau, number);
    Standard standard = new Standard(number, details, RecordSource.OWN_IMPORT, now);
    standard.ownerBureau = bureau.value();
    standard.dates.claim(claimed);
    standard.sourceNote = note;
    return standard;
  }

  /**
   * Proposes to make an own record public if its standard is issued, as the law wants the catalogue
   * facts of a local standard to be; the approver's act is needed as for every other proposal.
   *
   * @param job the import of which it is a row
   */
  public void proposeIfIssued(BureauCode acting, UUID person, LocalDate today, UUID job) {
    LocalDate issued = details().publishedOn();
    if (issued != null && !issued.isAfter(today)) {
      mustOwn(acting);
      sharing.proposeByImport(person, job);
    }
  }

  /** A reference becomes the record of the bureau whose region digits it carries. */
  public void adopt(BureauCode bureau, RecordSource through) {
    mustBeAdoptable(bureau);
    this.ownerBureau = bureau.value();
    this.source = through;
  }

  /** Only a reference, and only that bureau's whose region digits it carries. */
  public void mustBeAdoptable(BureauCode bureau) {
    mustIssue(bureau, number());
    if (ownerBureau != null) {
      throw new RuleViolation("number-recorded-already", number);
    }
  }

  /**
   * Other facts, entered by the owner. A verified record is unverified afterwards.
   *
   * @return whether anything changed
   */
  public boolean edit(BureauCode acting, StandardDetails details) {
    mustOwn(acting);
    DetailsCheck.check(number(), details, details());
    return change(details, dates.claimedEnd());
  }

  /**
   * Other facts, as a catalogue states them now. A verified record is unverified afterwards.
   *
   * @return whether anything changed
   */
  public boolean restate(StandardDetails details, ClaimedEnd claimed, String note) {
    boolean changed = change(details, claimed);
    if (changed) {
      this.sourceNote = note;
    }
    return changed;
  }

  /** Another text is another thing to verify. */
  public void textReplaced() {
    verification.reset();
  }

  /** A clerk names the source by which the record can be trusted. */
  public void proposeVerification(BureauCode acting, UUID person, String sourceText) {
    mustOwn(acting);
    verification.propose(person, sourceText);
  }

  /** An approver, who is not the proposer, confirms. */
  public void confirmVerification(BureauCode acting, UUID person, Instant now) {
    mustOwn(acting);
    verification.confirm(person, now);
  }

  /** An approver, who is not the proposer, refuses with a reason. */
  public void refuseVerification(BureauCode acting, UUID person, String reason) {
    mustOwn(acting);
    verification.refuse(person, reason);
  }

  /** The older standards that this one says it replaces, in whole or in part. */
  public List<Replacement> replaced() {
    return replacements.all();
  }

  /**
   * Reads anew from its sentence which editions it replaces; no fact of it changes.
   *
   * @return whether that is news
   */
  public boolean linkEditions() {
    return replacements.link(number);
  }

  /**
   * A verified new edition of the same owner takes this one's place on the day it comes into force.
   * What was verified here stays so: the owner's approver has confirmed the new edition.
   *
   * @return whether that is news
   */
  public boolean giveWayTo(Standard newer) {
    boolean sameOwner = ownerBureau != null && ownerBureau.equals(newer.ownerBureau);
    return sameOwner
        && newer.verification() == Verification.VERIFIED
        && dates.supersede(newer.dates.implemented());
  }

  /**
   * What its bureau has said last of suspending it.
   *
   * @param last none where nothing stands
   */
  public void suspendedLast(@Nullable Suspension last) {
    this.suspension = last == null ? null : new RecordSuspension(last);
  }

  /** The last suspension that stands, over or not. */
  public @Nullable Suspension lastSuspension() {
    return suspension == null ? null : suspension.last();
  }

  /** The suspension that runs on a day or lies ahead of it; none of what is out of force. */
  public @Nullable Suspension suspension(LocalDate day) {
    Suspension last = lastSuspension();
    LegalStatus status = status(day);
    return last == null
            || last.overOn(day)
            || status == LegalStatus.SUPERSEDED
            || status == LegalStatus.ABOLISHED
        ? null
        : last;
  }

  /** A clerk proposes to share more widely; circles are named for {@link Sharing#CIRCLES} only. */
  public void proposeSharing(BureauCode acting, UUID person, Sharing level, Set<CircleCode> with) {
    mustOwn(acting);
    sharing.propose(person, level, with);
  }

  /** An approver, who is not the proposer, shares as proposed. */
  public void confirmSharing(BureauCode acting, UUID person) {
    mustOwn(acting);
    sharing.confirm(person);
  }

  /** An approver, who is not the proposer, refuses with a reason. */
  public void refuseSharing(BureauCode acting, UUID person, String reason) {
    mustOwn(acting);
    sharing.refuse(person, reason);
  }

  /** An approver takes sharing back, with a reason. */
  public void narrowSharing(BureauCode acting, Disclosure wanted, String reason) {
    mustOwn(acting);
    sharing.narrow(wanted, reason);
  }

  /**
   * @throws RuleViolation unless the record is the acting bureau's own
   */
  public void mustOwn(BureauCode acting) {
    if (!acting.value().equals(ownerBureau)) {
      throw new RuleViolation("not-own-record", number);
    }
  }

  private boolean change(StandardDetails details, ClaimedEnd claimed) {
    if (details.equals(details()) && claimed == dates.claimedEnd()) {
      return false;
    }
    boolean others =
        claimed != dates.claimedEnd() || !details.asPublished().equals(details().asPublished());
    put(details);
    dates.claim(claimed);
    if (others) {
      verification.reset();
    }
    return true;
  }

  private void put(StandardDetails details) {
    title.put(details.titleZh(), details.titleEn());
    dates.put(details);
    replacements.put(details.replaces(), number);
    RecordBibliography known = bibliography();
    known.put(details);
    this.bibliography = known;
    particulars.put(details.particulars());
  }

  private RecordBibliography bibliography() {
    return Objects.requireNonNullElseGet(bibliography, RecordBibliography::new);
  }

  public UUID id() {
    return id;
  }

  public StandardNumber number() {
    StandardNumber known = parsed;
    if (known == null) {
      known = StandardNumber.of(number);
      parsed = known;
    }
    return known;
  }

  public String title() {
    return title.chinese();
  }

  /** In whose care it is; the details beside it would be read by a further statement. */
  public @Nullable String committee() {
    return bibliography().committee();
  }

  /** Who drafted it, several in one text. */
  public @Nullable String draftedBy() {
    return bibliography().draftedBy();
  }

  /** Whether both titles say the same object and activity. */
  public boolean sameMatter(Standard other) {
    return title.sameMatter(other.title);
  }

  /** What records share that are probably about the same; none for a title without letters. */
  public @Nullable UUID coreKey() {
    return title.coreKey();
  }

  public @Nullable BureauCode owner() {
    return ownerBureau == null ? null : new BureauCode(ownerBureau);
  }

  public boolean demonstration() {
    return demonstration;
  }

  public Instant recordedAt() {
    return recordedAt;
  }

  public Sharing sharing() {
    return sharing.level();
  }

  public Disclosure disclosure() {
    return new Disclosure(sharing.level(), sharing.circles());
  }

  public @Nullable Sharing proposedSharing() {
    return sharing.proposed();
  }

  /** The import that proposed what waits; none where nothing waits, or by a person's choice. */
  public @Nullable UUID proposedByImport() {
    return sharing.proposedByImport();
  }

  /** Whether every member of a circle may read the record. */
  public boolean readIn(CircleCode circle) {
    return sharing() == Sharing.PUBLIC
        || (sharing() == Sharing.CIRCLES && circles().contains(circle));
  }

  public Set<CircleCode> circles() {
    return sharing.circles();
  }

  public Set<CircleCode> proposedCircles() {
    return sharing.proposedCircles();
  }

  public Verification verification() {
    return verification.state();
  }

  public ClaimedEnd claimedEnd() {
    return dates.claimedEnd();
  }

  /** Whether it came into being in this very session, so that nothing can belong to it yet. */
  public boolean justEntered() {
    return justEntered;
  }

  /** What the optimistic lock compares; 0 for a record that is not stored yet. */
  public long version() {
    return Objects.requireNonNullElse(version, 0L);
  }

  public @Nullable String scope() {
    return bibliography().scope();
  }

  public LegalStatus status(LocalDate day) {
    return dates.status(day);
  }

  public StandardDetails details() {
    RecordBibliography known = bibliography();
    return new StandardDetails(
        title.chinese(),
        title.english(),
        dates.published(),
        dates.implemented(),
        dates.superseded(),
        dates.abolished(),
        replacements.sentence(),
        known.issuer(),
        known.ccs(),
        known.ics(),
        known.scope(),
        known.draftedBy(),
        known.drafters(),
        known.committee(),
        particulars.toParticulars());
  }

  /**
   * @param inside whether the reader is of the owner's house
   */
  public StandardView toView(LocalDate today, List<StandardView.FileView> files, boolean inside) {
    return new StandardView(
        id,
        version(),
        number,
        kind,
        mandatory,
        number().guidance(),
        details(),
        status(today),
        suspension(today),
        owner(),
        regionDigits,
        source,
        sourceNote,
        verification.toView(),
        sharing.toView(inside),
        files,
        demonstration,
        recordedAt);
  }

  public StandardRow toRow(LocalDate today) {
    return new StandardRow(
        id,
        number,
        title.chinese(),
        title.english(),
        status(today),
        verification.state(),
        owner(),
        regionDigits,
        bibliography().issuer(),
        dates.published(),
        dates.implemented(),
        bibliography().ics(),
        sharing.level(),
        demonstration);
  }

  public StandardFacts toFacts(LocalDate today, @Nullable Sha256 textHash) {
    return new StandardFacts(
        id,
        number,
        title.chinese(),
        title.english(),
        owner(),
        status(today),
        verification.state() == Verification.VERIFIED,
        textHash,
        suspended(today),
        demonstration);
  }

  private @Nullable Suspension suspended(LocalDate day) {
    Suspension known = suspension(day);
    return known != null && known.runsOn(day) ? known : null;
  }

  /** What the search index needs beside the details. */
  public IndexKeys indexKeys() {
    return new IndexKeys(
        number,
        numberKey,
        mandatory,
        regionDigits,
        title.pinyin(),
        title.initials(),
        bibliography().ics());
  }

  /** Whether the number carries the bureau's region digits. */
  public static void mustIssue(BureauCode bureau, StandardNumber number) {
    if (!bureau.issues(number)) {
      throw new RuleViolation("number-not-of-bureau", number.value(), bureau.standardPrefix());
    }
  }
}
