package org.biaolian.worklist.internal;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biaolian.worklist.domain.CalendarFeed;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

public interface FeedRepository extends JpaRepository<CalendarFeed, UUID> {

  /** The addresses of a person that still lead somewhere, kept from others who change them. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  List<CalendarFeed> findByPersonIdAndOrganizationAndLiveTrue(UUID personId, String organization);

  /** The addresses of a person that still lead somewhere. */
  List<CalendarFeed> findByPersonIdAndOrganizationAndRevokedAtIsNull(
      UUID personId, String organization);

  Optional<CalendarFeed> findBySecretHashAndRevokedAtIsNull(String secretHash);
}
