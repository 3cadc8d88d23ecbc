package org.biaolian.catalogue;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.biaolian.access.Action;
import org.biaolian.access.Actor;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.Disclosure;
import org.biaolian.access.Journal;
import org.biaolian.access.Requires;
import org.biaolian.access.Role;
import org.biaolian.access.Sharing;
import org.biaolian.audit.AuditFact;
import org.biaolian.audit.AuditTrail;
import org.biaolian.catalogue.domain.Highlighter;
import org.biaolian.catalogue.domain.Standard;
import org.biaolian.catalogue.domain.StandardFile;
import org.biaolian.catalogue.internal.Passages;
import org.biaolian.catalogue.internal.ReadersChanged;
import org.biaolian.catalogue.internal.Records;
import org.biaolian.catalogue.internal.StandardFiles;
import org.biaolian.catalogue.internal.StandardRepository;
import org.biaolian.catalogue.internal.Successions;
import org.biaolian.catalogue.internal.search.IndexBuilder;
import org.biaolian.catalogue.internal.search.StandardSearch;
import org.biaolian.document.Documents;
import org.biaolian.document.FilePurpose;
import org.biaolian.document.ReceivedFile;
import org.biaolian.document.StoredDocument;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;
import org.biaolian.kernel.MarkedText;
import org.biaolian.kernel.NumberRefusal;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.kernel.Sha256;
import org.biaolian.kernel.StandardNumber;
import org.biaolian.task.TasksChanged;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The records of standards: finding, entering, attaching, verifying and sharing them. */
@Service
@Transactional
public class Standards {

  /** The kind of subject of tasks and facts. */
  public static final String SUBJECT = "standard";

  private static final int TRAIL_LIMIT = 200;

  private final StandardRepository standards;
  private final StandardSearch search;
  private final IndexBuilder index;
  private final StandardFiles files;
  private final Passages passages;
  private final Records records;
  private final Successions successions;
  private final Documents documents;
  private final CurrentActor actors;
  private final Journal journal;
  private final AuditTrail trail;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transactions;
  private final Clock clock;

