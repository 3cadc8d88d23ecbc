package org.biaolian.recognition.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;
import org.biaolian.kernel.Ids;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * 互认公告: what a bureau announces of its recognitions in one paper. Nothing of it ever changes but
 * that its file comes after the commit.
 */
@Entity
@Table(name = "recognition_announcement")
public class Announcement {

  @Id
  @JdbcTypeCode(SqlTypes.BINARY)
  private UUID id;

  @Column(nullable = false)
  private String bureauCode;

  @Column(nullable = false)
  private String bureauName;

  @Column(nullable = false)
  private String circleCode;

  @Column(nullable = false)
  private String number;

  @Column(nullable = false)
  private String title;

  @Column(nullable = false)
  private String agreements;

  @Column(nullable = false)
  private LocalDate dated;

  @Column(nullable = false)
  private int entryCount;

  @JdbcTypeCode(SqlTypes.CHAR)
  @Column(nullable = false)
  private String code;

  @JdbcTypeCode(SqlTypes.BINARY)
  @Column(nullable = false)
  private UUID signedBy;

  @Column(nullable = false)
  private String signer;

  @Column(nullable = false)
  private Instant announcedAt;

  @Column(nullable = false)
  private boolean demonstration;

  @JdbcTypeCode(SqlTypes.BINARY)
  private @Nullable UUID documentId;

  @JdbcTypeCode(SqlTypes.CHAR)
  private @Nullable String sha256;

  @Column(nullable = false)
  private boolean sealed;

  @ElementCollection(fetch = FetchType.LAZY)
  @CollectionTable(
      name = "recognition_announcement_entry",
      joinColumns = @JoinColumn(name = "announcement_id"))
  @OrderColumn(name = "ordinal")
  private List<AnnouncedEntry> entries = new ArrayList<>();

  @Version private @Nullable Long version;

  protected Announcement() {}

  /** Number, title and day as they are printed. */
  public record Head(String number, String title, List<String> agreements, LocalDate dated) {}

  /** Who announces. */
  public record Announcer(
      BureauCode bureau, String bureauName, CircleCode circle, UUID person, String name) {}

  public static Announcement of(
      Announcer announcer,
      Head head,
      List<AnnouncedEntry> lines,
      boolean demonstration,
      PaperCode code,
      Instant now) {
    Announcement made = new Announcement();
    made.id = Ids.next();
    made.bureauCode = announcer.bureau().value();
    made.bureauName = announcer.bureauName();
    made.circleCode = announcer.circle().value();
    made.number = head.number();
    made.title = head.title();
    made.agreements = String.join("\n", head.agreements());
    made.dated = head.dated();
    made.entryCount = lines.size();
    made.code = code.value();
    made.signedBy = announcer.person();
    made.signer = announcer.name();
    made.announcedAt = now;
    made.demonstration = demonstration;
    made.entries.addAll(lines);
    return made;
  }

  /** Its file; once. */
  public void printed(UUID document, String hash, boolean withSeal) {
    if (documentId != null) {
      throw new IllegalStateException(number + " is printed");
    }
    documentId = document;
    sha256 = hash;
    sealed = withSeal;
  }

  public UUID id() {
    return id;
  }

  public BureauCode bureau() {
    return new BureauCode(bureauCode);
  }

  public String bureauName() {
    return bureauName;
  }

  public CircleCode circle() {
    return new CircleCode(circleCode);
  }

  public String number() {
    return number;
  }

  public String title() {
    return title;
  }

  /** The titles of the agreements that its lines rest on. */
  public List<String> agreements() {
    return List.of(agreements.split("\n", -1));
  }

  public LocalDate dated() {
    return dated;
  }

  public int entryCount() {
    return entryCount;
  }

  public PaperCode code() {
    return new PaperCode(code);
  }

  public String signer() {
    return signer;
  }

  public Instant announcedAt() {
    return announcedAt;
  }

  public boolean demonstration() {
    return demonstration;
  }

  public @Nullable UUID documentId() {
    return documentId;
  }

  public @Nullable String sha256() {
    return sha256;
  }

  public boolean sealed() {
    return sealed;
  }

  public List<AnnouncedEntry> entries() {
    return List.copyOf(entries);
  }
}
