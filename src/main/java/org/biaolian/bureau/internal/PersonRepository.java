package org.biaolian.bureau.internal;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biaolian.bureau.domain.DeputyRow;
import org.biaolian.bureau.domain.MembershipRow;
import org.biaolian.bureau.domain.PersonRoleRow;
import org.biaolian.bureau.domain.PersonRow;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

public interface PersonRepository extends JpaRepository<PersonRow, UUID> {
  /** Counts as a change of the person, so that two editors of the roles meet. */
  @Lock(LockModeType.OPTIMISTIC_FORCE_INCREMENT)
  Optional<PersonRow> findForChangeById(UUID id);

  /**
   * A person with one of the roles, one membership of the bureau that gave it, and one whom the
   * person stands in for, if there are.
   */
  record Standing(
      PersonRow person,
      @Nullable PersonRoleRow role,
      @Nullable MembershipRow membership,
      @Nullable DeputyRow deputy) {}

  String STANDING =
      "select new org.biaolian.bureau.internal.PersonRepository$Standing(p, r, m, d) from PersonRow"
          + " p left join PersonRoleRow r on r.personId = p.id left join MembershipRow m on"
          + " m.bureauCode = r.organizationCode left join DeputyRow d on d.deputyId = p.id and"
          + " d.organizationCode = r.organizationCode and d.role = r.role";

  @Query(STANDING + " where p.subject = :subject")
  List<Standing> standingBySubject(String subject);

  @Query(STANDING + " where p.username = :username")
  List<Standing> standingByUsername(String username);

  @Query(STANDING + " where p.id = :id")
  List<Standing> standingById(UUID id);

  Optional<PersonRow> findBySubject(String subject);

  Optional<PersonRow> findByUsername(String username);
}
