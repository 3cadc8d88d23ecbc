package org.biaolian.catalogue.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.biaolian.catalogue.SavedSearch;
import org.biaolian.catalogue.SavedSearches;
import org.biaolian.catalogue.StandardQuery;
import org.biaolian.task.NewsItem;
import org.biaolian.uikit.BindingDialog;

/**
 * The questions that the reader keeps: each a link, to be renamed and taken out. Read when asked
 * for, so that a list of standards takes no statement more.
 */
final class SavedSearchPanel extends Div {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST_NAME = 80;

  private final transient SavedSearches searches;
  private final transient FacetNames names;
  private final Div list = new Div();
  private final Button open = new Button(getTranslation("catalogue.saved.open"));
  private StandardQuery shown = StandardQuery.ALL;

  SavedSearchPanel(SavedSearches searches, FacetNames names) {
    this.searches = searches;
    this.names = names;
    Button save = new Button(getTranslation("catalogue.saved.save"), click -> save());
    open.addClickListener(click -> list());
    Div buttons = new Div(save, open);
    buttons.addClassName("bl-btns");
    add(list, buttons);
  }

  /** The question that would be kept. */
  void show(StandardQuery query) {
    shown = query;
  }

  private void save() {
    String words = words(shown);
    TextField name = name(words);
    String address = new QueryAddress(shown, 1).href();
    ask(
        name,
        "catalogue.saved.save",
        words.isEmpty() ? getTranslation("catalogue.saved.everything") : words,
        () -> searches.save(name.getValue(), address));
  }

  /** What is looked for, and the values to which it is narrowed. */
  private String words(StandardQuery query) {
    return Stream.concat(
            Stream.of(query.text().strip()),
            query.chosen().entrySet().stream()
                .flatMap(
                    one ->
                        one.getValue().stream().map(value -> names.of(this, one.getKey(), value))))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(getTranslation("uikit.list.comma")));
  }

  private void list() {
    open.setVisible(false);
    list.removeAll();
    List<SavedSearch> own = searches.list();
    if (own.isEmpty()) {
      Paragraph none = new Paragraph(getTranslation("catalogue.saved.none"));
      none.addClassNames("small", "muted");
      list.add(none);
      return;
    }
    UnorderedList items = new UnorderedList();
    items.addClassName("bl-saved");
    own.forEach(one -> items.add(item(one)));
    list.add(items);
  }

  private ListItem item(SavedSearch one) {
    Button rename = small("catalogue.saved.rename", one.name(), name -> rename(one));
    Button delete = small("catalogue.saved.delete", one.name(), name -> delete(one));
    return new ListItem(new Anchor(one.address(), one.name()), follow(one), rename, delete);
  }

  /** The page of what one follows asks for the rest. */
  private Anchor follow(SavedSearch one) {
    Anchor follow =
        new Anchor(
            NewsItem.PAGE + "?search=" + URLEncoder.encode(one.address(), StandardCharsets.UTF_8),
            getTranslation("catalogue.saved.follow"));
    follow.setAriaLabel(getTranslation("catalogue.saved.follow") + " " + one.name());
    return follow;
  }

  private Button small(String key, String name, SerializableConsumer<String> step) {
    Button button = new Button(getTranslation(key), click -> step.accept(name));
    button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
    button.setAriaLabel(getTranslation(key) + " " + name);
    return button;
  }

  private void rename(SavedSearch one) {
    TextField name = name(one.name());
    ask(
        name,
        "catalogue.saved.rename",
        one.name(),
        () -> searches.rename(one.id(), name.getValue()));
  }

  private void delete(SavedSearch one) {
    new BindingDialog(
            getTranslation("catalogue.saved.delete.title"),
            getTranslation("catalogue.saved.delete"),
            List.of(
                new BindingDialog.Consequence(
                    one.name(), getTranslation("catalogue.saved.delete.consequence"))),
            () -> {
              searches.delete(one.id());
              list();
            })
        .open();
  }

  private void ask(TextField name, String key, String whom, SerializableRunnable step) {
    new BindingDialog(
            getTranslation("catalogue.searches"),
            getTranslation(key),
            List.of(
                new BindingDialog.Consequence(whom, getTranslation("catalogue.saved.consequence"))),
            () -> {
              step.run();
              list();
            })
        .fields(name)
        .open();
  }

  private TextField name(String value) {
    TextField name = new TextField(getTranslation("catalogue.saved.name"));
    name.setMaxLength(LONGEST_NAME);
    name.setValue(value.substring(0, Math.min(LONGEST_NAME, value.length())));
    name.setRequiredIndicatorVisible(true);
    name.setWidthFull();
    return name;
  }
}
