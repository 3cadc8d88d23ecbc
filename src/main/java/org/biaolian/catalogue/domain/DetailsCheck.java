package org.biaolian.catalogue.domain;

import java.time.LocalDate;
import org.biaolian.catalogue.ClassTree;
import org.biaolian.catalogue.ReplacementList;
import org.biaolian.catalogue.StandardDetails;
import org.biaolian.kernel.CcsCode;
import org.biaolian.kernel.IcsCode;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.kernel.StandardNumber;
import org.jspecify.annotations.Nullable;

/** What a bureau's own entry has to satisfy. Imported rows are judged row by row instead. */
final class DetailsCheck {

  private DetailsCheck() {}

  /** Checks what a bureau enters anew. */
  static void check(StandardNumber number, StandardDetails details) {
    check(number, details, null);
  }

  /**
   * Checks what a bureau changes.
   *
   * @param before what the record holds already: old branches of a classification may stay
   */
  static void check(
      StandardNumber number, StandardDetails details, @Nullable StandardDetails before) {
    if (details.titleZh().isBlank()) {
      throw new RuleViolation("standard-title-missing");
    }
    if (details.ccs() != null && !CcsCode.matches(details.ccs())) {
      throw new RuleViolation("ccs-malformed", details.ccs());
    }
    for (String ics : details.ics()) {
      if (!IcsCode.matches(ics)) {
        throw new RuleViolation("ics-malformed", ics);
      }
    }
    checkBranches(details, before);
    order(details.publishedOn(), details.implementedOn());
    order(details.publishedOn(), details.supersededOn());
    order(details.publishedOn(), details.abolishedOn());
    ParticularsCheck.check(number, details.publishedOn(), details.particulars());
    checkLengths(details);
    checkReplaced(number, details.replaces());
  }

  private static void checkBranches(StandardDetails details, @Nullable StandardDetails before) {
    String ccs = details.ccs();
    if (ccs != null && (before == null || !ccs.equals(before.ccs())) && !ClassTree.knownCcs(ccs)) {
      throw new RuleViolation("ccs-unknown", ccs);
    }
    for (String ics : details.ics()) {
      if ((before == null || !before.ics().contains(ics)) && !ClassTree.knownIcs(ics)) {
        throw new RuleViolation("ics-unknown", ics);
      }
    }
  }

  private static void checkReplaced(StandardNumber number, @Nullable String sentence) {
    ReplacementList list = ReplacementList.of(sentence);
    if (!list.unread().isEmpty()) {
      throw new RuleViolation("replaces-unread", list.unread().getFirst());
    }
    if (!list.twice().isEmpty()) {
      throw new RuleViolation("replaces-twice", list.twice().getFirst());
    }
    if (list.links().stream().anyMatch(link -> link.number().equals(number.value()))) {
      throw new RuleViolation("replaces-itself", number.value());
    }
  }

  static void order(@Nullable LocalDate published, @Nullable LocalDate later) {
    if (published != null && later != null && later.isBefore(published)) {
      throw new RuleViolation("date-before-publication", later, published);
    }
  }

  /** The lengths of the columns: what is too long is said, never cut. */
  private static void checkLengths(StandardDetails details) {
    checkLength(details.titleZh(), 300);
    checkLength(details.titleEn(), 400);
    checkLength(details.replaces(), 300);
    checkLength(details.issuer(), 1000);
    checkLength(String.join(" ", details.ics()), 200);
    checkLength(details.scope(), 2000);
    checkLength(details.draftedBy(), 1000);
    checkLength(details.drafters(), 500);
    checkLength(details.committee(), 200);
  }

  static void checkLength(@Nullable String text, int limit) {
    if (text != null && text.length() > limit) {
      throw new RuleViolation("text-too-long", limit, text.substring(0, 20));
    }
  }
}
