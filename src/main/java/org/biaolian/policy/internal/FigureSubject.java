package org.biaolian.policy.internal;

import java.util.Arrays;
import java.util.Optional;
import org.biaolian.audit.TrailSubject;
import org.biaolian.policy.CircleFigures;
import org.biaolian.policy.PolicyName;
import org.biaolian.uikit.Words;
import org.springframework.stereotype.Component;

/** Parameters in the trail: each fact names its parameter in the reader's language. */
@Component
class FigureSubject implements TrailSubject {

  @Override
  public String kind() {
    return CircleFigures.SUBJECT;
  }

  @Override
  public Optional<String> wordKey(String constant) {
    return Arrays.stream(PolicyName.values())
        .filter(name -> name.name().equals(constant))
        .findFirst()
        .map(Words::key);
  }
}
