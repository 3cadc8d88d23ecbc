package org.biaolian.document.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.biaolian.document.DocumentText;
import org.biaolian.document.TextFailure;
import org.biaolian.document.TextState;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** How far the text of one stored file is known. A file in WAITING is the order to read it out. */
@Entity
@Table(name = "document_text")
public class DocumentTextRow implements Persistable<UUID> {

  private static final int MAX_ATTEMPTS = 5;

  @Id
  @JdbcTypeCode(SqlTypes.BINARY)
  private UUID documentId;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(nullable = false)
  private TextState state;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(name = "reason")
  private @Nullable TextFailure failure;

  private int pageCount;
  private int blindPages;
  private boolean cut;
  private int attempts;

  @Column(nullable = false)
  private Instant changedAt;

  @Version private long version;

  @Transient private boolean fresh;

  protected DocumentTextRow() {}

  DocumentTextRow(UUID documentId, Instant now) {
    this.documentId = documentId;
    this.state = TextState.WAITING;
    this.changedAt = now;
    this.fresh = true;
  }

  /** The order to read a file out. */
  public static DocumentTextRow waiting(UUID documentId, Instant now) {
    return new DocumentTextRow(documentId, now);
  }

  @Override
  public UUID getId() {
    return documentId;
  }

  @Override
  public boolean isNew() {
    return fresh;
  }

  @PostLoad
  @PostPersist
  void stored() {
    fresh = false;
  }

  public TextState state() {
    return state;
  }

  void found(ReadOut.Found found, Instant now) {
    state = found.state();
    failure = found.failure();
    pageCount = found.pageCount();
    blindPages = found.blindPages();
    cut = found.cut();
    changedAt = now;
  }

  /** The file's turn comes again, unless it had many. */
  void troubled(Instant now) {
    attempts++;
    changedAt = now;
    if (attempts >= MAX_ATTEMPTS) {
      state = TextState.FAILED;
      failure = TextFailure.UNAVAILABLE;
    }
  }

  public DocumentText toText(List<String> pages) {
    return new DocumentText(documentId, state, failure, pageCount, blindPages, cut, pages);
  }
}
