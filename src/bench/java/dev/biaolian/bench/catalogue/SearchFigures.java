package dev.biaolian.bench.catalogue;

import com.vaadin.flow.component.UI;
import dev.biaolian.demo.DemoPeople;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.biaolian.access.Actor;
import org.biaolian.access.CurrentActor;
import org.biaolian.catalogue.Facet;
import org.biaolian.catalogue.SearchPage;
import org.biaolian.catalogue.StandardQuery;
import org.biaolian.catalogue.StandardRow;
import org.biaolian.catalogue.Standards;
import org.biaolian.catalogue.domain.Highlighter;
import org.biaolian.catalogue.internal.search.FullIndex;
import org.biaolian.catalogue.internal.search.RawIndex;
import org.biaolian.catalogue.internal.search.RawLucene;
import org.biaolian.catalogue.internal.search.SearchCount;
import org.biaolian.catalogue.ui.RecordMarks;
import org.springframework.util.FileSystemUtils;

/**
 * Searching, seen from the service, against Lucene alone and against SQL; building the index.
 *
 * <p>What is kept between questions: both sides have Lucene's own cache of filters, which is one
 * for the process, and the terms of the facets of each segment. The portal also keeps what
 * questions without a text found, but all questions here have a text and none is asked twice. Rows
 * of the database are read anew by each page, and the floor reads none: it has the titles that it
 * marks in memory, and marks no passages of scopes and texts, which the portal does. SQL has its
 * server's memory of pages, as large as the portal's database has it.
 */
public final class SearchFigures {

  private static final long SEED = 20_261_126;
  private static final String PERSON = "shanxi-clerk";
  private static final int PAGE = 20;
  private static final int QUESTIONS = 200;
  private static final int WARM_UP = 60;
  private static final int LIKES = 20;
  private static final int SHORTEST_TITLE = 8;
  private static final int SQL_SHOWN = 140;

  private final FullPortal portal;
  private final Standards standards;
  private final Map<UUID, String> titles = new HashMap<>();
  private final List<String> questions = new ArrayList<>();

  public SearchFigures(FullPortal portal) throws SQLException {
    this.portal = portal;
    this.standards = portal.bean(Standards.class);
    try (Connection connection = portal.connection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("select id, title_zh from standard order by number")) {
      while (row.next()) {
        titles.put(uuid(row.getBytes(1)), row.getString(2));
      }
      signedInBefore(connection);
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

  /**
   * The first sign-in binds an account to its person, who is found by one statement from then on.
   */
  private static void signedInBefore(Connection connection) throws SQLException {
    try (PreparedStatement bind =
        connection.prepareStatement("update person set subject = ? where username = ?")) {
      bind.setString(1, DemoPeople.subject(PERSON));
      bind.setString(2, PERSON);
      bind.executeUpdate();
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
    Share sample = new Share();
    Actor actor = portal.request(PERSON, () -> portal.bean(CurrentActor.class).require());
    try (RawLucene lucene = new RawLucene(portal.context())) {
      for (int i = 0; i < questions.size(); i++) {
        StandardQuery query = StandardQuery.ALL.withText(questions.get(i));
        RawLucene.Asked asked = lucene.ask(query, Optional.of(actor));
        Timed<RawLucene.Page> floor;
        Timed<SearchPage> page;
        // Who comes second finds the index's pages in the processor's caches.
        if (i % 2 == 0) {
          floor = Timed.of(() -> marked(lucene.page(asked, PAGE), query));
          page = Timed.of(() -> page(query));
        } else {
          page = Timed.of(() -> page(query));
          floor = Timed.of(() -> marked(lucene.page(asked, PAGE), query));
        }
        if (i >= WARM_UP) {
          raw.add(floor.nanos());
          own.add(page.nanos());
          if (i < WARM_UP + LIKES) {
            sample.add(page.nanos());
          }
        }
        same(query, floor.result(), page.result());
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
    System.out.printf(
        "the same by SQL LIKE, first %d of these questions: p50 %.0f ms, portal %.1f ms%n",
        LIKES, like, sample.millis(50));
    System.out.printf("FIGURE search.vs_like=%.0f%n", like / sample.millis(50));
  }

  private SearchPage page(StandardQuery query) {
    return portal.request(PERSON, () -> standards.page(query, 0, PAGE));
  }

  private RawLucene.Page marked(RawLucene.Page floor, StandardQuery query) {
    Highlighter marks = new Highlighter(query.text());
    floor.ids().forEach(id -> marks.whole(titles.getOrDefault(id, "")));
    return floor;
  }

  private double like() throws SQLException {
    Share time = new Share();
    try (Connection connection = portal.connection()) {
      LikeSearch like = new LikeSearch(connection);
      like.ask(questions.getFirst());
      for (String question : questions.subList(WARM_UP, WARM_UP + LIKES)) {
        long began = System.nanoTime();
        like.ask(question);
        time.add(System.nanoTime() - began);
      }
    }
    return time.millis(50);
  }

  /** What came of a step, and how long it took. */
  private record Timed<T>(T result, long nanos) {

    static <T> Timed<T> of(Supplier<T> step) {
      long began = System.nanoTime();
      T result = step.get();
      return new Timed<>(result, System.nanoTime() - began);
    }
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

  /**
   * How many statements and searches a page of the list takes with its marks, once it is known who
   * reads.
   */
  public void statements() {
    CurrentActor actors = portal.bean(CurrentActor.class);
    List<RecordMarks> marks = portal.context().getBeanProvider(RecordMarks.class).stream().toList();
    List<StandardQuery> queries =
        List.of(StandardQuery.ALL, StandardQuery.ALL.withText(questions.getFirst()));
    int most = 0;
    int searches = 0;
    // Marks are in the language of a page, which is forgotten when nobody holds it.
    UI ui = new UI();
    UI.setCurrent(ui);
    for (StandardQuery query : queries) {
      for (int size : new int[] {PAGE, PAGE * 10}) {
        Runnable page = () -> listed(query, size, marks);
        List<String> run =
            portal.request(
                PERSON,
                () -> {
                  actors.require();
                  return portal.bean(CountedPool.class).during(page);
                });
        int asked = portal.request(PERSON, () -> SearchCount.of(page));
        System.out.printf(
            "a page of %d for '%s' in %s: %d statements, %d searches%n",
            size, query.text(), ui.getLocale(), run.size(), asked);
        run.forEach(SearchFigures::tell);
        most = Math.max(most, run.size());
        searches = Math.max(searches, asked);
      }
    }
    UI.setCurrent(null);
    System.out.printf("FIGURE list.sql=%d%n", most);
    System.out.printf("FIGURE list.searches=%d%n", searches);
  }

  private void listed(StandardQuery query, int size, List<RecordMarks> marks) {
    List<StandardRow> rows =
        standards.page(query, 0, size).hits().stream().map(SearchPage.Hit::row).toList();
    marks.forEach(one -> one.strips(rows));
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

  private static UUID uuid(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    return new UUID(buffer.getLong(), buffer.getLong());
  }
}