  Standards(
      StandardRepository standards,
      StandardSearch search,
      IndexBuilder index,
      StandardFiles files,
      Passages passages,
      Records records,
      Successions successions,
      Documents documents,
      CurrentActor actors,
      Journal journal,
      AuditTrail trail,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.standards = standards;
    this.search = search;
    this.index = index;
    this.files = files;
    this.passages = passages;
    this.records = records;
    this.successions = successions;
    this.documents = documents;
    this.actors = actors;
    this.journal = journal;
    this.trail = trail;
    this.events = events;
    this.transactions = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /** A record that the viewer may see; to others it is absent. */
  @Requires(Action.READ_PUBLIC)
  @Transactional(readOnly = true)
  public Optional<StandardView> find(UUID id) {
    return standards.findById(id).filter(this::visible).map(this::view);
  }

  /** A record by its number in any spelling; absent to those who may not see it. */
  @Requires(Action.READ_PUBLIC)
  @Transactional(readOnly = true)
  public Optional<StandardView> findByNumber(String anySpelling) {
    return StandardNumber.parse(anySpelling) instanceof StandardNumber.Accepted accepted
        ? standards.findByNumber(accepted.number().value()).filter(this::visible).map(this::view)
        : Optional.empty();
  }

  @Requires(Action.READ_PUBLIC)
  @Transactional(readOnly = true)
  public List<StandardRow> list(StandardQuery query, int offset, int limit) {
    LocalDate today = today();
    return search.list(query, actors.find(), offset, limit).stream()
        .map(standard -> standard.toRow(today))
        .toList();
  }

  @Requires(Action.READ_PUBLIC)
  @Transactional(readOnly = true)
  public long count(StandardQuery query) {
    return search.count(query, actors.find());
  }

  /** One page of what the viewer may see, with what matched and the counts of every facet. */
  @Requires(Action.READ_PUBLIC)
  @Transactional(readOnly = true)
  public SearchPage page(StandardQuery query, int offset, int limit) {
    LocalDate today = today();
    StandardSearch.Found found = search.page(query, actors.find(), offset, limit);
    Highlighter marks = new Highlighter(query.text());
    Map<UUID, MarkedText> scopes = new HashMap<>();
    for (Standard standard : found.rows()) {
      MarkedText excerpt = marks.excerpt(standard.scope());
      if (excerpt != null) {
        scopes.put(standard.id(), excerpt);
      }
    }
    Map<UUID, String> texts =
        passages.of(
            found.rows().stream().filter(row -> !scopes.containsKey(row.id())).toList(),
            actors.find(),
            marks.words());
    List<SearchPage.Hit> hits =
        found.rows().stream()
            .map(
                standard ->
                    new SearchPage.Hit(
                        standard.toRow(today),
                        marks.whole(standard.title()),
                        scopes.get(standard.id()),
                        marks.excerpt(texts.get(standard.id()))))
            .toList();
    return new SearchPage(found.total(), hits, found.facets(), index.building());
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
    BureauCode bureau = bureau();
    StandardNumber number =
        switch (StandardNumber.parse(command.number())) {
          case StandardNumber.Accepted accepted -> accepted.number();
          case StandardNumber.Refused refused ->
              throw new RuleViolation(rule(refused.reason()), command.number());
        };
    Optional<Standard> known = standards.findByNumber(number.value());
    if (known.isPresent()) {
      Standard reference = known.get();
      LegalStatus before = reference.status(today());
      reference.adopt(bureau, RecordSource.FORM);
      reference.edit(bureau, command.details());
      successions.entered(reference, before);
      journal.note(Journal.Entry.act("standard.adopted", SUBJECT, reference.id(), null));
      changed(reference);
      events.publishEvent(StandardNews.of(reference.id(), StandardNews.Kind.CHANGED));
      return reference.id();
    }
    Standard standard =
        standards.save(Standard.own(bureau, number, command.details(), clock.instant()));
    successions.entered(standard, standard.status(today()));
    journal.note(Journal.Entry.act("standard.recorded", SUBJECT, standard.id(), number.value()));
    changed(standard);
    events.publishEvent(StandardNews.of(standard.id(), StandardNews.Kind.RECORDED));
    return standard.id();
  }

  /**
   * Changes the facts of an own record. A verified record is unverified afterwards.
   *
   * @param version what the editor saw
   * @throws RuleViolation {@code record-changed-meanwhile} when somebody else was faster
   */
  @Requires(Action.EDIT_STANDARD)
  public void edit(UUID id, long version, StandardDetails details) {
    Standard standard = own(id);
    if (standard.version() != version) {
      throw new RuleViolation("record-changed-meanwhile", standard.number().value());
    }
    LegalStatus before = standard.status(today());
    if (standard.edit(bureau(), details)) {
      successions.entered(standard, before);
      journal.note(Journal.Entry.act("standard.edited", SUBJECT, id, null));
      changed(standard);
      events.publishEvent(StandardNews.of(id, StandardNews.Kind.CHANGED));
    }
  }

  /**
   * Attaches the full text: PDF, DOCX, OFD or TXT up to 100 MB. A later text takes the place of an
   * earlier one, which stays readable; the record has to be verified anew.
   *
   * @return the id of the stored file
   */
  @Requires(Action.EDIT_STANDARD)
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public UUID attachText(UUID id, String fileName, InputStream content) {
    inShort(() -> own(id));
    try (ReceivedFile text = documents.receive(FilePurpose.STANDARD_TEXT, fileName, content)) {
      return inShort(() -> attach(id, text));
    } catch (RuleViolation refusal) {
      inShort(() -> noteRefusal(id, refusal));
      throw refusal;
    }
  }

  private UUID attach(UUID id, ReceivedFile text) {
    Standard standard = own(id);
    StoredDocument stored = files.addText(standard, bureau().organization(), text);
    standard.textReplaced();
    journal.note(
        Journal.Entry.act("standard.text-attached", SUBJECT, id, stored.fileName())
            .withHash(stored.hash().hex()));
    changed(standard);
    events.publishEvent(new ReadersChanged(id));
    // Others hear of a text when the approver lets it out.
    events.publishEvent(StandardNews.inside(id, StandardNews.Kind.TEXT));
    return stored.id();
  }

  /** The rule only: the refused file's name may be part of the attack. */
  private UUID noteRefusal(UUID id, RuleViolation refusal) {
    journal.note(Journal.Entry.act("standard.text-refused", SUBJECT, id, refusal.rule()));
    return id;
  }

  /** While a file streams in and is looked at, no connection may be held. */
  private <T> T inShort(Supplier<T> step) {
    return Objects.requireNonNull(transactions.execute(status -> step.get()));
  }

  /** Proposes that an own record be verified, naming the source. */
  @Requires(Action.PROPOSE_STANDARD)
  public void proposeVerification(UUID id, String sourceText) {
    Standard standard = own(id);
    Verification before = standard.verification();
    standard.proposeVerification(bureau(), person(), sourceText);
    moved("standard.verification-proposed", standard, before, sourceText);
  }

  /**
   * Confirms a proposal of somebody else of the own bureau. The own editions that the record
   * replaces are superseded from its implementation date on.
   */
  @Requires(Action.APPROVE_STANDARD)
  public void confirmVerification(UUID id) {
    Standard standard = own(id);
    Verification before = standard.verification();
    standard.confirmVerification(bureau(), person(), clock.instant());
    moved("standard.verified", standard, before, null);
    events.publishEvent(StandardNews.of(id, StandardNews.Kind.VERIFIED));
    successions.verified(standard);
  }

  /** Refuses a proposal of somebody else of the own bureau. */
  @Requires(Action.APPROVE_STANDARD)
  public void refuseVerification(UUID id, String reason) {
    Standard standard = own(id);
    Verification before = standard.verification();
    standard.refuseVerification(bureau(), person(), reason);
    moved("standard.verification-refused", standard, before, reason);
  }

  /** Proposes to share an own record more widely; circles are named for CIRCLES only. */
  @Requires(Action.PROPOSE_STANDARD)
  public void proposeSharing(UUID id, Sharing level, Set<CircleCode> circles) {
    Standard standard = own(id);
    standard.proposeSharing(bureau(), person(), level, circles);
    journal.note(
        Journal.Entry.move(
            "standard.sharing-proposed", SUBJECT, id, standard.sharing(), level, null));
    changed(standard);
  }

  /** Shares as somebody else of the own bureau proposed. */
  @Requires(Action.APPROVE_STANDARD)
  public void confirmSharing(UUID id) {
    Standard standard = own(id);
    Sharing before = standard.sharing();
    standard.confirmSharing(bureau(), person());
    journal.note(
        Journal.Entry.move("standard.shared", SUBJECT, id, before, standard.sharing(), null)
            .withHash(textHash(id)));
    changed(standard);
    events.publishEvent(StandardNews.of(id, StandardNews.Kind.SHARED));
  }

  /** Refuses to share as somebody else of the own bureau proposed. */
  @Requires(Action.APPROVE_STANDARD)
  public void refuseSharing(UUID id, String reason) {
    Standard standard = own(id);
    standard.refuseSharing(bureau(), person(), reason);
    journal.note(Journal.Entry.act("standard.sharing-refused", SUBJECT, id, reason));
    changed(standard);
  }

  /** Keeps a file closer than its record, while the record itself has not left the house. */
  @Requires(Action.EDIT_STANDARD)
  public void restrictFile(UUID id, UUID fileId, Disclosure wanted) {
    Standard standard = own(id);
    StandardFile file = files.row(standard, fileId);
    Sharing before = file.own().level();
    file.restrict(standard, wanted);
    noted("standard.file-restricted", standard, fileId, before, wanted.level(), null);
  }

  /** Proposes to let a file go further, at most as far as its record. */
  @Requires(Action.PROPOSE_STANDARD)
  public void proposeFile(UUID id, UUID fileId, Disclosure wanted) {
    Standard standard = own(id);
    StandardFile file = files.row(standard, fileId);
    file.propose(standard, person(), wanted);
    noted("standard.file-proposed", standard, fileId, file.own().level(), wanted.level(), null);
  }

  /** Lets a file go as far as somebody else of the own bureau proposed. */
  @Requires(Action.APPROVE_STANDARD)
  public void confirmFile(UUID id, UUID fileId) {
    Standard standard = own(id);
    StandardFile file = files.row(standard, fileId);
    Sharing before = file.own().level();
    file.confirm(person());
    noted("standard.file-disclosed", standard, fileId, before, file.own().level(), null);
    events.publishEvent(StandardNews.of(id, StandardNews.Kind.TEXT));
  }

  /** Refuses to let a file go further. */
  @Requires(Action.APPROVE_STANDARD)
  public void refuseFile(UUID id, UUID fileId, String reason) {
    Standard standard = own(id);
    StandardFile file = files.row(standard, fileId);
    file.refuse(person(), reason);
    Sharing level = file.own().level();
    noted("standard.file-refused", standard, fileId, level, level, reason);
  }

  private void noted(
      String kind,
      Standard standard,
      UUID fileId,
      Sharing from,
      Sharing to,
      @Nullable String reason) {
    journal.note(
        Journal.Entry.move(kind, SUBJECT, standard.id(), from, to, reason)
            .withHash(documents.find(fileId).map(file -> file.hash().hex()).orElse(null)));
    changed(standard);
    events.publishEvent(new ReadersChanged(standard.id()));
  }

  /** A file that the viewer may read, see {@link #beginReading}. */
  @Requires(Action.READ_PUBLIC)
  public Optional<FileContent> open(UUID standardId, UUID fileId) {
    return beginReading(standardId, fileId, 0)
        .flatMap(
            reading ->
                documents
                    .find(fileId)
                    .map(stored -> new FileContent(reading.file(), documents.open(stored))));
  }

  /**
   * Whether the viewer may read this file of this record; nothing if not. The one place that says
   * so: every way in which a file or what is in it leaves begins here. Reading what is not public
   * is noted, and the fact is committed before the first byte leaves.
   *
   * @param page the page that is read, 0 for the whole file
   */
  @Requires(Action.READ_PUBLIC)
  public Optional<FileReading> beginReading(UUID standardId, UUID fileId, int page) {
    Optional<StandardView> standard = find(standardId);
    Optional<StandardView.FileView> file =
        standard.flatMap(
            view -> view.files().stream().filter(f -> f.id().equals(fileId)).findFirst());
    if (standard.isEmpty() || file.isEmpty()) {
      return Optional.empty();
    }
    boolean restricted = file.get().reach() != Sharing.PUBLIC;
    if (restricted) {
      noteReading(standardId, file.get(), page);
    }
    return Optional.of(new FileReading(standard.get(), file.get(), restricted));
  }

  /**
   * The life of a record, newest first; it is its own bureau's and the auditor's matter. Reading it
   * is noted.
   */
  @Requires(Action.READ_SHARED)
  public List<AuditFact> trail(UUID id) {
    if (standards.findById(id).filter(this::visible).filter(this::trailOpen).isEmpty()) {
      return List.of();
    }
    List<AuditFact> life = trail.of(SUBJECT, id, TRAIL_LIMIT);
    journal.note(Journal.Entry.act("trail.queried", "trail", id, null));
    return life;
  }

  /** The text in force that a step concerns; none for a record without a text. */
  private @Nullable String textHash(UUID id) {
    Sha256 hash = files.textHashes(List.of(id)).get(id);
    return hash == null ? null : hash.hex();
  }

  private boolean trailOpen(Standard standard) {
    Actor actor = actors.require();
    BureauCode owner = standard.owner();
    return actor.has(Role.AUDITOR) || (owner != null && actor.actsFor(owner));
  }

  private void noteReading(UUID standardId, StandardView.FileView file, int page) {
    String what = page == 0 ? file.fileName() : file.fileName() + " #" + page;
    journal.note(
        Journal.Entry.act("standard.text-read", SUBJECT, standardId, what)
            .withHash(file.hash().hex()));
  }

  private boolean visible(Standard standard) {
    return records.visible(standard);
  }

  private StandardView view(Standard standard) {
    BureauCode owner = standard.owner();
    boolean inside =
        owner != null && actors.find().map(actor -> actor.actsFor(owner)).orElse(false);
    return standard.toView(today(), files.of(standard, actors.find()), inside);
  }

  private Standard own(UUID id) {
    return records.own(id);
  }

  private void moved(String kind, Standard standard, Verification before, @Nullable String reason) {
    journal.note(
        Journal.Entry.move(kind, SUBJECT, standard.id(), before, standard.verification(), reason)
            .withHash(textHash(standard.id())));
    changed(standard);
  }

  private void changed(Standard standard) {
    events.publishEvent(new TasksChanged(SUBJECT, standard.id()));
  }

  private BureauCode bureau() {
    return records.bureau();
  }

  private static String rule(NumberRefusal refusal) {
    return "number-" + refusal.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private UUID person() {
    return actors.require().personId();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
