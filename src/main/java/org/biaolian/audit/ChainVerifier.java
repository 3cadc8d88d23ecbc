package org.biaolian.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import org.biaolian.audit.ChainReport.ChainFault;
import org.biaolian.audit.ChainReport.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads every chain from its beginning and recomputes every hash; compares with the noted heads,
 * with the latest root of the database and with a root that was kept elsewhere. All of it sees the
 * database at one moment, so it may run beside the portal. Only one slice of facts is in memory.
 */
@Component
public class ChainVerifier {

  private static final int SLICE = 5000;

  private final JdbcTemplate jdbc;
  private final TransactionTemplate moment;
  private final AuditSchema schema;

  public ChainVerifier(
      JdbcTemplate jdbc,
      PlatformTransactionManager transactions,
      @Value("${biaolian.audit.schema}") String schema) {
    this.jdbc = jdbc;
    this.schema = new AuditSchema(schema);
    this.moment = new TransactionTemplate(transactions);
    this.moment.setReadOnly(true);
  }

  /** How many facts there are to read, about. */
  public long size() {
    return Objects.requireNonNull(
        jdbc.queryForObject(
            "select coalesce(sum(sequence_no), 0) from " + AuditSchema.HEADS, Long.class));
  }

  /**
   * Checks all chains.
   *
   * @param kept a root that was kept elsewhere, if there is one
   * @param trusted fingerprints of the keys that may have signed; empty trusts every key
   * @param progress told how many facts have been read, now and then
   */
  public ChainReport verify(Optional<SignedRoot> kept, Set<String> trusted, LongConsumer progress) {
    return Objects.requireNonNull(
        moment.execute(
            status -> {
              // Before the first statement, for connections come as read committed.
              jdbc.execute("set transaction isolation level repeatable read");
              return new Run(kept, trusted, progress).report();
            }));
  }

  /** A cut as recorded: the chain goes on after this fact. */
  private record Cut(String organization, long sequence, String hash, String root) {}

  /** One reading of all chains. */
  private final class Run {

    private final Set<String> trusted;
    private final LongConsumer progress;
    private final Map<String, ChainHead> heads = new HashMap<>();
    private final Map<String, Cut> cuts = new HashMap<>();
    private final Map<String, Map<Long, String>> marks = new HashMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private long facts;

    Run(Optional<SignedRoot> kept, Set<String> trusted, LongConsumer progress) {
      this.trusted = trusted;
      this.progress = progress;
      kept.ifPresent(this::mark);
      AuditRoots.latest(jdbc, schema).ifPresent(this::mark);
    }

    ChainReport report() {
      jdbc.query(
          "select %s from %s".formatted(ChainHead.COLUMNS, AuditSchema.HEADS),
          (ResultSet row) -> {
            ChainHead head = ChainHead.of(row);
            heads.put(head.organization(), head);
          });
      jdbc.query(
          "select organization, sequence_no, fact_hash, root_document from %s order by sequence_no"
              .formatted(schema.cuts()),
          (ResultSet row) -> {
            Cut cut = cut(row);
            cuts.put(cut.organization(), cut);
          });
      Set<String> organizations = new TreeSet<>(heads.keySet());
      organizations.addAll(marks.keySet());
      organizations.addAll(cuts.keySet());
      organizations.addAll(
          jdbc.queryForList("select distinct organization from " + schema.facts(), String.class));
      int chains = 0;
      for (String organization : organizations) {
        long before = facts;
        check(organization).ifPresent(faults::add);
        chains += facts > before ? 1 : 0;
      }
      return new ChainReport(facts, chains, List.copyOf(faults));
    }

    private void mark(SignedRoot root) {
      if (!genuine(root)) {
        faults.add(new Fault(ChainFault.ROOT, null, 0, null));
        return;
      }
      for (SignedRoot.Link link : root.chains()) {
        marks
            .computeIfAbsent(link.organization(), code -> new HashMap<>())
            .put(link.sequence(), link.hash());
      }
    }

