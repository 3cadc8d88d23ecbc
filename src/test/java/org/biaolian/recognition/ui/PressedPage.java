package org.biaolian.recognition.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.biaolian.testing.PageRequests;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A page in Chinese as a person uses it, who finds buttons and fields by their words. */
abstract class PressedPage extends SpringBrowserlessTest {

  @Autowired ApplicationContext portal;

  private final List<String> drawn = new ArrayList<>();

  @BeforeEach
  void inChinese() {
    UI.getCurrentOrThrow().setLocale(Locale.SIMPLIFIED_CHINESE);
  }

  void open(String route) {
    forgetDrawings();
    UI.getCurrentOrThrow().navigate(route);
  }

  /** The words of the buttons that stand there. */
  List<String> buttons() {
    return find(Button.class).all().stream().map(Button::getText).toList();
  }

  /** Presses a button that asks first; gives what the dialog says will happen to whom. */
  List<String> press(String words) {
    forgetDrawings();
    click(find(Button.class).all(), words);
    return asks() ? consequences() : List.of();
  }

  /** Whether a dialog is open. */
  boolean asks() {
    return find(Dialog.class).all().stream().anyMatch(Dialog::isOpened);
  }

  private Dialog dialog() {
    return find(Dialog.class).all().stream().filter(Dialog::isOpened).findFirst().orElseThrow();
  }

  private List<String> consequences() {
    List<String> what =
        find(DescriptionList.Description.class, dialog()).all().stream()
            .map(DescriptionList.Description::getText)
            .toList();
    List<String> whom =
        find(DescriptionList.Term.class, dialog()).all().stream()
            .map(DescriptionList.Term::getText)
            .toList();
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < whom.size(); i++) {
      lines.add(whom.get(i) + "：" + what.get(i));
    }
    return lines;
  }

  /** Fills in a field of the open dialog. */
  @SuppressWarnings("unchecked")
  <T> void fill(String label, @Nullable T value) {
    List<AbstractField<?, ?>> found = fields().filter(field -> label.equals(label(field))).toList();
    assertThat(found).as(label).hasSize(1);
    ((AbstractField<?, T>) found.getFirst()).setValue(value);
  }

  /** What the open dialog asks. */
  String question() {
    return dialog().getHeaderTitle();
  }

  /** Confirms the open dialog, which closes. */
  void confirm(String verb) {
    forgetDrawings();
    click(find(Button.class, dialog()).all(), verb);
    assertThat(asks()).as("the dialog is open still").isFalse();
  }

  /** Confirms the open dialog, and is told that it was done. */
  void confirm(String verb, String told) {
    confirm(verb);
    assertThat(find(Notification.class).all())
        .extracting(notice -> notice.getElement().getTextRecursively())
        .anyMatch(text -> text.contains(told));
  }

  /** Confirms in vain: the dialog says why and stays open with all that was filled in. */
  void refused(String verb, String why) {
    Map<String, Object> filled = values();
    click(find(Button.class, dialog()).all(), verb);
    assertThat(find(Div.class, dialog()).withClassName("bl-alert").single().getText())
        .isEqualTo(why);
    assertThat(values()).isEqualTo(filled);
  }

  private Map<String, Object> values() {
    Map<String, Object> values = new LinkedHashMap<>();
    fields().forEach(field -> values.put(label(field), String.valueOf(field.getValue())));
    return values;
  }

  private Stream<AbstractField<?, ?>> fields() {
    return find(AbstractField.class, dialog()).all().stream()
        .map(field -> (AbstractField<?, ?>) field);
  }

  private static String label(Component field) {
    return field instanceof HasLabel labelled ? String.valueOf(labelled.getLabel()) : "";
  }

  private void click(List<Button> buttons, String words) {
    List<Button> found = buttons.stream().filter(one -> words.equals(one.getText())).toList();
    assertThat(found).as(words).hasSize(1);
    test(found.getFirst()).click();
  }

  /** All that the page shows, what it draws by itself too. */
  String shown() {
    drawn.addAll(PageRequests.told());
    return getCurrentView().getElement().getTextRecursively() + String.join("", drawn);
  }

  private void forgetDrawings() {
    PageRequests.told();
    drawn.clear();
  }
}
