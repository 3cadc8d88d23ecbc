package org.biaolian.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.biaolian.access.Unguarded;
import org.biaolian.document.internal.DocumentRepository;
import org.biaolian.document.internal.DocumentRow;
import org.biaolian.document.internal.DocumentTextRepository;
import org.biaolian.document.internal.DocumentTextRow;
import org.biaolian.document.internal.FileName;
import org.biaolian.document.internal.FileStore;
import org.biaolian.document.internal.InspectionWorker;
import org.biaolian.document.internal.TextQueueEntry;
import org.biaolian.document.internal.TypeCheck;
import org.biaolian.kernel.Ids;
import org.biaolian.kernel.OrganizationCode;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.kernel.Sha256;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stored files. Who may read one is the matter of the record that it belongs to, so the features
 * ask after their own checks.
 */
@Service
@Transactional
public class Documents {

  private static final String FEATURES = "the features, after their own checks";

  private final DocumentRepository rows;
  private final DocumentTextRepository texts;
  private final FileStore store;
  private final InspectionWorker worker;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Documents(
      DocumentRepository rows,
      DocumentTextRepository texts,
      FileStore store,
      InspectionWorker worker,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.texts = texts;
    this.store = store;
    this.worker = worker;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Takes a file in and looks whether it is what it says and does no harm; a refused one is gone at
   * once. Takes as long as the sender does, so no database connection is held meanwhile.
   *
   * @throws RuleViolation for a kind that the purpose does not take, a content that is not what the
   *     name says, an empty or too large file, one that acts, hides or unpacks to something, or
   *     when too many files are being checked
   * @throws UncheckedIOException if the storage folder or the stream fails
   */
  @Unguarded(FEATURES)
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public ReceivedFile receive(FilePurpose purpose, String fileName, InputStream content) {
    String name = FileName.plain(fileName);
    FileKind kind =
        purpose
            .kindOfName(name)
            .orElseThrow(
                () ->
                    new RuleViolation(
                        purpose == FilePurpose.CATALOGUE_IMPORT
                            ? "import-kind-unknown"
                            : "file-kind-unknown",
                        name));
    try {
      Path received = store.receive(content, purpose.maxBytes());
      try {
        check(purpose, name, kind, received);
        return new ReceivedFile(
            purpose, name, kind, received, Files.size(received), hash(received));
      } catch (RuntimeException | IOException e) {
        Files.deleteIfExists(received);
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Keeps a received file for good, in the transaction of the act that it belongs to; the text of a
   * standard is read out after the commit, see {@link DocumentTexts}.
   */
  @Unguarded(FEATURES)
  public StoredDocument keep(OrganizationCode owner, ReceivedFile file) {
    try {
      store.keep(file.path(), file.hash());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    StoredDocument document =
        new StoredDocument(
            Ids.next(),
            owner,
            file.name(),
            file.kind().mediaType(),
            file.size(),
            file.hash(),
            clock.instant());
    rows.save(new DocumentRow(document));
    if (file.purpose() == FilePurpose.STANDARD_TEXT) {
      texts.save(DocumentTextRow.waiting(document.id(), clock.instant()));
      events.publishEvent(new TextQueueEntry(document.id()));
    }
    return document;
  }

  /**
   * Keeps a file that the portal has made by itself, for good, in the transaction of its making.
   */
  @Unguarded(FEATURES)
  public StoredDocument keepOwn(
      OrganizationCode owner, String title, FileKind kind, byte[] content) {
    Sha256 hash = Sha256.of(content);
    try {
      store.keep(store.receive(new ByteArrayInputStream(content), content.length), hash);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    StoredDocument document =
        new StoredDocument(
            Ids.next(),
            owner,
            title + "." + kind.extension(),
            kind.mediaType(),
            content.length,
            hash,
            clock.instant());
    rows.save(new DocumentRow(document));
    return document;
  }

  @Unguarded(FEATURES)
  @Transactional(readOnly = true)
  public Map<UUID, StoredDocument> find(Collection<UUID> ids) {
    return rows.findAllById(ids).stream()
        .map(DocumentRow::toDocument)
        .collect(Collectors.toMap(StoredDocument::id, Function.identity()));
  }

  @Unguarded(FEATURES)
  @Transactional(readOnly = true)
  public Optional<StoredDocument> find(UUID id) {
    return rows.findById(id).map(DocumentRow::toDocument);
  }

  /**
   * The bytes of a stored file.
   *
   * @throws UncheckedIOException if the storage folder has lost it
   */
  @Unguarded(FEATURES)
  public InputStream open(StoredDocument document) {
    try {
      return store.open(document.hash());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Where a stored file lies, for readers that jump about in it. Nobody writes there.
   *
   * @throws UncheckedIOException if the storage folder has lost it
   */
  @Unguarded(FEATURES)
  public Path file(StoredDocument document) {
    try {
      return store.file(document.hash());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void check(FilePurpose purpose, String name, FileKind kind, Path received)
      throws IOException {
    long size = Files.size(received);
    if (size == 0) {
      throw new RuleViolation("file-empty", name);
    }
    if (size > purpose.maxBytes()) {
      throw new RuleViolation("file-too-large", name, purpose.maxMegabytes());
    }
    if (!TypeCheck.canBe(kind, received)) {
      throw new RuleViolation("file-not-what-it-says", name);
    }
    // Plain text is read through, and nothing in it can act: only the others need a parser.
    if (kind != FileKind.TXT && kind != FileKind.CSV) {
      worker
          .inspect(kind, received)
          .ifPresent(
              fault -> {
                throw new RuleViolation(fault.rule(), name);
              });
    }
  }

  private static Sha256 hash(Path received) throws IOException {
    try (InputStream in = Files.newInputStream(received)) {
      return Sha256.of(in);
    }
  }
}
