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

/** What somebody outside said about a drafted decision while it was shown to the public. */
@Entity
@Table(name = "recognition_publicity_remark")
public class PublicityRemark {

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

  @Column(nullable = false)
  private LocalDate receivedOn;

  protected PublicityRemark() {}

  public static PublicityRemark of(UUID caseId, String sender, String content, LocalDate day) {
    if (sender.isBlank() || content.isBlank()) {
      throw new RuleViolation("publicity-remark-incomplete");
    }
    PublicityRemark made = new PublicityRemark();
    made.id = Ids.next();
    made.caseId = caseId;
    made.sender = sender.strip();
    made.content = content.strip();
    made.receivedOn = day;
    return made;
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
