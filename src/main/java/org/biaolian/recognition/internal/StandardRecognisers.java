package org.biaolian.recognition.internal;

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

  StandardRecognisers(RecognitionRepository recognitions) {
    this.recognitions = recognitions;
  }

  @Override
  @Transactional(readOnly = true)
  public Map<UUID, Set<Recogniser>> of(Collection<UUID> standardIds) {
    Map<UUID, Set<Recogniser>> found = new HashMap<>();
    if (standardIds.isEmpty()) {
      return found;
    }
    for (Recognition one : recognitions.findByStandardIdIn(standardIds)) {
      if (HOLDING.contains(one.state())) {
        found
            .computeIfAbsent(one.standardId(), some -> new HashSet<>())
            .add(new Recogniser(one.bureau(), one.circle()));
      }
    }
    return found;
  }
}
