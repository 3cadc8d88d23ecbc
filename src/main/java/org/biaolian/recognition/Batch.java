package org.biaolian.recognition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.biaolian.kernel.RuleViolation;
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

  static void mustBeFew(List<ListedCase> items) {
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
  static List<StepResult> each(List<ListedCase> items, Consumer<ListedCase> step) {
    List<StepResult> results = new ArrayList<>();
    for (ListedCase item : items) {
      results.add(new StepResult(item.id(), refusal(item, step)));
    }
    return results;
  }

  /** Each case as it was chosen first. */
  static List<ListedCase> once(List<ListedCase> items) {
    Map<UUID, ListedCase> once = new LinkedHashMap<>();
    items.forEach(one -> once.putIfAbsent(one.id(), one));
    return List.copyOf(once.values());
  }

  /**
   * Takes the step in transactions of many cases. Where one of these fails as a whole, each of its
   * cases is tried by itself: the one at fault stands alone then. Where only the answer to the
   * commit was lost, each finds its step done.
   *
   * @param step in one transaction each time; one's own step again is no fault
   */
  static List<StepResult> together(
      List<ListedCase> items, Function<List<ListedCase>, List<StepResult>> step) {
    List<StepResult> results = new ArrayList<>();
    for (int from = 0; from < items.size(); from += AT_ONCE) {
      List<ListedCase> slice = items.subList(from, Math.min(items.size(), from + AT_ONCE));
      try {
        results.addAll(step.apply(slice));
      } catch (RuntimeException failure) {
        tell(slice.size(), failure);
        results.addAll(each(slice, item -> StepResult.mustBeDone(step.apply(List.of(item)))));
      }
    }
    return results;
  }

  private static void tell(int cases, RuntimeException failure) {
    if (failure instanceof ConcurrencyFailureException) {
      log.info("A list of {} cases is done one by one: {}", cases, failure.toString());
    } else {
      log.warn("A list of {} cases failed and is done one by one", cases, failure);
    }
  }

  private static @Nullable RuleViolation refusal(ListedCase item, Consumer<ListedCase> step) {
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
