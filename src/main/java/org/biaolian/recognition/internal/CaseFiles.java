package org.biaolian.recognition.internal;

import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.biaolian.document.Documents;
import org.biaolian.document.FilePurpose;
import org.biaolian.document.ReceivedFile;
import org.biaolian.document.StoredDocument;
import org.biaolian.kernel.OrganizationCode;
import org.biaolian.recognition.CaseFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Papers that belong to a case: taken in without holding the database, kept in one short step. */
@Component
public class CaseFiles {

  private final Documents documents;
  private final TransactionTemplate transactions;

  CaseFiles(Documents documents, PlatformTransactionManager transactions) {
    this.documents = documents;
    this.transactions = new TransactionTemplate(transactions);
  }

  /**
   * Takes a paper in.
   *
   * @param allowed refuses who may not, before anything is taken in
   * @param step binds the stored file, in the transaction in which it is kept
   */
  public void take(
      OrganizationCode owner,
      String fileName,
      InputStream content,
      Runnable allowed,
      Consumer<StoredDocument> step) {
    take(FilePurpose.CASE_PAPER, owner, fileName, content, allowed, step);
  }

  /** The same for files of another purpose. */
  public void take(
      FilePurpose purpose,
      OrganizationCode owner,
      String fileName,
      InputStream content,
      Runnable allowed,
      Consumer<StoredDocument> step) {
    transactions.executeWithoutResult(status -> allowed.run());
    try (ReceivedFile received = documents.receive(purpose, fileName, content)) {
      transactions.executeWithoutResult(status -> step.accept(documents.keep(owner, received)));
    }
  }

  public Optional<String> name(@Nullable UUID id) {
    return id == null ? Optional.empty() : documents.find(id).map(StoredDocument::fileName);
  }

  /** The names of many at once; nothing is read for none. */
  public Map<UUID, String> names(Set<UUID> ids) {
    return ids.isEmpty()
        ? Map.of()
        : documents.find(ids).values().stream()
            .collect(Collectors.toMap(StoredDocument::id, StoredDocument::fileName));
  }

  public Optional<CaseFile> open(@Nullable UUID id) {
    return id == null
        ? Optional.empty()
        : documents
            .find(id)
            .map(
                stored ->
                    new CaseFile(
                        documents.open(stored),
                        stored.fileName(),
                        stored.mediaType(),
                        stored.size()));
  }
}
