package dev.biaolian.bench.recognition;

import dev.biaolian.bench.catalogue.FullPortal;
import dev.biaolian.bench.catalogue.Openings;
import dev.biaolian.bench.catalogue.Share;
import dev.biaolian.bench.decision.PreparedCases;
import dev.biaolian.bench.decision.PreparedCases.Proposed;
import dev.biaolian.bench.session.Server;
import dev.biaolian.bench.session.SignIn;
import dev.biaolian.bench.session.Visitor;
import dev.biaolian.database.EmbeddedMariaDb;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.biaolian.bureau.Agreements;
import org.biaolian.catalogue.FileUploads;
import org.biaolian.catalogue.Sharings;
import org.biaolian.catalogue.StandardEntry;
import org.biaolian.catalogue.Verifications;
import org.biaolian.recognition.RecognitionCases;
import org.biaolian.recognition.RecognitionRequests;
import org.biaolian.recognition.RecognitionRoutes;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Workbench, case, register and matrix among a million cases, opened over HTTP as a browser does,
 * alternately with a minimal grid view. Four of five cases are signed.
 */
public final class RecognitionPages {

  private static final int WARM_UP = 30;
  private static final int OPENINGS = 80;
  private static final String PERSON = "jinzhong-approver";

  private final FullPortal portal;
  private final HttpClient http = HttpClient.newHttpClient();

  private RecognitionPages(FullPortal portal) {
    this.portal = portal;
  }

  /** A page: the beginning of its figure, its path, what it shows at last, its times. */
  private record Opening(String name, String path, String expected, Share times) {
    Opening(String name, String path, String expected) {
      this(name, path, expected, new Share());
    }
  }

  /**
   * @param cases how many, about
   */
  public static void measure(int cases) throws Exception {
    // A server of that size keeps what is asked for every day in memory.
    System.setProperty(EmbeddedMariaDb.POOL, "2048");
    Path folder = Files.createDirectories(Path.of("target", "bench-recognition").toAbsolutePath());
    try (FullPortal portal = FullPortal.start(folder.resolve("parts"))) {
      RecognitionPages pages = new RecognitionPages(portal);
      String open = pages.fill(cases);
      pages.compare(folder, open);
    }
  }

  /**
   * @return the id of a case that the reader may sign
   */
  private String fill(int many) throws Exception {
    RecognitionCases cases = portal.bean(RecognitionCases.class);
    List<Proposed> few =
        new PreparedCases(
                portal.bean(StandardEntry.class),
                portal.bean(FileUploads.class),
                portal.bean(Verifications.class),
                portal.bean(Sharings.class),
                portal.bean(Agreements.class),
                portal.bean(RecognitionRequests.class),
                cases)
            .propose(1);
    String open = null;
    for (int i = 0; i < few.size(); i++) {
      Proposed one = few.get(i);
      if (i % 10 == 0) {
        continue;
      }
      as(one.reviewer(), () -> cases.agree(one.id(), seen(one), "同意"));
      if (i % 10 == 1) {
        open = one.signer().equals(PERSON) ? one.id().toString() : open;
      } else {
        as(one.signer(), () -> cases.sign(one.id(), seen(one)));
      }
    }
    settle();
    long began = System.nanoTime();
    try (Connection connection =
        DriverManager.getConnection(
            portal.setting("spring.flyway.url"),
            portal.setting("spring.flyway.user"),
            portal.setting("spring.flyway.password"))) {
      new ManyCases(connection, "date_add(t.due_on, interval n.n % 40 day)")
          .copy(many / few.size());
    }
    JdbcTemplate jdbc = portal.bean(JdbcTemplate.class);
    System.out.printf(
        "%d cases, %d entries of the register, %d open and %d closed items of work, made in %.0f"
            + " s%n",
        count(jdbc, "recognition_case"),
        count(jdbc, "recognition"),
        count(jdbc, "work_item where closed_at is null"),
        count(jdbc, "work_item where closed_at is not null"),
        (System.nanoTime() - began) / 1e9);
    return Objects.requireNonNull(open, "no case waits for " + PERSON);
  }

  private void compare(Path folder, String open) throws Exception {
    List<Opening> pages =
        List.of(
            new Opening("workbench", "", "wb-"),
            new Opening("case", RecognitionRoutes.CASES + "/" + open, "DB14"),
            new Opening("register", RecognitionRoutes.REGISTER, "DB"),
            new Opening("matrix", RecognitionRoutes.MATRIX, "DB"));
    Share minimal = new Share();
    try (Server floor = Openings.floor(portal, folder, http)) {
      SignIn signIn = new SignIn(http, portal.address(), portal.issuer());
      signIn.enterPassword(PERSON);
      Visitor reader = signIn.again(0);
      Visitor plain = new Visitor(http, "10.1.1.1");
      URI address = portal.address();
      for (Opening page : pages) {
        List<String> statements = Openings.statements(portal, reader, page.path(), page.expected());
        System.out.printf("opening the %s: %d statements%n", page.name(), statements.size());
        statements.forEach(one -> System.out.println("  " + from(one)));
      }
      for (int i = 0; i < WARM_UP + OPENINGS; i++) {
        long floorTime =
            Openings.open(plain, floor.address(), "list", "Standard number 19").nanos();
        if (i >= WARM_UP) {
          minimal.add(floorTime);
        }
        for (Opening page : pages) {
          long time = Openings.open(reader, address, page.path(), page.expected()).nanos();
          if (i >= WARM_UP) {
            page.times().add(time);
          }
        }
      }
    }
    System.out.printf(
        "minimal grid view: p95 %.1f ms; load %.1f%n",
        minimal.millis(95), ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    for (Opening page : pages) {
      System.out.printf("%s: p95 %.1f ms%n", page.name(), page.times().millis(95));
    }
    for (Opening page : pages) {
      System.out.printf(
          "FIGURE %s.vs_minimal.p95=%.2f%n",
          page.name(), page.times().millis(95) / minimal.millis(95));
    }
    http.close();
  }

  /** What a statement reads from, to be recognised in a list. */
  private static String from(String statement) {
    String flat = statement.replaceAll("\\s+", " ");
    int at = flat.indexOf(" from ");
    return flat.startsWith("select") && at > 0
        ? "select …" + flat.substring(at, Math.min(flat.length(), at + 160))
        : flat.substring(0, Math.min(flat.length(), 160));
  }

  private long seen(Proposed one) {
    return portal.bean(RecognitionCases.class).find(one.id()).orElseThrow().version();
  }

  private void as(String person, Runnable step) {
    portal.request(
        person,
        () -> {
          step.run();
          return person;
        });
  }

  /** Until all that follows from the steps has committed. */
  private void settle() {
    JdbcTemplate jdbc = portal.bean(JdbcTemplate.class);
    while (count(jdbc, "EVENT_PUBLICATION")
            + count(jdbc, "work_changed")
            + count(jdbc, "recognition_paper_order where made = false")
        > 0) {
      LockSupport.parkNanos(1_000_000);
    }
  }

  private static int count(JdbcTemplate jdbc, String rows) {
    return Objects.requireNonNull(
        jdbc.queryForObject("select count(*) from " + rows, Integer.class));
  }
}
