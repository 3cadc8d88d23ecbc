package org.biaolian.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biaolian.access.Access;
import org.biaolian.access.Action;
import org.biaolian.access.CurrentActor;
import org.biaolian.catalogue.AmendmentView;
import org.biaolian.catalogue.Amendments;
import org.biaolian.catalogue.CatalogueRoutes;
import org.biaolian.catalogue.EditionChain;
import org.biaolian.catalogue.EditionChain.Edition;
import org.biaolian.catalogue.Editions;
import org.biaolian.catalogue.RecordPage;
import org.biaolian.catalogue.StandardView;
import org.biaolian.catalogue.Standards;
import org.biaolian.uikit.BindingDialog;
import org.biaolian.uikit.BindingDialog.Consequence;
import org.biaolian.uikit.Section;
import org.biaolian.uikit.Trail;

/** 版本沿革: the editions, what changed from one to the next, amendments and suspensions. */
@org.springframework.stereotype.Component
class EditionTab implements RecordTab {

  private static final int ORDER = 30;
  private static final int REASON_LENGTH = 500;

  private final Editions editions;
  private final Amendments amendments;
  private final SuspensionSection suspensions;
  private final Standards standards;
  private final CurrentActor actors;
  private final Access access;

  EditionTab(
      Editions editions,
      Amendments amendments,
      SuspensionSection suspensions,
      Standards standards,
      CurrentActor actors,
      Access access) {
    this.editions = editions;
    this.amendments = amendments;
    this.suspensions = suspensions;
    this.standards = standards;
    this.actors = actors;
    this.access = access;
  }

  @Override
  public String titleKey() {
    return "catalogue.tab.editions";
  }

  @Override
  public int order() {
    return ORDER;
  }

  @Override
  public Optional<Integer> count(RecordPage record) {
    return Optional.of(record.chain().editions().size());
  }

  @Override
  public Component content(UUID standardId) {
    Div place = new Div();
    place.addClassName("bl-stack");
    fill(place, standardId);
    return place;
  }

  private void fill(Div place, UUID standardId) {
    place.removeAll();
    Optional<StandardView> standard = standards.find(standardId);
    Optional<EditionChain> chain = editions.of(standardId);
    if (standard.isPresent() && chain.isPresent()) {
      boolean edits = mayEdit(standard.get());
      place.add(chain(place, chain.get()));
      place.add(amendments(place, standard.get(), chain.get(), edits));
      place.add(suspensions.of(place, standard.get(), edits, () -> reload(place)));
    }
  }

  private static void reload(Component place) {
    place.getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
  }

  private static Section chain(Component reader, EditionChain chain) {
    Section section = new Section(reader.getTranslation("catalogue.tab.editions"));
    chain.notices().forEach(notice -> section.add(ChainSentences.notice(reader, notice)));
    Trail trail = new Trail();
    for (Edition edition : chain.editions()) {
      boolean viewed = edition.number().equals(chain.viewed());
      boolean inForce = chain.inForce().contains(edition.number());
      List<Component> parts =
          new ArrayList<>(ChainSentences.head(reader, edition, viewed, inForce));
      parts.add(new Div(edition.title()));
      parts.addAll(ChainSentences.replaces(reader, edition.replaces()));
      edition.changes().forEach(change -> parts.add(ChainSentences.change(reader, change)));
      edition.amendments().stream()
          .filter(one -> one.withdrawnReason() == null)
          .forEach(one -> parts.add(new Div(ChainSentences.amendment(reader, one))));
      if (!viewed) {
        parts.add(new Div(comparison(reader, chain, edition)));
      }
      trail.add(parts, ChainSentences.period(reader, edition), inForce);
    }
    section.add(trail);
    return section;
  }

  /** The older of the two texts stands first. */
  private static Anchor comparison(Component reader, EditionChain chain, Edition other) {
    boolean older =
        chain.editions().stream()
            .takeWhile(edition -> !edition.number().equals(other.number()))
            .anyMatch(edition -> edition.number().equals(chain.viewed()));
    return new Anchor(
        "/"
            + (older
                ? CatalogueRoutes.compare(other.number(), chain.viewed())
                : CatalogueRoutes.compare(chain.viewed(), other.number())),
        reader.getTranslation("catalogue.chain.compare"));
  }

  private Section amendments(Div place, StandardView standard, EditionChain chain, boolean edits) {
    Section section = new Section(place.getTranslation("catalogue.amendments")).flush();
    List<AmendmentView> all =
        chain.editions().stream()
            .filter(edition -> edition.number().equals(chain.viewed()))
            .flatMap(edition -> edition.amendments().stream())
            .toList();
    if (all.isEmpty()) {
      section.add(row(new Paragraph(place.getTranslation("catalogue.amendments.none"))));
    }
    for (AmendmentView one : all) {
      section.add(row(place, standard, one, edits));
    }
    if (edits) {
      section.more(
          small(
              new Button(
                  place.getTranslation("catalogue.amendment.enter"),
                  click ->
                      new AmendmentDialog(
                              standard,
                              entry -> amendments.enter(standard.id(), entry),
                              () -> fill(place, standard.id()))
                          .open())));
    }
    return section;
  }

  private Div row(Div place, StandardView standard, AmendmentView one, boolean edits) {
    Span words = new Span(ChainSentences.amendment(place, one));
    words.addClassName("grow");
    Div row = row(words);
    String reason = one.withdrawnReason();
    if (reason != null) {
      row.add(new Span(place.getTranslation("catalogue.amendment.withdrawn", reason)));
    } else if (edits) {
      row.add(
          small(
              new Button(
                  place.getTranslation("catalogue.amendment.withdraw"),
                  click -> withdraw(place, standard, one))));
    }
    return row;
  }

  private void withdraw(Div place, StandardView standard, AmendmentView one) {
    TextArea reason = new TextArea(place.getTranslation("catalogue.field.reason"));
    reason.setMaxLength(REASON_LENGTH);
    reason.setRequiredIndicatorVisible(true);
    reason.setWidthFull();
    new BindingDialog(
            place.getTranslation("catalogue.amendment.withdraw.title", one.ordinal()),
            place.getTranslation("catalogue.amendment.withdraw"),
            List.of(
                new Consequence(
                    standard.number(),
                    place.getTranslation("catalogue.amendment.withdraw.consequence"))),
            () -> {
              amendments.withdraw(one.id(), reason.getValue());
              fill(place, standard.id());
            })
        .fields(reason)
        .open();
  }

  private boolean mayEdit(StandardView standard) {
    return standard.owner() != null
        && access.may(Action.EDIT_STANDARD)
        && actors.require().actsFor(standard.owner());
  }

  private static Div row(Component... parts) {
    Div row = new Div(parts);
    row.addClassName("bl-row");
    return row;
  }

  private static Button small(Button button) {
    button.addThemeVariants(ButtonVariant.SMALL);
    return button;
  }
}
