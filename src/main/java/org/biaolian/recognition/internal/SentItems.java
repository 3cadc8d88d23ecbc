package org.biaolian.recognition.internal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;
import org.biaolian.kernel.OrganizationCode;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.recognition.domain.CaseState;
import org.biaolian.recognition.domain.DisputeState;
import org.biaolian.recognition.domain.RequestState;
import org.biaolian.recognition.internal.DeskRows.Row;
import org.biaolian.recognition.internal.DeskRows.Sort;
import org.biaolian.task.Sent;
import org.biaolian.task.SentItem;
import org.biaolian.uikit.Words;

/** What a bureau has asked for and contested, and who holds it now. */
final class SentItems {

  private static final Set<Sort> SORTS =
      EnumSet.of(Sort.REQUEST, Sort.CASE_WITH_DUE_DAY, Sort.CASE_WITHOUT, Sort.DISPUTE);

  private SentItems() {}

  static Sent of(List<Row> rows, int limit, ZoneId zone) {
    List<Row> found = rows.stream().filter(row -> SORTS.contains(row.sort())).toList();
    Map<Sort, Long> totals = new EnumMap<>(Sort.class);
    found.forEach(one -> totals.put(one.sort(), one.total()));
    return new Sent(
        found.stream()
            .map(one -> item(one, zone))
            .sorted(
                Comparator.comparing(
                    SentItem::dueOn, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder())))
            .limit(limit)
            .toList(),
        totals.values().stream().mapToLong(Long::longValue).sum());
  }

  private static SentItem item(Row one, ZoneId zone) {
    return new SentItem(
        holder(one.bureau()),
        one.title(),
        one.number(),
        state(one),
        LocalDate.ofInstant(one.at(), zone),
        one.due(),
        route(one),
        one.demonstration());
  }

  private static OrganizationCode holder(String code) {
    return BureauCode.matches(code)
        ? new BureauCode(code).organization()
        : OrganizationCode.secretariatOf(new CircleCode(code));
  }

  private static String state(Row one) {
    return Words.key(
        switch (one.sort()) {
          case REQUEST -> RequestState.valueOf(one.state());
          case CASE_WITH_DUE_DAY, CASE_WITHOUT -> CaseState.valueOf(one.state());
          case DISPUTE -> DisputeState.valueOf(one.state());
          case TURNED, SOURCE, LOOKED_AT_CASE, LOOKED_AT_ENTRY, REMINDED -> throw notSent(one);
        });
  }

  private static String route(Row one) {
    return switch (one.sort()) {
      case REQUEST -> RecognitionRoutes.request(one.id());
      case CASE_WITH_DUE_DAY, CASE_WITHOUT -> RecognitionRoutes.recognitionCase(one.id());
      case DISPUTE -> RecognitionRoutes.dispute(one.id());
      case TURNED, SOURCE, LOOKED_AT_CASE, LOOKED_AT_ENTRY, REMINDED -> throw notSent(one);
    };
  }

  private static IllegalStateException notSent(Row one) {
    return new IllegalStateException(one.sort() + " is nothing that was sent");
  }
}
