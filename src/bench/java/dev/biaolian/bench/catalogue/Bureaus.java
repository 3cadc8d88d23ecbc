package dev.biaolian.bench.catalogue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.biaolian.kernel.BureauCode;

/**
 * The portal's 11 bureaus and 353 more: all provinces and cities of theirs. Once the rows are in,
 * their records belong to them: two of ten are private, two shared with a circle, the rest public.
 */
public final class Bureaus {

  private static final int MANY = 364;
  private static final int CITIES = 12;
  private static final List<String> PORTAL =
      List.of(
          "140000", "340000", "360000", "410000", "420000", "430000", "140100", "140300", "140700",
          "140900", "141100");
  private static final List<String> PROVINCES =
      List.of(
          "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37",
          "41", "42", "43", "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64",
          "65");

  private Bureaus() {}

  /** All codes, those of the portal first. */
  static List<BureauCode> all() {
    List<String> codes = new ArrayList<>(PORTAL);
    PROVINCES.stream()
        .map(one -> one + "0000")
        .filter(one -> !codes.contains(one))
        .forEach(codes::add);
    for (int city = 1; city <= CITIES; city++) {
      for (String province : PROVINCES) {
        String code = "%s%02d00".formatted(province, city);
        if (!codes.contains(code)) {
          codes.add(code);
        }
      }
    }
    return codes.subList(0, MANY).stream().map(BureauCode::new).toList();
  }

  /** Enters the further bureaus. */
  public static void enter(Connection connection) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into organization
              (code, kind, level, name_zh, name_en, short_zh, short_en, sign, sort_order)
            values (?, 'BUREAU', ?, ?, ?, ?, ?, '合', 900)
            """)) {
      for (BureauCode code : all()) {
        if (!PORTAL.contains(code.value())) {
          insert.setString(1, code.value());
          insert.setString(2, code.level().name());
          insert.setString(3, "合成单位" + code.value());
          insert.setString(4, "Synthetic " + code.value());
          insert.setString(5, "合成" + code.value());
          insert.setString(6, "S" + code.value());
          insert.addBatch();
        }
      }
      insert.executeBatch();
    }
  }

  /** Gives each record to the bureau of its region, and shares it. */
  public static void own(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          """
          update standard s join organization o
            on o.kind = 'BUREAU' and o.code = rpad(s.region_digits, 6, '0')
          set s.owner_bureau = o.code,
              s.source = 'OWN_IMPORT',
              s.sharing = case when crc32(s.number) % 10 < 2 then 'PRIVATE'
                               when crc32(s.number) % 10 < 4 then 'CIRCLES'
                               else 'PUBLIC' end
          """);
      statement.executeUpdate(
          """
          insert into standard_circle (standard_id, circle_code)
          select id, case when crc32(number) % 20 < 10 then 'six' else 'cities' end
          from standard where sharing = 'CIRCLES'
          """);
    }
  }
}
