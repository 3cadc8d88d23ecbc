package org.biaolian.catalogue.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.biaolian.access.Sharing;
import org.biaolian.bureau.Circle;
import org.biaolian.kernel.CircleCode;
import org.biaolian.uikit.BindingDialog;
import org.biaolian.uikit.BindingDialog.Consequence;

/** Proposes with whom a record, or many, shall be shared. */
final class SharingDialog {

  private final BindingDialog dialog;
  private final RadioButtonGroup<Sharing> level = new RadioButtonGroup<>();
  private final CheckboxGroup<Circle> circles = new CheckboxGroup<>();

  /**
   * A dialog for one proposal; call {@link #open} to show it.
   *
   * @param subject what is to be shared
   * @param now how far it goes already; nothing closer is offered
   */
  SharingDialog(
      String subject,
      Sharing now,
      List<Circle> all,
      SerializableBiConsumer<Sharing, Set<CircleCode>> propose,
      SerializableRunnable reload) {
    UI reader = UI.getCurrentOrThrow();
    level.setLabel(reader.getTranslation("catalogue.sharing"));
    level.setItems(
        Arrays.stream(Sharing.values())
            .filter(one -> one != Sharing.PRIVATE && one.compareTo(now) >= 0)
            .toList());
    level.setItemLabelGenerator(
        item -> reader.getTranslation("catalogue.sharing." + Words.key(item)));
    circles.setLabel(reader.getTranslation("catalogue.sharing.circles"));
    circles.setItems(all);
    circles.setItemLabelGenerator(item -> item.name(reader.getLocale()));
    circles.setVisible(false);
    level.addValueChangeListener(
        change -> circles.setVisible(change.getValue() == Sharing.CIRCLES));
    level.setValue(Sharing.PUBLIC);
    String key = "catalogue.step.share.propose";
    dialog =
        new BindingDialog(
                reader.getTranslation(key + ".title"),
                reader.getTranslation(key),
                List.of(new Consequence(subject, reader.getTranslation(key + ".consequence"))),
                () -> {
                  propose.accept(level.getValue(), chosen());
                  reload.run();
                })
            .fields(level, circles);
  }

  void open() {
    dialog.open();
  }

  private Set<CircleCode> chosen() {
    return level.getValue() == Sharing.CIRCLES
        ? circles.getValue().stream().map(Circle::code).collect(Collectors.toUnmodifiableSet())
        : Set.of();
  }
}
