package org.biaolian.subscription.domain;

import java.util.Collection;
import org.biaolian.kernel.CcsCode;
import org.biaolian.kernel.IcsCode;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.subscription.FollowedField;
import org.jspecify.annotations.Nullable;

/** What lies in a field. */
final class Fields {

  private Fields() {}

  static void check(FollowedField field) {
    String region = field.region();
    if (region != null && !region.matches("\\d{2}(\\d{2})?")) {
      throw new RuleViolation("subscription-region", region);
    }
    String ics = field.ics();
    if (ics != null && !IcsCode.matches(ics)) {
      throw new RuleViolation("subscription-ics", ics);
    }
    String ccs = field.ccs();
    if (ccs != null && !ccs.matches("[A-Z]") && !CcsCode.matches(ccs)) {
      throw new RuleViolation("subscription-ccs", ccs);
    }
  }

  static boolean covers(
      FollowedField field, @Nullable String region, Collection<String> ics, @Nullable String ccs) {
    String wanted = field.ics();
    return (field.region() == null || field.region().equals(region))
        && (wanted == null
            || ics.stream().anyMatch(code -> code.equals(wanted) || code.startsWith(wanted + ".")))
        && (field.ccs() == null || (ccs != null && ccs.startsWith(field.ccs())));
  }
}
