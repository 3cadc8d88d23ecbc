package org.biaolian.catalogue;

import java.util.List;
import java.util.UUID;
import org.biaolian.kernel.OrganizationCode;

/** What rests on others being able to read a standard; a bean of the module above. */
public interface SharingDependents {

  /** What has to stay readable. */
  enum Ground {
    /** The record, whatever becomes of its text. */
    RECORD,
    /** The text in force. */
    TEXT
  }

  /**
   * Something of another organization that would lose its ground.
   *
   * @param key the translation key of its sentence
   */
  record Dependent(OrganizationCode organization, Ground ground, String key, List<String> args) {
    public Dependent {
      args = List.copyOf(args);
    }
  }

  List<Dependent> of(UUID standardId);
}
