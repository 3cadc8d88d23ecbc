package org.biaolian.catalogue;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.biaolian.access.Action;
import org.biaolian.access.Actor;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.Requires;
import org.biaolian.catalogue.domain.SavedSearchRow;
import org.biaolian.catalogue.internal.SavedSearchRepository;
import org.biaolian.kernel.RuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Questions that somebody keeps, of the person who asks and for the active organization: no other's
 * can be named. What a kept question finds is asked anew each time, with the rights of that moment.
 * A bookmark is no act, so the trail does not mention it.
 */
@Service
@Transactional
public class SavedSearches {

  /** Questions that one person may keep. */
  public static final int MOST = 50;

  private static final int LONGEST_ADDRESS = 2000;

  private final SavedSearchRepository rows;
  private final CurrentActor actors;
  private final Clock clock;

  SavedSearches(SavedSearchRepository rows, CurrentActor actors, Clock clock) {
    this.rows = rows;
    this.actors = actors;
    this.clock = clock;
  }

  /** Newest first. */
  @Requires(Action.READ_SHARED)
  @Transactional(readOnly = true)
  public List<SavedSearch> list() {
    return own().stream().map(SavedSearchRow::toView).toList();
  }

  /**
   * Keeps a question.
   *
   * @param address of the list, as in the address bar
   * @throws RuleViolation when it has no name, a name that is taken, or is one too many
   */
  @Requires(Action.READ_SHARED)
  public UUID save(String name, String address) {
    boolean list =
        address.equals(CatalogueRoutes.LIST) || address.startsWith(CatalogueRoutes.LIST + "?");
    if (!list || address.length() > LONGEST_ADDRESS) {
      throw new RuleViolation("saved-search-address");
    }
    List<SavedSearchRow> own = own();
    if (own.size() >= MOST) {
      throw new RuleViolation("saved-searches-full", MOST);
    }
    free(own, name);
    Actor actor = actors.require();
    return rows.save(
            new SavedSearchRow(
                actor.personId(), actor.organization(), name, address, clock.instant()))
        .toView()
        .id();
  }

  /** Gives another name. */
  @Requires(Action.READ_SHARED)
  public void rename(UUID id, String name) {
    SavedSearchRow row = row(id);
    free(own().stream().filter(other -> !other.equals(row)).toList(), name);
    row.rename(name);
  }

  @Requires(Action.READ_SHARED)
  public void delete(UUID id) {
    rows.delete(row(id));
  }

  private static void free(List<SavedSearchRow> others, String name) {
    if (others.stream().anyMatch(other -> other.name().equals(name.strip()))) {
      throw new RuleViolation("saved-search-name-taken", name.strip());
    }
  }

  private List<SavedSearchRow> own() {
    Actor actor = actors.require();
    return rows.findByPersonIdAndOrganizationOrderByIdDesc(
        actor.personId(), actor.organization().value());
  }

  private SavedSearchRow row(UUID id) {
    Actor actor = actors.require();
    return rows.findByIdAndPersonIdAndOrganization(
            id, actor.personId(), actor.organization().value())
        .orElseThrow(() -> new RuleViolation("record-absent"));
  }
}
