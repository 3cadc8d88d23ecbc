package org.biaolian.catalogue.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biaolian.access.Actor;
import org.biaolian.access.Disclosure;
import org.biaolian.access.VisibilityPolicy;
import org.biaolian.catalogue.FileRole;
import org.biaolian.catalogue.StandardView.FileView;
import org.biaolian.catalogue.domain.Standard;
import org.biaolian.catalogue.domain.StandardFile;
import org.biaolian.document.Documents;
import org.biaolian.document.ReceivedFile;
import org.biaolian.document.StoredDocument;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.OrganizationCode;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.kernel.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The files of standards. */
@Component
public class StandardFiles {

  private static final int MAX_FILES = 50;

  private final StandardFileRepository files;
  private final Documents documents;
  private final Clock clock;

  StandardFiles(StandardFileRepository files, Documents documents, Clock clock) {
    this.files = files;
    this.documents = documents;
    this.clock = clock;
  }

  /** Stores a text of a standard; it is the one in force from now on. */
  public StoredDocument addText(Standard standard, OrganizationCode owner, ReceivedFile text) {
    return add(standard, owner, text, FileRole.TEXT);
  }

  /** Stores a file that is something to the standard. */
  public StoredDocument add(
      Standard standard, OrganizationCode owner, ReceivedFile received, FileRole role) {
    if (rows(standard.id()).size() >= MAX_FILES) {
      throw new RuleViolation("files-too-many", MAX_FILES);
    }
    StoredDocument stored = documents.keep(owner, received);
    files.save(new StandardFile(standard, stored.id(), role, clock.instant()));
    return stored;
  }

  /**
   * The files of one standard that the viewer may read, newest first; the newest of all texts is
   * the one in force.
   */
  public List<FileView> of(Standard standard, Optional<Actor> viewer) {
    BureauCode owner = standard.owner();
    boolean inside = owner != null && viewer.map(actor -> actor.actsFor(owner)).orElse(false);
    List<StandardFile> rows = rows(standard.id());
    Map<UUID, StoredDocument> stored =
        documents.find(rows.stream().map(StandardFile::documentId).toList());
    StandardFile inForce = newestText(rows).orElse(null);
    List<FileView> views = new ArrayList<>();
    for (StandardFile row : rows) {
      Disclosure reach = row.reach(standard);
      if (!VisibilityPolicy.sees(viewer, owner, reach)) {
        continue;
      }
      StoredDocument document = Objects.requireNonNull(stored.get(row.documentId()));
      views.add(
          new FileView(
              document.id(),
              document.fileName(),
              document.mediaType(),
              document.size(),
              document.hash(),
              row.role(),
              row.equals(inForce),
              row.addedAt(),
              reach.level(),
              row.toView(standard, inside)));
    }
    return views;
  }

  /** The texts of several standards, newest first, whoever may read them. */
  public Map<UUID, List<StandardFile>> texts(Collection<UUID> standardIds) {
    return files.findByStandardIdInOrderByIdDesc(standardIds).stream()
        .filter(row -> row.role() == FileRole.TEXT)
        .collect(Collectors.groupingBy(StandardFile::standardId));
  }

  /** Whether a paper on the fair-competition review is there. */
  public boolean hasPaper(UUID standardId) {
    return rows(standardId).stream().anyMatch(row -> row.role() == FileRole.FAIR_COMPETITION);
  }

  /**
   * The row of a file, for the steps on its disclosure.
   *
   * @throws RuleViolation when the standard has no such file
   */
  public StandardFile row(Standard standard, UUID documentId) {
    return rows(standard.id()).stream()
        .filter(row -> row.documentId().equals(documentId))
        .findFirst()
        .orElseThrow(() -> new RuleViolation("record-absent"));
  }

  /** Whether somebody proposed to let a file of the standard go further. */
  public boolean proposed(UUID standardId) {
    return rows(standardId).stream().anyMatch(StandardFile::proposed);
  }

  /** How far the text in force goes; nothing while there is none. */
  public Optional<Disclosure> textReach(Standard standard) {
    return newestText(standard.id()).map(row -> row.reach(standard));
  }

  /** The text in force, whoever may read it. */
  public Optional<StoredDocument> text(UUID standardId) {
    return newestText(standardId).flatMap(row -> documents.find(row.documentId()));
  }

  /** The hash of the text in force of each standard that has one. */
  public Map<UUID, Sha256> textHashes(Collection<UUID> standardIds) {
    Map<UUID, UUID> newest = new HashMap<>();
    texts(standardIds)
        .forEach((standard, rows) -> newest.put(standard, rows.getFirst().documentId()));
    Map<UUID, StoredDocument> stored = documents.find(newest.values());
    Map<UUID, Sha256> hashes = new HashMap<>();
    newest.forEach(
        (standard, document) ->
            hashes.put(standard, Objects.requireNonNull(stored.get(document)).hash()));
    return hashes;
  }

  /** The names of files that would go less far if their record did. */
  public List<String> narrowed(Standard standard, Disclosure whole) {
    return rows(standard.id()).stream()
        .filter(row -> !row.reach(whole).equals(row.reach(standard)))
        .map(row -> name(row.documentId()))
        .toList();
  }

  /** The files that do not go as far as their record, and how far they do. */
  public Map<UUID, Disclosure> closer(Standard standard) {
    Map<UUID, Disclosure> closer = new LinkedHashMap<>();
    for (StandardFile row : rows(standard.id())) {
      if (!row.reach(standard).equals(standard.disclosure())) {
        closer.put(row.documentId(), row.reach(standard));
      }
    }
    return closer;
  }

  /** Whether a file is the text in force. */
  public boolean inForce(Standard standard, StandardFile file) {
    return newestText(rows(standard.id())).filter(file::equals).isPresent();
  }

  /** The hash of a stored file. */
  public @Nullable Sha256 hash(UUID documentId) {
    return documents.find(documentId).map(StoredDocument::hash).orElse(null);
  }

  /** The name under which a file was stored. */
  public String name(UUID documentId) {
    return documents.find(documentId).map(StoredDocument::fileName).orElse("");
  }

  private Optional<StandardFile> newestText(UUID standardId) {
    return files.findFirstByStandardIdAndKindOrderByIdDesc(standardId, FileRole.TEXT);
  }

  private static Optional<StandardFile> newestText(List<StandardFile> rows) {
    return rows.stream().filter(row -> row.role() == FileRole.TEXT).findFirst();
  }

  private List<StandardFile> rows(UUID standardId) {
    return files.findByStandardIdInOrderByIdDesc(List.of(standardId));
  }
}
