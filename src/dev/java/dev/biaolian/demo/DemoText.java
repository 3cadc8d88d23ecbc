package dev.biaolian.demo;

import dev.biaolian.demo.DemoContent.Clause;
import dev.biaolian.demo.DemoContent.DemoStandard;
import java.nio.charset.StandardCharsets;

/** The text of a demonstration standard as a plain file. */
final class DemoText {

  private DemoText() {}

  static String fileName(DemoStandard standard) {
    return standard.number().replace('/', '-') + " " + standard.titleZh() + ".txt";
  }

  static byte[] file(DemoStandard standard) {
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
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
