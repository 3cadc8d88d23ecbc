package org.biaolian.bureau.internal;

import java.util.List;
import java.util.UUID;
import org.biaolian.access.Role;
import org.biaolian.bureau.domain.PersonRoleRow;
import org.springframework.data.jpa.repository.JpaRepository;

public interface PersonRoleRepository extends JpaRepository<PersonRoleRow, UUID> {
  List<PersonRoleRow> findByOrganizationCode(String organizationCode);

  List<PersonRoleRow> findByPersonId(UUID personId);

  List<PersonRoleRow> findByOrganizationCodeAndRole(String organizationCode, Role role);

  List<PersonRoleRow> findByRole(Role role);
}
