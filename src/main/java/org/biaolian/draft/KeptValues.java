package org.biaolian.draft;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.Map;

/**
 * What was kept of a form.
 *
 * @param basis what the form showed when it was opened, for example the version of a record
 * @param values by the names of the fields
 * @param keptAt in the zone of the bureaus
 */
public record KeptValues(String basis, Map<String, String> values, LocalDateTime keptAt)
    implements Serializable {

  public KeptValues {
    values = Map.copyOf(values);
  }
}
