package org.biaolian.recognition.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.biaolian.kernel.CircleCode;
import org.biaolian.recognition.domain.Recognition;
import org.biaolian.recognition.internal.RecognitionRepository.Now;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * Entries that are to be confirmed anew on a day, done or come by itself. The last day to act is
 * that of {@link Recognition#actBy()} said in a question.
 */
public interface ReconfirmRepository extends Repository<Recognition, UUID> {

  /** The state of the day. */
  String DUE =
      """
      case when r.outlook.lastOn <= :day then r.outlook.lastTo
           when r.outlook.endsOn <= :day then r.outlook.endsTo
           when r.outlook.thenOn <= :day then r.outlook.thenTo
           when r.outlook.turnsOn <= :day then r.outlook.turnsTo
           else r.state end = RECONFIRM_DUE\
      """;

  /** {@link Recognition#actBy()}. */
  String ACT_BY =
      """
      case when r.reconfirmBy.due is null or r.outlook.endsOn <= r.reconfirmBy.due
           then r.outlook.endsOn - 1 day else r.reconfirmBy.due end\
      """;

  String FREE =
      """
      where r.bureauCode = :bureau and r.circleCode = :circle and r.openAct is null
        and (:any = true or r.agreementId = :agreement)\
      """
          + " and "
          + DUE
          + " and "
          + ACT_BY
          + " <= :until ";

  /** What a bureau has to confirm of one circle that rests on one agreement. */
  record Heap(String circleCode, UUID agreement, long entries, long free) {

    public CircleCode circle() {
      return new CircleCode(circleCode);
    }
  }

  @Query(
      """
      select new org.biaolian.recognition.internal.ReconfirmRepository$Heap(
        r.circleCode, r.agreementId, count(*), sum(case when r.openAct is null then 1L else 0L end))
      from Recognition r
      where r.bureauCode = :bureau\
      """
          + " and "
          + DUE
          + " group by r.circleCode, r.agreementId")
  List<Heap> heaps(String bureau, LocalDate day);

  /**
   * Those on which no act waits, the earliest last day first; the standards come with them.
   *
   * @param any whether they may rest on any agreement; otherwise on the one that is named
   */
  @Query(
      """
      select new org.biaolian.recognition.internal.RecognitionRepository$Now(r, s)
      from Recognition r left join Standard s on s.id = r.standardId
      """
          + FREE
          + "order by "
          + ACT_BY
          + ", r.id")
  List<Now> free(
      String bureau,
      String circle,
      boolean any,
      UUID agreement,
      LocalDate until,
      LocalDate day,
      Pageable slice);

  /** How many {@link #free} has. */
  @Query("select count(*) from Recognition r " + FREE)
  long countFree(
      String bureau, String circle, boolean any, UUID agreement, LocalDate until, LocalDate day);
}
