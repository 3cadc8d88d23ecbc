package org.biaolian.recognition;

import java.util.Optional;
import java.util.function.Predicate;
import org.biaolian.recognition.RandomMatter.Page;
import org.biaolian.recognition.domain.CaseState;

/** Review, public notice, signature and papers signed by hand. */
final class RandomDecisionSteps {

  private final RandomSteps steps;

  RandomDecisionSteps(RandomSteps steps) {
    this.steps = steps;
  }

  void add() {
    RecognitionCases cases = steps.bean(RecognitionCases.class);
    Predicate<Page> toSign = RandomSteps.in(CaseState.TO_SIGN);
    steps.onCase(
        RandomSteps.REVIEWER,
        "case.reviewed",
        RandomSteps.in(CaseState.IN_REVIEW),
        (one, seen, mark) -> cases.agree(one, seen, "同意" + mark));
    steps.onCase(
        RandomSteps.REVIEWER,
        "case.sent-back",
        RandomSteps.in(CaseState.IN_REVIEW),
        (one, seen, mark) -> cases.sendBackFromReview(one, seen, "请补充" + mark));
    steps.onCase(
        RandomSteps.APPROVER,
        "case.sent-back",
        toSign,
        (one, seen, mark) -> cases.sendBackFromSignature(one, seen, "请补充" + mark));
    Predicate<Page> shown = toSign.and(page -> page.theRound().publicFrom() != null);
    Predicate<Page> over =
        page ->
            Optional.ofNullable(page.theRound().publicUntil())
                .map(last -> steps.today().isAfter(last))
                .orElse(true);
    for (int i = 0; i < 3; i++) {
      steps.onCase(
          RandomSteps.APPROVER,
          "case.signed",
          toSign.and(over).and(page -> !page.theRound().onPaper()),
          (one, seen, mark) -> cases.sign(one, seen));
    }
    Publicities publicities = steps.bean(Publicities.class);
    steps.onCase(
        RandomSteps.CLERKS,
        "case.publicity-started",
        toSign.and(shown.negate()),
        (one, seen, mark) -> publicities.start(one, seen));
    steps.onCase(
        RandomSteps.CLERKS,
        "case.publicity-remark",
        shown,
        (one, seen, mark) -> publicities.remark(one, "协会" + mark, "支持", steps.today()));
    Predicate<Page> toWeigh =
        shown.and(over).and(page -> page.theRound().publicityResult() == null);
    for (int i = 0; i < 3; i++) {
      steps.onCase(
          RandomSteps.CLERKS,
          "case.publicity-weighed",
          toWeigh,
          (one, seen, mark) -> publicities.conclude(one, seen, "不影响结论" + mark));
    }
    paperMoves(steps.bean(PaperSignatures.class), toSign);
  }

  private void paperMoves(PaperSignatures papers, Predicate<Page> toSign) {
    steps.onCase(
        RandomSteps.CLERKS,
        "case.paper-entered",
        toSign.and(page -> !page.theRound().onPaper()),
        (one, seen, mark) ->
            papers.enter(
                one,
                seen,
                new PaperSignatures.PaperFacts("晋市监函" + mark, steps.today(), "程局长", "太原局", null)));
    steps.onCase(
        RandomSteps.CLERKS,
        "case.paper-scanned",
        toSign.and(page -> page.theRound().onPaper()),
        (one, seen, mark) -> papers.attachScan(one, "复函" + mark + ".pdf", CaseWorld.scan()));
    for (int i = 0; i < 4; i++) {
      steps.onCase(
          RandomSteps.APPROVER,
          "case.paper-confirmed case.signed",
          toSign.and(page -> page.theRound().onPaper()),
          (one, seen, mark) -> papers.confirm(one, seen));
    }
    for (int i = 0; i < 4; i++) {
      steps.onCase(
          RandomSteps.CLERKS,
          "case.sealed",
          RandomSteps.in(CaseState.SIGNED).and(page -> page.theRound().onPaper()),
          (one, seen, mark) -> papers.seal(one, steps.today(), 1, "保管" + mark));
    }
  }
}
