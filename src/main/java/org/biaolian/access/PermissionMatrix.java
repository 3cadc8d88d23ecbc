package org.biaolian.access;

import static org.biaolian.access.Role.APPROVER;
import static org.biaolian.access.Role.AUDITOR;
import static org.biaolian.access.Role.BUREAU_ADMIN;
import static org.biaolian.access.Role.CLERK;
import static org.biaolian.access.Role.REVIEWER;
import static org.biaolian.access.Role.SECRETARIAT;
import static org.biaolian.access.Role.SECURITY_ADMIN;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Role × action, the whole table in one place. Which rows a role may touch (own bureau, own circle,
 * three different people) is the matter of the aggregates and of {@link VisibilityPolicy}.
 */
public final class PermissionMatrix {

  private PermissionMatrix() {}

  /** The roles that may do this. Empty means that no role is needed, see {@link #needsRole}. */
  public static Set<Role> roles(Action action) {
    return switch (action) {
      case READ_PUBLIC, USE_PORTAL -> EnumSet.noneOf(Role.class);
      case READ_SHARED -> EnumSet.of(CLERK, REVIEWER, APPROVER, BUREAU_ADMIN, SECRETARIAT, AUDITOR);
      case EDIT_STANDARD, DRAFT_REQUEST -> EnumSet.of(CLERK, REVIEWER);
      case PROPOSE_STANDARD, ASSESS_CASE -> EnumSet.of(CLERK);
      case REVIEW_CASE -> EnumSet.of(REVIEWER);
      case APPROVE_STANDARD, ENDORSE_REQUEST, SIGN_CASE -> EnumSet.of(APPROVER);
      case IMPORT_REFERENCE, RULE_ADMISSIBILITY, MANAGE_CIRCLE -> EnumSet.of(SECRETARIAT);
      case MANAGE_PEOPLE -> EnumSet.of(BUREAU_ADMIN);
      case PROPOSE_GRANT -> EnumSet.of(BUREAU_ADMIN, SECRETARIAT);
      case CONFIRM_GRANT -> EnumSet.of(SECURITY_ADMIN);
      case READ_TRAIL -> EnumSet.of(APPROVER, BUREAU_ADMIN, SECRETARIAT, SECURITY_ADMIN, AUDITOR);
      case CHECK_TRAIL -> EnumSet.of(AUDITOR);
    };
  }

  /** Whether an actor with these roles may; an actor is signed in. */
  public static boolean may(Set<Role> held, Action action) {
    return !needsRole(action) || !Collections.disjoint(held, roles(action));
  }

  /** False for what anybody signed in may do. */
  public static boolean needsRole(Action action) {
    return action != Action.READ_PUBLIC && action != Action.USE_PORTAL;
  }

  /** True for what needs no sign-in at all. */
  public static boolean open(Action action) {
    return action == Action.READ_PUBLIC;
  }
}
