package org.biaolian.catalogue.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.biaolian.catalogue.ImportColumn;
import org.biaolian.kernel.Ids;
import org.biaolian.kernel.OrganizationCode;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What a heading means in the files of one organization, where somebody corrected the reading. */
@Entity
@Table(name = "import_heading")
public class ImportHeading {

  @Id
  @JdbcTypeCode(SqlTypes.BINARY)
  private UUID id;

  @Column(nullable = false)
  private String organization;

  @Column(nullable = false)
  private String heading;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private @Nullable ImportColumn meaning;

  @Version private @Nullable Long version;

  @SuppressWarnings("NullAway.Init")
  protected ImportHeading() {}

  public ImportHeading(OrganizationCode organization, String heading) {
    this.id = Ids.next();
    this.organization = organization.value();
    this.heading = heading;
  }

  public String heading() {
    return heading;
  }

  /** Nothing means that the column is left out. */
  public @Nullable ImportColumn meaning() {
    return meaning;
  }

  public void mean(@Nullable ImportColumn column) {
    this.meaning = column;
  }
}