    private boolean genuine(SignedRoot root) {
      return root.genuine() && (trusted.isEmpty() || trusted.contains(root.fingerprint()));
    }

    private Optional<Fault> check(String organization) {
      Cut cut = cuts.get(organization);
      if (cut != null && !rests(cut)) {
        return fault(ChainFault.CUT, organization, cut.sequence());
      }
      long sequence = cut == null ? 0 : cut.sequence();
      String previous = cut == null ? null : cut.hash();
      Map<Long, String> marked = marks.getOrDefault(organization, Map.of());
      if (cut != null && !marked.getOrDefault(cut.sequence(), cut.hash()).equals(cut.hash())) {
        return fault(ChainFault.REWRITTEN, organization, cut.sequence());
      }
      List<ChainedFact> slice = slice(organization, Long.MIN_VALUE);
      while (!slice.isEmpty()) {
        for (ChainedFact link : slice) {
          facts++;
          Optional<Fault> wrong = wrong(link, sequence, previous, marked.get(link.sequence()));
          if (wrong.isPresent()) {
            return wrong;
          }
          sequence = link.sequence();
          previous = link.hash();
        }
        progress.accept(facts);
        slice = slice(organization, sequence);
      }
      return end(organization, sequence, previous, marked);
    }

    private Optional<Fault> wrong(
        ChainedFact link, long before, @Nullable String previous, @Nullable String marked) {
      String organization = link.fact().organization();
      if (link.sequence() <= before) {
        return Optional.of(fault(ChainFault.STRAY, link));
      }
      if (link.sequence() > before + 1) {
        return fault(ChainFault.MISSING, organization, before + 1);
      }
      if (!link.follows(previous)) {
        return Optional.of(fault(ChainFault.ALTERED, link));
      }
      return marked == null || marked.equals(link.hash())
          ? Optional.empty()
          : Optional.of(fault(ChainFault.REWRITTEN, link));
    }

    /** A chain must reach as far as every root and its head say, and no farther than its head. */
    private Optional<Fault> end(
        String organization, long last, @Nullable String hash, Map<Long, String> marked) {
      if (marked.keySet().stream().anyMatch(sequence -> sequence > last)) {
        return fault(ChainFault.MISSING, organization, last + 1);
      }
      ChainHead head = heads.get(organization);
      if (head == null || head.sequence() < last) {
        return fault(ChainFault.HEAD, organization, last);
      }
      if (head.sequence() > last) {
        return fault(ChainFault.MISSING, organization, last + 1);
      }
      return Objects.equals(head.hash(), hash)
          ? Optional.empty()
          : fault(ChainFault.HEAD, organization, last);
    }

    /** Whether a genuine root names the fact at which the chain was cut. */
    private boolean rests(Cut cut) {
      try {
        SignedRoot root = SignedRoot.fromJson(cut.root());
        return genuine(root)
            && root.chains()
                .contains(new SignedRoot.Link(cut.organization(), cut.sequence(), cut.hash()));
      } catch (IllegalArgumentException noRoot) {
        return false;
      }
    }
  }

  private static Optional<Fault> fault(ChainFault kind, String organization, long sequence) {
    return Optional.of(new Fault(kind, organization, sequence, null));
  }

  private static Fault fault(ChainFault kind, ChainedFact link) {
    return new Fault(kind, link.fact().organization(), link.sequence(), link.fact().id());
  }

  private static Cut cut(ResultSet row) throws SQLException {
    return new Cut(
        row.getString("organization"),
        row.getLong("sequence_no"),
        Objects.requireNonNull(HashColumns.hex(row, "fact_hash")),
        row.getString("root_document"));
  }

  private List<ChainedFact> slice(String organization, long after) {
    return jdbc.query(
        "select %s from %s where organization = ? and sequence_no > ? order by sequence_no limit %d"
            .formatted(AuditSchema.COLUMNS, schema.facts(), SLICE),
        (row, number) -> AuditSchema.link(row),
        organization,
        after);
  }
}
