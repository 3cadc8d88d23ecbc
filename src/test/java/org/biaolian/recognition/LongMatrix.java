package org.biaolian.recognition;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.biaolian.kernel.CircleCode;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Many standards in the matrix of one circle: copies, made by SQL, of a case that went through the
 * services. They are to be taken away again, so that other tests do not meet them.
 */
public final class LongMatrix {

  /** Two bureaus that no other test lets ask each other in this circle. */
  public static final CircleCode CIRCLE = new CircleCode("taixin");

  /** Numbers of copies begin here; those of the copied standards are from 970000. */
  private static final int FIRST_SERIAL = 830_000;

  /** The rows of copies have ids below all that a service makes. */
  private static final String COPIES = " where id < unhex('01000000000000000000000000000000')";

  private static final String STANDARDS =
      """
      insert into standard (id, number, number_key, kind, mandatory, title_zh, title_pinyin,
        title_initials, owner_bureau, region_digits, claimed_end, source, verification, sharing,
        demonstration, recorded_at, version)
      with recursive n (n) as (select 1 union all select n + 1 from n where n < :count)
      select concat(unhex(lpad(hex(n.n), 8, '0')), substring(t.id, 5)),
        regexp_replace(t.number, '97[0-9]{4}', :first + n.n),
        regexp_replace(t.number_key, '97[0-9]{4}', :first + n.n), t.kind, t.mandatory, t.title_zh,
        t.title_pinyin, t.title_initials, t.owner_bureau, t.region_digits, t.claimed_end, t.source,
        t.verification, t.sharing, t.demonstration, t.recorded_at, 0
      from standard t cross join n where t.id = :id
      """;

  private static final String REQUESTS =
      """
      insert into recognition_request (id, standard_id, applicant, agreement_id, circle_code,
        effect, area, reasons, state, drafted_by, drafted_at, demonstration, version)
      with recursive n (n) as (select 1 union all select n + 1 from n where n < :count)
      select concat(unhex(lpad(hex(n.n), 8, '0')), substring(t.id, 5)),
        concat(unhex(lpad(hex(n.n), 8, '0')), substring(t.standard_id, 5)), t.applicant,
        t.agreement_id, :circle, t.effect, t.area, t.reasons, t.state, t.drafted_by, t.drafted_at,
        t.demonstration, 0
      from recognition_request t cross join n where t.id = :id
      """;

  private static final String CASES =
      """
      insert into recognition_case (id, request_id, standard_id, applicant, target, circle_code,
        round, state, assigned_at, demonstration, version)
      with recursive n (n) as (select 1 union all select n + 1 from n where n < :count)
      select concat(unhex(lpad(hex(n.n), 8, '0')), substring(t.id, 5)),
        concat(unhex(lpad(hex(n.n), 8, '0')), substring(t.request_id, 5)),
        concat(unhex(lpad(hex(n.n), 8, '0')), substring(t.standard_id, 5)), t.applicant, t.target,
        :circle, 1, t.state, date_sub(t.assigned_at, interval n.n div 2 minute), t.demonstration, 0
      from recognition_case t cross join n where t.id = :id
      """;

  private final CaseWorld world;

  public LongMatrix(ApplicationContext portal) {
    world = new CaseWorld(portal);
  }

  /**
   * Makes so many standards, each with a running case of Xinzhou. Two at a time came at the same
   * moment.
   *
   * @return the standards as the matrix is to show them, the latest case first
   */
  public List<UUID> fill(int count) {
    UUID one = world.caseOf(world.opened(CaseWorld.XINZHOU), CaseWorld.XINZHOU);
    CaseSummary summary = world.view("xinzhou-clerk", one).summary();
    UUID standard = summary.standard().id();
    world.inTransaction(
        sql -> {
          copy(sql, STANDARDS, standard, count);
          copy(sql, REQUESTS, summary.requestId(), count);
          copy(sql, CASES, one, count);
        });
    return order(standard, count);
  }

  private static void copy(JdbcClient sql, String statement, UUID row, int count) {
    sql.sql(statement)
        .param("count", count)
        .param("id", bytes(row))
        .param("circle", CIRCLE.value())
        .param("first", FIRST_SERIAL)
        .update();
  }

  /** Of two cases of one moment the one with the greater id comes first. */
  private static List<UUID> order(UUID standard, int count) {
    List<UUID> order = new ArrayList<>();
    for (int pair = 0; 2 * pair <= count; pair++) {
      for (int n = 2 * pair + 1; n >= 2 * pair; n--) {
        if (n >= 1 && n <= count) {
          order.add(copy(standard, n));
        }
      }
    }
    return order;
  }

  private static UUID copy(UUID of, int n) {
    long head = ((long) n << Integer.SIZE) | (of.getMostSignificantBits() & 0xFFFF_FFFFL);
    return new UUID(head, of.getLeastSignificantBits());
  }

  public void clear() {
    world.inTransaction(
        sql -> {
          for (String table : List.of("recognition_case", "recognition_request", "standard")) {
            sql.sql("delete from " + table + COPIES).update();
          }
        });
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }
}
