package org.biaolian.worklist.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.biaolian.api.OneReading;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.SignedIn;
import org.biaolian.testing.StatementCount;
import org.biaolian.worklist.DueFilter;
import org.biaolian.worklist.Worklist;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the workbench asks the database for. */
@DbTest
class SnapshotDbTest {

  /** What comes beside three where others left reminders or news, or changed a house. */
  private static final Pattern DEPENDS =
      Pattern.compile(
          " from (recognition_reminder r1_0 left join|standard|standard_joint) "
              + "| group by wi1_0.organization");

  @Autowired private Worklist worklist;
  @Autowired private OneReading reading;

  @Test
  void theWorkbenchOfABureauInTwoCirclesTakesFewStatements() {
    take();
    List<String> asked = StatementCount.during(this::take);
    assertThat(asked).filteredOn(sql -> !DEPENDS.matcher(sql).find()).hasSize(3);
    assertThat(asked)
        .as("what hardly changes is in memory")
        .noneMatch(sql -> sql.contains("from circle_membership"))
        .noneMatch(sql -> sql.contains("from circle "))
        .noneMatch(sql -> sql.contains("from policy_parameter"));
  }

  private void take() {
    SignedIn.as(
        "taiyuan-clerk",
        () ->
            reading.of(() -> Snapshot.take(worklist, Asked.first(Asked.Tab.OPEN, DueFilter.ALL))));
  }
}
