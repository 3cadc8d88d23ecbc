package org.biaolian.recognition.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;
import org.biaolian.kernel.OrganizationCode;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.recognition.domain.CaseState;
import org.biaolian.recognition.domain.DisputeState;
import org.biaolian.recognition.domain.RequestState;
import org.biaolian.recognition.internal.SentRows.Row;
import org.biaolian.recognition.internal.SentRows.Sort;
import org.biaolian.task.Sent;
import org.biaolian.task.SentItem;
import org.biaolian.task.SentSource;
import org.biaolian.uikit.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a bureau has asked for and contested, and who holds it now. */
@Component
class SentItems implements SentSource {

  private final SentRows rows;
  private final Clock clock;

  SentItems(SentRows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public Sent sent(BureauCode applicant, int limit, int most) {
    List<Row> found = rows.of(applicant, limit, most);
    Map<Sort, Long> totals = new EnumMap<>(Sort.class);
    found.forEach(one -> totals.put(one.sort(), one.total()));
    return new Sent(
        found.stream()
            .map(this::item)
            .sorted(
                Comparator.comparing(
                    SentItem::dueOn, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder())))
            .limit(limit)
            .toList(),
        totals.values().stream().mapToLong(Long::longValue).sum());
  }

  private SentItem item(Row one) {
    return new SentItem(
        holder(one.holder()),
        one.title(),
        one.number(),
        state(one),
        LocalDate.ofInstant(one.since(), clock.getZone()),
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
        });
  }

  private static String route(Row one) {
    return switch (one.sort()) {
      case REQUEST -> RecognitionRoutes.request(one.id());
      case CASE_WITH_DUE_DAY, CASE_WITHOUT -> RecognitionRoutes.recognitionCase(one.id());
      case DISPUTE -> RecognitionRoutes.dispute(one.id());
    };
  }
}
