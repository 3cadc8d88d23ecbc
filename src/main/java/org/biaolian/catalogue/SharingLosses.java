package org.biaolian.catalogue;

import java.util.List;

/**
 * What a narrower sharing would break.
 *
 * @param files names of files that somebody outside the house could read no more
 */
public record SharingLosses(List<SharingDependents.Dependent> dependents, List<String> files) {

  public SharingLosses {
    dependents = List.copyOf(dependents);
    files = List.copyOf(files);
  }

  public boolean none() {
    return dependents.isEmpty() && files.isEmpty();
  }
}
