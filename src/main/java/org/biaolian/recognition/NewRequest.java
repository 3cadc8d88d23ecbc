package org.biaolian.recognition;

import java.util.Set;
import java.util.UUID;
import org.biaolian.kernel.BureauCode;
import org.jspecify.annotations.Nullable;

/**
 * What a clerk asks for: one edition, under one agreement, of several bureaus.
 *
 * @param comparison what the applicant makes of the targets' own standards; empty for nothing
 * @param evidence the folder of files that were handed in with the form; none when there are none
 */
public record NewRequest(
    UUID standardId,
    UUID agreementId,
    Effect effect,
    String area,
    String reasons,
    Set<BureauCode> targets,
    String comparison,
    @Nullable UUID evidence) {

  public NewRequest(
      UUID standardId,
      UUID agreementId,
      Effect effect,
      String area,
      String reasons,
      Set<BureauCode> targets,
      @Nullable UUID evidence) {
    this(standardId, agreementId, effect, area, reasons, targets, "", evidence);
  }

  public NewRequest(
      UUID standardId,
      UUID agreementId,
      Effect effect,
      String area,
      String reasons,
      Set<BureauCode> targets) {
    this(standardId, agreementId, effect, area, reasons, targets, null);
  }
}
