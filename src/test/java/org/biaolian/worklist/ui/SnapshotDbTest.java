package org.biaolian.worklist.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.biaolian.access.CurrentActor;
import org.biaolian.api.OneReading;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.SignedIn;
import org.biaolian.testing.StatementCount;
import org.biaolian.worklist.DueFilter;
import org.biaolian.worklist.Worklist;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the workbench asks the database for, beside who asks. */
@DbTest
class SnapshotDbTest {

  /** What comes beside where others left reminders or news, or changed a house. */
  private static final Pattern DEPENDS =
      Pattern.compile(
          " from (recognition_reminder r1_0 left join|standard|standard_joint) "
              + "| group by wi1_0.organization");

  @Autowired private Worklist worklist;
  @Autowired private OneReading reading;
  @Autowired private CurrentActor actors;

  @Test
  void theListAndTheFiguresOfAWorkbenchTakeTwoStatements() {
    assertThat(asked(() -> Snapshot.take(worklist, Asked.first(Asked.Tab.OPEN, DueFilter.ALL))))
        .hasSize(2);
  }

  @Test
  void whatStandsBesideTakesTwoAndWhatHardlyChangesIsInMemory() {
    List<String> asked = asked(() -> Snapshot.side(worklist));
    assertThat(asked).filteredOn(sql -> !DEPENDS.matcher(sql).find()).hasSize(2);
    assertThat(asked)
        .noneMatch(sql -> sql.contains("from circle_membership"))
        .noneMatch(sql -> sql.contains("from circle "))
        .noneMatch(sql -> sql.contains("from policy_parameter"));
  }

  /** The second time, when what hardly changes is known. */
  private List<String> asked(Supplier<?> part) {
    return Objects.requireNonNull(
        SignedIn.as(
            "taiyuan-clerk",
            () -> {
              actors.require();
              reading.of(part);
              return StatementCount.during(() -> reading.of(part));
            }));
  }
}
