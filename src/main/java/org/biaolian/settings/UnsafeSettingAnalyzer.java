package org.biaolian.settings;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.annotation.Order;

/** Lets the log show the sentence of a refusal instead of a stack trace. */
@Order(0)
final class UnsafeSettingAnalyzer extends AbstractFailureAnalyzer<UnsafeSettingException> {

  @Override
  protected FailureAnalysis analyze(Throwable failure, UnsafeSettingException cause) {
    return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
  }
}
