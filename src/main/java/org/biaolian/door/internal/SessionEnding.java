package org.biaolian.door.internal;

/** Why a session ended. */
public enum SessionEnding {
  /** Its owner signed out, here or at the sign-in server. */
  SIGNED_OUT,
  /** Its owner ended it from another session. */
  BY_OWNER,
  /** Nothing was done in it for the idle limit. */
  IDLE,
  /** It reached the absolute limit. */
  TOO_OLD,
  /** The server let it go: no request for the idle limit, or the portal stopped. */
  DROPPED
}
