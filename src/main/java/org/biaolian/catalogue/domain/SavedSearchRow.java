package org.biaolian.catalogue.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.biaolian.catalogue.SavedSearch;
import org.biaolian.kernel.Ids;
import org.biaolian.kernel.OrganizationCode;
import org.biaolian.kernel.RuleViolation;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What one person keeps of the questions asked for one organization. */
@Entity
@Table(name = "saved_search")
public class SavedSearchRow {

  private static final int LONGEST_NAME = 80;

  @Id
  @JdbcTypeCode(SqlTypes.BINARY)
  private UUID id;

  @Column(nullable = false)
  @JdbcTypeCode(SqlTypes.BINARY)
  private UUID personId;

  @Column(nullable = false)
  private String organization;

  @Column(nullable = false)
  private String name;

  @Column(nullable = false)
  private String address;

  @Column(nullable = false)
  private Instant savedAt;

  @Version private @Nullable Long version;

  @SuppressWarnings("NullAway.Init")
  protected SavedSearchRow() {}

  public SavedSearchRow(
      UUID personId, OrganizationCode organization, String name, String address, Instant savedAt) {
    this.id = Ids.next();
    this.personId = personId;
    this.organization = organization.value();
    this.name = checked(name);
    this.address = address;
    this.savedAt = savedAt;
  }

  public void rename(String other) {
    this.name = checked(other);
  }

  private static String checked(String name) {
    String stripped = name.strip();
    if (stripped.isEmpty()) {
      throw new RuleViolation("name-missing");
    }
    if (stripped.length() > LONGEST_NAME) {
      throw new RuleViolation("text-too-long", LONGEST_NAME, stripped.substring(0, 10));
    }
    return stripped;
  }

  public SavedSearch toView() {
    return new SavedSearch(id, name, address);
  }

  public String name() {
    return name;
  }
}
