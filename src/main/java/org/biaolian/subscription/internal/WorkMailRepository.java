package org.biaolian.subscription.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.biaolian.subscription.domain.WorkMail;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface WorkMailRepository extends JpaRepository<WorkMail, WorkMail.Key> {

  /** People who want to hear of due work and whose mail of this day is not settled. */
  @Query(
      """
      select b.personId from MailBox b
      where b.workWanted = true
        and not exists (
          select w from WorkMail w where w.id.personId = b.personId and w.id.day = :day)
      order by b.personId
      """)
  List<UUID> open(LocalDate day);
}
