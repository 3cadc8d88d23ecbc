package org.biaolian.recognition;

import org.biaolian.kernel.CircleCode;
import org.jspecify.annotations.Nullable;

/** Which rows of the matrix of a circle are asked for. */
public record MatrixQuestion(
    CircleCode circle, @Nullable MatrixField field, @Nullable MatrixState state) {

  public static MatrixQuestion of(CircleCode circle) {
    return new MatrixQuestion(circle, null, null);
  }
}
