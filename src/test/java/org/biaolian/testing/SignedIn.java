package org.biaolian.testing;

import dev.biaolian.demo.DemoPeople;
import java.util.function.Supplier;
import org.biaolian.kernel.OrganizationCode;

/** Runs a step of a test as a demo person. */
public final class SignedIn {

  private SignedIn() {}

  public static <T> T as(String username, Supplier<T> step) {
    return DemoPeople.as(username, step);
  }

  public static void as(String username, Runnable step) {
    DemoPeople.as(
        username,
        () -> {
          step.run();
          return username;
        });
  }

  /** For people of several organizations. */
  public static <T> T as(String username, String organization, Supplier<T> step) {
    return DemoPeople.as(username, new OrganizationCode(organization), step);
  }
}
