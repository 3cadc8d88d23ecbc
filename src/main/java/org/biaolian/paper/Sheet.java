package org.biaolian.paper;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an official paper says, part by part in the order of GB/T 9704.
 *
 * @param issuer 发文机关, over the red line and again before the date
 * @param mark 发文字号
 * @param addressee 主送机关; none for announcements and certificates
 * @param date 成文日期
 * @param demonstration whether it is marked 演示
 */
public record Sheet(
    String issuer,
    String mark,
    String title,
    @Nullable String addressee,
    List<Block> body,
    LocalDate date,
    Check check,
    boolean demonstration) {

  /** A part of the body. */
  public sealed interface Block permits Paragraph, Fact, Table {}

  public record Paragraph(String text) implements Block {}

  /** A named fact, as a paragraph of its own. */
  public record Fact(String label, String value) implements Block {}

  /**
   * A list of many things.
   *
   * @param shares of the width, one a column
   */
  public record Table(List<String> heads, List<Integer> shares, List<List<String>> rows)
      implements Block {}

  /**
   * Where anybody can ask what became of the paper.
   *
   * @param page the address without code
   * @param link the address behind the QR code
   * @param code for people to type
   */
  public record Check(String page, String link, String code) {}
}
