package org.biaolian.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.biaolian.kernel.StandardNumber.Accepted;
import org.biaolian.kernel.StandardNumber.Refused;
import org.biaolian.testing.SharedData;
import org.junit.jupiter.api.Test;

/** Every number of the real catalogue is taken or refused by name, and none changes its lot. */
class RealNumbersTest {

  @Test
  void everyRealLocalNumberIsAcceptedOrRefusedWithANamedReason() {
    assertThat(lots("local-standards.csv"))
        .containsExactlyEntriesOf(
            new TreeMap<>(Map.of("CITY", 427, "COUNTY", 3, "PROVINCE", 5957)));
  }

  private static Map<String, Integer> lots(String file) {
    Map<String, Integer> lots = new TreeMap<>();
    for (var row : SharedData.rows(file)) {
      String lot =
          switch (StandardNumber.parse(row.getField("标准编号"))) {
            case Accepted accepted -> accepted.number().kind().name();
            case Refused refused -> refused.reason().name();
          };
      lots.merge(lot, 1, Integer::sum);
    }
    return lots;
  }
}
