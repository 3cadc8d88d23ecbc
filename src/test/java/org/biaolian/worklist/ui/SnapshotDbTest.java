package org.biaolian.worklist.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

  /** Three, and where there is something: one of reminders, two of news, one of changed houses. */
  private static final int MOST = 7;

  @Autowired private Worklist worklist;
  @Autowired private OneReading reading;

  @Test
  void theWorkbenchOfABureauInTwoCirclesTakesFewStatements() {
    take();
    List<String> asked = StatementCount.during(this::take);
    assertThat(asked).hasSizeLessThanOrEqualTo(MOST);
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
