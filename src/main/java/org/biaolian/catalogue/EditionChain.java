package org.biaolian.catalogue;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The editions of a standard as far as the viewer sees them.
 *
 * @param viewed the number from which the chain was asked
 * @param editions newest first
 * @param inForce the editions in force to which the viewed one leads; itself if it is in force
 * @param notices what does not fit or has to be known
 */
public record EditionChain(
    String viewed, List<Edition> editions, List<String> inForce, List<Notice> notices)
    implements Serializable {

  public EditionChain {
    editions = List.copyOf(editions);
    inForce = List.copyOf(inForce);
    notices = List.copyOf(notices);
  }

  /** Where the viewed edition is out of force: who stands in its place. */
  public List<String> successors() {
    return inForce.contains(viewed) ? List.of() : inForce;
  }

  /**
   * One edition.
   *
   * @param endedOn when it was replaced or abolished, where that is known
   * @param replaces what it says it replaces
   * @param changes what differs from the edition before it
   */
  public record Edition(
      String number,
      String title,
      LegalStatus status,
      boolean verified,
      @Nullable LocalDate publishedOn,
      @Nullable LocalDate implementedOn,
      @Nullable LocalDate endedOn,
      List<Replacement> replaces,
      List<Change> changes,
      List<AmendmentView> amendments)
      implements Serializable {

    public Edition {
      replaces = List.copyOf(replaces);
      changes = List.copyOf(changes);
      amendments = List.copyOf(amendments);
    }
  }

  /**
   * A fact that differs from the edition before.
   *
   * @param field its name after {@code catalogue.field.}
   */
  public record Change(String field, String before, String after) implements Serializable {}

  /**
   * Something about the chain in words.
   *
   * @param arguments of its sentence {@code catalogue.chain.<kind>}
   */
  public record Notice(Kind kind, List<String> arguments) implements Serializable {

    public Notice {
      arguments = List.copyOf(arguments);
    }

    /** What there is to say. */
    public enum Kind {
      /** Editions replace each other in a circle. */
      CIRCLE,
      /** One edition is replaced as a whole by several. */
      FORK,
      /** A number that is not in the catalogue, or not shown to the viewer. */
      UNKNOWN,
      /** A later standard takes over parts. */
      PARTLY,
      /** A newer edition is in force and this one has not been ended. */
      STILL_IN_FORCE,
      /** It is named as replaced by something older. */
      BACKWARDS,
      /** The viewed edition is out of force and nothing stands in its place. */
      NONE_IN_FORCE
    }
  }
}
