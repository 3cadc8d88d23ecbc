package org.biaolian.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.biaolian.access.Action;
import org.biaolian.access.Actor;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.Journal;
import org.biaolian.access.Requires;
import org.biaolian.catalogue.internal.search.StandardSearch;
import org.biaolian.kernel.Ids;
import org.biaolian.kernel.RuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** All that a search finds, for a file. */
@Service
@Transactional(propagation = Propagation.NOT_SUPPORTED)
public class ResultExport {

  /** The most rows of one file: a sheet holds little more, a search server lists little more. */
  public static final int MOST = 900_000;

  /** What the trail says such a file is. */
  public static final String SUBJECT = "standard-list";

  private static final int PIECE = 500;

  private final StandardSearch search;
  private final CurrentActor actors;
  private final Journal journal;
  private final TransactionTemplate transactions;
  private final Clock clock;

  ResultExport(
      StandardSearch search,
      CurrentActor actors,
      Journal journal,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.search = search;
    this.actors = actors;
    this.journal = journal;
    this.transactions = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /**
   * Gives every row that the viewer may see to the file, in the order of the question and piece by
   * piece, so that a long file needs little memory. Who took what along is committed before the
   * first row leaves.
   *
   * @throws RuleViolation {@code export-too-long} beyond {@link #MOST} rows
   */
  @Requires(Action.READ_SHARED)
  public void write(StandardQuery query, Consumer<StandardRow> file) {
    Optional<Actor> viewer = actors.find();
    List<UUID> ids = inShort(() -> noted(query, search.ids(query, viewer, MOST + 1)));
    LocalDate today = LocalDate.now(clock);
    for (int from = 0; from < ids.size(); from += PIECE) {
      List<UUID> piece = ids.subList(from, Math.min(from + PIECE, ids.size()));
      inShort(
              () ->
                  search.load(piece, viewer).stream()
                      .map(standard -> standard.toRow(today))
                      .toList())
          .forEach(file);
    }
  }

  private List<UUID> noted(StandardQuery query, List<UUID> ids) {
    if (ids.size() > MOST) {
      throw new RuleViolation("export-too-long", MOST);
    }
    String what = "count=%d %s %s".formatted(ids.size(), query.text(), query.chosen()).strip();
    journal.note(
        Journal.Entry.act(
            "standard.list-exported",
            SUBJECT,
            Ids.next(),
            what.substring(0, Math.min(what.length(), StandardQuery.MAX_LENGTH * 2))));
    return ids;
  }

  private <T> T inShort(Supplier<T> step) {
    return Objects.requireNonNull(transactions.execute(status -> step.get()));
  }
}
