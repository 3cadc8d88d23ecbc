package org.biaolian.catalogue.internal;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.biaolian.catalogue.domain.ImportJob;
import org.biaolian.catalogue.domain.ImportSharing;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface ImportSharingRepository extends JpaRepository<ImportSharing, UUID> {

  /**
   * Adds to what waits, or takes away, whatever others add or take meanwhile.
   *
   * @return 0 where nothing of the import is counted yet
   */
  @Modifying
  @Query("update ImportSharing i set i.waiting = i.waiting + :records where i.jobId = :job")
  int add(UUID job, int records);

  /** An import with what waits of it. */
  record Waiting(ImportJob job, ImportSharing count, boolean demonstration) {}

  /**
   * Those of which anything waits: the first of the records says so, which is found by the index
   * whatever their number.
   */
  @Query(
      """
      select new org.biaolian.catalogue.internal.ImportSharingRepository$Waiting(
        j, i, s.demonstration)
      from ImportSharing i join ImportJob j on j.id = i.jobId
        join Standard s on s.id = (
          select f.id from Standard f where f.sharing.sharingImport = i.jobId
          order by f.number limit 1)
      where i.jobId in :jobs
      """)
  List<Waiting> waiting(Collection<UUID> jobs);
}
