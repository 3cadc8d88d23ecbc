package org.biaolian.recognition;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.biaolian.recognition.RandomMatter.At;
import org.biaolian.recognition.RandomMatter.NothingThereException;
import org.biaolian.recognition.RandomMatter.Page;
import org.biaolian.recognition.domain.RequestState;
import org.biaolian.recognition.internal.CaseRepository;

/** From the draft of a request to its cases. */
final class RandomRequestSteps {

  private final RandomSteps steps;
  private final UUID agreement;

  RandomRequestSteps(RandomSteps steps, UUID agreement) {
    this.steps = steps;
    this.agreement = agreement;
  }

  void add() {
    RecognitionRequests asking = steps.bean(RecognitionRequests.class);
    steps.move(
        RandomSteps.ASKING,
        "request.drafted",
        Page::over,
        (matter, page, mark) -> {
          if (!page.over()) {
            throw new NothingThereException();
          }
          UUID made = asking.draft(request(matter));
          matter.at().compareAndSet(page.at(), new At(made, null, null));
          return made;
        });
    onRequest(
        RandomSteps.ENDORSING,
        "request.endorsed",
        RequestState.DRAFT,
        (one, seen, mark) -> asking.endorse(one, seen));
    onRequest(
        RandomSteps.ASKING,
        "request.submitted",
        RequestState.ENDORSED,
        (one, seen, mark) -> asking.submit(one));
    onRequest(
        RandomSteps.OFFICER,
        "request.taken-up",
        RequestState.SUBMITTED,
        (one, seen, mark) -> asking.takeUp(one));
    steps.move(
        RandomSteps.OFFICER,
        "request.opened",
        page -> page.request() != null && page.request().state() == RequestState.ADMISSIBILITY,
        (matter, page, mark) -> {
          UUID one = page.theRequest().id();
          asking.open(one, page.theRequest().version());
          UUID round =
              steps
                  .bean(CaseRepository.class)
                  .findByRequestIdOrderByTargetAscRoundAsc(one)
                  .getFirst()
                  .id();
          matter.at().compareAndSet(page.at(), page.at().inRound(round));
          return one;
        });
    steps.move(
        RandomSteps.ASKING,
        "request.withdrawn",
        page -> false,
        (matter, page, mark) -> {
          UUID one =
              Optional.ofNullable(page.at().request()).orElseThrow(NothingThereException::new);
          asking.withdraw(one, "不再需要" + mark);
          return one;
        });
  }

  private void onRequest(
      Set<String> people, String facts, RequestState state, RandomSteps.OnRow step) {
    steps.move(
        people,
        facts,
        page -> page.request() != null && page.request().state() == state,
        (matter, page, mark) -> {
          UUID one = page.theRequest().id();
          step.on(one, page.theRequest().version(), mark);
          return one;
        });
  }

  private NewRequest request(RandomMatter matter) {
    return new NewRequest(
        matter.standard(),
        agreement,
        Effect.SUPERVISION,
        "全市",
        "便民",
        Set.of(DecidedCases.JINZHONG));
  }
}
