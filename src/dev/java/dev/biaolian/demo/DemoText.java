package dev.biaolian.demo;

import dev.biaolian.demo.DemoContent.Clause;
import dev.biaolian.demo.DemoContent.DemoStandard;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** The text of a demonstration standard as a plain file. */
final class DemoText {

  /**
   * Standards of the same object in several regions, so that their files can be read as printed.
   */
  private static final Set<String> PRINTED =
      Set.of(
          "DB1401/T 900009-2025",
          "DB1403/T 900004-2023",
          "DB14/T 900038-2024",
          "DB42/T 900018-2024");

  private static final Set<String> WRITTEN = Set.of("DB1411/T 900005-2024", "DB36/T 900017-2023");

  private static final Set<String> NATIONAL_FORMAT = Set.of("DB14/T 900042-2024");

  private DemoText() {}

  static String fileName(DemoStandard standard) {
    String name = standard.number().replace('/', '-') + " " + standard.titleZh();
    return name + ending(standard.number());
  }

  private static String ending(String number) {
    if (PRINTED.contains(number)) {
      return ".pdf";
    }
    if (WRITTEN.contains(number)) {
      return ".docx";
    }
    return NATIONAL_FORMAT.contains(number) ? ".ofd" : ".txt";
  }

  static byte[] file(DemoStandard standard) {
    String text = text(standard);
    return switch (ending(standard.number())) {
      case ".pdf" -> DemoPdf.of(text);
      case ".docx" -> DemoDocx.of(text);
      case ".ofd" -> DemoOfd.of(text);
      default -> text.getBytes(StandardCharsets.UTF_8);
    };
  }

  private static String text(DemoStandard standard) {
    StringBuilder text = new StringBuilder();
    text.append(standard.number()).append('\n');
    text.append(standard.titleZh()).append('\n');
    text.append(standard.titleEn()).append("\n\n");
    text.append("发布日期：").append(standard.publishedOn()).append('\n');
    text.append("实施日期：").append(standard.implementedOn()).append('\n');
    if (!standard.replaces().isEmpty()) {
      text.append("代替：").append(String.join("、", standard.replaces())).append('\n');
    }
    text.append("技术归口：").append(standard.committee()).append('\n');
    text.append("说明：本文件为演示数据，内容均为虚构。\n");
    for (Clause clause : standard.text()) {
      text.append('\n').append(clause.clause()).append(' ').append(clause.heading()).append('\n');
      text.append("　　").append(clause.body()).append('\n');
    }
    return text.toString();
  }
}
