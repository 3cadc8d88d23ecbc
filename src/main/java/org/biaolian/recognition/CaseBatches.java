package org.biaolian.recognition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.biaolian.access.Action;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.Requires;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.domain.CaseState;
import org.biaolian.recognition.domain.RecognitionCase;
import org.biaolian.recognition.internal.CaseRepository;
import org.biaolian.recognition.internal.Party;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * One act on a list of cases. Each case is a step and a commit of its own, with its own rules and
 * its own trail: what is refused for one does not undo the others, and is said for that one.
 */
@Service
@Transactional(propagation = Propagation.NOT_SUPPORTED)
public class CaseBatches {

  /** Cases that one act takes at most. */
  public static final int MOST = 200;

  private static final Logger log = LoggerFactory.getLogger(CaseBatches.class);

  private final RecognitionCases cases;
  private final CaseRepository rows;
  private final CurrentActor actors;

  CaseBatches(RecognitionCases cases, CaseRepository rows, CurrentActor actors) {
    this.cases = cases;
    this.rows = rows;
    this.actors = actors;
  }

  /** A case as the list showed it. */
  public record Item(UUID id, long seen) {}

  /** What became of a case; without a refusal it was done. */
  public record Result(UUID id, @Nullable RuleViolation refusal) {}

  private interface Step {
    void on(Item item);
  }

  /**
   * Signs cases that are alike: the whole decision is the same for all.
   *
   * @throws RuleViolation for too many, or for cases that are not alike; nothing is signed then
   */
  @Requires(Action.SIGN_CASE)
  public List<Result> sign(List<Item> items) {
    mustBeFew(items);
    mustBeAlike(items);
    return each(items, item -> cases.sign(item.id(), item.seen()));
  }

  /**
   * Takes cases, as their clerk.
   *
   * @throws RuleViolation for too many; none is taken then
   */
  @Requires(Action.ASSESS_CASE)
  public List<Result> acknowledge(List<Item> items) {
    mustBeFew(items);
    return each(items, item -> cases.acknowledge(item.id()));
  }

  private void mustBeAlike(List<Item> items) {
    Party party = new Party(actors.require());
    Set<@Nullable Decision> decisions = new HashSet<>();
    for (RecognitionCase one : rows.findAllById(items.stream().map(Item::id).toList())) {
      if (party.actor().actsFor(one.target()) && one.state() == CaseState.TO_SIGN) {
        decisions.add(one.decision());
      }
    }
    if (decisions.size() > 1) {
      throw new RuleViolation("cases-not-alike");
    }
  }

  /**
   * What a signature on each of these would bind, before it is given.
   *
   * @throws RuleViolation as {@link #sign}
   */
  @Requires(Action.SIGN_CASE)
  public List<CaseView> preview(List<Item> items) {
    mustBeFew(items);
    mustBeAlike(items);
    return items.stream().flatMap(item -> cases.find(item.id()).stream()).toList();
  }

  private static void mustBeFew(List<Item> items) {
    if (items.isEmpty()) {
      throw new RuleViolation("nothing-chosen");
    }
    if (items.size() > MOST) {
      throw new RuleViolation("too-many-at-once", MOST);
    }
  }

  private static List<Result> each(List<Item> items, Step step) {
    List<Result> results = new ArrayList<>();
    for (Item item : items) {
      results.add(new Result(item.id(), refusal(item, step)));
    }
    return results;
  }

  private static @Nullable RuleViolation refusal(Item item, Step step) {
    try {
      step.on(item);
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
