package org.biaolian.recognition.internal;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biaolian.recognition.domain.Submission;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

public interface SubmissionRepository extends JpaRepository<Submission, UUID> {

  List<Submission> findByApplicantOrderByDraftedAtDescIdDesc(String applicant, Pageable slice);

  /** Those that share a folder of evidence, held until the end of the transaction. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select s from Submission s where s.evidenceFolder = :folder")
  List<Submission> lockOfFolder(UUID folder);

  /** Submissions that are made, or being made, and rest on a folder. */
  @Query(
      "select count(s) from Submission s where s.evidenceFolder = :folder and s.jobId is not null")
  long countMadeOf(UUID folder);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select s from Submission s where s.id = :id")
  Optional<Submission> lock(UUID id);
}
