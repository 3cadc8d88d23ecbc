package org.biaolian.task;

import java.time.LocalDate;
import java.util.UUID;
import org.biaolian.access.Role;
import org.biaolian.kernel.OrganizationCode;
import org.jspecify.annotations.Nullable;

/**
 * One step that waits for the holders of a role in an organization, or for one of them.
 *
 * @param step what to do next; its verb stands under the key {@code task.<step>}
 * @param origin the organization that it comes from
 * @param number and title of the standard concerned
 * @param route the page where the step is done, without leading slash
 * @param dueOn the last day; none while no clock runs
 * @param person the expert who alone has to take it; none where any holder of the role may
 */
public record OpenTask(
    OrganizationCode organization,
    Role role,
    String step,
    String subjectKind,
    UUID subjectId,
    OrganizationCode origin,
    String number,
    String title,
    String route,
    @Nullable LocalDate dueOn,
    boolean demonstration,
    @Nullable UUID person) {

  /** Only experts are asked by name. */
  public OpenTask {
    if (person != null && role != Role.EXPERT) {
      throw new IllegalArgumentException(step + " of one " + role);
    }
  }

  /** A step that any holder of the role takes. */
  public OpenTask(
      OrganizationCode organization,
      Role role,
      String step,
      String subjectKind,
      UUID subjectId,
      OrganizationCode origin,
      String number,
      String title,
      String route,
      @Nullable LocalDate dueOn,
      boolean demonstration) {
    this(
        organization,
        role,
        step,
        subjectKind,
        subjectId,
        origin,
        number,
        title,
        route,
        dueOn,
        demonstration,
        null);
  }
}
