package org.biaolian.recognition.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.biaolian.bureau.Organizations;
import org.biaolian.kernel.OrganizationCode;
import org.biaolian.recognition.ReminderView;
import org.biaolian.uikit.Section;
import org.springframework.stereotype.Component;

/** Who was reminded of a last day, when, and by which figure of policy. */
@Component
class ReminderPart {

  private final Organizations organizations;
  private final Pieces pieces;

  ReminderPart(Organizations organizations, Pieces pieces) {
    this.organizations = organizations;
    this.pieces = pieces;
  }

  /** Nothing where nobody was or will soon be reminded. */
  Optional<Section> section(List<ReminderView> reminders) {
    if (reminders.isEmpty()) {
      return Optional.empty();
    }
    UnorderedList list = new UnorderedList();
    list.addClassName("bl-files");
    reminders.forEach(one -> list.add(new ListItem(of(one) + words(one))));
    return Optional.of(new Section(pieces.text("recognition.reminders"), list));
  }

  /** What the last day is of, where one page has several. */
  private String of(ReminderView one) {
    return one.adoption()
        .map(
            step ->
                pieces.text(
                    "recognition.reminder.of",
                    pieces.text("recognition.adoption." + step.name().toLowerCase(Locale.ROOT))))
        .orElse("");
  }

  private String words(ReminderView one) {
    LocalDate told = one.toldOn();
    String due = one.dueOn().toString();
    if (told == null) {
      return pieces.text(
          "recognition.reminder.waiting", one.fallsOn().toString(), due, one.workingDays());
    }
    OrganizationCode holder = Objects.requireNonNull(one.holder());
    String who =
        pieces.text(
            "recognition.reminder.who",
            organizations.find(holder).orElseThrow().shortName(pieces.locale()),
            pieces.text("role." + Objects.requireNonNull(one.role()).realmName()));
    return told.isAfter(one.fallsOn())
        ? pieces.text(
            "recognition.reminder.late",
            told.toString(),
            who,
            due,
            one.workingDays(),
            one.fallsOn().toString())
        : pieces.text(
            one.atOnce() ? "recognition.reminder.at-once" : "recognition.reminder.told",
            told.toString(),
            who,
            due,
            one.workingDays());
  }
}
