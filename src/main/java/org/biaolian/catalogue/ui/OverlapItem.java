package org.biaolian.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.biaolian.bureau.Organizations;
import org.biaolian.bureau.People;
import org.biaolian.catalogue.CatalogueRoutes;
import org.biaolian.catalogue.OverlapGroup;
import org.biaolian.catalogue.OverlapVerdict;
import org.biaolian.catalogue.Overlaps;
import org.biaolian.catalogue.StandardRow;
import org.biaolian.kernel.OrganizationCode;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.uikit.BindingDialog;
import org.biaolian.uikit.BindingDialog.Consequence;
import org.biaolian.uikit.DemoTag;
import org.biaolian.uikit.Drawn;
import org.biaolian.uikit.StatusBadge;

/** One group of probable duplicates in the list: the records, why, what was found, the step. */
@SpringComponent
class OverlapItem {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");
  private static final int SHOWN = 12;
  private static final int REASON_LENGTH = 500;

  private final Overlaps overlaps;
  private final NearSentences sentences;
  private final Organizations organizations;
  private final People people;
  private final Clock clock;

  OverlapItem(
      Overlaps overlaps,
      NearSentences sentences,
      Organizations organizations,
      People people,
      Clock clock) {
    this.overlaps = overlaps;
    this.sentences = sentences;
    this.organizations = organizations;
    this.people = people;
    this.clock = clock;
  }

  ListItem of(Component reader, OverlapGroup group, SerializableRunnable reload) {
    Div main = new Div(sentences.reasons(reader, group.reasons()));
    group.members().stream().limit(SHOWN).forEach(one -> main.add(member(reader, one)));
    if (group.members().size() > SHOWN) {
      main.add(new Span(reader.getTranslation("overlap.more", group.members().size() - SHOWN)));
    }
    List<StandardRow> pair = group.pair();
    if (!pair.isEmpty()) {
      String first = pair.getFirst().number();
      String second = pair.getLast().number();
      main.add(
          new Anchor(
              "/" + CatalogueRoutes.compare(first, second),
              reader.getTranslation("overlap.compare.two", first, second)));
    }
    OverlapGroup.Judged judged = group.judged();
    if (judged != null) {
      main.add(found(reader, judged));
    }
    ListItem item = new ListItem(Drawn.whole(main));
    if (group.mayJudge()) {
      Button judge =
          new Button(
              reader.getTranslation(judged == null ? "overlap.judge" : "overlap.judge-again"),
              click -> ask(reader, group, reload));
      judge.addThemeVariants(ButtonVariant.SMALL);
      judge.setAriaLabel(
          reader.getTranslation("overlap.judge.of", group.members().getFirst().row().titleZh()));
      Div side = new Div(judge);
      side.addClassName("bl-result-side");
      item.add(side);
    }
    return item;
  }

  private Div member(Component reader, OverlapGroup.Member member) {
    StandardRow row = member.row();
    Div line = new Div(ChainSentences.link(row.number()), Words.badge(reader, row.status()));
    line.addClassName("bl-result-no");
    if (member.news()) {
      line.add(new StatusBadge(reader.getTranslation("overlap.news"), StatusBadge.Tone.WARNING));
    }
    if (row.demonstration()) {
      line.add(new DemoTag());
    }
    Span region = new Span(sentences.region(reader, row));
    region.addClassName("muted");
    Div title = new Div(new Span(row.titleZh() + " "), region);
    title.addClassName("bl-overlap-title");
    return new Div(line, title);
  }

  private Div found(Component reader, OverlapGroup.Judged judged) {
    String who = people.names(List.of(judged.person())).getOrDefault(judged.person(), "");
    String organization =
        organizations
            .find(new OrganizationCode(judged.organization()))
            .map(one -> one.shortName(UI.getCurrentOrThrow().getLocale()))
            .orElse(judged.organization());
    String reason = judged.reason();
    String sentence =
        reader.getTranslation(
            judged.stands() ? "overlap.found" : "overlap.found.before",
            reader.getTranslation("overlap.verdict." + Words.key(judged.verdict())),
            organization,
            who,
            DAY.format(judged.at().atZone(clock.getZone())));
    Div note = new Div(reason == null ? sentence : sentence + " " + reason);
    note.addClassName("bl-note");
    return note;
  }

  private void ask(Component reader, OverlapGroup group, SerializableRunnable reload) {
    RadioButtonGroup<OverlapVerdict> verdict = new RadioButtonGroup<>();
    verdict.setLabel(reader.getTranslation("overlap.verdict"));
    verdict.setItems(OverlapVerdict.values());
    verdict.setItemLabelGenerator(
        one -> reader.getTranslation("overlap.verdict." + Words.key(one)));
    verdict.setRequiredIndicatorVisible(true);
    TextArea reason = new TextArea(reader.getTranslation("overlap.verdict.reason"));
    reason.setHelperText(reader.getTranslation("overlap.verdict.reason-help"));
    reason.setMaxLength(REASON_LENGTH);
    reason.setWidthFull();
    String numbers =
        group.members().stream()
            .limit(SHOWN)
            .map(one -> one.row().number())
            .collect(Collectors.joining(reader.getTranslation("uikit.list.comma")));
    new BindingDialog(
            reader.getTranslation("overlap.judge.title"),
            reader.getTranslation("overlap.judge"),
            List.of(new Consequence(numbers, reader.getTranslation("overlap.judge.consequence"))),
            () -> {
              OverlapVerdict chosen = verdict.getValue();
              if (chosen == null) {
                throw new RuleViolation("overlap-verdict-missing");
              }
              overlaps.judge(group.key(), group.seen(), chosen, reason.getValue());
              reload.run();
            })
        .fields(verdict, reason)
        .open();
  }
}
