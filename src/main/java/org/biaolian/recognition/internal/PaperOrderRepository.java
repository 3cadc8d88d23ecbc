package org.biaolian.recognition.internal;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biaolian.recognition.PaperKind;
import org.biaolian.recognition.domain.Paper;
import org.biaolian.recognition.domain.PaperOrder;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

public interface PaperOrderRepository extends JpaRepository<PaperOrder, UUID> {

  /** An order and its paper, once there is one. */
  record Ordered(PaperOrder order, @Nullable Paper paper) {}

  @Query(
      """
      select new org.biaolian.recognition.internal.PaperOrderRepository$Ordered(o, p)
      from PaperOrder o left join Paper p on p.id = o.id
      where o.caseId = :caseId
      order by o.orderedAt, o.id
      """)
  List<Ordered> ofCase(UUID caseId);

  @Query(
      """
      select o.id from PaperOrder o
      where o.caseId = :caseId and o.made = false and o.frozen = true
      order by o.id
      """)
  List<UUID> unmade(UUID caseId);

  /** Orders without a number, in the order of the steps that caused them. */
  @Query(
      """
      select o from PaperOrder o
      where o.bureauCode = :bureau and o.kind = :kind and o.number is null and o.frozen = true
        and o.catchingUp = :old
      order by o.orderedAt, o.id
      """)
  List<PaperOrder> unnumbered(String bureau, PaperKind kind, boolean old, Limit slice);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select o from PaperOrder o where o.id = :id")
  Optional<PaperOrder> lock(UUID id);

  /** Old orders whose words are not written, after one in the order of their steps. */
  @Query(
      """
      select o from PaperOrder o
      where o.catchingUp = true and o.made = :made and o.frozen = false
        and (o.orderedAt > :at or (o.orderedAt = :at and o.id > :after))
      order by o.orderedAt, o.id
      """)
  List<PaperOrder> unfrozen(boolean made, Instant at, UUID after, Limit slice);

  /** Old orders whose papers are not made, after one in the order of their steps. */
  @Query(
      """
      select o from PaperOrder o
      where o.catchingUp = true and o.made = false and o.frozen = true
        and (o.orderedAt > :at or (o.orderedAt = :at and o.id > :after))
      order by o.orderedAt, o.id
      """)
  List<PaperOrder> backlog(Instant at, UUID after, Limit slice);
}
