package dev.biaolian;

import java.io.Serial;

/** Something a person can put right. The message is one sentence that says what to do. */
public final class StartProblem extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  public StartProblem(String message) {
    super(message);
  }

  public StartProblem(String message, Throwable cause) {
    super(message, cause);
  }
}
