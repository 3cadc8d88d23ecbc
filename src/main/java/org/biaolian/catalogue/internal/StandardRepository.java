package org.biaolian.catalogue.internal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biaolian.catalogue.domain.Standard;
import org.springframework.data.jpa.repository.JpaRepository;

public interface StandardRepository extends JpaRepository<Standard, UUID> {

  Optional<Standard> findByNumber(String number);

  List<Standard> findByNumberIn(Collection<String> numbers);
}
