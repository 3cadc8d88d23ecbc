package org.biaolian.recognition.internal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biaolian.recognition.Effect;
import org.biaolian.recognition.domain.Recognition;
import org.biaolian.recognition.domain.RecognitionState;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface RecognitionRepository extends JpaRepository<Recognition, UUID> {

  List<Recognition> findByStandardIdIn(Collection<UUID> standardIds);

  Optional<Recognition> findByCaseId(UUID caseId);

  boolean existsByStandardIdAndEffectAndBureauCodeAndStateIn(
      UUID standardId, Effect effect, String bureauCode, Collection<RecognitionState> states);

  /** The register of circles, the latest first; an empty bureau means every bureau. */
  @Query(
      """
      select r from Recognition r
      where r.circleCode in :circles
        and (:bureau = '' or r.bureauCode = :bureau)
      order by r.signedOn desc, r.id
      """)
  List<Recognition> ofCircles(Collection<String> circles, String bureau, Pageable slice);

  @Query(
      """
      select count(r) from Recognition r
      where r.circleCode in :circles and (:bureau = '' or r.bureauCode = :bureau)
      """)
  long countOfCircles(Collection<String> circles, String bureau);
}
