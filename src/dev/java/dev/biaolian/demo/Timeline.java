package dev.biaolian.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The steps of all stories, to be played in the order of their moments. */
final class Timeline {

  /** What one standard or one request goes through; when a step fails the rest is left out. */
  static final class Story {

    private final String name;
    private boolean abandoned;

    Story(String name) {
      this.name = name;
    }

    String name() {
      return name;
    }

    void abandon() {
      abandoned = true;
    }

    boolean abandoned() {
      return abandoned;
    }
  }

  /**
   * What a person does at a moment.
   *
   * @param what for the log
   */
  record Step(Instant moment, String who, Story story, String what, Runnable work) {}

  private final List<Step> steps = new ArrayList<>();

  void add(Step step) {
    steps.add(step);
  }

  /** In the order of time; steps of one moment in the order in which they were added. */
  List<Step> inOrder() {
    return steps.stream().sorted(Comparator.comparing(Step::moment)).toList();
  }
}
