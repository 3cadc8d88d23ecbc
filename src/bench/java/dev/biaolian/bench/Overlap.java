package dev.biaolian.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.biaolian.bench.overlap.Reported;
import dev.biaolian.bench.overlap.Reported.Pair;
import dev.biaolian.bench.relevance.FilledPortal;
import dev.biaolian.bench.relevance.Known;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.biaolian.catalogue.Overlaps;
import org.biaolian.kernel.StandardNumber;
import org.springframework.util.FileSystemUtils;

/**
 * What the list of probable duplicates finds among the real rows: of the titles that occur word for
 * word in several provinces, how many it holds; and of the first 100 pairs that it reports, how
 * many a reader of both titles called the same object and activity. A pair that nobody has read
 * counts as wrong. The reader asked whether both could be kept as one standard: 绿色食品 against none
 * is wrong, 无公害 against none is right, an office against its service is wrong, a quota of one
 * region is wrong.
 *
 * <p>Argument: {@code pairs} lists the reported pairs, to be read.
 */
public final class Overlap {

  private static final Path LABELS =
      Path.of(System.getProperty("portal.root", ""), "src/bench/labels/overlap-pairs.csv");
  private static final int FIRST = 100;
  private static final int PROVINCE_DIGITS = 2;
  private static final String BETWEEN = "|";

  private Overlap() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createTempDirectory("bench-overlap");
    try {
      Path file = Known.file(folder);
      System.out.println("Rows from " + file.getFileName());
      try (FilledPortal portal = FilledPortal.with(file, folder)) {
        Reported reported = portal.ask(() -> Reported.of(portal.bean(Overlaps.class)));
        System.out.printf("%d groups reported%n", reported.groups().size());
        if (arguments.length > 0 && arguments[0].equals("pairs")) {
          reported.pairs(Integer.MAX_VALUE).forEach(Overlap::print);
        }
        recall(reported, Known.rows(file));
        precision(reported.pairs(FIRST));
      }
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  private static void recall(Reported reported, List<Known> rows) {
    Map<String, Set<String>> provinces = new TreeMap<>();
    for (Known row : rows) {
      String digits = StandardNumber.of(row.number()).regionDigits();
      if (digits != null) {
        provinces
            .computeIfAbsent(row.title(), any -> new TreeSet<>())
            .add(digits.substring(0, PROVINCE_DIGITS));
      }
    }
    provinces.values().removeIf(some -> some.size() < 2);
    long found =
        provinces.entrySet().stream()
            .filter(one -> reported.holds(one.getKey(), one.getValue()))
            .count();
    System.out.printf(
        "%d titles occur in several provinces, %d are held by a group%n", provinces.size(), found);
    if (!provinces.isEmpty()) {
      System.out.printf("FIGURE overlap.recall=%.3f%n", (double) found / provinces.size());
    }
  }

  private static void precision(List<Pair> pairs) throws IOException {
    Map<String, Boolean> read = labels();
    long known = pairs.stream().filter(pair -> read.containsKey(key(pair))).count();
    long right = pairs.stream().filter(pair -> read.getOrDefault(key(pair), false)).count();
    System.out.printf("%d pairs looked at, %d of them read by a person%n", pairs.size(), known);
    if (!pairs.isEmpty()) {
      System.out.printf("FIGURE overlap.precision100=%.3f%n", (double) right / pairs.size());
    }
  }

  private static Map<String, Boolean> labels() throws IOException {
    Map<String, Boolean> labels = new HashMap<>();
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(LABELS)) {
      reader.forEach(
          row ->
              labels.put(
                  row.getField("one") + BETWEEN + row.getField("other"),
                  row.getField("verdict").equals("right")));
    }
    return labels;
  }

  private static String key(Pair pair) {
    return pair.one().number() + BETWEEN + pair.other().number();
  }

  private static void print(Pair pair) {
    System.out.printf(
        "%s,%s,%s / %s%n",
        pair.one().number(), pair.other().number(), pair.one().titleZh(), pair.other().titleZh());
  }
}
