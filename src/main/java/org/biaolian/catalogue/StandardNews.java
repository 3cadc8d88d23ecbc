package org.biaolian.catalogue;

import java.util.UUID;
import org.biaolian.kernel.Ids;

/**
 * Something about a standard that others may want to hear of; published in the transaction of the
 * act, and only for what really changed. Whoever passes it on asks first who may see the standard.
 *
 * @param id of this piece of news: it stays the same however often it is delivered
 * @param inside a matter of the owner's house alone
 */
public record StandardNews(UUID id, UUID standardId, Kind kind, boolean inside) {

  /** What happened. */
  public enum Kind {
    RECORDED,
    CHANGED,
    STATUS,
    SUPERSEDED,
    AMENDED,
    /** It was suspended, or that was lifted or taken back. */
    SUSPENDED,
    VERIFIED,
    SHARED,
    TEXT,
    /** Somebody recognises it now, or no longer. */
    RECOGNITION;

    /** Of interest to somebody who follows a whole field and not this one standard. */
    public boolean forField() {
      return this != CHANGED && this != TEXT && this != VERIFIED;
    }
  }

  public static StandardNews of(UUID standardId, Kind kind) {
    return new StandardNews(Ids.next(), standardId, kind, false);
  }

  public static StandardNews inside(UUID standardId, Kind kind) {
    return new StandardNews(Ids.next(), standardId, kind, true);
  }
}
