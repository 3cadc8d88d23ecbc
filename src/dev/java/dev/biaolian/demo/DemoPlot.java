package dev.biaolian.demo;

import dev.biaolian.demo.DemoContent.DemoRequest;
import dev.biaolian.demo.DemoContent.DemoStandard;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.biaolian.bureau.Circle;
import org.biaolian.catalogue.Verification;

/** Turns the content into the steps that lead to it. */
final class DemoPlot {

  /** The tour asks for its recognition, so it must be verified. */
  private static final String TOUR = "DB1401/T 900001-2024";

  private DemoPlot() {}

  static List<Timeline.Step> of(DemoContent content, DemoStage stage, DemoCast cast) {
    DemoDays days = new DemoDays(stage.calendar());
    Timeline timeline = new Timeline();
    Map<String, AgreementStory> agreements = new HashMap<>();
    for (Circle circle : stage.circles().all()) {
      AgreementStory story = new AgreementStory(circle, stage);
      agreements.put(circle.code().value(), story);
      story.tell(timeline, cast);
    }
    Map<String, Verification> left = leftOpen(content);
    Map<String, StandardStory> standards = new HashMap<>();
    for (DemoStandard standard : content.standards()) {
      Verification upTo = left.getOrDefault(standard.number(), Verification.VERIFIED);
      StandardStory story = new StandardStory(standard, upTo, stage, cast, days);
      standards.put(standard.number(), story);
      story.tell(timeline);
    }
    for (DemoRequest request : content.requests()) {
      StandardStory standard = Objects.requireNonNull(standards.get(request.standard()));
      AgreementStory agreement = Objects.requireNonNull(agreements.get(request.circle()));
      new RequestStory(request, standard::id, agreement::id, stage, cast, days).tell(timeline);
    }
    return timeline.inOrder();
  }

  /**
   * The newest standard of each bureau that nothing rests on: mostly proposed, so that approvers
   * have something to confirm, some not even that.
   */
  static Map<String, Verification> leftOpen(DemoContent content) {
    Set<String> needed = new HashSet<>(Set.of(TOUR));
    content.requests().forEach(request -> needed.add(request.standard()));
    Map<String, DemoStandard> newest = new TreeMap<>();
    content.standards().stream()
        .filter(standard -> !needed.contains(standard.number()))
        .filter(standard -> standard.replaces().isEmpty() && standard.abolishedOn() == null)
        .sorted(Comparator.comparing(DemoStandard::publishedOn))
        .forEach(standard -> newest.put(standard.bureau(), standard));
    Map<String, Verification> left = new HashMap<>();
    for (DemoStandard standard : newest.values()) {
      boolean untouched = left.size() % 3 == 2;
      left.put(standard.number(), untouched ? Verification.UNVERIFIED : Verification.PROPOSED);
    }
    return left;
  }
}
