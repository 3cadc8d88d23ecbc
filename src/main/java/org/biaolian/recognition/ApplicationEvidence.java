package org.biaolian.recognition;

import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.biaolian.access.Action;
import org.biaolian.access.Actor;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.Journal;
import org.biaolian.access.Requires;
import org.biaolian.document.Documents;
import org.biaolian.document.FilePurpose;
import org.biaolian.document.ReceivedFile;
import org.biaolian.document.StoredDocument;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.Ids;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.domain.EnterpriseApplication;
import org.biaolian.recognition.internal.ApplicationRepository;
import org.biaolian.recognition.internal.EvidenceShelf;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The files that an enterprise's application rests on. The enterprise changes them until it hands
 * the application in; from then on the home bureau reads them too, and the request that it makes of
 * the application begins with them. Each reading is noted, and each copy names its reader.
 */
@Service
@Transactional(propagation = Propagation.NOT_SUPPORTED)
public class ApplicationEvidence {

  private final ApplicationRepository applications;
  private final EvidenceShelf shelf;
  private final Documents documents;
  private final CurrentActor actors;
  private final Journal journal;
  private final TransactionTemplate transactions;

  ApplicationEvidence(
      ApplicationRepository applications,
      EvidenceShelf shelf,
      Documents documents,
      CurrentActor actors,
      Journal journal,
      PlatformTransactionManager transactions) {
    this.applications = applications;
    this.shelf = shelf;
    this.documents = documents;
    this.actors = actors;
    this.journal = journal;
    this.transactions = new TransactionTemplate(transactions);
  }

  /** What lies in the folder of a form that the acting enterprise fills; nothing in another's. */
  @Requires(Action.APPLY)
  @Transactional(readOnly = true)
  public List<EvidenceFile> inFolder(UUID folder) {
    return shelf.openTo(folder, home(), person()) ? shelf.files(folder) : List.of();
  }

  /**
   * Puts a file into the folder of a form that is not saved yet; saving it makes the file the
   * application's.
   *
   * @throws RuleViolation {@code evidence-folder-closed} for the folder of somebody else or of what
   *     is saved, and what the file itself is refused for
   */
  @Requires(Action.APPLY)
  public void addToFolder(UUID folder, String fileName, InputStream content) {
    inShort(() -> open(folder));
    try (ReceivedFile received = documents.receive(FilePurpose.EVIDENCE, fileName, content)) {
      inShort(() -> shelf.putOwn(folder, open(folder), received, person()));
    }
  }

  /**
   * Takes it away again.
   *
   * @throws RuleViolation {@code evidence-folder-closed}, {@code evidence-gone}
   */
  @Requires(Action.APPLY)
  @Transactional
  public void removeFromFolder(UUID folder, UUID evidence) {
    open(folder);
    shelf.remove(folder, evidence, person());
  }

  private BureauCode open(UUID folder) {
    BureauCode home = home();
    if (!shelf.openTo(folder, home, person())) {
      throw new RuleViolation("evidence-folder-closed");
    }
    return home;
  }

  private BureauCode home() {
    return EnterpriseApplications.home(actors.require());
  }

  private UUID person() {
    return actors.require().personId();
  }

  /**
   * Adds a file to an own application: PDF, OFD, DOCX, PNG or JPEG.
   *
   * @throws RuleViolation {@code application-not-changeable} once it was handed in, and what the
   *     file itself is refused for
   */
  @Requires(Action.APPLY)
  public void add(UUID id, String fileName, InputStream content) {
    inShort(() -> changeable(id));
    try (ReceivedFile received = documents.receive(FilePurpose.EVIDENCE, fileName, content)) {
      inShort(() -> put(id, received));
    } catch (RuleViolation refusal) {
      // The rule only: the refused file's name may be part of the attack.
      inShort(
          () -> {
            journal.note(
                Journal.Entry.act(
                    "application.evidence-refused",
                    EnterpriseApplications.SUBJECT,
                    id,
                    refusal.rule()));
            return id;
          });
      throw refusal;
    }
  }

  private StoredDocument put(UUID id, ReceivedFile received) {
    EnterpriseApplication one = changeable(id);
    UUID folder = Objects.requireNonNullElseGet(one.evidenceFolder(), Ids::next);
    StoredDocument stored = shelf.put(folder, one.home(), received, person());
    one.restsOn(folder);
    noted("application.evidence-added", id, stored);
    return stored;
  }

  /**
   * Takes a file away again.
   *
   * @throws RuleViolation as {@link #add}, and {@code evidence-gone}
   */
  @Requires(Action.APPLY)
  @Transactional
  public void remove(UUID id, UUID evidence) {
    UUID folder = changeable(id).evidenceFolder();
    if (folder == null) {
      throw new RuleViolation("evidence-gone");
    }
    noted("application.evidence-removed", id, shelf.remove(folder, evidence, person()));
  }

  /**
   * A copy of a file of an own application that names its reader; nothing for anybody else.
   *
   * @throws RuleViolation when the copy cannot be marked; nothing leaves then
   */
  @Requires(Action.APPLY)
  public Optional<CaseFile> open(UUID id, UUID evidence) {
    return inShort(() -> applications.findById(id).filter(this::own).flatMap(of(evidence)))
        .map(shelf::marked);
  }

  /**
   * The same for the home bureau, of what was handed in to it.
   *
   * @throws RuleViolation as {@link #open}
   */
  @Requires(Action.DRAFT_REQUEST)
  public Optional<CaseFile> openHandedIn(UUID id, UUID evidence) {
    return inShort(() -> applications.findById(id).filter(this::handedIn).flatMap(of(evidence)))
        .map(shelf::marked);
  }

  /** The fact is committed before the first byte leaves. */
  private Function<EnterpriseApplication, Optional<StoredDocument>> of(UUID evidence) {
    return one -> {
      Optional<StoredDocument> stored = shelf.document(one.evidenceFolder(), evidence);
      stored.ifPresent(file -> noted("application.evidence-read", one.id(), file));
      return stored;
    };
  }

  private void noted(String kind, UUID id, StoredDocument file) {
    journal.note(
        Journal.Entry.act(kind, EnterpriseApplications.SUBJECT, id, file.fileName())
            .withHash(file.hash().hex()));
  }

  /** Locked, so that two files that come at once are both kept, and none after it is handed in. */
  private EnterpriseApplication changeable(UUID id) {
    EnterpriseApplication one =
        applications.lock(id).filter(this::own).orElseThrow(() -> new RuleViolation("not-found"));
    one.mustBeChangeable();
    return one;
  }

  private boolean own(EnterpriseApplication one) {
    Actor actor = actors.require();
    return one.personId().equals(actor.personId()) && actor.actsFor(one.home());
  }

  /** What the enterprise still works on is not there for its bureau. */
  private boolean handedIn(EnterpriseApplication one) {
    return actors.require().actsFor(one.home()) && one.state() != ApplicationState.DRAFT;
  }

  /** While a file streams in or is marked, no connection may be held. */
  private <T> T inShort(Supplier<T> step) {
    return Objects.requireNonNull(transactions.execute(status -> step.get()));
  }
}
