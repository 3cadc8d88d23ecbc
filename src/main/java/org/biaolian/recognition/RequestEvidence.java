package org.biaolian.recognition;

import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
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
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.domain.EvidenceRow;
import org.biaolian.recognition.domain.RecognitionRequest;
import org.biaolian.recognition.internal.EvidenceShelf;
import org.biaolian.recognition.internal.Party;
import org.biaolian.recognition.internal.RequestRepository;
import org.biaolian.task.TaskNotes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The files that a request rests on. Whoever sees the request may read them; each reading is noted
 * and each copy names its reader. They change while the request is a draft or being mended, and
 * with a form that is not saved yet they lie in a folder of its own.
 */
@Service
@Transactional(propagation = Propagation.NOT_SUPPORTED)
public class RequestEvidence {

  /** Files that one request takes. */
  public static final int MOST = EvidenceShelf.MOST;

  private final RequestRepository requests;
  private final EvidenceShelf shelf;
  private final Documents documents;
  private final CurrentActor actors;
  private final Journal journal;
  private final TaskNotes tasks;
  private final TransactionTemplate transactions;

  RequestEvidence(
      RequestRepository requests,
      EvidenceShelf shelf,
      Documents documents,
      CurrentActor actors,
      Journal journal,
      TaskNotes tasks,
      PlatformTransactionManager transactions) {
    this.requests = requests;
    this.shelf = shelf;
    this.documents = documents;
    this.actors = actors;
    this.journal = journal;
    this.tasks = tasks;
    this.transactions = new TransactionTemplate(transactions);
  }

  /** What lies in the folder of a form of the own bureau; nothing in anybody else's. */
  @Requires(Action.DRAFT_REQUEST)
  @Transactional(readOnly = true)
  public List<EvidenceFile> inFolder(UUID folder) {
    return shelf.openTo(folder, home()) ? shelf.files(folder) : List.of();
  }

  /**
   * Puts a file into the folder of a form.
   *
   * @throws RuleViolation {@code evidence-folder-closed} once a request rests on it, and what the
   *     file itself is refused for
   */
  @Requires(Action.DRAFT_REQUEST)
  public void addToFolder(UUID folder, String fileName, InputStream content) {
    inShort(() -> open(folder));
    try (ReceivedFile received = documents.receive(FilePurpose.EVIDENCE, fileName, content)) {
      inShort(
          () -> {
            BureauCode bureau = open(folder);
            shelf.changing(folder);
            return shelf.put(folder, bureau, received, actors.require().personId());
          });
    }
  }

  @Requires(Action.DRAFT_REQUEST)
  @Transactional
  public void removeFromFolder(UUID folder, UUID evidence) {
    open(folder);
    shelf.changing(folder);
    shelf.remove(folder, evidence, actors.require().personId());
  }

  /** The files of a request, for whoever sees it. */
  @Requires(Action.READ_SHARED)
  @Transactional(readOnly = true)
  public List<EvidenceFile> of(UUID request) {
    return requests
        .findById(request)
        .filter(found -> found.evidenceFolder() != null)
        .filter(new Party(actors.require())::sees)
        .map(found -> shelf.files(found.evidenceFolder()))
        .orElse(List.of());
  }

  @Transactional(readOnly = true)
  List<EvidenceFile> of(RecognitionRequest request, List<EvidenceRow> rows) {
    return new Party(actors.require()).sees(request) ? shelf.files(rows) : List.of();
  }

  /**
   * Adds a file: PDF, OFD, DOCX, PNG or JPEG.
   *
   * @throws RuleViolation when the request is neither a draft nor to be mended, and for what the
   *     file itself is refused for
   */
  @Requires(Action.DRAFT_REQUEST)
  public void add(UUID request, String fileName, InputStream content) {
    inShort(() -> changeable(request));
    try (ReceivedFile received = documents.receive(FilePurpose.EVIDENCE, fileName, content)) {
      inShort(
          () -> {
            RecognitionRequest found = changeable(request);
            UUID folder = shelf.own(found);
            UUID person = actors.require().personId();
            StoredDocument stored = shelf.put(folder, found.applicant(), received, person);
            found.evidenceChanged(folder);
            noted("request.evidence-added", found, stored);
            tasks.changed(RecognitionRequests.SUBJECT, request);
            return stored;
          });
    } catch (RuleViolation refusal) {
      // The rule only: the refused file's name may be part of the attack.
      inShort(
          () -> {
            journal.note(
                Journal.Entry.act(
                    "request.evidence-refused",
                    RecognitionRequests.SUBJECT,
                    request,
                    refusal.rule()));
            return request;
          });
      throw refusal;
    }
  }

  /**
   * Takes a file away again.
   *
   * @throws RuleViolation as {@link #add}
   */
  @Requires(Action.DRAFT_REQUEST)
  @Transactional
  public void remove(UUID request, UUID evidence) {
    RecognitionRequest found = changeable(request);
    UUID folder = shelf.own(found);
    StoredDocument stored =
        shelf.remove(folder, shelf.sameIn(folder, found, evidence), actors.require().personId());
    found.evidenceChanged(folder);
    noted("request.evidence-removed", found, stored);
    tasks.changed(RecognitionRequests.SUBJECT, request);
  }

  /**
   * A copy of a file that names its reader; nothing for who does not see the request.
   *
   * @throws RuleViolation when the copy cannot be marked; nothing leaves then
   */
  @Requires(Action.READ_SHARED)
  public Optional<CaseFile> open(UUID request, UUID evidence) {
    Optional<StoredDocument> stored =
        inShort(() -> seen(request).flatMap(found -> read(found, evidence)));
    return stored.map(shelf::marked);
  }

  /** The fact is committed before the first byte leaves. */
  private Optional<StoredDocument> read(RecognitionRequest request, UUID evidence) {
    Optional<StoredDocument> stored = shelf.document(request.evidenceFolder(), evidence);
    stored.ifPresent(file -> noted("request.evidence-read", request, file));
    return stored;
  }

  private void noted(String kind, RecognitionRequest request, StoredDocument file) {
    boolean sent = request.submittedAt() != null;
    journal.note(
        Journal.Entry.act(kind, RecognitionRequests.SUBJECT, request.id(), file.fileName())
            .inCircle(sent ? request.circle() : null)
            .withHash(file.hash().hex()));
  }

  private Optional<RecognitionRequest> seen(UUID id) {
    return requests.findById(id).filter(new Party(actors.require())::sees);
  }

  /** Locked, so that two files that come at once are both kept. */
  private RecognitionRequest changeable(UUID id) {
    Party party = new Party(actors.require());
    RecognitionRequest found =
        requests.lock(List.of(id)).stream()
            .filter(party::sees)
            .findFirst()
            .orElseThrow(() -> new RuleViolation("not-found"));
    party.mustBeApplicant(found);
    found.mustBeChangeable();
    return found;
  }

  private BureauCode open(UUID folder) {
    BureauCode bureau = home();
    if (!shelf.openTo(folder, bureau)) {
      throw new RuleViolation("evidence-folder-closed");
    }
    return bureau;
  }

  private BureauCode home() {
    Actor actor = actors.require();
    BureauCode own = actor.bureau();
    if (own == null) {
      throw new RuleViolation("request-of-another-bureau");
    }
    return own;
  }

  /** While a file streams in or is marked, no connection may be held. */
  private <T> T inShort(Supplier<T> step) {
    return Objects.requireNonNull(transactions.execute(status -> step.get()));
  }
}
