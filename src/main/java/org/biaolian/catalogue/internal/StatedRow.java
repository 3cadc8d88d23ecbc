package org.biaolian.catalogue.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.biaolian.catalogue.ImportLine.Change;
import org.biaolian.catalogue.ImportLine.Message;
import org.biaolian.catalogue.StandardDetails;
import org.biaolian.catalogue.domain.ClaimedEnd;
import org.biaolian.catalogue.domain.ClaimedStatus;
import org.biaolian.catalogue.domain.ParsedStandard;
import org.biaolian.catalogue.domain.Standard;
import org.biaolian.kernel.IcsCode;
import org.biaolian.kernel.StandardNumber;
import org.jspecify.annotations.Nullable;

/** A row that could be read, set against the record that is there. */
record StatedRow(long line, ParsedStandard stated, List<Message> remarks) {

  private static final int NOTE_LENGTH = 500;

  String number() {
    return stated.number().value();
  }

  /** What the record would hold; what the row leaves open stays as it is. */
  StandardDetails details(@Nullable Standard known) {
    StandardDetails before = known == null ? null : known.details();
    if (before == null) {
      before = StandardDetails.of(stated.titleZh(), null, null, null);
    }
    return new StandardDetails(
        stated.titleZh(),
        before.titleEn(),
        either(stated.publishedOn(), before.publishedOn()),
        either(stated.implementedOn(), before.implementedOn()),
        before.supersededOn(),
        before.abolishedOn(),
        either(replaces(), before.replaces()),
        either(stated.issuer(), before.issuer()),
        stated.ccs() == null ? before.ccs() : stated.ccs().value(),
        stated.ics().isEmpty() ? before.ics() : stated.ics().stream().map(IcsCode::value).toList(),
        before.scope(),
        before.draftedBy(),
        before.drafters(),
        before.committee());
  }

  ClaimedEnd claimed(@Nullable Standard known) {
    return known != null && stated.claimedStatus() == ClaimedStatus.UNSTATED
        ? known.claimedEnd()
        : stated.claimedStatus().end();
  }

  /** Field by field what the row would change. */
  List<Change> changes(Standard known) {
    StandardDetails before = known.details();
    StandardDetails after = details(known);
    List<Change> changes = new ArrayList<>();
    add(changes, "catalogue.field.title-zh", before.titleZh(), after.titleZh());
    add(changes, "catalogue.field.published-on", before.publishedOn(), after.publishedOn());
    add(changes, "catalogue.field.implemented-on", before.implementedOn(), after.implementedOn());
    add(changes, "catalogue.field.replaces", before.replaces(), after.replaces());
    add(changes, "catalogue.field.issuer", before.issuer(), after.issuer());
    add(changes, "catalogue.field.ccs", before.ccs(), after.ccs());
    add(changes, "catalogue.field.ics", before.ics(), after.ics());
    add(changes, "catalogue.field.status", known.claimedEnd(), claimed(known));
    return changes;
  }

  /** Where the facts come from, with the replacement column as it came. */
  String note(String fileName) {
    String note = fileName + " · " + line;
    String column = stated.replacementText();
    return Objects.requireNonNull(
        cut(column.isEmpty() ? note : note + " · " + column, NOTE_LENGTH));
  }

  private @Nullable String replaces() {
    return stated.replaces().isEmpty()
        ? null
        : stated.replaces().stream().map(StandardNumber::value).collect(Collectors.joining("、"));
  }

  private static void add(
      List<Change> changes, String key, @Nullable Object before, @Nullable Object after) {
    if (!Objects.equals(before, after)) {
      changes.add(new Change(key, text(before), text(after)));
    }
  }

  private static String text(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case ClaimedEnd end -> "import.claimed." + end.name().toLowerCase(Locale.ROOT);
      case List<?> codes -> codes.stream().map(Object::toString).collect(Collectors.joining(" "));
      default -> value.toString();
    };
  }

  private static <T> @Nullable T either(@Nullable T first, @Nullable T second) {
    return first == null ? second : first;
  }

  private static @Nullable String cut(@Nullable String text, int length) {
    return text == null || text.length() <= length ? text : text.substring(0, length);
  }
}
