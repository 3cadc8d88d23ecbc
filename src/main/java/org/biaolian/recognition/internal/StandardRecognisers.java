package org.biaolian.recognition.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.biaolian.catalogue.Recogniser;
import org.biaolian.catalogue.Recognisers;
import org.biaolian.recognition.domain.Recognition;
import org.biaolian.recognition.domain.RecognitionState;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the catalogue's search who recognises a standard; a due reconfirmation still holds. */
@Component
class StandardRecognisers implements Recognisers {

  private static final Set<RecognitionState> HOLDING =
      Set.of(RecognitionState.IN_FORCE, RecognitionState.RECONFIRM_DUE);

  private final RecognitionRepository recognitions;
  private final Clock clock;

  StandardRecognisers(RecognitionRepository recognitions, Clock clock) {
    this.recognitions = recognitions;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public Map<UUID, Set<Recogniser>> of(Collection<UUID> standardIds) {
    Map<UUID, Set<Recogniser>> found = new HashMap<>();
    if (standardIds.isEmpty()) {
      return found;
    }
    LocalDate today = LocalDate.now(clock);
    for (Recognition one : recognitions.findByStandardIdIn(standardIds)) {
      if (HOLDING.contains(one.stateOn(today))) {
        found
            .computeIfAbsent(one.standardId(), some -> new HashSet<>())
            .add(new Recogniser(one.bureau(), one.circle()));
      }
    }
    return found;
  }
}
