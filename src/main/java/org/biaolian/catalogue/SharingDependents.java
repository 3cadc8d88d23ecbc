package org.biaolian.catalogue;

import java.util.List;
import java.util.UUID;
import org.biaolian.kernel.BureauCode;

/** What rests on others being able to read a standard; a bean of the module above. */
public interface SharingDependents {

  /**
   * Something of another bureau that would lose its ground.
   *
   * @param key the translation key of its sentence
   */
  record Dependent(BureauCode bureau, String key, List<String> args) {
    public Dependent {
      args = List.copyOf(args);
    }
  }

  List<Dependent> of(UUID standardId);
}
