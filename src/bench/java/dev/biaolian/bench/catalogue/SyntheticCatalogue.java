package dev.biaolian.bench.catalogue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.biaolian.kernel.BureauCode;

/**
 * Rows that look like real ones and are none: halves of real titles of the same classification put
 * together, dates as they occur together, serials from 900000 up, each title marked. Without the
 * folder of real data the rows are made of a few authored ones.
 */
public final class SyntheticCatalogue {

  private static final long SEED = 20_261_126;
  private static final int FIRST_SERIAL = 900_000;
  private static final List<String> HEADINGS =
      List.of("标准编号", "标准名称", "标准状态", "发布日期", "实施日期", "替代情况", "中标分类", "ICS分类", "发布部门");
  private static final List<String> REGIONS =
      Bureaus.all().stream().map(BureauCode::standardPrefix).toList();

  private record Model(
      String title, String published, String implemented, String ccs, String ics, String issuer) {}

  private final List<Model> models = new ArrayList<>();
  private final List<List<String>> given = new ArrayList<>();
  private final Map<String, List<Model>> byClass = new HashMap<>();

  public SyntheticCatalogue() throws IOException {
    Path real = Path.of(System.getProperty("shared.data", "../shared/data"), "local-standards.csv");
    if (Files.isReadable(real)) {
      try (CsvReader<NamedCsvRecord> reader =
          CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(real)) {
        reader.forEach(
            row -> {
              given.add(HEADINGS.stream().map(row::getField).toList());
              add(
                  new Model(
                      row.getField("标准名称"),
                      row.getField("发布日期"),
                      row.getField("实施日期"),
                      row.getField("中标分类"),
                      row.getField("ICS分类"),
                      row.getField("发布部门")));
            });
      }
    } else {
      System.out.println("real rows are missing: the rows are made of authored ones");
      add(new Model("谷子绿色栽培技术规程", "2021-03-01", "2021-06-01", "B05", "65.020.20", "演示单位"));
      add(new Model("苹果贮藏保鲜管理规范", "2022-05-10", "2022-08-10", "B05", "65.020.20", "演示单位"));
      add(new Model("轨道交通信号系统检测方法", "2020-11-02", "2021-02-01", "S61", "45.020", "演示单位"));
      add(new Model("轨道交通客流组织服务要求", "2023-04-07", "2023-07-07", "S61", "45.020", "演示单位"));
    }
  }

  private void add(Model model) {
    if (model.title().length() >= 4 && !model.published().isBlank()) {
      models.add(model);
      byClass.computeIfAbsent(model.ccs(), any -> new ArrayList<>()).add(model);
    }
  }

  /**
   * Writes rows whose numbers begin behind so many earlier ones.
   *
   * @param rows with real ones, if there are any, before the synthetic ones
   */
  public Path writeAll(Path file, int rows, int after) throws IOException {
    return write(file, rows, after, true);
  }

  /** Writes synthetic rows whose numbers begin behind so many earlier ones. */
  public Path write(Path file, int rows, int after) throws IOException {
    return write(file, rows, after, false);
  }

  private Path write(Path file, int rows, int after, boolean withReal) throws IOException {
    Random random = new Random(SEED + after);
    try (CsvWriter csv = CsvWriter.builder().build(file)) {
      csv.writeRecord(HEADINGS);
      int real = withReal ? Math.min(rows, given.size()) : 0;
      given.subList(0, real).forEach(csv::writeRecord);
      for (int i = after; i < after + rows - real; i++) {
        Model one = models.get(random.nextInt(models.size()));
        List<Model> near = byClass.getOrDefault(one.ccs(), models);
        Model other = near.get(random.nextInt(near.size()));
        String year = one.published().substring(0, 4);
        String number =
            "DB%s/T %d-%s"
                .formatted(
                    REGIONS.get(i % REGIONS.size()),
                    FIRST_SERIAL + i / REGIONS.size(),
                    year.matches("(19|20)\\d\\d") ? year : "2020");
        csv.writeRecord(
            number,
            one.title().substring(0, one.title().length() / 2)
                + other.title().substring(other.title().length() / 2)
                + "（合成）",
            "现行",
            one.published(),
            one.implemented(),
            "",
            one.ccs(),
            one.ics(),
            one.issuer());
      }
    }
    return file;
  }
}
