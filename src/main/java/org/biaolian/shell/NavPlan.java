package org.biaolian.shell;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Two levels of navigation from the order of the menu entries: full hundreds stand at the top
 * (400), the numbers between belong to the hundred before them (410, 420). A hundred without an
 * entry that the reader may open still heads its children, with the name of {@link #groupKey}.
 */
final class NavPlan {

  private static final int STEP = 100;

  /** A menu entry as the plan needs it; no view for a head without a page. */
  record Place(
      double order, String title, String path, @Nullable Class<? extends Component> view) {}

  /** A place at the top and those under it. */
  record Branch(Place head, List<Place> children) {}

  private NavPlan() {}

  static List<Branch> of(List<Place> places) {
    Map<Integer, List<Place>> hundreds = new TreeMap<>();
    places.stream()
        .sorted(Comparator.comparingDouble(Place::order).thenComparing(Place::path))
        .forEach(
            place ->
                hundreds
                    .computeIfAbsent(hundred(place.order()), key -> new ArrayList<>())
                    .add(place));
    List<Branch> branches = new ArrayList<>();
    hundreds.forEach((hundred, members) -> branches.addAll(branches(hundred, members)));
    return branches;
  }

  /** The branch of the place whose path is the longest beginning of this one. */
  static Optional<Step> find(List<Branch> branches, String path) {
    Step best = null;
    for (Branch branch : branches) {
      best = longer(best, new Step(branch, branch.head()), path);
      for (Place child : branch.children()) {
        best = longer(best, new Step(branch, child), path);
      }
    }
    return Optional.ofNullable(best);
  }

  /** Where a path belongs. */
  record Step(Branch branch, Place place) {}

  static String groupKey(int hundred) {
    return switch (hundred) {
      case 4 -> "nav.group.recognition";
      case 5 -> "nav.group.joint-work";
      case 8 -> "nav.group.insight";
      case 9 -> "nav.group.administration";
      default -> "nav.group.more";
    };
  }

  private static List<Branch> branches(int hundred, List<Place> members) {
    Place first = members.getFirst();
    boolean headed = first.order() == (double) hundred * STEP;
    if (members.size() == 1 && headed) {
      return List.of(new Branch(first, List.of()));
    }
    Place head = headed ? first : new Place((double) hundred * STEP, groupKey(hundred), "", null);
    return List.of(new Branch(head, List.copyOf(members.subList(headed ? 1 : 0, members.size()))));
  }

  private static int hundred(double order) {
    return (int) Math.floor(order / STEP);
  }

  private static @Nullable Step longer(@Nullable Step best, Step candidate, String path) {
    Place place = candidate.place();
    boolean leadsHere =
        place.view() != null
            && (path.equals(place.path())
                || (!place.path().isEmpty() && path.startsWith(place.path() + "/")));
    if (!leadsHere) {
      return best;
    }
    return best == null || place.path().length() > best.place().path().length() ? candidate : best;
  }
}
