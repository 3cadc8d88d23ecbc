package org.biaolian.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.CaseBatches.Item;
import org.biaolian.recognition.CaseBatches.Result;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;

/** Takes a step on many cases and keeps what became of each. */
final class Batch {

  private static final Logger log = LoggerFactory.getLogger(Batch.class);

  /** Cases of one transaction; others may wait for its locks. */
  private static final int AT_ONCE = 50;

  private Batch() {}

  static void mustBeFew(List<Item> items) {
    if (items.isEmpty()) {
      throw new RuleViolation("nothing-chosen");
    }
    if (items.size() > CaseBatches.MOST) {
      throw new RuleViolation("too-many-at-once", CaseBatches.MOST);
    }
  }

  /**
   * @param step in a transaction of its own each time
   */
  static List<Result> each(List<Item> items, Consumer<Item> step) {
    List<Result> results = new ArrayList<>();
    for (Item item : items) {
      results.add(new Result(item.id(), refusal(item, step)));
    }
    return results;
  }

  /**
   * Takes the step in transactions of many cases. Where one of these fails as a whole, nothing of
   * it is kept, and each of its cases is tried by itself: the one at fault stands alone then.
   *
   * @param many in one transaction each time
   * @param single the same step in a transaction of its own each time
   */
  static List<Result> together(
      List<Item> items, Function<List<Item>, List<Result>> many, Consumer<Item> single) {
    List<Result> results = new ArrayList<>();
    for (int from = 0; from < items.size(); from += AT_ONCE) {
      List<Item> slice = items.subList(from, Math.min(items.size(), from + AT_ONCE));
      try {
        results.addAll(many.apply(slice));
      } catch (RuntimeException failure) {
        log.info("A list of {} cases is done one by one", slice.size(), failure);
        results.addAll(each(slice, single));
      }
    }
    return results;
  }

  private static @Nullable RuleViolation refusal(Item item, Consumer<Item> step) {
    try {
      step.accept(item);
      return null;
    } catch (RuleViolation refused) {
      return refused;
    } catch (ConcurrencyFailureException overtaken) {
      return new RuleViolation("changed-meanwhile");
    } catch (RuntimeException failure) {
      // What is done is committed and must be reported, whatever happens to this one.
      log.error("A step of bulk work failed for case {}", item.id(), failure);
      return new RuleViolation("step-failed");
    }
  }
}
