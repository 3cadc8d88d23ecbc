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
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.biaolian.access.Sharing;
import org.biaolian.bureau.Circle;
import org.biaolian.bureau.Organizations;
import org.biaolian.catalogue.RecordShares;
import org.biaolian.catalogue.SharingDependents.Dependent;
import org.biaolian.catalogue.StandardView;
import org.biaolian.kernel.CircleCode;
import org.biaolian.uikit.BindingDialog;
import org.biaolian.uikit.BindingDialog.Consequence;

/** Takes sharing back, and says before the confirmation what that breaks. */
final class NarrowingDialog {

  private static final String KEY = "catalogue.step.share.narrow";
  private static final int REASON_LENGTH = 500;

  private final Component reader;
  private final StandardView standard;
  private final RecordShares shares;
  private final Organizations organizations;
  private final RadioButtonGroup<Sharing> level = new RadioButtonGroup<>();
  private final CheckboxGroup<Circle> circles = new CheckboxGroup<>();
  private final TextArea reason = new TextArea();
  private final Div breaks = new Div();
  private final BindingDialog dialog;

  NarrowingDialog(
      Component reader,
      StandardView standard,
      RecordShares shares,
      List<Circle> all,
      Organizations organizations,
      SerializableRunnable reload) {
    this.reader = reader;
    this.standard = standard;
    this.shares = shares;
    this.organizations = organizations;
    level.setLabel(reader.getTranslation("catalogue.sharing"));
    level.setItems(
        Arrays.stream(Sharing.values())
            .filter(one -> one.compareTo(standard.sharing().level()) <= 0)
            .filter(one -> one != Sharing.PUBLIC)
            .toList());
    level.setItemLabelGenerator(
        item -> reader.getTranslation("catalogue.sharing." + Words.key(item)));
    circles.setLabel(reader.getTranslation("catalogue.sharing.circles"));
    circles.setItems(
        all.stream()
            .filter(
                circle ->
                    standard.sharing().level() == Sharing.PUBLIC
                        || standard.sharing().circles().contains(circle.code()))
            .toList());
    circles.setItemLabelGenerator(item -> item.name(UI.getCurrentOrThrow().getLocale()));
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
                List.of(
                    new Consequence(
                        standard.number(), reader.getTranslation(KEY + ".consequence"))),
                () -> {
                  shares.narrow(standard.id(), level.getValue(), chosen(), reason.getValue());
                  reload.run();
                })
            .fields(level, circles, breaks, reason)
            .destructive();
    level.setValue(Sharing.PRIVATE);
  }

  void open() {
    dialog.open();
  }

  private Set<CircleCode> chosen() {
    return level.getValue() == Sharing.CIRCLES
        ? circles.getValue().stream().map(Circle::code).collect(Collectors.toUnmodifiableSet())
        : Set.of();
  }

  private void say() {
    breaks.removeAll();
    List<Dependent> broken = shares.broken(standard.id(), level.getValue(), chosen());
    if (broken.isEmpty()) {
      breaks.add(new Span(reader.getTranslation("catalogue.sharing.breaks.nothing")));
      return;
    }
    breaks.add(new Span(reader.getTranslation("catalogue.sharing.breaks")));
    UnorderedList list = new UnorderedList();
    broken.forEach(
        one ->
            list.add(
                new ListItem(
                    organizations.bureau(one.bureau()).name(UI.getCurrentOrThrow().getLocale())
                        + reader.getTranslation("uikit.list.colon")
                        + reader.getTranslation(one.key(), one.args().toArray()))));
    breaks.add(list);
  }
}
