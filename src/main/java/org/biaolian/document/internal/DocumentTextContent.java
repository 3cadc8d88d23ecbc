package org.biaolian.document.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.biaolian.document.DocumentText;
import org.hibernate.Length;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.springframework.data.domain.Persistable;

/** What was read out of a stored file; a file never changes, so neither does this. */
@Entity
@Immutable
@Table(name = "document_text_content")
public class DocumentTextContent implements Persistable<UUID> {

  private static final Pattern PAGE_END =
      Pattern.compile(String.valueOf(DocumentText.PAGE_END), Pattern.LITERAL);

  @Id
  @JdbcTypeCode(SqlTypes.BINARY)
  private UUID documentId;

  @Column(nullable = false, length = Length.LONG32)
  private String content;

  @Transient private boolean fresh;

  protected DocumentTextContent() {}

  public DocumentTextContent(UUID documentId, String content) {
    this.documentId = documentId;
    this.content = content;
    this.fresh = true;
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

  public List<String> pages() {
    return List.of(PAGE_END.split(content, -1));
  }
}
