package org.biaolian.catalogue;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which own records are asked for.
 *
 * @param text part of the number or the title; empty for all
 * @param waiting only those for which wider sharing is proposed
 * @param job only what waits as this import proposed it
 */
public record SharingQuestion(String text, boolean waiting, @Nullable UUID job) {

  public SharingQuestion(String text, boolean waiting) {
    this(text, waiting, null);
  }
}
