package org.biaolian.recognition.internal;

import java.util.List;
import java.util.UUID;
import org.biaolian.recognition.ApplicationState;
import org.biaolian.recognition.domain.EnterpriseApplication;
import org.springframework.data.jpa.repository.JpaRepository;

public interface ApplicationRepository extends JpaRepository<EnterpriseApplication, UUID> {

  /** The latest first. */
  List<EnterpriseApplication> findByPersonIdAndHomeBureauOrderByIdDesc(
      UUID personId, String homeBureau);

  /** The oldest first. */
  List<EnterpriseApplication> findByHomeBureauAndStateOrderById(
      String homeBureau, ApplicationState state);
}
