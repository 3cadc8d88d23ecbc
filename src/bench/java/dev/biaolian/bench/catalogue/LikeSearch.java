package dev.biaolian.bench.catalogue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A search as SQL alone can do it: every word of the question has to stand in one of the columns
 * that the index covers or in the text of a file, within what the reader of {@link SearchFigures}
 * may see; the first page, how many there are, and four facets.
 */
final class LikeSearch {

  /** All files here go as far as their records. */
  private static final String WORD =
      """
       and (concat_ws(' ', s.number, s.title_zh, s.title_en, s.title_pinyin, s.title_initials,
          s.scope, s.issuer, s.committee, s.drafted_by) like ?
        or exists (select 1 from standard_file f
          join document_text_content t on t.document_id = f.document_id
          where f.standard_id = s.id and t.content like ?))
      """;

  private static final String VISIBLE =
      """
       from standard s where (s.sharing = 'PUBLIC' or s.owner_bureau = '140000'
        or (s.sharing = 'CIRCLES' and exists (select 1 from standard_circle c
          where c.standard_id = s.id and c.circle_code = 'six')))
      """;

  private static final List<String> FACETS =
      List.of("s.region_digits", "s.ics", "s.ccs", "year(s.published_on)");

  private final Connection connection;

  LikeSearch(Connection connection) {
    this.connection = connection;
  }

  void ask(String question) throws SQLException {
    List<String> words = List.of(question.split(" ", -1));
    String where = VISIBLE + String.join("", Collections.nCopies(words.size(), WORD));
    List<String> asks = new ArrayList<>();
    asks.add(
        "select s.id, s.number, s.title_zh" + where + " order by s.published_on desc limit 20");
    asks.add("select count(*)" + where);
    FACETS.forEach(column -> asks.add("select %s, count(*)%s group by 1".formatted(column, where)));
    for (String sql : asks) {
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        for (int i = 0; i < words.size(); i++) {
          statement.setString(2 * i + 1, "%" + words.get(i) + "%");
          statement.setString(2 * i + 2, "%" + words.get(i) + "%");
        }
        try (ResultSet row = statement.executeQuery()) {
          while (row.next()) {
            row.getObject(1);
          }
        }
      }
    }
  }
}
