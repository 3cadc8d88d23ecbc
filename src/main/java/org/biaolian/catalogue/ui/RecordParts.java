package org.biaolian.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.biaolian.access.Sharing;
import org.biaolian.audit.AuditFact;
import org.biaolian.bureau.Circles;
import org.biaolian.bureau.Organizations;
import org.biaolian.bureau.People;
import org.biaolian.catalogue.RecordPage;
import org.biaolian.catalogue.StandardView;
import org.biaolian.catalogue.Standards;
import org.biaolian.kernel.CircleCode;
import org.biaolian.kernel.OrganizationCode;
import org.biaolian.uikit.Bold;
import org.biaolian.uikit.DemoTag;
import org.biaolian.uikit.Drawn;
import org.biaolian.uikit.Section;
import org.biaolian.uikit.StatusBadge;
import org.biaolian.uikit.Trail;
import org.springframework.beans.factory.ObjectProvider;

/** The parts of a record's page that need services. */
@SpringComponent
class RecordParts {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final Standards standards;
  private final Organizations organizations;
  private final Circles circles;
  private final People people;
  private final RecordSteps steps;
  private final FileList files;
  private final JointCard joint;
  private final TextTab text;
  private final FacetNames names;
  private final Clock clock;
  private final List<RecordMarks> marks;

  RecordParts(
      Standards standards,
      Organizations organizations,
      Circles circles,
      People people,
      RecordSteps steps,
      FileList files,
      JointCard joint,
      TextTab text,
      FacetNames names,
      Clock clock,
      ObjectProvider<RecordMarks> marks) {
    this.standards = standards;
    this.organizations = organizations;
    this.circles = circles;
    this.people = people;
    this.steps = steps;
    this.files = files;
    this.joint = joint;
    this.text = text;
    this.names = names;
    this.clock = clock;
    this.marks = marks.orderedStream().toList();
  }

  Component head(Component reader, RecordPage record, SerializableRunnable reload) {
    StandardView standard = record.standard();
    Span number = new Span(standard.number());
    number.addClassNames("num", "no");
    Div line =
        new Div(
            number,
            Words.badge(reader, standard.status()),
            Words.trust(reader, standard.owner(), standard.verification().state()));
    line.addClassNames("bl-btns", "no-line");
    line.add(
        new StatusBadge(
            Words.sharing(reader, standard.sharing().level()), StatusBadge.Tone.OUTLINE));
    if (standard.demonstration()) {
      line.add(new DemoTag());
    }
    Div title = new Div(Drawn.still(line), new H1(standard.details().titleZh()));
    Div below = new Div();
    if (standard.details().titleEn() != null) {
      Div english = new Div(standard.details().titleEn());
      english.addClassNames("small", "muted");
      english.getElement().setAttribute("lang", "en");
      below.add(english);
    }
    EditionCard.successor(reader, record).ifPresent(below::add);
    if (below.getComponentCount() > 0) {
      title.add(Drawn.still(below));
    }
    SuspensionWords.banner(reader, standard.suspension()).ifPresent(title::add);
    Div head = new Div(title, steps.buttons(reader, record, reload));
    head.addClassName("bl-record-head");
    return head;
  }

  Component overview(Component reader, RecordPage record, SerializableRunnable reload) {
    StandardView standard = record.standard();
    Div left =
        new Div(
            Drawn.whole(
                new Section(
                    reader.getTranslation("catalogue.facts"),
                    RecordFacts.of(reader, standard, names, confirmation(reader, standard)))),
            files.section(reader, standard, reload));
    left.addClassName("bl-stack");
    Div side = new Div();
    side.addClassName("bl-stack");
    marks.forEach(mark -> mark.side(record).ifPresent(side::add));
    side.add(facts(reader, record));
    Div columns = new Div(left, side);
    columns.addClassNames("bl-cols", "wide-side");
    return columns;
  }

  /** The cards at the side that are only read, as one drawing. */
  private Div facts(Component reader, RecordPage record) {
    StandardView standard = record.standard();
    Div cards = new Div();
    cards.addClassName("bl-stack");
    DueCard.side(reader, record).ifPresent(cards::add);
    EditionCard.side(reader, record).ifPresent(cards::add);
    joint.side(reader, record).ifPresent(cards::add);
    cards.add(new Section(reader.getTranslation("catalogue.sharing"), sharing(reader, standard)));
    return Drawn.still(cards);
  }

  Component text(Component reader, StandardView standard) {
    return text.of(reader, standard);
  }

  Component trail(Component reader, StandardView standard) {
    Trail trail = new Trail();
    for (AuditFact fact : standards.trail(standard.id())) {
      List<Component> content = new ArrayList<>();
      content.add(new Bold(fact.personName()));
      content.add(new Span(" " + organization(fact.organization()) + " "));
      content.add(new Span(reader.getTranslation("fact." + fact.kind())));
      if (fact.reason() != null) {
        Span reason = new Span(reader.getTranslation("catalogue.fact.reason", fact.reason()));
        reason.addClassName("muted");
        content.add(reason);
      }
      trail.add(content, time(fact.recordedAt()), false);
    }
    return Drawn.whole(new Section(reader.getTranslation("catalogue.tab.trail"), trail));
  }

  private Component sharing(Component reader, StandardView standard) {
    StandardView.Shared shared = standard.sharing();
    Div words = new Div();
    words.add(new Span(sharingSentence(reader, shared.level(), shared.circles())));
    if (shared.proposed() != null) {
      Div proposed =
          new Div(
              reader.getTranslation(
                  "catalogue.sharing.proposed",
                  sharingSentence(reader, shared.proposed(), shared.proposedCircles())));
      proposed.addClassNames("small", "muted");
      words.add(proposed);
    }
    return words;
  }

  private String sharingSentence(Component reader, Sharing level, Set<CircleCode> with) {
    if (level != Sharing.CIRCLES) {
      return reader.getTranslation("catalogue.sharing.sentence." + Words.key(level));
    }
    String names =
        circles.all().stream()
            .filter(circle -> with.contains(circle.code()))
            .map(circle -> circle.shortName(UI.getCurrentOrThrow().getLocale()))
            .collect(Collectors.joining(reader.getTranslation("uikit.list.comma")));
    return reader.getTranslation("catalogue.sharing.sentence.circles", names);
  }

  private String confirmation(Component reader, StandardView standard) {
    StandardView.Verified verified = standard.verification();
    String state = Words.trust(reader, standard.owner(), verified.state()).getText();
    if (verified.confirmedBy() != null && verified.confirmedAt() != null) {
      return reader.getTranslation(
          "catalogue.verification.by",
          people.names(List.of(verified.confirmedBy())).getOrDefault(verified.confirmedBy(), ""),
          time(verified.confirmedAt()));
    }
    return state;
  }

  private String organization(String code) {
    return OrganizationCode.matches(code)
        ? organizations
            .find(new OrganizationCode(code))
            .map(found -> found.shortName(UI.getCurrentOrThrow().getLocale()))
            .orElse(code)
        : code;
  }

  private String time(Instant instant) {
    return MINUTE.format(instant.atZone(clock.getZone()));
  }
}
