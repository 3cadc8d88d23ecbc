package org.biaolian.settings;

/** A setting with which the portal must not run. */
public final class UnsafeSettingException extends RuntimeException {

  /**
   * A refusal.
   *
   * @param sentence names the setting and says what to do; never holds the value of a secret
   */
  public UnsafeSettingException(String sentence) {
    super(sentence);
  }
}
