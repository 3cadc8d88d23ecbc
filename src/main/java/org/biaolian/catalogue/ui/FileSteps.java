package org.biaolian.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.biaolian.access.Access;
import org.biaolian.access.Action;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.Disclosure;
import org.biaolian.access.Sharing;
import org.biaolian.bureau.Circle;
import org.biaolian.bureau.Circles;
import org.biaolian.bureau.Organizations;
import org.biaolian.catalogue.FileDisclosures;
import org.biaolian.catalogue.RecordShares;
import org.biaolian.catalogue.StandardView;
import org.biaolian.catalogue.StandardView.FileView;
import org.biaolian.uikit.BindingDialog;
import org.biaolian.uikit.BindingDialog.Consequence;
import org.biaolian.uikit.StatusBadge;

/** How far a file goes within its record, and the steps of the owner's people on it. */
@SpringComponent
class FileSteps {

  private static final int REASON_LENGTH = 500;

  private final FileDisclosures disclosures;
  private final Circles circles;
  private final CurrentActor actors;
  private final Access access;

  private final RecordShares shares;
  private final Organizations organizations;

  FileSteps(
      FileDisclosures disclosures,
      Circles circles,
      CurrentActor actors,
      Access access,
      RecordShares shares,
      Organizations organizations) {
    this.disclosures = disclosures;
    this.circles = circles;
    this.actors = actors;
    this.access = access;
    this.shares = shares;
    this.organizations = organizations;
  }

  /** Badges and buttons of one file, for the owner's people. */
  Div of(Component reader, StandardView standard, FileView file, SerializableRunnable reload) {
    Div line = new Div();
    line.addClassNames("bl-btns", "no-line", "no-print");
    StandardView.Shared own = file.disclosure();
    if (own.level() != Sharing.PUBLIC) {
      line.add(
          new StatusBadge(
              reader.getTranslation("catalogue.file.level." + Words.key(own.level())),
              StatusBadge.Tone.OUTLINE));
    }
    if (own.proposed() != null) {
      line.add(
          new StatusBadge(
              reader.getTranslation("catalogue.file.proposed"), StatusBadge.Tone.WARNING));
    }
    if (access.may(Action.EDIT_STANDARD)
        && standard.sharing().level() == Sharing.PRIVATE
        && own.level() != Sharing.PRIVATE) {
      line.add(
          button(
              reader,
              "restrict",
              file,
              () -> ask(reader, "restrict", file, () -> restrict(standard, file), reload).open()));
    }
    if (access.may(Action.PROPOSE_STANDARD) && own.level() != Sharing.PUBLIC) {
      line.add(button(reader, "propose", file, () -> propose(reader, standard, file, reload)));
    }
    boolean another =
        !actors.find().map(actor -> actor.personId().equals(own.proposedBy())).orElse(true);
    if (access.may(Action.APPROVE_STANDARD) && own.proposed() != null && another) {
      line.add(
          button(
              reader,
              "confirm",
              file,
              () -> ask(reader, "confirm", file, () -> confirm(standard, file), reload).open()));
      line.add(button(reader, "refuse", file, () -> refuse(reader, standard, file, reload)));
    }
    if (access.may(Action.APPROVE_STANDARD)
        && standard.sharing().level() != Sharing.PRIVATE
        && own.level() != Sharing.PRIVATE) {
      line.add(button(reader, "narrow", file, () -> narrow(reader, standard, file, reload)));
    }
    return line;
  }

  private void narrow(
      Component reader, StandardView standard, FileView file, SerializableRunnable reload) {
    StandardView.Shared own = file.disclosure();
    new NarrowingDialog(
            reader,
            file.fileName(),
            new Disclosure(own.level(), own.circles()),
            circles.all(),
            organizations,
            wanted -> shares.fileLosses(standard.id(), file.id(), wanted),
            (wanted, reason) -> shares.narrowFile(standard.id(), file.id(), wanted, reason),
            reload)
        .open();
  }

  private void restrict(StandardView standard, FileView file) {
    disclosures.restrict(standard.id(), file.id(), Disclosure.PRIVATE);
  }

  private void confirm(StandardView standard, FileView file) {
    disclosures.confirm(standard.id(), file.id());
  }

  private void refuse(
      Component reader, StandardView standard, FileView file, SerializableRunnable reload) {
    TextArea reason = new TextArea(reader.getTranslation("catalogue.field.reason"));
    reason.setMaxLength(REASON_LENGTH);
    reason.setRequiredIndicatorVisible(true);
    reason.setWidthFull();
    ask(
            reader,
            "refuse",
            file,
            () -> disclosures.refuse(standard.id(), file.id(), reason.getValue()),
            reload)
        .fields(reason)
        .open();
  }

  private void propose(
      Component reader, StandardView standard, FileView file, SerializableRunnable reload) {
    RadioButtonGroup<Sharing> level = new RadioButtonGroup<>();
    level.setLabel(reader.getTranslation("catalogue.file.level"));
    level.setItems(Sharing.PUBLIC, Sharing.CIRCLES);
    level.setItemLabelGenerator(
        item -> reader.getTranslation("catalogue.file.level." + Words.key(item)));
    CheckboxGroup<Circle> named = new CheckboxGroup<>();
    named.setLabel(reader.getTranslation("catalogue.sharing.circles"));
    named.setItems(offered(standard));
    named.setItemLabelGenerator(circle -> circle.name(UI.getCurrentOrThrow().getLocale()));
    named.setVisible(false);
    level.addValueChangeListener(change -> named.setVisible(change.getValue() == Sharing.CIRCLES));
    level.setValue(Sharing.PUBLIC);
    SerializableConsumer<Disclosure> act =
        wanted -> disclosures.propose(standard.id(), file.id(), wanted);
    ask(reader, "propose", file, () -> act.accept(wanted(level, named)), reload)
        .fields(level, named)
        .open();
  }

  private List<Circle> offered(StandardView standard) {
    StandardView.Shared shared = standard.sharing();
    return circles.all().stream()
        .filter(
            circle -> shared.level() == Sharing.PUBLIC || shared.circles().contains(circle.code()))
        .toList();
  }

  private static Disclosure wanted(RadioButtonGroup<Sharing> level, CheckboxGroup<Circle> named) {
    return level.getValue() == Sharing.CIRCLES
        ? new Disclosure(
            Sharing.CIRCLES,
            named.getValue().stream().map(Circle::code).collect(Collectors.toSet()))
        : new Disclosure(level.getValue(), Set.of());
  }

  private static BindingDialog ask(
      Component reader,
      String step,
      FileView file,
      SerializableRunnable act,
      SerializableRunnable reload) {
    String key = "catalogue.file." + step;
    return new BindingDialog(
        reader.getTranslation(key + ".title"),
        reader.getTranslation(key),
        List.of(new Consequence(file.fileName(), reader.getTranslation(key + ".consequence"))),
        () -> {
          act.run();
          reload.run();
        });
  }

  private static Button button(
      Component reader, String step, FileView file, SerializableRunnable open) {
    Button button =
        new Button(reader.getTranslation("catalogue.file." + step), click -> open.run());
    button.addThemeVariants(ButtonVariant.SMALL);
    button.setAriaLabel(reader.getTranslation("catalogue.file." + step) + " " + file.fileName());
    return button;
  }
}
