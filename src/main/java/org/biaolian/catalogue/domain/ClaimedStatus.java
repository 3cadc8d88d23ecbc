package org.biaolian.catalogue.domain;

import java.util.Optional;

/** What a source says of a standard's status. A claim only: the legal status follows the dates. */
public enum ClaimedStatus {
  UPCOMING(ClaimedEnd.NONE),
  IN_FORCE(ClaimedEnd.NONE),
  SUPERSEDED(ClaimedEnd.SUPERSEDED),
  ABOLISHED(ClaimedEnd.ABOLISHED),
  /** The source says nothing, or nothing that can be read. */
  UNSTATED(ClaimedEnd.NONE);

  private final ClaimedEnd end;

  ClaimedStatus(ClaimedEnd end) {
    this.end = end;
  }

  /** The end that the claim amounts to. */
  public ClaimedEnd end() {
    return end;
  }

  /** Reads the words that real catalogues use; empty for any other word. */
  static Optional<ClaimedStatus> read(String text) {
    return switch (text) {
      case "即将实施" -> Optional.of(UPCOMING);
      case "现行", "确认有效", "有效", "现行有效" -> Optional.of(IN_FORCE);
      case "被代替", "有更新版" -> Optional.of(SUPERSEDED);
      case "废止", "作废", "已作废" -> Optional.of(ABOLISHED);
      default -> Optional.empty();
    };
  }

  /** True for the word that the law uses for a status, false for words read as one. */
  static boolean plain(String text) {
    return switch (text) {
      case "即将实施", "现行", "被代替", "废止" -> true;
      default -> false;
    };
  }
}
