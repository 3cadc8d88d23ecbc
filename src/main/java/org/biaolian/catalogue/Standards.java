package org.biaolian.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.biaolian.access.Action;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.Journal;
import org.biaolian.access.Requires;
import org.biaolian.access.Role;
import org.biaolian.audit.AuditFact;
import org.biaolian.audit.AuditTrail;
import org.biaolian.catalogue.domain.Highlighter;
import org.biaolian.catalogue.domain.Standard;
import org.biaolian.catalogue.internal.Passages;
import org.biaolian.catalogue.internal.RecordViews;
import org.biaolian.catalogue.internal.Records;
import org.biaolian.catalogue.internal.search.IndexBuilder;
import org.biaolian.catalogue.internal.search.StandardSearch;
import org.biaolian.kernel.MarkedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The records of standards, as far as the viewer may see them. */
@Service
@Transactional(readOnly = true)
public class Standards {

  /** The kind of subject of tasks and facts. */
  public static final String SUBJECT = "standard";

  private static final int TRAIL_LIMIT = 200;

  private final StandardSearch search;
  private final IndexBuilder index;
  private final RecordViews views;
  private final Passages passages;
  private final Records records;
  private final CurrentActor actors;
  private final Journal journal;
  private final AuditTrail trail;
  private final Clock clock;

  Standards(
      StandardSearch search,
      IndexBuilder index,
      RecordViews views,
      Passages passages,
      Records records,
      CurrentActor actors,
      Journal journal,
      AuditTrail trail,
      Clock clock) {
    this.search = search;
    this.index = index;
    this.views = views;
    this.passages = passages;
    this.records = records;
    this.actors = actors;
    this.journal = journal;
    this.trail = trail;
    this.clock = clock;
  }

  /** A record that the viewer may see; to others it is absent. */
  @Requires(Action.READ_PUBLIC)
  public Optional<StandardView> find(UUID id) {
    return records.find(id).map(this::view);
  }

  /** A record by its number in any spelling; absent to those who may not see it. */
  @Requires(Action.READ_PUBLIC)
  public Optional<StandardView> findByNumber(String anySpelling) {
    return records.find(anySpelling).map(this::view);
  }

  @Requires(Action.READ_PUBLIC)
  public List<StandardRow> list(StandardQuery query, int offset, int limit) {
    LocalDate today = today();
    return search.list(query, actors.find(), offset, limit).stream()
        .map(standard -> standard.toRow(today))
        .toList();
  }

  @Requires(Action.READ_PUBLIC)
  public long count(StandardQuery query) {
    return search.count(query, actors.find());
  }

  /** One page of what the viewer may see, with what matched and the counts of every facet. */
  @Requires(Action.READ_PUBLIC)
  public SearchPage page(StandardQuery query, int offset, int limit) {
    LocalDate today = today();
    StandardSearch.Found found = search.page(query, actors.find(), offset, limit);
    Highlighter marks = new Highlighter(query.text());
    Map<UUID, MarkedText> scopes = new HashMap<>();
    for (Standard standard : found.rows()) {
      MarkedText excerpt = marks.excerpt(standard.scope());
      if (excerpt != null) {
        scopes.put(standard.id(), excerpt);
      }
    }
    Map<UUID, String> texts =
        passages.of(
            found.rows().stream().filter(row -> !scopes.containsKey(row.id())).toList(),
            found.texts(),
            actors.find(),
            marks.words());
    List<SearchPage.Hit> hits =
        found.rows().stream()
            .map(
                standard ->
                    hit(
                        standard,
                        standard.toRow(today),
                        marks,
                        scopes.get(standard.id()),
                        marks.excerpt(texts.get(standard.id()))))
            .toList();
    return new SearchPage(found.total(), hits, found.facets(), index.building());
  }

  private static SearchPage.Hit hit(
      Standard standard,
      StandardRow row,
      Highlighter marks,
      @Nullable MarkedText excerpt,
      @Nullable MarkedText passage) {
    return new SearchPage.Hit(
        row,
        marks.number(row.number()),
        marks.whole(row.titleZh()),
        marks.english(row.titleEn()),
        marks.name(row.issuer()),
        marks.name(standard.committee()),
        marks.names(standard.draftedBy()),
        excerpt,
        passage);
  }

  /**
   * The life of a record, newest first; it is its own bureau's and the auditor's matter. Reading it
   * is noted.
   */
  @Requires(Action.READ_SHARED)
  @Transactional
  public List<AuditFact> trail(UUID id) {
    if (records.find(id).filter(this::trailOpen).isEmpty()) {
      return List.of();
    }
    List<AuditFact> life = trail.of(SUBJECT, id, TRAIL_LIMIT);
    journal.note(Journal.Entry.act("trail.queried", "trail", id, null));
    return life;
  }

  private boolean trailOpen(Standard standard) {
    return actors.require().has(Role.AUDITOR) || records.inside(standard);
  }

  private StandardView view(Standard standard) {
    return views.of(standard, today());
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
