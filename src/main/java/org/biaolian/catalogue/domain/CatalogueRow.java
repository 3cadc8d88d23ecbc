package org.biaolian.catalogue.domain;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One row of a catalogue as it came, by its Chinese headings. Nothing is judged yet.
 *
 * @param line the line of the file, for the report
 */
public record CatalogueRow(
    long line,
    String number,
    String title,
    String status,
    String publishedOn,
    String implementedOn,
    String replacement,
    String ccs,
    String ics,
    String issuer) {

  /** The headings, in the order of the columns. */
  public static final List<String> HEADINGS =
      List.of("标准编号", "标准名称", "标准状态", "发布日期", "实施日期", "替代情况", "中标分类", "ICS分类", "发布部门");

  /** The headings without which a file cannot be read at all. */
  public static final List<String> REQUIRED_HEADINGS = HEADINGS.subList(0, 2);

  /** Takes a row from a reader that knows columns by heading; an absent column is empty. */
  public static CatalogueRow of(long line, Function<String, @Nullable String> column) {
    List<String> cells = HEADINGS.stream().map(heading -> cell(column.apply(heading))).toList();
    return new CatalogueRow(
        line,
        cells.get(0),
        cells.get(1),
        cells.get(2),
        cells.get(3),
        cells.get(4),
        cells.get(5),
        cells.get(6),
        cells.get(7),
        cells.get(8));
  }

  private static String cell(@Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
