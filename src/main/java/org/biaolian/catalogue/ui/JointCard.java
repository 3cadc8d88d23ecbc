package org.biaolian.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.biaolian.bureau.Organizations;
import org.biaolian.catalogue.JointGroup;
import org.biaolian.catalogue.RecordPage;
import org.biaolian.uikit.Section;

/** 共同发布 at the side of the overview: one text, several numbers, several acts. */
@SpringComponent
class JointCard {

  private final Organizations organizations;

  JointCard(Organizations organizations) {
    this.organizations = organizations;
  }

  Optional<Component> side(Component reader, RecordPage record) {
    return record.joint().map(group -> section(reader, group));
  }

  private Section section(Component reader, JointGroup group) {
    Section section = new Section(reader.getTranslation("catalogue.joint")).flush();
    group.members().forEach(member -> section.add(row(reader, member)));
    Span foot = new Span(reader.getTranslation("catalogue.joint.foot"));
    return section.footer(foot);
  }

  private Div row(Component reader, JointGroup.Member member) {
    List<Component> parts = new ArrayList<>();
    if (member.status() == null || member.viewed()) {
      Span number = new Span(member.number());
      number.addClassName("num");
      parts.add(number);
    } else {
      parts.add(ChainSentences.link(member.number()));
    }
    if (member.status() == null) {
      parts.add(new Span(reader.getTranslation("catalogue.joint.unknown")));
    } else {
      parts.add(Words.badge(reader, member.status()));
      parts.add(new Span(publisher(member)));
      if (member.publishedOn() != null) {
        parts.add(
            new Span(
                reader.getTranslation(
                    "catalogue.joint.published", member.publishedOn().toString())));
      }
      if (!member.mutual()) {
        parts.add(new Span(reader.getTranslation("catalogue.joint.one-sided")));
      }
    }
    Div row = new Div(parts.toArray(Component[]::new));
    row.addClassName("bl-row");
    return row;
  }

  private String publisher(JointGroup.Member member) {
    return member.owner() == null
        ? String.valueOf(member.issuer() == null ? "" : member.issuer())
        : organizations.bureau(member.owner()).shortName(UI.getCurrentOrThrow().getLocale());
  }
}
