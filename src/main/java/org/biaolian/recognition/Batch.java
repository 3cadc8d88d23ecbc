package org.biaolian.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.CaseBatches.Item;
import org.biaolian.recognition.CaseBatches.Result;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;

/** Takes a step on one case after the other and keeps what became of each. */
final class Batch {

  private static final Logger log = LoggerFactory.getLogger(Batch.class);

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
