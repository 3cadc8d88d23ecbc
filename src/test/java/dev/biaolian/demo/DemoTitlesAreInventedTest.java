package dev.biaolian.demo;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.biaolian.demo.DemoContent.DemoStandard;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.biaolian.testing.SharedData;
import org.junit.jupiter.api.Test;

/** Compares with the real catalogues that lie beside the project on some machines. */
class DemoTitlesAreInventedTest {

  private static final Pattern BLANK = Pattern.compile("\\s+");
  private static final Pattern ICS = Pattern.compile("\"code\": ?\"([0-9.]+)\"");

  private final DemoContent content = DemoContent.load();

  @Test
  void noTitleOrNumberEqualsARealOne() {
    Set<String> real = new HashSet<>();
    for (String file : List.of("local-standards.csv", "national-standards.csv")) {
      for (var row : SharedData.rows(file)) {
        real.add(withoutBlanks(row.getField("标准编号")));
        real.add(withoutBlanks(row.getField("标准名称")));
      }
    }
    assertThat(real).hasSizeGreaterThan(10_000);
    for (DemoStandard s : content.standards()) {
      assertThat(real.contains(withoutBlanks(s.titleZh()))).as(s.titleZh()).isFalse();
      assertThat(real.contains(withoutBlanks(s.number()))).as(s.number()).isFalse();
    }
  }

  @Test
  void everyIcsCodeIsInTheClassification() throws IOException {
    var known =
        ICS.matcher(Files.readString(SharedData.file("ics.json")))
            .results()
            .map(m -> m.group(1))
            .collect(toSet());
    assertThat(content.standards().stream().map(DemoStandard::ics))
        .allSatisfy(codes -> assertThat(known).containsAll(codes));
  }

  @Test
  void everyCcsCodeBeginsWithALetterOfTheClassification() throws IOException {
    String known = Files.readString(SharedData.file("ccs_level1_zh.json"));
    assertThat(content.standards())
        .allSatisfy(s -> assertThat(known).contains("\"" + s.ccs().charAt(0) + "\""));
  }

  private static String withoutBlanks(String text) {
    return BLANK.matcher(text).replaceAll("");
  }
}
