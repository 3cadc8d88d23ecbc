package org.biaolian.catalogue.internal.search;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.biaolian.access.Disclosure;
import org.biaolian.catalogue.Recogniser;
import org.biaolian.catalogue.Recognisers;
import org.biaolian.catalogue.domain.Standard;
import org.biaolian.catalogue.domain.StandardFile;
import org.biaolian.catalogue.internal.StandardFiles;
import org.biaolian.document.DocumentText;
import org.biaolian.document.DocumentTexts;
import org.biaolian.document.TextState;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What documents hold that is not in the record: today, who recognises it, texts of its files. */
@Component
class DocumentSource {

  private static final ThreadLocal<@Nullable Ahead> AHEAD = new ThreadLocal<>();

  private final ObjectProvider<Recognisers> recognisers;
  private final ObjectProvider<StandardFiles> files;
  private final ObjectProvider<DocumentTexts> texts;
  private final ObjectProvider<Clock> clock;

  /** As of which all documents stand; none once one was written as of another. */
  private volatile @Nullable LocalDate day;

  /** What was asked at once for many records. */
  private record Ahead(
      Map<UUID, Set<Recogniser>> recognisers, Map<UUID, List<StandardFile>> files) {}

  /** The text of a file, and how far it goes. */
  record ReadableText(String content, Disclosure reach) {}

  DocumentSource(
      ObjectProvider<Recognisers> recognisers,
      ObjectProvider<StandardFiles> files,
      ObjectProvider<DocumentTexts> texts,
      ObjectProvider<Clock> clock) {
    this.recognisers = recognisers;
    this.files = files;
    this.texts = texts;
    this.clock = clock;
  }

  /** The day of a document that is being written now. */
  LocalDate today() {
    LocalDate today = LocalDate.now(clock.getObject());
    if (!today.equals(day)) {
      day = null;
    }
    return today;
  }

  /** Whether every document stands as of this day, as far as this process knows. */
  boolean standsAt(LocalDate asked) {
    return asked.equals(day);
  }

  /** Every document was looked at and stands as of this day. */
  void standAt(LocalDate reached) {
    day = reached;
  }

  /** A record that was never changed is not verified, so that nobody can recognise it. */
  Set<Recogniser> recognisers(Standard standard) {
    Ahead ahead = AHEAD.get();
    Map<UUID, Set<Recogniser>> read;
    if (ahead != null) {
      read = ahead.recognisers();
    } else {
      read = standard.version() == 0 ? Map.of() : read(List.of(standard.id()));
    }
    return read.getOrDefault(standard.id(), Set.of());
  }

  /** The newest text, and older ones as far as they go to people who may not read a newer one. */
  List<ReadableText> texts(Standard standard) {
    List<ReadableText> readable = new ArrayList<>();
    List<Disclosure> covered = new ArrayList<>();
    for (StandardFile file : files(standard)) {
      Disclosure reach = file.reach(standard);
      if (covered.stream().anyMatch(reach::noWiderThan)) {
        continue;
      }
      DocumentText text = texts.getObject().find(file.documentId()).orElse(null);
      if (text == null || text.state() == TextState.WAITING) {
        continue;
      }
      covered.add(reach);
      if (text.state() == TextState.READY) {
        readable.add(new ReadableText(String.join("\n", text.pages()), reach));
      }
    }
    return readable;
  }

  private List<StandardFile> files(Standard standard) {
    if (standard.justEntered()) {
      return List.of();
    }
    Ahead ahead = AHEAD.get();
    return (ahead != null ? ahead.files() : files.getObject().texts(List.of(standard.id())))
        .getOrDefault(standard.id(), List.of());
  }

  /** Whether a record that is written by the step has files. */
  static boolean hasFiles(UUID id) {
    Ahead ahead = AHEAD.get();
    return ahead != null && ahead.files().containsKey(id);
  }

  /** Asks once for many records that are written by the step. */
  void readAhead(Collection<UUID> ids, Runnable step) {
    AHEAD.set(new Ahead(read(ids), files.getObject().texts(ids)));
    try {
      step.run();
    } finally {
      AHEAD.remove();
    }
  }

  private Map<UUID, Set<Recogniser>> read(Collection<UUID> ids) {
    Map<UUID, Set<Recogniser>> all = new HashMap<>();
    recognisers
        .orderedStream()
        .forEach(
            one ->
                one.of(ids)
                    .forEach(
                        (id, found) ->
                            all.computeIfAbsent(id, some -> new HashSet<>()).addAll(found)));
    return all;
  }
}
