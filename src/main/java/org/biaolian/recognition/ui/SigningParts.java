package org.biaolian.recognition.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.biaolian.access.Access;
import org.biaolian.access.Action;
import org.biaolian.access.CurrentActor;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.CaseView;
import org.biaolian.recognition.OpenedCase;
import org.biaolian.recognition.PaperSignatures;
import org.biaolian.recognition.PaperSignatures.Paper;
import org.biaolian.recognition.PaperSignatures.PaperFacts;
import org.biaolian.recognition.Publicities.Shown;
import org.biaolian.recognition.domain.CaseState;
import org.biaolian.uikit.BindingDialog;
import org.biaolian.uikit.BindingDialog.Consequence;
import org.biaolian.uikit.Days;
import org.biaolian.uikit.Downloads;
import org.biaolian.uikit.Facts;
import org.biaolian.uikit.Notices;
import org.biaolian.uikit.Section;
import org.jspecify.annotations.Nullable;

/**
 * What stands around a signature: publicity before it, a paper instead of it, the seal after it.
 */
@SpringComponent
class SigningParts {

  /** The section's place on the page. */
  private static final String PLACE = "signing";

  private final PublicityParts publicity;
  private final PaperSignatures papers;
  private final DecisionFacts decisions;
  private final Pieces pieces;
  private final CurrentActor actors;
  private final Access access;

  SigningParts(
      PublicityParts publicity,
      PaperSignatures papers,
      DecisionFacts decisions,
      Pieces pieces,
      CurrentActor actors,
      Access access) {
    this.publicity = publicity;
    this.papers = papers;
    this.decisions = decisions;
    this.pieces = pieces;
    this.actors = actors;
    this.access = access;
  }

  /** Nothing where there is nothing to show and nothing to do. */
  Optional<Section> section(OpenedCase opened, SerializableRunnable reload) {
    CaseView view = opened.view();
    UUID id = view.summary().id();
    Facts facts = new Facts().oneColumn();
    List<Component> acts = new ArrayList<>();
    boolean house = actors.require().actsFor(view.summary().target());
    boolean clerk = house && access.may(Action.ASSESS_CASE);
    boolean toSign = view.summary().state() == CaseState.TO_SIGN;
    Optional<Shown> shown = opened.publicity();
    shown.ifPresent(one -> publicity.tell(facts, view, one));
    Optional<Paper> paper = opened.signature();
    paper.ifPresent(one -> tell(facts, one, id));
    boolean entered = paper.map(one -> one.facts() != null).orElse(false);
    boolean scanned = paper.map(one -> one.scan() != null).orElse(false);
    if (clerk && toSign) {
      acts.addAll(publicity.acts(view, shown.orElse(Shown.NOT_BEGUN), reload));
      acts.add(button("paper", () -> enter(view, paper.map(Paper::facts).orElse(null), reload)));
      if (entered) {
        acts.add(
            new PaperUpload(
                pieces.text("signing.scan"),
                (name, content) -> papers.attachScan(id, name, content),
                reload));
      }
    }
    if (house && toSign && entered && scanned && access.may(Action.SIGN_CASE)) {
      Button confirm = button("confirm", () -> confirm(view, reload));
      confirm.addThemeVariants(ButtonVariant.PRIMARY);
      acts.add(confirm);
    }
    boolean sealed = paper.map(one -> one.sealedOn() != null).orElse(false);
    if (clerk && view.summary().state() == CaseState.SIGNED && !sealed) {
      acts.add(button("seal", () -> seal(view, reload)));
    }
    boolean silent = facts.getElement().getChildCount() == 0;
    if (silent && acts.isEmpty()) {
      return Optional.empty();
    }
    Section section = new Section(pieces.text("signing.section"));
    section.setId(PLACE);
    if (!silent) {
      section.add(facts);
    } else if (toSign) {
      Span hint = new Span(pieces.text("signing.hint"));
      hint.addClassNames("small", "muted");
      section.add(hint);
    }
    if (!acts.isEmpty()) {
      Div buttons = new Div(acts.toArray(Component[]::new));
      buttons.addClassName("bl-btns");
      section.add(buttons);
    }
    return Optional.of(section);
  }

  /** Whether a paper is to be signed or confirmed in place of a signature here. */
  static boolean onPaper(OpenedCase opened) {
    return opened.view().summary().state() == CaseState.TO_SIGN
        && opened.signature().map(paper -> paper.facts() != null).orElse(false);
  }

  /** What a paper waits for, to be read or followed by whoever is to do it. */
  Optional<Component> next(OpenedCase opened) {
    CaseView view = opened.view();
    if (!onPaper(opened) || !actors.require().actsFor(view.summary().target())) {
      return Optional.empty();
    }
    boolean scanned = opened.signature().map(paper -> paper.scan() != null).orElse(false);
    if (access.may(Action.SIGN_CASE)) {
      return Optional.of(
          scanned ? way("signing.to-confirm") : new Span(pieces.text("signing.scan-awaited")));
    }
    return access.may(Action.ASSESS_CASE) && !scanned
        ? Optional.of(way("signing.scan"))
        : Optional.empty();
  }

