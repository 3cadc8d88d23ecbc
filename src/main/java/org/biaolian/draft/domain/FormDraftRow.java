package org.biaolian.draft.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.biaolian.kernel.Ids;
import org.biaolian.kernel.OrganizationCode;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What one person typed into one form for one organization. */
@Entity
@Table(name = "form_draft")
public class FormDraftRow {

  @Id
  @JdbcTypeCode(SqlTypes.BINARY)
  private UUID id;

  @Column(nullable = false)
  @JdbcTypeCode(SqlTypes.BINARY)
  private UUID personId;

  @Column(nullable = false)
  private String organization;

  @Column(nullable = false)
  private String form;

  @Column(nullable = false)
  private String basis;

  @Column(nullable = false)
  private String content;

  @Column(nullable = false)
  private Instant keptAt;

  @Version private @Nullable Long version;

  protected FormDraftRow() {}

  public FormDraftRow(UUID personId, OrganizationCode organization, String form) {
    this.id = Ids.next();
    this.personId = personId;
    this.organization = organization.value();
    this.form = form;
  }

  public void keep(String basis, String content, Instant at) {
    this.basis = basis;
    this.content = content;
    this.keptAt = at;
  }

  public String basis() {
    return basis;
  }

  public String content() {
    return content;
  }

  public Instant keptAt() {
    return keptAt;
  }
}
