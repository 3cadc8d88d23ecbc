package org.biaolian.catalogue.internal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.biaolian.catalogue.StandardTouched;
import org.junit.jupiter.api.Test;

/** What waits for the index is written, whatever some of it does. */
class TouchedRecordsTest {

  private static final int MANY = 1200;

  private final Set<UUID> broken = new HashSet<>();
  private final Set<UUID> written = new HashSet<>();
  private int attempts;

  private final TouchedRecords touched = new TouchedRecords(this::write);

  @Test
  void oneRecordThatCannotBeWrittenHoldsNobodyBackAndIsWrittenOnceItCanBe() {
    touch(MANY);
    UUID bad = touch(1);
    broken.add(bad);

    touched.settle();

    assertThat(written).hasSize(MANY).doesNotContain(bad);
    assertThat(touched.behind()).isTrue();

    broken.clear();
    touched.settle();

    assertThat(written).contains(bad);
    assertThat(touched.behind()).isFalse();
  }

  @Test
  void aRecordThatFailsIsNotTriedAgainTogetherWithOthers() {
    broken.add(touch(1));
    touched.settle();
    attempts = 0;
    touch(MANY);

    touched.settle();

    assertThat(written).hasSize(MANY);
    assertThat(attempts).isEqualTo(4);
  }

  @Test
  void whenNothingCanBeWrittenFewAreTriedAndNoneIsForgotten() {
    for (int i = 0; i < MANY; i++) {
      broken.add(touch(1));
    }

    touched.settle();

    assertThat(attempts).isLessThan(10);
    broken.clear();
    touched.settle();
    assertThat(written).hasSize(MANY);
    assertThat(touched.behind()).isFalse();
  }

  private UUID touch(int number) {
    UUID last = new UUID(0, 0);
    for (int i = 0; i < number; i++) {
      last = UUID.randomUUID();
      touched.on(new StandardTouched(last));
    }
    return last;
  }

  private void write(Collection<UUID> ids) {
    attempts++;
    if (!Collections.disjoint(ids, broken)) {
      throw new IllegalStateException("cannot be read");
    }
    written.addAll(ids);
  }
}