  private Anchor way(String key) {
    return new Anchor("#" + PLACE, pieces.text(key));
  }

  private void tell(Facts facts, Paper paper, UUID id) {
    PaperFacts said = paper.facts();
    if (said != null) {
      facts.put(
          pieces.text("signing.on-paper"),
          pieces.text(
              paper.confirmed()
                  ? "signing.confirmed"
                  : paper.scan() == null ? "signing.scan-awaited" : "signing.unconfirmed"));
      facts.put(pieces.text("signing.number"), said.documentNumber());
      facts.putNumber(pieces.text("signing.written-on"), said.writtenOn().toString());
      facts.put(pieces.text("signing.signatory"), said.signatory());
      facts.put(pieces.text("signing.main-to"), said.mainTo());
      if (said.copyTo() != null) {
        facts.put(pieces.text("signing.copy-to"), said.copyTo());
      }
    }
    if (paper.scan() != null) {
      Anchor scan = new Anchor(download(id), AttachmentType.DOWNLOAD, "");
      scan.setText(paper.scan());
      facts.put(pieces.text("signing.scan-file"), scan);
    }
    LocalDate sealed = paper.sealedOn();
    String keeper = paper.keeper();
    if (sealed != null && keeper != null) {
      facts.put(
          pieces.text("signing.sealed"),
          pieces.text("signing.sealed-by", sealed, paper.copies(), keeper));
    }
  }

  private DownloadHandler download(UUID id) {
    return Downloads.of(event -> PaperUpload.response(papers.openScan(id)));
  }

  private Button button(String step, SerializableRunnable open) {
    return new Button(pieces.text("signing." + step), click -> open.run());
  }

  private BindingDialog dialog(
      String step, CaseView view, SerializableRunnable action, SerializableRunnable reload) {
    return dialog(step, List.of(consequence(step, view)), action, reload);
  }

  private Consequence consequence(String step, CaseView view) {
    return new Consequence(
        view.summary().standard().number(), pieces.text("signing." + step + ".consequence"));
  }

  private BindingDialog dialog(
      String step,
      List<Consequence> consequences,
      SerializableRunnable action,
      SerializableRunnable reload) {
    return new BindingDialog(
        pieces.text("signing." + step + ".title"),
        pieces.text("signing." + step),
        consequences,
        () -> {
          action.run();
          Notices.success(pieces.text("signing." + step + ".done"));
          reload.run();
        });
  }

  private TextField field(String key, int length) {
    TextField field = new TextField(pieces.text(key));
    field.setMaxLength(length);
    field.setWidthFull();
    return field;
  }

  private DatePicker day(String key) {
    DatePicker day = Days.picker(pieces.text(key));
    day.setMax(pieces.today());
    day.setValue(pieces.today());
    return day;
  }

  private static LocalDate chosen(DatePicker day) {
    LocalDate value = day.getValue();
    if (value == null) {
      throw new RuleViolation("day-missing");
    }
    return value;
  }

  /**
   * @param before what was entered already and may be put right
   */
  private void enter(CaseView view, @Nullable PaperFacts before, SerializableRunnable reload) {
    TextField number = field("signing.number", 100);
    DatePicker written = day("signing.written-on");
    TextField signatory = field("signing.signatory", 100);
    TextField mainTo = field("signing.main-to", 500);
    mainTo.setValue(pieces.chips().fullName(view.summary().applicant()));
    TextField copyTo = field("signing.copy-to", 500);
    if (before != null) {
      number.setValue(before.documentNumber());
      written.setValue(before.writtenOn());
      signatory.setValue(before.signatory());
      mainTo.setValue(before.mainTo());
      copyTo.setValue(Objects.requireNonNullElse(before.copyTo(), ""));
    }
    dialog(
            "paper",
            view,
            () ->
                papers.enter(
                    view.summary().id(),
                    view.version(),
                    new PaperFacts(
                        number.getValue(),
                        chosen(written),
                        signatory.getValue(),
                        mainTo.getValue(),
                        copyTo.getValue())),
            reload)
        .fields(number, written, signatory, mainTo, copyTo)
        .open();
  }

  private void confirm(CaseView view, SerializableRunnable reload) {
    List<Consequence> list = new ArrayList<>(decisions.signing(view));
    list.add(consequence("confirm", view));
    dialog("confirm", list, () -> papers.confirm(view.summary().id(), view.version()), reload)
        .open();
  }

  private void seal(CaseView view, SerializableRunnable reload) {
    DatePicker day = day("signing.sealed-on");
    IntegerField copies = new IntegerField(pieces.text("signing.copies"));
    copies.setMin(1);
    copies.setValue(1);
    TextField keeper = field("signing.keeper", 100);
    dialog(
            "seal",
            view,
            () ->
                papers.seal(
                    view.summary().id(),
                    chosen(day),
                    copies.getValue() == null ? 0 : copies.getValue(),
                    keeper.getValue()),
            reload)
        .fields(day, copies, keeper)
        .open();
  }
}
