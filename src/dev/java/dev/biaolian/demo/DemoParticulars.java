package dev.biaolian.demo;

import dev.biaolian.demo.DemoContent.DemoStandard;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.biaolian.catalogue.FairCompetition;
import org.biaolian.catalogue.Filing;
import org.biaolian.catalogue.Making;
import org.biaolian.catalogue.Particulars;

/** The particulars of a demonstration standard, all invented. */
final class DemoParticulars {

  /** One text that two cities published together. */
  private static final List<String> JOINT = List.of("DB1403/T 900004-2023", "DB1411/T 900005-2024");

  private static final Map<String, List<String>> JOINT_WITH =
      Map.of(JOINT.get(0), List.of(JOINT.get(1)), JOINT.get(1), List.of(JOINT.get(0)));

  private DemoParticulars() {}

  static Particulars of(DemoStandard standard) {
    return new Particulars(
        standard.replaces().isEmpty() ? Making.NEW : Making.REVISION,
        JOINT_WITH.getOrDefault(standard.number(), List.of()),
        null,
        null,
        null,
        null,
        null,
        "演示-" + (standard.publishedOn().getYear() - 1) + "-" + serial(standard),
        FairCompetition.PASSED,
        null,
        Filing.OPEN,
        Filing.OPEN,
        Filing.OPEN);
  }

  /** With the receipts of all authorities, one day apart. */
  static Particulars filed(Particulars before, LocalDate last) {
    String receipt = "演示备 " + last.getYear() + "-" + last.getDayOfYear();
    return before.filed(
        Filing.OPEN,
        new Filing("省级" + receipt, last.minusDays(1)),
        new Filing("国家" + receipt, last));
  }

  private static String serial(DemoStandard standard) {
    String number = standard.number();
    return number.substring(number.indexOf(' ') + 1, number.lastIndexOf('-'));
  }
}
