package org.biaolian.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.stream.Collectors;
import org.biaolian.access.Sharing;
import org.biaolian.bureau.Organization;
import org.biaolian.bureau.Organizations;
import org.biaolian.catalogue.SharingReaders;
import org.biaolian.kernel.OrganizationCode;

/** Who may read an own record today, and who has read its files. */
final class ReadersDialog extends Dialog {

  private static final long serialVersionUID = 1L;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final transient Organizations organizations;

  ReadersDialog(SharingReaders readers, Organizations organizations, Clock clock) {
    this.organizations = organizations;
    setHeaderTitle(getTranslation("catalogue.sharing.readers"));
    add(new H3(getTranslation("catalogue.sharing.may-read")));
    add(
        new Paragraph(
            readers.level() == Sharing.PUBLIC
                ? getTranslation("catalogue.sharing.everybody")
                : names(readers.organizations())));
    if (readers.level() == Sharing.CIRCLES) {
      add(new Paragraph(getTranslation("catalogue.sharing.may-read-too")));
    }
    if (!readers.closer().isEmpty()) {
      UnorderedList files = new UnorderedList();
      readers
          .closer()
          .forEach(
              file ->
                  files.add(
                      new ListItem(
                          getTranslation(
                              "catalogue.sharing.closer",
                              file.name(),
                              names(file.organizations())))));
      add(files);
    }
    add(new H3(getTranslation("catalogue.sharing.have-read")));
    add(readings(readers, clock));
    add(new Paragraph(getTranslation("catalogue.sharing.public-unnoted")));
    getFooter().add(new Button(getTranslation("catalogue.sharing.close"), click -> close()));
  }

  private Component readings(SharingReaders readers, Clock clock) {
    if (readers.readings().isEmpty()) {
      return new Paragraph(getTranslation("catalogue.sharing.nobody-read"));
    }
    UnorderedList list = new UnorderedList();
    readers
        .readings()
        .forEach(
            one ->
                list.add(
                    new ListItem(
                        "%s · %s · %s · %s"
                            .formatted(
                                TIME.format(one.at().atZone(clock.getZone())),
                                name(one.organization()),
                                getTranslation("fact." + one.kind()),
                                one.file()))));
    long earlier = readers.readingsInAll() - readers.readings().size();
    if (earlier > 0) {
      list.add(new ListItem(getTranslation("catalogue.sharing.earlier", earlier)));
    }
    return list;
  }

  private String names(Set<OrganizationCode> codes) {
    return codes.stream()
        .map(this::name)
        .collect(Collectors.joining(getTranslation("uikit.list.comma")));
  }

  private String name(OrganizationCode code) {
    return organizations
        .find(code)
        .map((Organization found) -> found.name(getLocale()))
        .orElse(code.value());
  }
}
