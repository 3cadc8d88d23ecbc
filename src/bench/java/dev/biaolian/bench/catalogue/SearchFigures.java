package dev.biaolian.bench.catalogue;

import com.vaadin.flow.component.UI;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.biaolian.access.Actor;
import org.biaolian.access.CurrentActor;
import org.biaolian.catalogue.Facet;
import org.biaolian.catalogue.NewStandard;
import org.biaolian.catalogue.SearchPage;
import org.biaolian.catalogue.StandardDetails;
import org.biaolian.catalogue.StandardEntry;
import org.biaolian.catalogue.StandardQuery;
import org.biaolian.catalogue.StandardRow;
import org.biaolian.catalogue.StandardView;
import org.biaolian.catalogue.Standards;
import org.biaolian.catalogue.domain.Highlighter;
import org.biaolian.catalogue.internal.search.FullIndex;
import org.biaolian.catalogue.internal.search.RawIndex;
import org.biaolian.catalogue.internal.search.RawLucene;
import org.biaolian.catalogue.ui.RecordMarks;
import org.springframework.util.FileSystemUtils;

/** Searching, seen from the service, against Lucene alone and against SQL; building the index. */
public final class SearchFigures {

  private static final long SEED = 20_261_126;
  private static final String PERSON = "shanxi-clerk";
  private static final int PAGE = 20;
  private static final int QUESTIONS = 200;
  private static final int WARM_UP = 60;
  private static final int LIKES = 5;
  private static final int CHANGES = 100;
  private static final int SHORTEST_TITLE = 8;
  private static final int SQL_SHOWN = 140;

  private final FullPortal portal;
  private final Standards standards;
  private final StandardEntry entry;
  private final Map<UUID, String> titles = new HashMap<>();
  private final List<String> questions = new ArrayList<>();

  public SearchFigures(FullPortal portal) throws SQLException {
    this.portal = portal;
    this.standards = portal.bean(Standards.class);
    this.entry = portal.bean(StandardEntry.class);
    try (Connection connection = portal.connection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("select id, title_zh from standard order by number")) {
      while (row.next()) {
        titles.put(uuid(row.getBytes(1)), row.getString(2));
      }
    }
    Random random = new Random(SEED);
    List<String> all = titles.values().stream().sorted().toList();
    while (questions.size() < QUESTIONS + WARM_UP) {
      String title = all.get(random.nextInt(all.size()));
      if (title.length() >= SHORTEST_TITLE) {
        questions.add(question(title, random));
      }
    }
  }

  /** Part of a title as somebody types it: one word, or two from different places. */
  private static String question(String title, Random random) {
    int length = 2 + random.nextInt(3);
    int from = random.nextInt(title.length() - length);
    String one = title.substring(from, from + length);
    return random.nextBoolean()
        ? one
        : one + " " + title.substring(title.length() / 2, title.length() / 2 + 2);
  }

  /** The figures that compare a search with its floors. */
  public void search() throws IOException, SQLException {
    Share own = new Share();
    Share raw = new Share();
    Actor actor = portal.request(PERSON, () -> portal.bean(CurrentActor.class).require());
    try (RawLucene lucene = new RawLucene(portal.context())) {
      for (int i = 0; i < questions.size(); i++) {
        StandardQuery query = StandardQuery.ALL.withText(questions.get(i));
        RawLucene.Asked asked = lucene.ask(query, Optional.of(actor));
        long first = System.nanoTime();
        RawLucene.Page floor = lucene.page(asked, PAGE);
        Highlighter marks = new Highlighter(query.text());
        floor.ids().forEach(id -> marks.whole(titles.getOrDefault(id, "")));
        long second = System.nanoTime();
        SearchPage page = portal.request(PERSON, () -> standards.page(query, 0, PAGE));
        long third = System.nanoTime();
        if (i >= WARM_UP) {
          raw.add(second - first);
          own.add(third - second);
        }
        same(query, floor, page);
      }
    }
    System.out.printf(
        "search over %d records, %d facets: portal p50 %.1f p95 %.1f ms, Lucene alone p50 %.1f p95"
            + " %.1f ms%n",
        titles.size(),
        RawLucene.facets(),
        own.millis(50),
        own.millis(95),
        raw.millis(50),
        raw.millis(95));
    System.out.printf("FIGURE search.vs_lucene.p95=%.2f%n", own.millis(95) / raw.millis(95));
    double like = like();
    System.out.printf("the same by SQL LIKE: p50 %.0f ms%n", like);
    System.out.printf("FIGURE search.vs_like=%.0f%n", like / own.millis(50));
  }

  private static void same(StandardQuery query, RawLucene.Page floor, SearchPage page) {
    List<UUID> found = page.hits().stream().map(hit -> hit.row().id()).toList();
    if (!floor.ids().equals(found) || floor.total() != page.total()) {
      throw new IllegalStateException(
          "not the same for '%s': %d and %d, %s and %s"
              .formatted(query.text(), floor.total(), page.total(), floor.ids(), found));
    }
    long regions =
        page.facets().getOrDefault(Facet.REGION, List.of()).stream()
            .mapToLong(count -> count.count())
            .sum();
    long counted =
        floor.counts().getOrDefault(RawLucene.field(Facet.REGION), Map.of()).values().stream()
            .mapToLong(Long::longValue)
            .sum();
    if (regions != counted) {
      throw new IllegalStateException("not the same counts for '%s'".formatted(query.text()));
    }
  }

