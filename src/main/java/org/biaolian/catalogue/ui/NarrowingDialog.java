package org.biaolian.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.biaolian.access.Disclosure;
import org.biaolian.access.Sharing;
import org.biaolian.bureau.Circle;
import org.biaolian.bureau.Organizations;
import org.biaolian.catalogue.SharingLosses;
import org.biaolian.kernel.CircleCode;
import org.biaolian.kernel.OrganizationCode;
import org.biaolian.uikit.BindingDialog;
import org.biaolian.uikit.BindingDialog.Consequence;

/** Takes back the sharing of a record or a file, and says before it what that breaks. */
final class NarrowingDialog {

  private static final String KEY = "catalogue.step.share.narrow";
  private static final int REASON_LENGTH = 500;

  private final Component reader;
  private final Organizations organizations;
  private final SerializableFunction<Disclosure, SharingLosses> losses;
  private final RadioButtonGroup<Sharing> level = new RadioButtonGroup<>();
  private final CheckboxGroup<Circle> circles = new CheckboxGroup<>();
  private final TextArea reason = new TextArea();
  private final Div breaks = new Div();
  private final BindingDialog dialog;

  /**
   * A dialog for one record or file; call {@link #open} to show it.
   *
   * @param name of the record or the file
   * @param now how far it goes
   * @param all the circles
   * @param losses what a narrower sharing would break
   * @param act takes it back, with the reason
   */
  NarrowingDialog(
      Component reader,
      String name,
      Disclosure now,
      List<Circle> all,
      Organizations organizations,
      SerializableFunction<Disclosure, SharingLosses> losses,
      SerializableBiConsumer<Disclosure, String> act,
      SerializableRunnable reload) {
    this.reader = reader;
    this.organizations = organizations;
    this.losses = losses;
    level.setLabel(reader.getTranslation("catalogue.sharing.narrowed-to"));
    level.setItems(
        Arrays.stream(Sharing.values())
            .filter(one -> one != Sharing.PUBLIC)
            .filter(one -> one == Sharing.PRIVATE || offersCircles(now))
            .toList());
    level.setItemLabelGenerator(
        item -> reader.getTranslation("catalogue.sharing." + Words.key(item)));
    circles.setLabel(reader.getTranslation("catalogue.sharing.circles"));
    circles.setItems(
        all.stream()
            .filter(
                circle -> now.level() == Sharing.PUBLIC || now.circles().contains(circle.code()))
            .toList());
    circles.setItemLabelGenerator(item -> item.name(UI.getCurrentOrThrow().getLocale()));
    circles.setVisible(false);
    reason.setLabel(reader.getTranslation("catalogue.field.reason"));
    reason.setMaxLength(REASON_LENGTH);
    reason.setRequiredIndicatorVisible(true);
    reason.setWidthFull();
    breaks.getElement().setAttribute("role", "status");
    level.addValueChangeListener(
        change -> {
          circles.setVisible(change.getValue() == Sharing.CIRCLES);
          say();
        });
    circles.addValueChangeListener(change -> say());
    dialog =
        new BindingDialog(
                reader.getTranslation(KEY + ".title"),
                reader.getTranslation(KEY),
                List.of(new Consequence(name, reader.getTranslation(KEY + ".consequence"))),
                () -> {
                  act.accept(wanted(), reason.getValue());
                  reload.run();
                })
            .fields(level, circles, breaks, reason)
            .destructive();
    level.setValue(Sharing.PRIVATE);
  }

  void open() {
    dialog.open();
  }

  /** One circle cannot become fewer. */
  private static boolean offersCircles(Disclosure now) {
    return now.level() == Sharing.PUBLIC || now.circles().size() > 1;
  }

  private Disclosure wanted() {
    Set<CircleCode> named =
        level.getValue() == Sharing.CIRCLES
            ? circles.getValue().stream().map(Circle::code).collect(Collectors.toUnmodifiableSet())
            : Set.of();
    return new Disclosure(level.getValue(), named);
  }

  private void say() {
    breaks.removeAll();
    SharingLosses broken = losses.apply(wanted());
    if (broken.none()) {
      breaks.add(new Span(reader.getTranslation("catalogue.sharing.breaks.nothing")));
      return;
    }
    breaks.add(new Span(reader.getTranslation("catalogue.sharing.breaks")));
    UnorderedList list = new UnorderedList();
    broken
        .dependents()
        .forEach(
            one ->
                list.add(
                    line(
                        name(one.organization()),
                        reader.getTranslation(one.key(), one.args().toArray()))));
    broken
        .files()
        .forEach(
            file -> list.add(line(file, reader.getTranslation("catalogue.sharing.breaks.file"))));
    breaks.add(list);
  }

  private String name(OrganizationCode code) {
    return organizations
        .find(code)
        .map(found -> found.name(UI.getCurrentOrThrow().getLocale()))
        .orElse(code.value());
  }

  private ListItem line(String whom, String what) {
    return new ListItem(whom + reader.getTranslation("uikit.list.colon") + what);
  }
}
