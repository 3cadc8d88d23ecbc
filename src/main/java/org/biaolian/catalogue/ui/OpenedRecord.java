package org.biaolian.catalogue.ui;

import java.util.Optional;
import java.util.UUID;
import org.biaolian.catalogue.EditionChain;
import org.biaolian.catalogue.StandardView;

/**
 * What the page of a record has read when it is drawn: once, for all the parts that tell of it. Not
 * to be kept, for an open page would carry it.
 *
 * @param chain nothing when the record has gone meanwhile
 */
public record OpenedRecord(StandardView standard, Optional<EditionChain> chain) {

  public UUID id() {
    return standard.id();
  }
}
