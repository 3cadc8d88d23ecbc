package org.biaolian.catalogue.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.biaolian.catalogue.Facet;
import org.biaolian.catalogue.FacetCount;

/** Codes that hold one another: the roots, and below chosen ones what they hold. */
final class FacetTree {

  private FacetTree() {}

  /** Each value behind the one that holds it; roots with something chosen first. */
  static List<FacetCount> of(Facet facet, Set<String> chosen, List<FacetCount> counts) {
    Set<String> open = new TreeSet<>();
    for (String value : chosen) {
      for (String at = value; !at.isEmpty(); at = parent(facet, at)) {
        open.add(at);
      }
    }
    List<FacetCount> roots = new ArrayList<>(children(facet, "", counts));
    roots.sort(Comparator.comparing(root -> !open.contains(root.value())));
    List<FacetCount> shown = new ArrayList<>();
    roots.forEach(root -> add(facet, root, open, counts, shown));
    return shown;
  }

  private static void add(
      Facet facet,
      FacetCount value,
      Set<String> open,
      List<FacetCount> counts,
      List<FacetCount> shown) {
    shown.add(value);
    if (open.contains(value.value())) {
      children(facet, value.value(), counts)
          .forEach(child -> add(facet, child, open, counts, shown));
    }
  }

  private static List<FacetCount> children(Facet facet, String parent, List<FacetCount> counts) {
    return counts.stream().filter(one -> parent(facet, one.value()).equals(parent)).toList();
  }

  /** The code that holds a code; empty for a root. */
  private static String parent(Facet facet, String value) {
    if (facet == Facet.CCS) {
      return value.length() > 1 ? value.substring(0, 1) : "";
    }
    return value.substring(0, Math.max(0, value.lastIndexOf('.')));
  }

  /** How many codes hold a code. */
  static int depth(Facet facet, String value) {
    String parent = parent(facet, value);
    return parent.isEmpty() ? 0 : depth(facet, parent) + 1;
  }

  static boolean below(Facet facet, String value) {
    return facet.tree() && depth(facet, value) > 0;
  }
}
