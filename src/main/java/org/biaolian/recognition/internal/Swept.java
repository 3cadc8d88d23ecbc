package org.biaolian.recognition.internal;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.biaolian.api.Slice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Rows that a day has made due, in pieces and in the order of their ids. */
final class Swept {

  private static final Logger log = LoggerFactory.getLogger(Swept.class);
  private static final int AT_ONCE = 200;
  private static final UUID FIRST = new UUID(0, 0);

  private Swept() {}

  /** One that cannot be dealt with holds nobody back and is left for the next minute. */
  static void all(BiFunction<UUID, Slice, List<UUID>> next, Consumer<List<UUID>> work) {
    List<UUID> piece = next.apply(FIRST, new Slice(0, AT_ONCE));
    while (!piece.isEmpty()) {
      inOneOrSingly(piece, work);
      piece = next.apply(piece.getLast(), new Slice(0, AT_ONCE));
    }
  }

  /** The same for ids that are all known. */
  static void piecewise(Collection<UUID> ids, Consumer<List<UUID>> work) {
    List<UUID> all = ids.stream().sorted().toList();
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      inOneOrSingly(all.subList(from, Math.min(from + AT_ONCE, all.size())), work);
    }
  }

  private static void inOneOrSingly(List<UUID> piece, Consumer<List<UUID>> work) {
    try {
      work.accept(piece);
    } catch (RuntimeException together) {
      log.debug("{} due rows are dealt with one by one", piece.size(), together);
      for (UUID id : piece) {
        try {
          work.accept(List.of(id));
        } catch (RuntimeException e) {
          log.error("What was due could not be done for {}", id, e);
        }
      }
    }
  }
}
