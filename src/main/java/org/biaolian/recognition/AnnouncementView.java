package org.biaolian.recognition;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.biaolian.kernel.BureauCode;
import org.jspecify.annotations.Nullable;

/**
 * An announcement of many recognitions.
 *
 * @param code for the check page
 * @param fileHash of the PDF; none while it is being made
 * @param lines in their order; empty in lists
 */
public record AnnouncementView(
    UUID id,
    BureauCode bureau,
    String number,
    String title,
    LocalDate dated,
    int count,
    List<String> agreements,
    String signer,
    String code,
    @Nullable String fileHash,
    boolean sealed,
    boolean demonstration,
    List<Line> lines) {

  public AnnouncementView {
    agreements = List.copyOf(agreements);
    lines = List.copyOf(lines);
  }

  /**
   * What was announced, and how it stands today.
   *
   * @param origin the name of the bureau whose standard it is
   * @param terms conditions or clauses
   */
  public record Line(
      UUID recognition,
      String standardNumber,
      String standardTitle,
      String origin,
      Effect effect,
      Outcome outcome,
      @Nullable String terms,
      LocalDate signedOn,
      LocalDate expiresOn,
      @Nullable LocalDate announceOn,
      PaperStanding today) {}

  /** Whether the PDF is there. */
  public boolean made() {
    return fileHash != null;
  }
}
