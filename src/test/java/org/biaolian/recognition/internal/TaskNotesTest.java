package org.biaolian.recognition.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.biaolian.kernel.Ids;
import org.biaolian.task.ManyTasksChanged;
import org.biaolian.task.TasksChanged;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class TaskNotesTest {

  private final List<Object> told = new ArrayList<>();
  private final TaskNotes notes = new TaskNotes(told::add);

  @BeforeEach
  void aTransaction() {
    TransactionSynchronizationManager.initSynchronization();
  }

  @AfterEach
  void noTransaction() {
    TransactionSynchronizationManager.clear();
  }

  @Test
  void eachSubjectOfATransactionIsToldOnceAndAllTogetherAtItsEnd() {
    UUID one = Ids.next();
    UUID two = Ids.next();
    notes.changed("case", one);
    notes.changed("request", two);
    notes.changed("case", one);
    assertThat(told).isEmpty();

    commit();

    assertThat(told)
        .containsExactly(
            new ManyTasksChanged(
                List.of(new TasksChanged("case", one), new TasksChanged("request", two))));
  }

  @Test
  void aSingleSubjectIsToldAsSuch() {
    UUID one = Ids.next();
    notes.changed("case", one);

    commit();

    assertThat(told).containsExactly(new TasksChanged("case", one));
  }

  @Test
  void moreThanOneMessageHoldsAreToldInSeveral() {
    for (int i = 0; i <= ManyTasksChanged.AT_MOST; i++) {
      notes.changed("case", Ids.next());
    }

    commit();

    assertThat(told).hasSize(2);
  }

  @Test
  void whatIsSaidDuringTheCommitIsNotLost() {
    UUID one = Ids.next();
    notes.changed("case", Ids.next());
    commit();

    notes.changed("case", one);

    assertThat(told).contains(new TasksChanged("case", one));
  }

  @Test
  void withoutATransactionItIsToldAtOnce() {
    TransactionSynchronizationManager.clear();
    UUID one = Ids.next();

    notes.changed("case", one);

    assertThat(told).containsExactly(new TasksChanged("case", one));
  }

  private static void commit() {
    TransactionSynchronizationManager.getSynchronizations().forEach(one -> one.beforeCommit(false));
  }
}
