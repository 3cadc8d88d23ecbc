package org.biaolian.comparison;

import java.io.Serializable;
import java.util.UUID;
import org.biaolian.document.TextFailure;
import org.biaolian.document.TextState;
import org.biaolian.kernel.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * One of two texts that are compared: the full text in force of a record.
 *
 * @param fileId none where the record has no full text that this reader may read
 * @param state how far the words of the file are known; none as above
 * @param mark who reads it and when, to be shown on it; empty where everybody may read it
 */
public record ComparedText(
    UUID standardId,
    String number,
    String title,
    @Nullable UUID fileId,
    @Nullable Sha256 hash,
    @Nullable TextState state,
    @Nullable TextFailure failure,
    boolean cut,
    String mark)
    implements Serializable {

  public boolean ready() {
    return state == TextState.READY;
  }
}
