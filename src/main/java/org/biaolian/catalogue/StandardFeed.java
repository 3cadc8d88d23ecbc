package org.biaolian.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.biaolian.access.Actor;
import org.biaolian.access.Unguarded;
import org.biaolian.catalogue.domain.Standard;
import org.biaolian.catalogue.internal.ImportLines;
import org.biaolian.catalogue.internal.StandardRepository;
import org.biaolian.catalogue.internal.StandardSpecs;
import org.biaolian.catalogue.internal.search.StandardSearch;
import org.biaolian.kernel.BureauCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Standards for a room that passes news on while nobody is at a page: who asks is an argument, and
 * only what this reader sees today is answered.
 */
@Service
@Transactional(readOnly = true)
public class StandardFeed {

  /** Longer chains of editions do not exist. */
  private static final int MOST_EDITIONS = 20;

  private static final String CALLER = "the room of subscriptions, for the reader it names";

  private final StandardRepository standards;
  private final StandardSearch search;
  private final ImportLines lines;

  StandardFeed(StandardRepository standards, StandardSearch search, ImportLines lines) {
    this.standards = standards;
    this.search = search;
    this.lines = lines;
  }

  /** A standard as news tells of it. */
  public record Line(
      UUID id,
      String number,
      String title,
      @Nullable BureauCode owner,
      @Nullable String region,
      List<String> ics,
      @Nullable String ccs,
      boolean demonstration) {}

  /** The standards with these ids that the viewer sees today. */
  @Unguarded(CALLER)
  public Map<UUID, Line> seenBy(Actor viewer, Collection<UUID> ids) {
    return ids.isEmpty()
        ? Map.of()
        : standards
            .findAll(StandardSpecs.visible(Optional.of(viewer)).and(StandardSpecs.among(ids)))
            .stream()
            .collect(Collectors.toMap(Standard::id, StandardFeed::line));
  }

  /**
   * Each standard with the older editions that it replaces as a whole, and theirs: whoever follows
   * one of them follows this one. Only editions of the same owner count, or anybody could draw the
   * followers of a foreign standard to a record of his own.
   */
  @Unguarded(CALLER)
  public Map<UUID, Set<UUID>> lineages(Collection<UUID> ids) {
    Map<UUID, Set<UUID>> lineages = new HashMap<>();
    List<Step> steps = new ArrayList<>();
    for (Standard standard : standards.findAllById(ids)) {
      lineages.put(standard.id(), new HashSet<>(Set.of(standard.id())));
      steps.add(new Step(standard, standard));
    }
    for (int i = 0; i < MOST_EDITIONS && !steps.isEmpty(); i++) {
      steps = older(steps, lineages);
    }
    return lineages;
  }

  /** An edition, and the newest one in whose line it was found. */
  private record Step(Standard newest, Standard edition) {}

  /** One step back in all lines at once. */
  private List<Step> older(List<Step> steps, Map<UUID, Set<UUID>> lineages) {
    Set<String> numbers =
        steps.stream().flatMap(step -> replacedWhole(step.edition())).collect(Collectors.toSet());
    if (numbers.isEmpty()) {
      return List.of();
    }
    Map<String, Standard> found =
        standards.findByNumberIn(numbers).stream()
            .collect(Collectors.toMap(standard -> standard.number().value(), one -> one));
    List<Step> older = new ArrayList<>();
    for (Step step : steps) {
      replacedWhole(step.edition())
          .map(found::get)
          .filter(Objects::nonNull)
          .filter(standard -> Objects.equals(standard.owner(), step.newest().owner()))
          .filter(standard -> line(step, lineages).add(standard.id()))
          .forEach(standard -> older.add(new Step(step.newest(), standard)));
    }
    return older;
  }

  private static Set<UUID> line(Step step, Map<UUID, Set<UUID>> lineages) {
    return Objects.requireNonNull(lineages.get(step.newest().id()));
  }

  private static Stream<String> replacedWhole(Standard standard) {
    return standard.replaced().stream().filter(Replacement::whole).map(Replacement::number);
  }

  /** Which of these standards a kept search finds for the viewer. */
  @Unguarded(CALLER)
  public Set<UUID> matching(String address, Actor viewer, Collection<UUID> ids) {
    return ids.isEmpty()
        ? Set.of()
        : search.among(SearchAddress.query(address), Optional.of(viewer), ids);
  }

  /** The news of a written chunk of an import; asked again, it has the same ids. */
  @Unguarded(CALLER)
  public List<StandardNews> imported(StandardsImported chunk) {
    Map<String, ImportLine> written = new LinkedHashMap<>();
    for (ImportLine line : lines.between(chunk.importId(), chunk.firstLine(), chunk.lastLine())) {
      switch (line.verdict()) {
        case NEW, ADOPTED, CHANGED -> written.put(line.number(), line);
        case UNCHANGED, CONFLICTING, REFUSED -> {
          // nothing was written
        }
      }
    }
    List<StandardNews> news = new ArrayList<>();
    if (!written.isEmpty()) {
      for (Standard standard : standards.findByNumberIn(written.keySet())) {
        ImportLine line = written.get(standard.number().value());
        if (line != null) {
          news.add(news(chunk.importId(), standard.id(), line));
        }
      }
    }
    return news;
  }

  private static StandardNews news(UUID importId, UUID standard, ImportLine line) {
    String name = importId + ":" + line.line();
    return new StandardNews(
        UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
        standard,
        line.verdict() == ImportLine.Verdict.NEW
            ? StandardNews.Kind.RECORDED
            : StandardNews.Kind.CHANGED,
        false);
  }

  private static Line line(Standard standard) {
    StandardDetails details = standard.details();
    return new Line(
        standard.id(),
        standard.number().value(),
        standard.title(),
        standard.owner(),
        standard.number().regionDigits(),
        details.ics(),
        details.ccs(),
        standard.demonstration());
  }
}
