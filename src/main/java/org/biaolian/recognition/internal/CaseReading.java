package org.biaolian.recognition.internal;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.biaolian.recognition.domain.RecognitionCase;
import org.biaolian.recognition.domain.RecognitionRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A case in one statement: what its page always shows, and of which further parts it has any. What
 * is read here is not read again in the same transaction, whoever asks for it by its id; a part
 * that is not there need not be asked for. Who may see it is asked of the case that was read.
 */
@Component
public class CaseReading {

  private static final String READ =
      """
      select c as one, r as request, s, a, signed, seal as sealed,
        clerk.nameZh as clerk, reviewer.nameZh as reviewer, signer.nameZh as signer,
        look.lookedAt as lookedAt,
        (select count(o) from RecognitionCase o
          where o.requestId = c.requestId and o.target = c.target) - 1 as OTHER_ROUNDS,
        (select count(d) from Dispute d
          where d.requestId = c.requestId and d.target = c.target) as DISPUTES,
        (select count(p) from PaperOrder p where p.caseId = c.id) as PAPERS,
        (select count(w) from PublicityRemark w where w.caseId = c.id) as REMARKS,
        (select count(k) from Countersignature k where k.caseId = c.id) as DEPARTMENTS,
        (select count(e) from ExpertAssignment e where e.caseId = c.id) as EXPERTS,
        (select count(m) from Reminder m where m.id.subjectId = c.id) as REMINDERS
      from RecognitionCase c
        left join fetch c.proposal.checks
        join RecognitionRequest r on r.id = c.requestId
        join Standard s on s.id = c.standardId
        join AgreementRow a on a.id = r.agreementId
        left join PersonRow clerk on clerk.id = c.clerkId
        left join PersonRow reviewer on reviewer.id = c.reviewerId
        left join PersonRow signer on signer.id = c.signerId
        left join SignedPaper signed on signed.caseId = c.id
        left join SealUse seal on seal.caseId = c.id
        left join Look look on look.id.personId = :reader and look.id.subjectId = c.id
      where c.id = :id
      """;

  private final EntityManager entities;

  CaseReading(EntityManager entities) {
    this.entities = entities;
  }

  /** What a case may have, each read by a statement of its own. */
  public enum Part {
    OTHER_ROUNDS,
    DISPUTES,
    PAPERS,
    REMARKS,
    DEPARTMENTS,
    EXPERTS,
    REMINDERS
  }

  /**
   * What was read.
   *
   * @param names of clerk, reviewer and signer, as far as there are any
   * @param sealed whether the use of a seal was recorded
   * @param lookedAt when the reader last looked at it
   * @param parts those of which there is at least one
   */
  public record Read(
      RecognitionCase one,
      RecognitionRequest request,
      Map<UUID, String> names,
      boolean sealed,
      @Nullable Instant lookedAt,
      Set<Part> parts) {

    public boolean has(Part part) {
      return parts.contains(part);
    }
  }

  /** To be called in the transaction in which the rest of the page is read. */
  public Optional<Read> read(UUID id, UUID reader) {
    // A row for each point of the checklist, all with the same case.
    List<Tuple> rows =
        entities
            .createQuery(READ, Tuple.class)
            .setParameter("id", id)
            .setParameter("reader", reader)
            .getResultList();
    return rows.stream().findFirst().map(CaseReading::read);
  }

  private static Read read(Tuple row) {
    RecognitionCase one = row.get("one", RecognitionCase.class);
    Map<UUID, String> names = new HashMap<>();
    put(names, one.clerkId(), row.get("clerk", String.class));
    put(names, one.reviewerId(), row.get("reviewer", String.class));
    put(names, one.signerId(), row.get("signer", String.class));
    Set<Part> parts = EnumSet.noneOf(Part.class);
    for (Part part : Part.values()) {
      if (row.get(part.name(), Long.class) > 0) {
        parts.add(part);
      }
    }
    return new Read(
        one,
        row.get("request", RecognitionRequest.class),
        names,
        row.get("sealed") != null,
        row.get("lookedAt", Instant.class),
        parts);
  }

  private static void put(Map<UUID, String> names, @Nullable UUID id, @Nullable String name) {
    if (id != null && name != null) {
      names.put(id, name);
    }
  }
}
