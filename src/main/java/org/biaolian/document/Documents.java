package org.biaolian.document;

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
import org.biaolian.document.internal.ContentCheck;
import org.biaolian.document.internal.DocumentRepository;
import org.biaolian.document.internal.DocumentRow;
import org.biaolian.document.internal.FileStore;
import org.biaolian.kernel.Ids;
import org.biaolian.kernel.OrganizationCode;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.kernel.Sha256;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stored files. Who may read one is the matter of the record that it belongs to, so the features
 * ask after their own checks.
 */
@Service
@Transactional
public class Documents {

  private static final String FEATURES = "the features, after their own checks";

  /** The largest file taken, in bytes. */
  public static final long MAX_BYTES = 100L * 1024 * 1024;

  private static final int MAX_NAME = 200;

  private final DocumentRepository rows;
  private final FileStore store;
  private final Clock clock;

  Documents(DocumentRepository rows, FileStore store, Clock clock) {
    this.rows = rows;
    this.store = store;
    this.clock = clock;
  }

  /**
   * Stores a PDF, DOCX, OFD or TXT file.
   *
   * @throws RuleViolation for another kind, a content that is not what the name says, an empty
   *     file, or one above {@link #MAX_BYTES}
   * @throws UncheckedIOException if the storage folder or the stream fails
   */
  @Unguarded(FEATURES)
  public StoredDocument store(OrganizationCode owner, String fileName, InputStream content) {
    String name = plainName(fileName);
    FileKind kind =
        FileKind.ofName(name).orElseThrow(() -> new RuleViolation("file-kind-unknown", name));
    try {
      Path received = store.receive(content, MAX_BYTES);
      try {
        return keep(owner, name, kind, received);
      } finally {
        Files.deleteIfExists(received);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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

  /** The text of a plain text file, whatever its encoding. */
  @Unguarded(FEATURES)
  public String text(StoredDocument document) {
    try (InputStream content = open(document)) {
      return Texts.decode(content.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private StoredDocument keep(OrganizationCode owner, String name, FileKind kind, Path received)
      throws IOException {
    long size = Files.size(received);
    if (size == 0) {
      throw new RuleViolation("file-empty", name);
    }
    if (size > MAX_BYTES) {
      throw new RuleViolation("file-too-large", name, MAX_BYTES / 1024 / 1024);
    }
    if (!ContentCheck.is(kind, received)) {
      throw new RuleViolation("file-not-what-it-says", name);
    }
    Sha256 hash;
    try (InputStream in = Files.newInputStream(received)) {
      hash = Sha256.of(in);
    }
    store.keep(received, hash);
    StoredDocument document =
        new StoredDocument(Ids.next(), owner, name, kind.mediaType(), size, hash, clock.instant());
    rows.save(new DocumentRow(document));
    return document;
  }

  /** Browsers may send a path; controls would break the download's header. */
  private static String plainName(String fileName) {
    String name = fileName.replaceAll("^.*[/\\\\]", "").replaceAll("\\p{Cntrl}", "").strip();
    return name.length() <= MAX_NAME ? name : name.substring(name.length() - MAX_NAME);
  }
}
