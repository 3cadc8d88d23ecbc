package org.biaolian.catalogue.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.biaolian.catalogue.ImportLine.Change;
import org.biaolian.catalogue.ImportLine.Message;
import org.biaolian.catalogue.StandardDetails;
import org.biaolian.catalogue.domain.ClaimedEnd;
import org.biaolian.catalogue.domain.ClaimedStatus;
import org.biaolian.catalogue.domain.FurtherFacts;
import org.biaolian.catalogue.domain.ParsedStandard;
import org.biaolian.catalogue.domain.Standard;
import org.biaolian.catalogue.domain.StatedCheck;
import org.biaolian.kernel.IcsCode;
import org.biaolian.kernel.RuleViolation;
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
    FurtherFacts further = stated.further();
    return new StandardDetails(
        stated.titleZh(),
        either(further.titleEn(), before.titleEn()),
        either(stated.publishedOn(), before.publishedOn()),
        either(stated.implementedOn(), before.implementedOn()),
        either(further.supersededOn(), before.supersededOn()),
        either(further.abolishedOn(), before.abolishedOn()),
        either(stated.replacesSentence(), before.replaces()),
        either(stated.issuer(), before.issuer()),
        stated.ccs() == null ? before.ccs() : stated.ccs().value(),
        stated.ics().isEmpty() ? before.ics() : stated.ics().stream().map(IcsCode::value).toList(),
        either(further.scope(), before.scope()),
        either(further.draftedBy(), before.draftedBy()),
        either(further.drafters(), before.drafters()),
        either(further.committee(), before.committee()),
        further.onto(before.particulars()));
  }

  ClaimedEnd claimed(@Nullable Standard known) {
    return known != null && stated.claimedStatus() == ClaimedStatus.UNSTATED
        ? known.claimedEnd()
        : stated.claimedStatus().end();
  }

  /** Field by field what the row would change. */
  List<Change> changes(Standard known) {
    return StatedChanges.between(
        known.details(), details(known), known.claimedEnd(), claimed(known));
  }

  /** Why the record cannot hold what the row says; nothing for most rows. */
  @Nullable Message refusal(@Nullable Standard known) {
    if (stated.further().equals(FurtherFacts.NONE)) {
      return null;
    }
    try {
      StatedCheck.check(stated.number(), details(known));
      return null;
    } catch (RuleViolation refusal) {
      return new Message(
          "rule." + refusal.rule(),
          Arrays.stream(refusal.arguments()).map(String::valueOf).toList());
    }
  }

  /** Where the facts come from, with the replacement column as it came. */
  String note(String fileName) {
    String note = fileName + " · " + line;
    String column = stated.replacementText();
    return Objects.requireNonNull(
        cut(column.isEmpty() ? note : note + " · " + column, NOTE_LENGTH));
  }

  private static <T> @Nullable T either(@Nullable T first, @Nullable T second) {
    return first == null ? second : first;
  }

  private static @Nullable String cut(@Nullable String text, int length) {
    return text == null || text.length() <= length ? text : text.substring(0, length);
  }
}
