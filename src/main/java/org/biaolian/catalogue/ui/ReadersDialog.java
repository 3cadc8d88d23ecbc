package org.biaolian.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import org.biaolian.access.Sharing;
import org.biaolian.bureau.Organization;
import org.biaolian.bureau.Organizations;
import org.biaolian.catalogue.SharingReaders;
import org.biaolian.kernel.OrganizationCode;

/** Who may read an own record today, and who has read its texts. */
final class ReadersDialog extends Dialog {

  private static final long serialVersionUID = 1L;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  ReadersDialog(
      Component reader, SharingReaders readers, Organizations organizations, Clock clock) {
    setHeaderTitle(reader.getTranslation("catalogue.sharing.readers"));
    add(new H3(reader.getTranslation("catalogue.sharing.may-read")));
    add(
        new Paragraph(
            readers.level() == Sharing.PUBLIC
                ? reader.getTranslation("catalogue.sharing.everybody")
                : readers.organizations().stream()
                    .map(code -> name(reader, organizations, code))
                    .collect(Collectors.joining(reader.getTranslation("uikit.list.comma")))));
    add(new H3(reader.getTranslation("catalogue.sharing.have-read")));
    if (readers.readings().isEmpty()) {
      add(new Paragraph(reader.getTranslation("catalogue.sharing.nobody-read")));
    } else {
      UnorderedList list = new UnorderedList();
      readers
          .readings()
          .forEach(
              one ->
                  list.add(
                      new ListItem(
                          "%s · %s · %s"
                              .formatted(
                                  TIME.format(one.at().atZone(clock.getZone())),
                                  name(reader, organizations, one.organization()),
                                  one.file()))));
      add(list);
    }
    getFooter().add(new Button(reader.getTranslation("catalogue.sharing.close"), click -> close()));
  }

  private static String name(Component reader, Organizations organizations, OrganizationCode code) {
    return organizations
        .find(code)
        .map((Organization found) -> found.name(UI.getCurrentOrThrow().getLocale()))
        .orElse(code.value());
  }
}
