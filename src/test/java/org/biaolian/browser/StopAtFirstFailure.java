package org.biaolian.browser;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.TestWatcher;

/** The steps of a job build on each other: after a failed one the others would only mislead. */
final class StopAtFirstFailure implements BeforeEachCallback, TestWatcher {

  private static final Namespace SPACE = Namespace.create(StopAtFirstFailure.class);

  @Override
  public void beforeEach(ExtensionContext context) {
    Object failed = store(context).get("failed");
    assumeFalse(failed != null, () -> "an earlier step failed: " + failed);
  }

  @Override
  public void testFailed(ExtensionContext context, @Nullable Throwable cause) {
    store(context).put("failed", context.getDisplayName());
    Browsers.picturesOfAll("failed-" + context.getRequiredTestMethod().getName());
  }

  @Override
  public void testAborted(ExtensionContext context, @Nullable Throwable cause) {
    Optional.ofNullable(store(context).get("failed"))
        .or(() -> Optional.of(context.getDisplayName()))
        .ifPresent(step -> store(context).put("failed", step));
  }

  private static ExtensionContext.Store store(ExtensionContext context) {
    return context.getParent().orElseThrow().getStore(SPACE);
  }
}
