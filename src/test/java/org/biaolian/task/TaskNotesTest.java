package org.biaolian.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.biaolian.kernel.Ids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class TaskNotesTest {

  private final List<List<TaskSubject>> stored = new ArrayList<>();
  private final TaskNotes notes = new TaskNotes(new Stored());
  private int woken;

  @BeforeEach
  void aTransaction() {
    TransactionSynchronizationManager.initSynchronization();
  }

  @AfterEach
  void noTransaction() {
    TransactionSynchronizationManager.clear();
  }

  @Test
  void eachSubjectOfATransactionIsStoredOnceAndAllTogetherAtItsEnd() {
    UUID one = Ids.next();
    UUID two = Ids.next();
    notes.changed("case", one);
    notes.changed("request", two);
    notes.changed("case", List.of(one));
    assertThat(stored).isEmpty();

    commit();

    assertThat(stored)
        .containsExactly(List.of(new TaskSubject("case", one), new TaskSubject("request", two)));
    assertThat(woken).isEqualTo(1);
  }

  @Test
  void whatIsSaidDuringTheCommitIsNotLost() {
    UUID one = Ids.next();
    notes.changed("case", Ids.next());
    TransactionSynchronizationManager.getSynchronizations().forEach(any -> any.beforeCommit(false));

    notes.changed("case", one);

    assertThat(stored).contains(List.of(new TaskSubject("case", one)));
  }

  @Test
  void aChangeThatIsRolledBackLeavesNothing() {
    notes.changed("case", Ids.next());

    TransactionSynchronizationManager.getSynchronizations()
        .forEach(any -> any.afterCompletion(TransactionSynchronization.STATUS_ROLLED_BACK));

    assertThat(stored).isEmpty();
    assertThat(woken).isZero();
  }

  @Test
  void withoutATransactionThereIsNothingThatItCouldBelongTo() {
    TransactionSynchronizationManager.clear();

    assertThatThrownBy(() -> notes.changed("case", Ids.next()))
        .isInstanceOf(IllegalStateException.class);
  }

  private static void commit() {
    List<TransactionSynchronization> all = TransactionSynchronizationManager.getSynchronizations();
    all.forEach(any -> any.beforeCommit(false));
    all.forEach(TransactionSynchronization::afterCommit);
  }

  private final class Stored implements TaskQueue {

    @Override
    public void add(Collection<TaskSubject> subjects) {
      stored.add(List.copyOf(subjects));
    }

    @Override
    public void wake() {
      woken++;
    }

    @Override
    public List<Late> late(int limit) {
      return List.of();
    }
  }
}