  /** The same question in SQL: a page, how many there are, and four facets. */
  private double like() throws SQLException {
    Share time = new Share();
    String where =
        """
         from standard s where (s.sharing = 'PUBLIC' or s.owner_bureau = '140000'
          or (s.sharing = 'CIRCLES' and exists (select 1 from standard_circle c
            where c.standard_id = s.id and c.circle_code = 'six')))
          and concat_ws(' ', s.title_zh, s.scope, s.issuer, s.drafted_by) like ?
        """;
    List<String> asks = new ArrayList<>();
    asks.add(
        "select s.id, s.number, s.title_zh" + where + " order by s.published_on desc limit 20");
    asks.add("select count(*)" + where);
    for (String column : List.of("s.region_digits", "s.ics", "s.ccs", "year(s.published_on)")) {
      asks.add("select %s, count(*)%s group by 1".formatted(column, where));
    }
    try (Connection connection = portal.connection()) {
      for (int i = 0; i < LIKES; i++) {
        long began = System.nanoTime();
        for (String sql : asks) {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, "%" + questions.get(i).split(" ", -1)[0] + "%");
            try (ResultSet row = statement.executeQuery()) {
              while (row.next()) {
                row.getObject(1);
              }
            }
          }
        }
        time.add(System.nanoTime() - began);
      }
    }
    return time.millis(50);
  }

  /** How many statements a page of the list takes with its marks, once it is known who reads. */
  public void statements() {
    CountedPool pool = portal.bean(CountedPool.class);
    CurrentActor actors = portal.bean(CurrentActor.class);
    List<RecordMarks> marks = portal.context().getBeanProvider(RecordMarks.class).stream().toList();
    int most = 0;
    // Marks are in the language of a page.
    UI ui = new UI();
    UI.setCurrent(ui);
    for (int size : new int[] {PAGE, PAGE * 5}) {
      List<String> run =
          portal.request(
              PERSON,
              () -> {
                System.out.printf(
                    "who reads: %d statements%n", pool.during(actors::require).size());
                return pool.during(
                    () -> {
                      SearchPage page = standards.page(StandardQuery.ALL, 0, size);
                      List<StandardRow> rows =
                          page.hits().stream().map(SearchPage.Hit::row).toList();
                      marks.forEach(one -> one.strips(rows));
                    });
              });
      System.out.printf("a page of %d for %s: %d statements%n", size, ui.getLocale(), run.size());
      run.forEach(SearchFigures::tell);
      most = Math.max(most, run.size());
    }
    UI.setCurrent(null);
    System.out.printf("FIGURE list.sql=%d%n", most);
  }

  private static void tell(String sql) {
    String line = sql.replaceAll("\\s+", " ");
    System.out.println("  " + line.substring(0, Math.min(SQL_SHOWN, line.length())));
  }

  /** The full re-index against Lucene's own writer over the same rows. */
  public void reindex(Path folder) throws SQLException, IOException {
    Path place = folder.resolve("raw-index");
    FileSystemUtils.deleteRecursively(place);
    Files.createDirectories(place);
    RawIndex raw = new RawIndex(portal.bean(EntityManagerFactory.class));
    // Not measured: what both read and write with is compiled and in memory afterwards.
    build(raw, place);
    FileSystemUtils.deleteRecursively(place);
    Files.createDirectories(place);
    long first = System.nanoTime();
    int rows = build(raw, place);
    long second = System.nanoTime();
    FullIndex.rebuild(portal.context());
    long third = System.nanoTime();
    System.out.printf(
        "index of %d rows: Lucene alone %.1f s, portal %.1f s%n",
        rows, (second - first) / 1e9, (third - second) / 1e9);
    System.out.printf(
        "FIGURE reindex.vs_lucene=%.2f%n", (double) (third - second) / (second - first));
    FileSystemUtils.deleteRecursively(place);
  }

  private int build(RawIndex raw, Path place) throws SQLException, IOException {
    try (Connection connection = portal.connection()) {
      return raw.build(connection, place);
    }
  }

  /** From the commit of a change until a search finds it. */
  public void searchable() {
    Share time = new Share();
    LocalDate day = LocalDate.of(2024, 1, 1);
    UUID id =
        portal.request(
            PERSON,
            () ->
                entry.record(
                    new NewStandard(
                        "DB14/T 999001-2024",
                        StandardDetails.of("合成样本零", day, day.plusMonths(1), null))));
    for (int i = 0; i < CHANGES; i++) {
      String word = "合成样本" + Integer.toString(i + 1000);
      StandardQuery query = StandardQuery.ALL.withText(word);
      portal.request(
          PERSON,
          () -> {
            StandardView view = standards.find(id).orElseThrow();
            entry.edit(id, view.version(), StandardDetails.of(word, day, day.plusMonths(1), null));
            return id;
          });
      long committed = System.nanoTime();
      while (portal.request(PERSON, () -> standards.page(query, 0, 1)).hits().stream()
          .noneMatch(hit -> hit.row().id().equals(id))) {
        Thread.onSpinWait();
      }
      time.add(System.nanoTime() - committed);
    }
    System.out.printf("FIGURE searchable.p99_s=%.3f%n", time.millis(99) / 1000);
  }

  private static UUID uuid(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    return new UUID(buffer.getLong(), buffer.getLong());
  }
}
