package org.biaolian.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biaolian.catalogue.CatalogueRoutes;
import org.biaolian.catalogue.NearStandard;
import org.biaolian.catalogue.Overlaps;
import org.biaolian.catalogue.RecordPage;
import org.biaolian.catalogue.StandardRow;
import org.biaolian.catalogue.StandardView;
import org.biaolian.catalogue.Standards;
import org.biaolian.uikit.DemoTag;
import org.biaolian.uikit.Drawn;
import org.biaolian.uikit.EmptyState;
import org.biaolian.uikit.Section;

/** 关联: what others have on the same matter. Looked for when it is opened, then drawn. */
@SpringComponent
class OverlapTab implements RecordTab {

  private static final int ORDER = 60;
  private static final int SHOWN = 12;

  private final Standards standards;
  private final Overlaps overlaps;
  private final NearSentences sentences;

  OverlapTab(Standards standards, Overlaps overlaps, NearSentences sentences) {
    this.standards = standards;
    this.overlaps = overlaps;
    this.sentences = sentences;
  }

  @Override
  public String titleKey() {
    return "catalogue.tab.overlap";
  }

  @Override
  public int order() {
    return ORDER;
  }

  @Override
  public Optional<Integer> count(RecordPage record) {
    return Optional.empty();
  }

  @Override
  public Component content(UUID standardId) {
    Div place = new Div();
    place.addClassName("bl-stack");
    List<NearStandard> near = overlaps.near(standardId, SHOWN);
    if (near.isEmpty()) {
      place.add(new EmptyState(place.getTranslation("overlap.near.none")));
      return place;
    }
    String own = standards.find(standardId).map(StandardView::number).orElse("");
    Section section = new Section(place.getTranslation("overlap.near")).flush();
    OrderedList list = new OrderedList();
    list.addClassName("bl-results");
    near.forEach(one -> list.add(item(place, own, one)));
    section.add(list);
    section.more(new Anchor(CatalogueRoutes.OVERLAPS, place.getTranslation("overlap.near.all")));
    place.add(Drawn.whole(section));
    return place;
  }

  private ListItem item(Component reader, String own, NearStandard near) {
    StandardRow row = near.row();
    Div line = new Div(ChainSentences.link(row.number()), Words.badge(reader, row.status()));
    line.addClassName("bl-result-no");
    if (row.demonstration()) {
      line.add(new DemoTag());
    }
    Div meta = new Div(new Span(sentences.place(reader, row)));
    meta.addClassName("bl-result-meta");
    if (row.publishedOn() != null) {
      meta.add(
          new Span(
              reader.getTranslation("catalogue.joint.published", row.publishedOn().toString())));
    }
    meta.add(
        new Anchor(
            "/" + CatalogueRoutes.compare(own, row.number()),
            reader.getTranslation("overlap.compare", row.number())));
    return new ListItem(
        new Div(line, new H3(row.titleZh()), sentences.reasons(reader, near.reasons()), meta));
  }
}
