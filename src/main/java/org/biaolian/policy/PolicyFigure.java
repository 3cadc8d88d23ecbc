package org.biaolian.policy;

import java.time.LocalDate;

/**
 * A parameter's value on a day, with what is needed to explain it.
 *
 * @param name the parameter
 * @param value counted in the parameter's unit
 * @param citation the source that sets it
 * @param validFrom since when it holds
 */
public record PolicyFigure(PolicyName name, int value, String citation, LocalDate validFrom) {

  private static final String OURS = "（本项目拟定）";

  /** True if no source sets the figure and this project proposes it. */
  public boolean proposedByThisProject() {
    return citation.equals(OURS);
  }
}
