package org.biaolian.access;

/** What a person may do; {@link PermissionMatrix} says which role may. */
public enum Action {
  /** Read what is public, signed in or not. */
  READ_PUBLIC,
  /** Open the workbench and one's own settings. */
  USE_PORTAL,
  /** Read what other bureaus share with the own circles, and the recognitions among them. */
  READ_SHARED,
  /** Enter, import and change records of the own bureau. */
  EDIT_STANDARD,
  /** Propose that a record of the own bureau be verified or shared more widely. */
  PROPOSE_STANDARD,
  /** Confirm or refuse such a proposal. */
  APPROVE_STANDARD,
  /** Keep what the own organization makes of two texts. */
  KEEP_COMPARISON,
  /** Import rows of regions outside the portal as references. */
  IMPORT_REFERENCE,
  /** Say whether probable duplicates of several regions are the same. */
  JUDGE_OVERLAP,
  /** Draft a recognition request and send it once endorsed. */
  DRAFT_REQUEST,
  /** Endorse a request of the own bureau. */
  ENDORSE_REQUEST,
  /** Rule on the admissibility of a request. */
  RULE_ADMISSIBILITY,
  /** Acknowledge and assess a case of the own bureau. */
  ASSESS_CASE,
  /** Review what was assessed. */
  REVIEW_CASE,
  /** Sign the decision of the own bureau. */
  SIGN_CASE,
  /** Contest a decision for the own bureau, or answer for it in a dispute. */
  DISPUTE,
  /** Take a dispute up, ask experts and recommend. */
  RULE_DISPUTE,
  /** Advise on a case to which one is assigned as an expert. */
  GIVE_OPINION,
  /** Ask for recognition through the home bureau, as an enterprise. */
  APPLY,
  /** Enter agreements and memberships of the own circle. */
  MANAGE_CIRCLE,
  /** Invite and disable people of the own organization and give them lesser roles. */
  MANAGE_PEOPLE,
  /** Propose that somebody become approver or bureau-admin. */
  PROPOSE_GRANT,
  /** Confirm or refuse such a proposal, as the second person. */
  CONFIRM_GRANT,
  /** Read the audit trail, as far as the own office reaches. */
  READ_TRAIL,
  /** Verify the chains of the trail and export its signed roots. */
  CHECK_TRAIL,
  /** See what the portal still owes to other systems. */
  WATCH_SYSTEM
}
