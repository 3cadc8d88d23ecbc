package org.biaolian.catalogue.internal;

import java.util.List;
import java.util.UUID;
import org.biaolian.catalogue.domain.ImportHeading;
import org.springframework.data.jpa.repository.JpaRepository;

public interface ImportHeadingRepository extends JpaRepository<ImportHeading, UUID> {

  List<ImportHeading> findByOrganization(String organization);
}
