package org.biaolian.worklist.internal;

import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.biaolian.kernel.OrganizationCode;
import org.biaolian.worklist.internal.WorkItems.Reader;
import org.springframework.stereotype.Component;

/**
 * How much is open: at each house, for the map that all members of a circle see, and for a reader,
 * for the figure in the menu of every page. Counting takes the longer the more is open.
 */
@Component
public class HouseLoad {

  private final HouseFigures<OrganizationCode> open;
  private final HouseFigures<Reader> waiting;

  HouseLoad(WorkItems items) {
    open = new HouseFigures<>(Function.identity(), items::openAt);
    waiting =
        new HouseFigures<>(
            Reader::organization,
            readers ->
                readers.stream().collect(Collectors.toMap(Function.identity(), items::countOpen)));
  }

  /** Open items of each of these houses. */
  public Map<OrganizationCode, Long> of(Set<OrganizationCode> houses) {
    return open.of(houses);
  }

  /** Open items of a reader. */
  public long waiting(Reader reader) {
    return waiting.of(Set.of(reader)).getOrDefault(reader, 0L);
  }

  /** The same, if it is known. */
  public OptionalInt knownWaiting(Reader reader) {
    return waiting
        .known(reader)
        .map(figure -> OptionalInt.of(Math.toIntExact(figure)))
        .orElse(OptionalInt.empty());
  }

  /** To be said after the commit and before pages are told that something changed. */
  void changed(Set<OrganizationCode> houses) {
    open.changed(houses);
    waiting.changed(houses);
  }
}
