package org.biaolian.catalogue.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Objects;
import org.biaolian.catalogue.StandardRow;

/** The columns of an exported result, in the reader's language. */
final class ResultColumns {

  private ResultColumns() {}

  static List<String> headings(Component reader) {
    return List.of(
        reader.getTranslation("catalogue.field.number"),
        reader.getTranslation("catalogue.field.title-zh"),
        reader.getTranslation("catalogue.field.status"),
        reader.getTranslation("catalogue.field.published-on"),
        reader.getTranslation("catalogue.field.implemented-on"),
        reader.getTranslation("catalogue.field.issuer"),
        reader.getTranslation("catalogue.field.ics"),
        reader.getTranslation("catalogue.facet.verified"));
  }

  static List<String> cells(Component reader, StandardRow row) {
    return List.of(
        row.number(),
        row.titleZh(),
        reader.getTranslation("catalogue.status." + Words.key(row.status())),
        Objects.toString(row.publishedOn(), ""),
        Objects.toString(row.implementedOn(), ""),
        Objects.requireNonNullElse(row.issuer(), ""),
        String.join(" ", row.ics()),
        reader.getTranslation("catalogue.verification." + Words.key(row.verification())));
  }
}
