package dev.biaolian.bench.relevance;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.biaolian.kernel.StandardNumber;

/** The records that questions are about: the real rows, or authored ones without them. */
public record Known(String number, String title) {

  private static final List<String> OBJECTS =
      List.of("城市轨道交通", "杂粮仓储", "智慧景区", "养老机构", "枣园", "公共厕所", "停车场", "农村饮水", "老陈醋", "煤矿瓦斯");
  private static final List<String> ACTIVITIES =
      List.of("温湿度监测", "运营服务", "建设", "等级划分与评定", "安全管理", "节水灌溉", "应急处置", "数据采集");
  private static final List<String> ENDINGS = List.of("规范", "指南", "技术规程");

  /** The file of rows: the real one where it is there, else an authored one in the folder. */
  public static Path file(Path folder) throws IOException {
    Path real = Path.of(System.getProperty("shared.data", "../shared/data"), "local-standards.csv");
    if (Files.isReadable(real)) {
      return real;
    }
    return authored(folder);
  }

  /** A file of authored rows. */
  public static Path authored(Path folder) throws IOException {
    StringBuilder rows = new StringBuilder("标准编号,标准名称,发布日期,实施日期\n");
    int serial = 900_001;
    for (String object : OBJECTS) {
      for (String activity : ACTIVITIES) {
        String ending = ENDINGS.get(serial % ENDINGS.size());
        rows.append(
            "DB14/T %d-2024,%s%s%s,2024-03-01,2024-06-01\n"
                .formatted(serial++, object, activity, ending));
      }
    }
    return Files.writeString(folder.resolve("authored.csv"), rows);
  }

  /** The rows whose number is one, each number once. */
  public static List<Known> rows(Path file) throws IOException {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
      return reader.stream()
          .filter(
              row -> StandardNumber.parse(row.getField("标准编号")) instanceof StandardNumber.Accepted)
          .map(
              row ->
                  new Known(
                      StandardNumber.of(row.getField("标准编号")).value(),
                      row.getField("标准名称").strip()))
          .toList();
    }
  }
}
