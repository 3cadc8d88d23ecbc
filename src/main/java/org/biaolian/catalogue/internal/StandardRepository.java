package org.biaolian.catalogue.internal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biaolian.catalogue.domain.Standard;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface StandardRepository extends JpaRepository<Standard, UUID> {

  Optional<Standard> findByNumber(String number);

  @Query(
      "select standard from Standard standard where standard.ownerBureau = :owner and"
          + " (standard.number like :pattern escape '!' or standard.titleZh like :pattern escape"
          + " '!') and (:waiting = false or standard.sharing.proposedSharing is not null) order by"
          + " standard.number")
  List<Standard> findOwn(String owner, String pattern, boolean waiting, Pageable slice);

  @Query(
      "select count(standard) from Standard standard where standard.ownerBureau = :owner and"
          + " (standard.number like :pattern escape '!' or standard.titleZh like :pattern escape"
          + " '!') and (:waiting = false or standard.sharing.proposedSharing is not null)")
  long countOwn(String owner, String pattern, boolean waiting);

  List<Standard> findByNumberIn(Collection<String> numbers);
}
