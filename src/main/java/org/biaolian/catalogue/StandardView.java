package org.biaolian.catalogue;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.biaolian.access.Sharing;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;
import org.biaolian.kernel.NumberKind;
import org.biaolian.kernel.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a page shows of one standard.
 *
 * @param version for {@link StandardEntry#edit}: what the reader saw
 * @param guidance a guiding technical document, {@code /Z}
 * @param status as of today
 * @param suspension that runs or lies ahead
 * @param owner none for references
 * @param regionDigits of a local number
 * @param files newest first
 */
public record StandardView(
    UUID id,
    long version,
    String number,
    NumberKind kind,
    boolean mandatory,
    boolean guidance,
    StandardDetails details,
    LegalStatus status,
    @Nullable Suspension suspension,
    @Nullable BureauCode owner,
    @Nullable String regionDigits,
    RecordSource source,
    @Nullable String sourceNote,
    Verified verification,
    Shared sharing,
    List<FileView> files,
    boolean demonstration,
    Instant recordedAt) {

  /** How the owning bureau stands behind the record. */
  public record Verified(
      Verification state,
      @Nullable String source,
      @Nullable UUID proposedBy,
      @Nullable UUID confirmedBy,
      @Nullable Instant confirmedAt) {}

  /** With whom the record is shared, and what has been proposed. */
  public record Shared(
      Sharing level,
      Set<CircleCode> circles,
      @Nullable Sharing proposed,
      Set<CircleCode> proposedCircles,
      @Nullable UUID proposedBy)
      implements Serializable {}

  /**
   * A file of the record that the viewer may read.
   *
   * @param text the full text in force for this record: the newest of its texts
   * @param size in bytes
   * @param reach how far it goes, by itself and by its record
   * @param disclosure its own level, of which others learn only the reach
   */
  public record FileView(
      UUID id,
      String fileName,
      String mediaType,
      long size,
      Sha256 hash,
      FileRole role,
      boolean text,
      Instant addedAt,
      Sharing reach,
      Shared disclosure)
      implements Serializable {}
}
