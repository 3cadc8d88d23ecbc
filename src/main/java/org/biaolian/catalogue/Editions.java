package org.biaolian.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.biaolian.access.Action;
import org.biaolian.access.Requires;
import org.biaolian.catalogue.internal.EditionReader;
import org.biaolian.catalogue.internal.Records;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The editions of a standard: who replaced whom, and which one is in force. */
@Service
@Transactional(readOnly = true)
public class Editions {

  private final Records records;
  private final EditionReader reader;
  private final Clock clock;

  Editions(Records records, EditionReader reader, Clock clock) {
    this.records = records;
    this.reader = reader;
    this.clock = clock;
  }

  /** The chain round a record that the viewer may see; editions that may not be seen are absent. */
  @Requires(Action.READ_PUBLIC)
  public Optional<EditionChain> of(UUID standardId) {
    return records.find(standardId).map(viewed -> reader.chain(viewed, LocalDate.now(clock)));
  }
}
