package org.biaolian.catalogue.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.biaolian.catalogue.StandardView.FileView;
import org.biaolian.catalogue.domain.StandardFile;
import org.biaolian.document.Documents;
import org.biaolian.document.ReceivedFile;
import org.biaolian.document.StoredDocument;
import org.biaolian.kernel.OrganizationCode;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.kernel.Sha256;
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
  public StoredDocument addText(UUID standardId, OrganizationCode owner, ReceivedFile text) {
    if (files.findByStandardIdInOrderByIdDesc(List.of(standardId)).size() >= MAX_FILES) {
      throw new RuleViolation("files-too-many", MAX_FILES);
    }
    StoredDocument stored = documents.keep(owner, text);
    files.save(new StandardFile(standardId, stored.id(), StandardFile.Kind.TEXT, clock.instant()));
    return stored;
  }

  /** The files of one standard, newest first; the first is the text in force. */
  public List<FileView> of(UUID standardId) {
    List<StandardFile> rows = files.findByStandardIdInOrderByIdDesc(List.of(standardId));
    Map<UUID, StoredDocument> stored =
        documents.find(rows.stream().map(StandardFile::documentId).toList());
    List<FileView> views = new ArrayList<>();
    for (StandardFile row : rows) {
      StoredDocument document = Objects.requireNonNull(stored.get(row.documentId()));
      views.add(
          new FileView(
              document.id(),
              document.fileName(),
              document.mediaType(),
              document.size(),
              document.hash(),
              views.isEmpty(),
              row.addedAt()));
    }
    return views;
  }

  /** The hash of the text in force of each standard that has one. */
  public Map<UUID, Sha256> textHashes(Collection<UUID> standardIds) {
    Map<UUID, UUID> newest = new HashMap<>();
    for (StandardFile row : files.findByStandardIdInOrderByIdDesc(standardIds)) {
      newest.putIfAbsent(row.standardId(), row.documentId());
    }
    Map<UUID, StoredDocument> stored = documents.find(newest.values());
    Map<UUID, Sha256> hashes = new HashMap<>();
    newest.forEach(
        (standard, document) ->
            hashes.put(standard, Objects.requireNonNull(stored.get(document)).hash()));
    return hashes;
  }
}
