package org.biaolian.catalogue.internal;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.biaolian.access.Disclosure;
import org.biaolian.access.Sharing;
import org.biaolian.catalogue.SharingDependents;
import org.biaolian.catalogue.SharingDependents.Dependent;
import org.biaolian.catalogue.SharingDependents.Ground;
import org.biaolian.catalogue.SharingLosses;
import org.biaolian.catalogue.domain.Standard;
import org.biaolian.catalogue.domain.StandardFile;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.OrganizationCode;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What becomes of others when a record, or one file of it, goes less far than today. */
@Component
public class LossReader {

  private final StandardFiles files;
  private final SharedHouses houses;
  private final List<SharingDependents> dependents;

  LossReader(
      StandardFiles files, SharedHouses houses, ObjectProvider<SharingDependents> dependents) {
    this.files = files;
    this.houses = houses;
    this.dependents = dependents.orderedStream().toList();
  }

  public SharingLosses ofRecord(Standard standard, BureauCode owner, Disclosure after) {
    return new SharingLosses(
        dependents(standard.id(), owner, standard.disclosure(), after),
        files.narrowed(standard, after));
  }

  /** Of the files only the text in force is what others rest on. */
  public SharingLosses ofFile(Standard standard, BureauCode owner, UUID fileId, Disclosure after) {
    StandardFile file = files.row(standard, fileId);
    Disclosure before = file.reach(standard);
    Disclosure left = after.within(standard.disclosure());
    return new SharingLosses(
        files.inForce(standard, file)
            ? dependents(standard.id(), owner, before, left).stream()
                .filter(one -> one.ground() == Ground.TEXT)
                .toList()
            : List.of(),
        List.of());
  }

  private List<Dependent> dependents(
      UUID standard, BureauCode owner, Disclosure before, Disclosure after) {
    if (after.level() == Sharing.PUBLIC) {
      return List.of();
    }
    boolean everybody = before.level() == Sharing.PUBLIC;
    Set<OrganizationCode> until = houses.of(owner, before);
    Set<OrganizationCode> still = houses.of(owner, after);
    return dependents.stream()
        .flatMap(source -> source.of(standard).stream())
        .filter(one -> everybody || until.contains(one.organization()))
        .filter(one -> !still.contains(one.organization()))
        .toList();
  }
}
