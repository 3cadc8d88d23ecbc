package org.biaolian.oversight;

import java.util.Optional;
import org.biaolian.audit.TrailSubject;
import org.springframework.stereotype.Component;

/** The trail as a thing that facts are about: it has results of checks, and no number. */
@Component
class TrailItself implements TrailSubject {

  static final String KIND = "trail";
  static final String SOUND = "SOUND";
  static final String BROKEN = "BROKEN";

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<String> wordKey(String constant) {
    return switch (constant) {
      case SOUND -> Optional.of("trail.check.sound");
      case BROKEN -> Optional.of("trail.check.broken");
      default -> Optional.empty();
    };
  }
}
