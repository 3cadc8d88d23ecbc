package org.biaolian.recognition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.biaolian.recognition.RandomMatter.NothingThereException;
import org.biaolian.recognition.RandomMatter.Page;
import org.biaolian.recognition.domain.CaseState;

/** Departments without an account are asked, and answer by a link. */
final class RandomDepartmentSteps {

  private final RandomSteps steps;

  /** The links that departments got, of their letters. */
  private final Map<UUID, String> secrets = new ConcurrentHashMap<>();

  RandomDepartmentSteps(RandomSteps steps) {
    this.steps = steps;
  }

  void add() {
    Countersigning departments = steps.bean(Countersigning.class);
    CountersignLetters letters = steps.bean(CountersignLetters.class);
    Predicate<Page> assessing = RandomSteps.in(CaseState.ASSESSING);
    steps.onCase(
        RandomSteps.CLERKS,
        "case.countersign-asked",
        assessing.and(page -> page.letter() == null),
        (one, seen, mark) -> departments.ask(one, seen, "农业农村局" + mark, "是否影响监管？"));
    onLetter(
        RandomSteps.CLERKS,
        "case.countersign-linked",
        page -> page.letter() != null,
        (one, mark) -> secrets.put(one, departments.link(one)));
    onLetter(
        RandomSteps.CLERKS,
        "case.countersign-revoked",
        page -> page.letter() != null,
        (one, mark) -> departments.revoke(one, "已电话沟通"));
    // The department has no account; whoever holds the link answers.
    for (Set<String> holder : List.of(RandomSteps.EXPERT, RandomSteps.REVIEWER)) {
      onLetter(
          holder,
          "case.countersigned",
          page -> page.letter() != null && secrets.containsKey(page.theLetter().id()),
          (one, mark) -> letters.answer(secret(one), CountersignAnswer.AGREES, "", "王科长" + mark));
    }
  }

  private String secret(UUID letter) {
    return Optional.ofNullable(secrets.get(letter)).orElseThrow(NothingThereException::new);
  }

  private void onLetter(
      Set<String> people, String facts, Predicate<Page> fits, BiConsumer<UUID, String> step) {
    steps.move(
        people,
        facts,
        fits,
        (matter, page, mark) -> {
          step.accept(page.theLetter().id(), mark);
          return page.theLetter().caseId();
        });
  }
}
