package org.biaolian.recognition.internal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biaolian.bureau.People;
import org.biaolian.bureau.ReaderMark;
import org.biaolian.document.Documents;
import org.biaolian.document.MarkedCopies;
import org.biaolian.document.MarkedCopy;
import org.biaolian.document.ReceivedFile;
import org.biaolian.document.StoredDocument;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.Ids;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.CaseFile;
import org.biaolian.recognition.EvidenceFile;
import org.biaolian.recognition.domain.EvidenceRow;
import org.biaolian.recognition.domain.RecognitionRequest;
import org.biaolian.recognition.domain.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Folders of evidence: what lies in them, and how a file leaves. Who may is asked before. */
@Component
public class EvidenceShelf {

  /** Files that one folder takes. */
  public static final int MOST = 20;

  private final EvidenceRepository rows;
  private final RequestRepository requests;
  private final SubmissionRepository submissions;
  private final ApplicationRepository applications;
  private final Documents documents;
  private final MarkedCopies copies;
  private final ReaderMark mark;
  private final People people;
  private final Clock clock;

  EvidenceShelf(
      EvidenceRepository rows,
      RequestRepository requests,
      SubmissionRepository submissions,
      ApplicationRepository applications,
      Documents documents,
      MarkedCopies copies,
      ReaderMark mark,
      People people,
      Clock clock) {
    this.rows = rows;
    this.requests = requests;
    this.submissions = submissions;
    this.applications = applications;
    this.documents = documents;
    this.copies = copies;
    this.mark = mark;
    this.people = people;
    this.clock = clock;
  }

  public List<EvidenceFile> files(@Nullable UUID folder) {
    if (folder == null) {
      return List.of();
    }
    return files(rows(folder));
  }

  /** The files that these rows name. */
  public List<EvidenceFile> files(List<EvidenceRow> found) {
    if (found.isEmpty()) {
      return List.of();
    }
    Map<UUID, StoredDocument> stored =
        documents.find(found.stream().map(EvidenceRow::documentId).toList());
    Map<UUID, String> names =
        people.names(found.stream().map(EvidenceRow::addedBy).collect(Collectors.toSet()));
    return found.stream()
        .map(row -> file(row, Objects.requireNonNull(stored.get(row.documentId())), names))
        .toList();
  }

  private static EvidenceFile file(
      EvidenceRow row, StoredDocument stored, Map<UUID, String> names) {
    return new EvidenceFile(
        row.id(),
        stored.fileName(),
        stored.mediaType(),
        stored.size(),
        stored.hash(),
        row.addedAt(),
        names.getOrDefault(row.addedBy(), ""));
  }

  /** Whether a bureau may fill this folder: nobody else has, and nothing rests on it. */
  public boolean openTo(UUID folder, BureauCode bureau) {
    return open(folder)
        && rows(folder).stream()
            .allMatch(row -> row.bureau().equals(bureau) && row.privateTo() == null);
  }

  /** The same for a folder that only one person of the bureau fills and sees. */
  public boolean openTo(UUID folder, BureauCode bureau, UUID person) {
    return open(folder)
        && rows(folder).stream()
            .allMatch(row -> row.bureau().equals(bureau) && person.equals(row.privateTo()));
  }

  private boolean open(UUID folder) {
    return requests.countByEvidenceFolder(folder) == 0
        && applications.countByEvidenceFolder(folder) == 0
        && submissions.countMadeOf(folder) == 0;
  }

  /**
   * Says that a folder is about to change, to the submission that is being prepared with it: held
   * until the end of the transaction, so that it is not made meanwhile.
   *
   * @throws RuleViolation {@code submission-made-already}
   */
  public void changing(UUID folder) {
    submissions.lockOfFolder(folder).forEach(Submission::changed);
  }

  /**
   * Puts a file in.
   *
   * @throws RuleViolation when the folder is full, or holds the very same file
   */
  public StoredDocument put(UUID folder, BureauCode bureau, ReceivedFile received, UUID person) {
    StoredDocument stored = kept(folder, bureau, received);
    rows.save(EvidenceRow.of(folder, bureau, stored.id(), person, clock.instant()));
    return stored;
  }

  /**
   * Puts a file into the folder of a form that only this person fills and sees.
   *
   * @throws RuleViolation as {@link #put}
   */
  public StoredDocument putOwn(UUID folder, BureauCode bureau, ReceivedFile received, UUID person) {
    StoredDocument stored = kept(folder, bureau, received);
    rows.save(EvidenceRow.own(folder, bureau, stored.id(), person, clock.instant()));
    return stored;
  }

  private StoredDocument kept(UUID folder, BureauCode bureau, ReceivedFile received) {
    List<EvidenceRow> before = rows(folder);
    if (before.size() >= MOST) {
      throw new RuleViolation("evidence-too-many", MOST);
    }
    boolean there =
        documents.find(before.stream().map(EvidenceRow::documentId).toList()).values().stream()
            .anyMatch(one -> one.hash().equals(received.hash()));
    if (there) {
      throw new RuleViolation("evidence-there-already", received.name());
    }
    return documents.keep(bureau.organization(), received);
  }

  /** Takes a file out; the folder remembers it. */
  public StoredDocument remove(UUID folder, UUID evidence, UUID person) {
    EvidenceRow row = row(folder, evidence).orElseThrow(() -> new RuleViolation("evidence-gone"));
    row.remove(person, clock.instant());
    return documents.find(row.documentId()).orElseThrow();
  }

  /** The folder in which the evidence of this request alone is changed. */
  public UUID own(RecognitionRequest request) {
    UUID folder = request.evidenceFolder();
    if (folder == null) {
      return Ids.next();
    }
    boolean alone =
        requests.countByEvidenceFolder(folder) == 1 && submissions.countMadeOf(folder) == 0;
    if (alone) {
      return folder;
    }
    return copy(folder);
  }

  /** Another folder with the same files: what is changed in the one stays in the other. */
  public UUID copy(UUID folder) {
    UUID apart = Ids.next();
    rows.saveAll(rows(folder).stream().map(row -> row.copyIn(apart)).toList());
    return apart;
  }

  /**
   * The id that a file of the shared folder has in a folder of its own made of it; both keep the
   * order in which files were put in.
   */
  public UUID sameIn(UUID folder, RecognitionRequest request, UUID evidence) {
    UUID before = request.evidenceFolder();
    if (before == null || before.equals(folder)) {
      return evidence;
    }
    UUID document =
        row(before, evidence).orElseThrow(() -> new RuleViolation("evidence-gone")).documentId();
    return rows(folder).stream()
        .filter(row -> row.documentId().equals(document))
        .findFirst()
        .orElseThrow(() -> new RuleViolation("evidence-gone"))
        .id();
  }

  public Optional<StoredDocument> document(@Nullable UUID folder, UUID evidence) {
    return folder == null
        ? Optional.empty()
        : row(folder, evidence).flatMap(row -> documents.find(row.documentId()));
  }

  /**
   * A copy that names its reader. Holds no database connection while it is made.
   *
   * @throws RuleViolation when the copy cannot be marked; nothing leaves then
   */
  public CaseFile marked(StoredDocument stored) {
    MarkedCopy copy = copies.of(stored, mark.now());
    return new CaseFile(copy.bytes(), copy.fileName(), copy.mediaType(), copy.size());
  }

  private Optional<EvidenceRow> row(UUID folder, UUID evidence) {
    return rows(folder).stream().filter(row -> row.id().equals(evidence)).findFirst();
  }

  private List<EvidenceRow> rows(UUID folder) {
    return rows.findByFolderIdAndRemovedAtIsNullOrderById(folder);
  }
}
