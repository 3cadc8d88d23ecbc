package org.biaolian.recognition.internal;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.biaolian.recognition.domain.RegisterAct;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface ActRepository extends JpaRepository<RegisterAct, UUID> {

  /** All acts on these entries, also what was refused or taken back. */
  @Query("select distinct a from RegisterAct a join a.entries e where e in :entries")
  List<RegisterAct> on(Collection<UUID> entries);
}
