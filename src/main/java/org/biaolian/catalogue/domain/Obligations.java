package org.biaolian.catalogue.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.biaolian.access.Sharing;
import org.biaolian.catalogue.DueDate;
import org.biaolian.catalogue.DueDate.Kind;
import org.biaolian.catalogue.DueDate.State;
import org.biaolian.catalogue.LegalStatus;
import org.biaolian.catalogue.StandardDetails;

/** What has to be done about a bureau's own standard, and by when. */
public final class Obligations {

  /** A figure of policy with its source. */
  public record Figure(int value, String citation) {}

  /**
   * The figures that hold for the bureau.
   *
   * @param publication and {@code filing} in days after issue
   * @param years after issue or confirmation
   * @param warning in months before the re-examination
   */
  public record Figures(Figure publication, Figure filing, Figure years, Figure warning) {}

  private final Standard standard;
  private final LocalDate entered;
  private final LocalDate today;
  private final List<DueDate> found = new ArrayList<>();

  private Obligations(Standard standard, LocalDate entered, LocalDate today) {
    this.standard = standard;
    this.entered = entered;
    this.today = today;
  }

  /**
   * All of them, nearest first; none for a standard that has not been issued or is over.
   *
   * @param textPublic whether everybody may read the text in force
   * @param entered the day on which the record came into the portal
   */
  public static List<DueDate> of(
      Standard standard, boolean textPublic, Figures figures, LocalDate entered, LocalDate today) {
    return new Obligations(standard, entered, today).all(textPublic, figures);
  }

  private List<DueDate> all(boolean textPublic, Figures figures) {
    StandardDetails details = standard.details();
    LocalDate issued = details.publishedOn();
    LegalStatus status = standard.status(today);
    boolean over = status == LegalStatus.SUPERSEDED || status == LegalStatus.ABOLISHED;
    if (issued == null || issued.isAfter(today) || over) {
      return List.of();
    }
    boolean open = standard.sharing() == Sharing.PUBLIC && textPublic;
    add(
        Kind.PUBLICATION,
        issued,
        issued.plusDays(figures.publication().value()),
        issued,
        figures.publication(),
        open);
    add(
        Kind.FILING,
        issued,
        issued.plusDays(figures.filing().value()),
        issued,
        figures.filing(),
        details.particulars().state().done());
    LocalDate basis = Objects.requireNonNullElse(details.particulars().confirmedOn(), issued);
    LocalDate due = basis.plusYears(figures.years().value());
    add(
        Kind.REEXAMINATION,
        basis,
        due,
        due.minusMonths(figures.warning().value()),
        figures.years(),
        false);
    return List.copyOf(found);
  }

  private void add(
      Kind kind, LocalDate from, LocalDate due, LocalDate warn, Figure figure, boolean done) {
    found.add(
        new DueDate(
            kind,
            from,
            due,
            warn,
            figure.value(),
            figure.citation(),
            state(due, warn, done),
            due.isBefore(entered)));
  }

  private State state(LocalDate due, LocalDate warn, boolean done) {
    if (done) {
      return State.DONE;
    }
    if (today.isAfter(due)) {
      return State.OVERDUE;
    }
    return today.isBefore(warn) ? State.AHEAD : State.DUE;
  }
}
