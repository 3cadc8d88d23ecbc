package org.biaolian.recognition.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.biaolian.kernel.Ids;
import org.biaolian.kernel.RuleViolation;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What somebody outside said about a drafted decision while it was shown to the public. */
@Entity
@Table(name = "recognition_publicity_remark")
public class PublicityRemark {

  /** Characters of a name or contact, and of what is said. */
  public static final int LONGEST_NAME = 200;

  public static final int LONGEST_TEXT = 2000;

  @Id
  @JdbcTypeCode(SqlTypes.BINARY)
  private UUID id;

  @JdbcTypeCode(SqlTypes.BINARY)
  @Column(nullable = false)
  private UUID caseId;

  @Column(nullable = false)
  private String sender;

  @Column(nullable = false)
  private String content;

  private @Nullable String contact;

  @Column(nullable = false)
  private LocalDate receivedOn;

  protected PublicityRemark() {}

  public static PublicityRemark of(UUID caseId, String sender, String content, LocalDate day) {
    if (sender.isBlank() || content.isBlank()) {
      throw new RuleViolation("publicity-remark-incomplete");
    }
    if (sender.strip().length() > LONGEST_NAME || content.strip().length() > LONGEST_TEXT) {
      throw new RuleViolation("publicity-remark-too-long", LONGEST_NAME, LONGEST_TEXT);
    }
    PublicityRemark made = new PublicityRemark();
    made.id = Ids.next();
    made.caseId = caseId;
    made.sender = sender.strip();
    made.content = content.strip();
    made.receivedOn = day;
    return made;
  }

  /** An objection by the public form: whoever sends one can be asked back. */
  public static PublicityRemark byForm(
      UUID caseId, String sender, String contact, String content, LocalDate day) {
    if (contact.isBlank()) {
      throw new RuleViolation("publicity-remark-incomplete");
    }
    if (contact.strip().length() > LONGEST_NAME) {
      throw new RuleViolation("publicity-remark-too-long", LONGEST_NAME, LONGEST_TEXT);
    }
    PublicityRemark made = of(caseId, sender, content, day);
    made.contact = contact.strip();
    return made;
  }

  /** None for what the clerk noted. */
  public @Nullable String contact() {
    return contact;
  }

  public UUID id() {
    return id;
  }

  public UUID caseId() {
    return caseId;
  }

  public String sender() {
    return sender;
  }

  public String content() {
    return content;
  }

  public LocalDate receivedOn() {
    return receivedOn;
  }
}
