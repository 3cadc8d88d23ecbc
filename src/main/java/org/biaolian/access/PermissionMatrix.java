package org.biaolian.access;

import static org.biaolian.access.Role.APPROVER;
import static org.biaolian.access.Role.AUDITOR;
import static org.biaolian.access.Role.BUREAU_ADMIN;
import static org.biaolian.access.Role.CLERK;
import static org.biaolian.access.Role.ENTERPRISE;
import static org.biaolian.access.Role.EXPERT;
import static org.biaolian.access.Role.REVIEWER;
import static org.biaolian.access.Role.SECRETARIAT;
import static org.biaolian.access.Role.SECURITY_ADMIN;
import static org.biaolian.access.Role.SYSTEM_ADMIN;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Role × reach × action, the whole table in one place; the published copy is {@code
 * src/docs/security/permissions.md}, and a test holds the two together. Which rows the reach gives
 * is the matter of {@link VisibilityPolicy} and of the aggregates; who may hold which step of one
 * case stands in {@code recognition.domain.Duties}; which roles exclude each other in {@link
 * Role#compatible}.
 */
public final class PermissionMatrix {

  private static final Map<Action, Map<Role, Reach>> TABLE = new EnumMap<>(Action.class);

  static {
    row(Action.READ_SHARED)
        .of(Reach.OWN_CIRCLES, CLERK, REVIEWER, APPROVER, BUREAU_ADMIN, SECRETARIAT)
        .of(Reach.ALL, AUDITOR);
    row(Action.EDIT_STANDARD).of(Reach.OWN_BUREAU, CLERK, REVIEWER);
    row(Action.PROPOSE_STANDARD).of(Reach.PROPOSE, CLERK);
    row(Action.APPROVE_STANDARD).of(Reach.CONFIRM, APPROVER);
    row(Action.KEEP_COMPARISON).of(Reach.OWN_BUREAU, CLERK, REVIEWER);
    row(Action.IMPORT_REFERENCE).of(Reach.ALL, SECRETARIAT);
    row(Action.JUDGE_OVERLAP)
        .of(Reach.OWN_BUREAU, CLERK, REVIEWER)
        .of(Reach.OWN_CIRCLES, SECRETARIAT);
    row(Action.DRAFT_REQUEST).of(Reach.OWN_BUREAU, CLERK, REVIEWER);
    row(Action.ENDORSE_REQUEST).of(Reach.CONFIRM, APPROVER);
    row(Action.RULE_ADMISSIBILITY).of(Reach.OWN_CIRCLE, SECRETARIAT);
    row(Action.ASSESS_CASE).of(Reach.OWN_BUREAU, CLERK);
    row(Action.REVIEW_CASE).of(Reach.OWN_BUREAU, REVIEWER);
    row(Action.SIGN_CASE).of(Reach.OWN_BUREAU, APPROVER);
    row(Action.DISPUTE).of(Reach.OWN_BUREAU, APPROVER);
    row(Action.RULE_DISPUTE).of(Reach.OWN_CIRCLE, SECRETARIAT);
    row(Action.GIVE_OPINION).of(Reach.ASSIGNED, EXPERT);
    row(Action.APPLY).of(Reach.OWN_ACTS, ENTERPRISE);
    row(Action.MANAGE_CIRCLE).of(Reach.OWN_CIRCLE, SECRETARIAT);
    row(Action.MANAGE_PEOPLE).of(Reach.OWN_BUREAU, BUREAU_ADMIN);
    row(Action.PROPOSE_GRANT).of(Reach.PROPOSE, BUREAU_ADMIN, SECRETARIAT);
    row(Action.CONFIRM_GRANT).of(Reach.CONFIRM, SECURITY_ADMIN);
    row(Action.READ_TRAIL)
        .of(Reach.OWN_BUREAU, APPROVER, BUREAU_ADMIN)
        .of(Reach.OWN_CIRCLE, SECRETARIAT)
        .of(Reach.OWN_ACTS, SECURITY_ADMIN)
        .of(Reach.ALL, AUDITOR);
    row(Action.CHECK_TRAIL).of(Reach.ALL, AUDITOR);
    row(Action.WATCH_SYSTEM).of(Reach.ALL, SYSTEM_ADMIN);
  }

  private PermissionMatrix() {}

  private record Row(Map<Role, Reach> cells) {
    Row of(Reach reach, Role... roles) {
      for (Role role : roles) {
        cells.put(role, reach);
      }
      return this;
    }
  }

  private static Row row(Action action) {
    return new Row(TABLE.computeIfAbsent(action, any -> new EnumMap<>(Role.class)));
  }

  private static Map<Role, Reach> cells(Action action) {
    return TABLE.getOrDefault(action, Map.of());
  }

  /** How far the role may do this; nothing where it may not, or where no role is needed. */
  public static Optional<Reach> reach(Role role, Action action) {
    return Optional.ofNullable(cells(action).get(role));
  }

  /** The roles that may do this. Empty means that no role is needed, see {@link #needsRole}. */
  public static Set<Role> roles(Action action) {
    return Collections.unmodifiableSet(cells(action).keySet());
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
