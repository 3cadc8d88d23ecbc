package org.biaolian.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.biaolian.access.Access;
import org.biaolian.access.Action;
import org.biaolian.access.Actor;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.Disclosure;
import org.biaolian.access.Sharing;
import org.biaolian.bureau.Circles;
import org.biaolian.bureau.Organizations;
import org.biaolian.catalogue.RecordPage;
import org.biaolian.catalogue.RecordShares;
import org.biaolian.catalogue.Sharings;
import org.biaolian.catalogue.StandardView;
import org.biaolian.catalogue.Verification;
import org.biaolian.catalogue.Verifications;
import org.biaolian.uikit.BindingDialog;
import org.biaolian.uikit.BindingDialog.Consequence;
import org.springframework.beans.factory.ObjectProvider;

/** The steps that the reader may take on a record, and only those. */
@SpringComponent
class RecordSteps {

  private static final int REASON_LENGTH = 500;

  private final Verifications verifications;
  private final Sharings sharings;
  private final Circles circles;
  private final CurrentActor actors;
  private final Access access;
  private final RecordShares shares;
  private final Organizations organizations;
  private final Clock clock;
  private final List<RecordMarks> marks;

  RecordSteps(
      Verifications verifications,
      Sharings sharings,
      Circles circles,
      CurrentActor actors,
      Access access,
      RecordShares shares,
      Organizations organizations,
      Clock clock,
      ObjectProvider<RecordMarks> marks) {
    this.verifications = verifications;
    this.sharings = sharings;
    this.circles = circles;
    this.actors = actors;
    this.access = access;
    this.shares = shares;
    this.organizations = organizations;
    this.clock = clock;
    this.marks = marks.orderedStream().toList();
  }

  Div buttons(Component reader, RecordPage record, SerializableRunnable reload) {
    StandardView standard = record.standard();
    List<Button> buttons = new ArrayList<>();
    for (RecordMarks mark : marks) {
      for (RecordAction action : mark.actions(record)) {
        Button button =
            new Button(reader.getTranslation(action.labelKey()), click -> action.run().run());
        if (action.primary()) {
          button.addThemeVariants(ButtonVariant.PRIMARY);
        }
        buttons.add(button);
      }
    }
    Actor actor = actors.require();
    if (standard.owner() != null && actor.actsFor(standard.owner())) {
      own(buttons, reader, standard, actor, reload);
    }
    Div line = new Div();
    line.addClassName("bl-btns");
    buttons.forEach(line::add);
    return line;
  }

  private void own(
      List<Button> buttons,
      Component reader,
      StandardView standard,
      Actor actor,
      SerializableRunnable reload) {
    Verification state = standard.verification().state();
    boolean proposes = access.may(Action.PROPOSE_STANDARD);
    boolean approves = access.may(Action.APPROVE_STANDARD);
    if (proposes && state == Verification.UNVERIFIED) {
      buttons.add(
          button(reader, "verify.propose", () -> proposeVerification(reader, standard, reload)));
    }
    if (approves
        && state == Verification.PROPOSED
        && !actor.personId().equals(standard.verification().proposedBy())) {
      buttons.add(primary(confirmVerification(reader, standard, reload)));
      buttons.add(
          refusal(
              reader,
              standard,
              "verify.refuse",
              reason -> verifications.refuse(standard.id(), reason),
              reload));
    }
    if (proposes && standard.sharing().level() != Sharing.PUBLIC) {
      buttons.add(
          button(
              reader,
              "share.propose",
              () ->
                  new SharingDialog(
                          standard.number(),
                          standard.sharing().level(),
                          circles.all(),
                          (level, with) -> sharings.propose(standard.id(), level, with),
                          reload)
                      .open()));
    }
    if (approves
        && standard.sharing().proposed() != null
        && !actor.personId().equals(standard.sharing().proposedBy())) {
      buttons.add(primary(confirmSharing(reader, standard, reload)));
      buttons.add(
          refusal(
              reader,
              standard,
              "share.refuse",
              reason -> sharings.refuse(standard.id(), reason),
              reload));
    }
    if (approves && standard.sharing().level() != Sharing.PRIVATE) {
      buttons.add(
          button(
              reader,
              "share.narrow",
              () ->
                  new NarrowingDialog(
                          reader,
                          standard.number(),
                          new Disclosure(standard.sharing().level(), standard.sharing().circles()),
                          circles.all(),
                          organizations,
                          wanted -> shares.losses(standard.id(), wanted),
                          (wanted, reason) -> shares.narrow(standard.id(), wanted, reason),
                          reload)
                      .open()));
    }
    buttons.add(
        button(
            reader,
            "share.readers",
            () -> new ReadersDialog(shares.readers(standard.id()), organizations, clock).open()));
    if (access.may(Action.EDIT_STANDARD)) {
      buttons.add(
          button(
              reader,
              "edit",
              () ->
                  UI.getCurrentOrThrow()
                      .navigate(CatalogueNavigation.route(standard.number()) + "/edit")));
    }
  }

  private void proposeVerification(
      Component reader, StandardView standard, SerializableRunnable reload) {
    TextArea source = area(reader, "catalogue.field.verification-source");
    source.setHelperText(reader.getTranslation("catalogue.step.verify.propose.help"));
    dialog(
            reader,
            standard,
            "verify.propose",
            () -> verifications.propose(standard.id(), source.getValue()),
            reload)
        .fields(source)
        .open();
  }

  private Button confirmVerification(
      Component reader, StandardView standard, SerializableRunnable reload) {
    return button(
        reader,
        "verify.confirm",
        () ->
            dialog(
                    reader,
                    standard,
                    "verify.confirm",
                    () -> verifications.confirm(standard.id()),
                    reload)
                .open());
  }

  private Button confirmSharing(
      Component reader, StandardView standard, SerializableRunnable reload) {
    return button(
        reader,
        "share.confirm",
        () ->
            dialog(reader, standard, "share.confirm", () -> sharings.confirm(standard.id()), reload)
                .open());
  }

  private static Button refusal(
      Component reader,
      StandardView standard,
      String step,
      SerializableConsumer<String> act,
      SerializableRunnable reload) {
    return button(
        reader,
        step,
        () -> {
          TextArea reason = area(reader, "catalogue.field.reason");
          dialog(reader, standard, step, () -> act.accept(reason.getValue()), reload)
              .fields(reason)
              .open();
        });
  }

  private static BindingDialog dialog(
      Component reader,
      StandardView standard,
      String step,
      SerializableRunnable act,
      SerializableRunnable reload) {
    String key = "catalogue.step." + step;
    return new BindingDialog(
        reader.getTranslation(key + ".title"),
        reader.getTranslation(key),
        List.of(new Consequence(standard.number(), reader.getTranslation(key + ".consequence"))),
        () -> {
          act.run();
          reload.run();
        });
  }

  private static TextArea area(Component reader, String labelKey) {
    TextArea area = new TextArea(reader.getTranslation(labelKey));
    area.setMaxLength(REASON_LENGTH);
    area.setRequiredIndicatorVisible(true);
    area.setWidthFull();
    return area;
  }

  private static Button button(Component reader, String step, SerializableRunnable open) {
    return new Button(reader.getTranslation("catalogue.step." + step), click -> open.run());
  }

  private static Button primary(Button button) {
    button.addThemeVariants(ButtonVariant.PRIMARY);
    return button;
  }
}
