package org.biaolian.catalogue.domain;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.biaolian.catalogue.Filing;
import org.biaolian.catalogue.Particulars;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.kernel.StandardNumber;
import org.jspecify.annotations.Nullable;

/** What the particulars of a bureau's own entry have to satisfy. */
final class ParticularsCheck {

  /** GB/T 4754. */
  private static final Pattern SECTOR = Pattern.compile("[A-T]\\d{0,4}");

  private ParticularsCheck() {}

  static void check(StandardNumber number, @Nullable LocalDate published, Particulars particulars) {
    String sector = particulars.sector();
    if (sector != null && !sectorIn(sector)) {
      throw new RuleViolation("sector-malformed", sector);
    }
    joint(number, particulars.jointNumbers());
    if ((particulars.conformity() == null) != (particulars.adoptedStandard() == null)) {
      throw new RuleViolation("conformity-with-adopted");
    }
    DetailsCheck.order(published, particulars.confirmedOn());
    filing(published, particulars.city());
    filing(published, particulars.province());
    filing(published, particulars.state());
    inOrder(particulars.city(), particulars.province());
    inOrder(particulars.province(), particulars.state());
    inOrder(particulars.city(), particulars.state());
    DetailsCheck.checkLength(particulars.committeeCode(), 40);
    DetailsCheck.checkLength(particulars.submittedBy(), 200);
    DetailsCheck.checkLength(particulars.adoptedStandard(), 200);
    DetailsCheck.checkLength(particulars.planNumber(), 60);
  }

  static boolean sectorIn(String code) {
    return SECTOR.matcher(code).matches();
  }

  private static void joint(StandardNumber own, List<String> numbers) {
    Set<String> seen = new HashSet<>();
    for (String text : numbers) {
      if (!(StandardNumber.parse(text) instanceof StandardNumber.Accepted accepted)
          || !accepted.number().value().equals(text)) {
        throw new RuleViolation("joint-number-unread", text);
      }
      if (text.equals(own.value()) || !seen.add(text)) {
        throw new RuleViolation("joint-number-twice", text);
      }
    }
  }

  private static void filing(@Nullable LocalDate published, Filing step) {
    if ((step.receipt() == null) != (step.on() == null)) {
      throw new RuleViolation("filing-incomplete");
    }
    DetailsCheck.checkLength(step.receipt(), 80);
    DetailsCheck.order(published, step.on());
  }

  private static void inOrder(Filing lower, Filing higher) {
    LocalDate first = lower.on();
    LocalDate second = higher.on();
    if (first != null && second != null && second.isBefore(first)) {
      throw new RuleViolation("filing-order", second, first);
    }
  }
}
