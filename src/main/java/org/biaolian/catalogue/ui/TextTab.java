package org.biaolian.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.biaolian.catalogue.CatalogueRoutes;
import org.biaolian.catalogue.FileRole;
import org.biaolian.catalogue.StandardTexts;
import org.biaolian.catalogue.StandardView;
import org.biaolian.catalogue.StandardView.FileView;
import org.biaolian.uikit.EmptyState;
import org.biaolian.uikit.Section;

/** The tab 文本: one file of the record at a time, read in the page. */
@SpringComponent
class TextTab {

  private final StandardTexts texts;

  TextTab(StandardTexts texts) {
    this.texts = texts;
  }

  Component of(Component reader, StandardView standard) {
    List<FileView> all =
        standard.files().stream().filter(file -> file.role() == FileRole.TEXT).toList();
    Optional<FileView> inForce = all.stream().filter(FileView::text).findFirst();
    if (all.isEmpty()) {
      return new EmptyState(reader.getTranslation("catalogue.text.none"));
    }
    FileView first = inForce.orElseGet(all::getFirst);
    Div place = new Div();
    Section section = new Section(reader.getTranslation("catalogue.tab.text"), place);
    List<Component> beside = new ArrayList<>();
    if (inForce.isPresent()) {
      beside.add(
          new Anchor(
              "/" + CatalogueRoutes.compare("", standard.number()),
              reader.getTranslation("catalogue.text.compare")));
    }
    if (all.size() > 1) {
      Select<FileView> choice = new Select<>();
      choice.setAriaLabel(reader.getTranslation("catalogue.text.file"));
      choice.setItemLabelGenerator(FileView::fileName);
      choice.setItems(all);
      choice.setValue(first);
      choice.addValueChangeListener(change -> show(place, reader, standard, change.getValue()));
      beside.add(choice);
    }
    section.more(beside.toArray(Component[]::new));
    show(place, reader, standard, first);
    return section;
  }

  private void show(Div place, Component reader, StandardView standard, FileView file) {
    place.removeAll();
    place.add(
        texts
            .read(standard.id(), file.id())
            .<Component>map(text -> new TextViewer(reader, texts, standard.id(), file, text))
            .orElseGet(() -> new EmptyState(reader.getTranslation("catalogue.text.unreadable"))));
  }
}
