package org.biaolian.catalogue.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.biaolian.access.Actor;
import org.biaolian.access.VisibilityPolicy;
import org.biaolian.catalogue.domain.Standard;
import org.biaolian.catalogue.domain.StandardFile;
import org.biaolian.document.DocumentTexts;
import org.springframework.stereotype.Component;

/** Where in the texts that the viewer may read the words of a question stand. */
@Component
public class Passages {

  private static final int BEFORE = 20;
  private static final int LENGTH = 110;

  private final DocumentTexts texts;

  Passages(DocumentTexts texts) {
    this.texts = texts;
  }

  /**
   * By standard that the viewer sees: from the newest text that the viewer may read, if one of the
   * words is in it. Only a file with a limit of its own needs a look at its record's circles.
   *
   * @param rows by standard, the texts of its files, newest first
   */
  public Map<UUID, String> of(
      Collection<Standard> standards,
      Map<UUID, List<StandardFile>> rows,
      Optional<Actor> viewer,
      List<String> words) {
    Map<UUID, String> found = new HashMap<>();
    if (words.isEmpty()) {
      return found;
    }
    Map<UUID, UUID> readable = new HashMap<>();
    for (Standard standard : standards) {
      rows.getOrDefault(standard.id(), List.of()).stream()
          .filter(
              file ->
                  file.asFarAsRecord()
                      || VisibilityPolicy.sees(viewer, standard.owner(), file.reach(standard)))
          .findFirst()
          .ifPresent(file -> readable.put(standard.id(), file.documentId()));
    }
    if (readable.isEmpty()) {
      return found;
    }
    Map<UUID, String> passages = texts.passages(readable.values(), words, BEFORE, LENGTH);
    readable.forEach(
        (standard, document) -> {
          String passage = passages.get(document);
          if (passage != null) {
            found.put(standard, passage);
          }
        });
    return found;
  }
}
