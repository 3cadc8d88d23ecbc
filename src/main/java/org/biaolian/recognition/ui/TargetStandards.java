package org.biaolian.recognition.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biaolian.catalogue.CatalogueRoutes;
import org.biaolian.catalogue.NearStandard;
import org.biaolian.catalogue.Overlaps;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;
import org.biaolian.uikit.Drawn;

/** What the chosen targets have on the same matter themselves, for the applicant to compare. */
final class TargetStandards extends Div {

  private static final long serialVersionUID = 1L;
  private static final int OF_EACH = 3;

  private final UUID standardId;
  private final Map<BureauCode, List<NearStandard>> found = new HashMap<>();
  private final transient Overlaps overlaps;
  private final transient Pieces pieces;

  TargetStandards(UUID standardId, Overlaps overlaps, Pieces pieces) {
    this.standardId = standardId;
    this.overlaps = overlaps;
    this.pieces = pieces;
    addClassNames("small", "bl-near");
    getElement().setAttribute("role", "status");
  }

  /** Shows what these targets have; each is looked for once. */
  void show(Collection<BureauCode> targets) {
    if (targets.isEmpty()) {
      Drawn.in(this);
      return;
    }
    UnorderedList list = new UnorderedList();
    targets.stream().sorted().forEach(target -> list.add(line(target)));
    Drawn.in(this, new Span(getTranslation("recognition.form.near")), list);
  }

  /** A line for each target to be completed, with nothing that not all of the circle may read. */
  String words(Collection<BureauCode> targets, CircleCode circle) {
    Set<UUID> readByAll =
        overlaps.readIn(
            circle,
            targets.stream()
                .flatMap(one -> near(one).stream())
                .map(one -> one.row().id())
                .toList());
    return targets.stream()
        .sorted()
        .map(target -> words(target, readByAll))
        .collect(Collectors.joining("\n"));
  }

  private String words(BureauCode target, Set<UUID> readByAll) {
    String name = pieces.chips().name(target);
    if (near(target).isEmpty()) {
      return getTranslation("recognition.form.near.none", name);
    }
    String lines =
        near(target).stream()
            .map(NearStandard::row)
            .filter(one -> readByAll.contains(one.id()))
            .map(
                one ->
                    getTranslation(
                        "recognition.form.comparison-line", name, one.number(), one.titleZh()))
            .collect(Collectors.joining("\n"));
    // What only a narrower circle reads is not named, and is not said to be missing either.
    return lines.isEmpty() ? getTranslation("recognition.form.comparison-open", name) : lines;
  }

  private List<NearStandard> near(BureauCode target) {
    return found.computeIfAbsent(target, one -> overlaps.nearIn(standardId, one, OF_EACH));
  }

  private ListItem line(BureauCode target) {
    String name = pieces.chips().name(target);
    List<NearStandard> near = near(target);
    if (near.isEmpty()) {
      return new ListItem(getTranslation("recognition.form.near.none", name));
    }
    ListItem line = new ListItem(getTranslation("recognition.form.near.of", name));
    for (NearStandard one : near) {
      String number = one.row().number();
      Anchor link = new Anchor(CatalogueRoutes.standard(number), number);
      link.addClassName("num");
      line.add(new Span(" "), link, new Span(" " + one.row().titleZh()));
    }
    return line;
  }
}
