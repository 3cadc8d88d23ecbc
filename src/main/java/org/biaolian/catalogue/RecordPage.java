package org.biaolian.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * All that the page of a record tells at first sight, from one reading of the record. Not to be
 * kept by a page, which would carry it as long as it is open.
 *
 * @param joint none for a standard of one bureau
 * @param dues what is due by when; nothing for other bureaus than its own
 */
public record RecordPage(
    StandardView standard, EditionChain chain, Optional<JointGroup> joint, List<DueDate> dues) {

  public RecordPage {
    dues = List.copyOf(dues);
  }

  public UUID id() {
    return standard.id();
  }
}
