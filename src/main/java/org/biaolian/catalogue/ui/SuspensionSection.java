package org.biaolian.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.LocalDate;
import java.util.List;
import org.biaolian.catalogue.StandardView;
import org.biaolian.catalogue.Suspension;
import org.biaolian.catalogue.SuspensionView;
import org.biaolian.catalogue.Suspensions;
import org.biaolian.uikit.Section;

/** 暂停实施 among the editions: every suspension of the record, and the steps of its clerk. */
@org.springframework.stereotype.Component
class SuspensionSection {

  private final Suspensions suspensions;
  private final SuspensionDialogs dialogs;

  SuspensionSection(Suspensions suspensions, SuspensionDialogs dialogs) {
    this.suspensions = suspensions;
    this.dialogs = dialogs;
  }

  /**
   * @param edits whether the viewer may enter and change them
   * @param reload after a step, which shows on the whole page
   */
  Section of(Component reader, StandardView standard, boolean edits, SerializableRunnable reload) {
    Section section = new Section(reader.getTranslation("catalogue.suspensions")).flush();
    List<SuspensionView> all = suspensions.of(standard.id());
    if (all.isEmpty()) {
      section.add(row(new Paragraph(reader.getTranslation("catalogue.suspensions.none"))));
    }
    all.forEach(one -> section.add(row(reader, standard, one, edits, reload)));
    if (edits) {
      section.more(
          button(
              reader, "catalogue.suspension.enter", () -> dialogs.enter(reader, standard, reload)));
    }
    return section;
  }

  private Div row(
      Component reader,
      StandardView standard,
      SuspensionView one,
      boolean edits,
      SerializableRunnable reload) {
    Div words = new Div(new Div(said(reader, one)));
    words.addClassName("grow");
    words.add(line(reader.getTranslation("catalogue.fact.reason", one.reason())));
    LocalDate lifted = one.liftedOn();
    String by = one.liftNotice();
    if (lifted != null && by != null) {
      words.add(line(reader.getTranslation("catalogue.suspension.lifted", lifted.toString(), by)));
    }
    Div row = row(words);
    String withdrawn = one.withdrawnReason();
    if (withdrawn != null) {
      row.add(new Span(reader.getTranslation("catalogue.suspension.withdrawn", withdrawn)));
    } else if (edits) {
      if (one.open()) {
        row.add(
            button(
                reader,
                "catalogue.suspension.lift",
                () -> dialogs.lift(reader, standard, one, reload)));
      }
      row.add(
          button(
              reader,
              "catalogue.suspension.withdraw",
              () -> dialogs.withdraw(reader, standard, one, reload)));
    }
    return row;
  }

  private static String said(Component reader, SuspensionView one) {
    return SuspensionWords.sentence(
        reader, new Suspension(one.firstDay(), one.lastDay(), one.notice()));
  }

  private static Div line(String text) {
    Div line = new Div(text);
    line.addClassNames("small", "muted");
    return line;
  }

  private static Div row(Component... parts) {
    Div row = new Div(parts);
    row.addClassName("bl-row");
    return row;
  }

  private static Button button(Component reader, String key, SerializableRunnable step) {
    Button button = new Button(reader.getTranslation(key), click -> step.run());
    button.addThemeVariants(ButtonVariant.SMALL);
    return button;
  }
}
