package org.biaolian.recognition.internal;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.biaolian.recognition.domain.Countersignature;
import org.biaolian.recognition.domain.Dispute;
import org.biaolian.recognition.domain.EvidenceRow;
import org.biaolian.recognition.domain.ExpertAssignment;
import org.biaolian.recognition.domain.ObjectionLimit;
import org.biaolian.recognition.domain.Paper;
import org.biaolian.recognition.domain.PaperOrder;
import org.biaolian.recognition.domain.PublicityRemark;
import org.biaolian.recognition.domain.RecognitionCase;
import org.biaolian.recognition.domain.RecognitionRequest;
import org.biaolian.recognition.domain.Reminder;
import org.biaolian.recognition.internal.PaperOrderRepository.Ordered;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A case with all that its page may show, in one statement: a row for each thing, each kind of
 * thing joined to rows of its own, so that no two kinds multiply. What is read here is not read
 * again in the same transaction, whoever asks for it by its id (files and people too). Who may see
 * what of it is asked of what was read.
 */
@Component
public class CaseReading {

  private static final List<String> KINDS =
      List.of(
          "CASE",
          "REQUEST",
          "ROUND",
          "DISPUTE",
          "OBJECTION",
          "PAPER",
          "REMARK",
          "DEPARTMENT",
          "EXPERT",
          "EVIDENCE",
          "REMINDER");

  private static final String READ =
      """
      select x.kind as kind, c as one, r as request, s, a, signed, seal as sealed, scan,
        clerk.nameZh as clerk, reviewer.nameZh as reviewer, signer.nameZh as signer,
        look.lookedAt as lookedAt, o as rounds, d as disputes, term as objections, p as orders,
        paper as papers, w as remarks, k as departments, letter, e as experts, adviser,
        v as evidence, file, adder, m as reminders
      from (%s) x
        left join RecognitionCase c on x.kind = 'CASE' and c.id = x.caseId
        left join fetch c.proposal.checks
        left join Standard s on s.id = c.standardId
        left join PersonRow clerk on clerk.id = c.clerkId
        left join PersonRow reviewer on reviewer.id = c.reviewerId
        left join PersonRow signer on signer.id = c.signerId
        left join SignedPaper signed on signed.caseId = c.id
        left join DocumentRow scan on scan.id = signed.scanId
        left join SealUse seal on seal.caseId = c.id
        left join Look look on look.id.personId = :reader and look.id.subjectId = c.id
        left join RecognitionRequest r on x.kind = 'REQUEST' and r.id = x.requestId
        left join fetch r.targets
        left join AgreementRow a on a.id = r.agreementId
        left join RecognitionCase o
          on x.kind = 'ROUND' and o.requestId = x.requestId and o.target = x.target
        left join Dispute d
          on x.kind = 'DISPUTE' and d.requestId = x.requestId and d.target = x.target
        left join ObjectionLimit term on x.kind = 'OBJECTION' and term.caseId = x.caseId
        left join PaperOrder p on x.kind = 'PAPER' and p.caseId = x.caseId
        left join Paper paper on paper.id = p.id
        left join PublicityRemark w on x.kind = 'REMARK' and w.caseId = x.caseId
        left join Countersignature k on x.kind = 'DEPARTMENT' and k.caseId = x.caseId
        left join DocumentRow letter on letter.id = k.letterId
        left join ExpertAssignment e on x.kind = 'EXPERT' and e.caseId = x.caseId
        left join PersonRow adviser on adviser.id = e.personId
        left join EvidenceRow v
          on x.kind = 'EVIDENCE' and v.folderId = x.folder and v.removedAt is null
        left join DocumentRow file on file.id = v.documentId
        left join PersonRow adder on adder.id = v.addedBy
        left join Reminder m
          on x.kind = 'REMINDER' and m.id.subjectId = x.caseId and m.state <> PASSED
      order by o.round, d.openedAt, p.orderedAt, p.id, w.receivedOn, k.askedAt, e.id, v.id,
        m.id.dueOn desc, m.id.workingDays, m.id.part
      """
          .formatted(
              KINDS.stream()
                  .map(
                      kind ->
                          """
                          select '%s' as kind, i.id as caseId, i.requestId as requestId,
                            i.target as target, q.evidenceFolder as folder
                          from RecognitionCase i join RecognitionRequest q on q.id = i.requestId
                          where i.id = :id
                          """
                              .formatted(kind))
                  .collect(Collectors.joining(" union all ")));

  private final EntityManager entities;

  CaseReading(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * What was read, each list in the order in which its page shows it.
   *
   * @param names of clerk, reviewer and signer, as far as there are any
   * @param sealed whether the use of a seal was recorded
   * @param lookedAt when the reader last looked at it
   * @param rounds all of the case, this one among them
   * @param disputes about any round
   * @param objections until when what was decided can be contested
   * @param evidence that the request came with
   */
  public record Read(
      RecognitionCase one,
      RecognitionRequest request,
      Map<UUID, String> names,
      boolean sealed,
      @Nullable Instant lookedAt,
      List<RecognitionCase> rounds,
      List<Dispute> disputes,
      List<ObjectionLimit> objections,
      List<Ordered> papers,
      List<PublicityRemark> remarks,
      List<Countersignature> departments,
      List<ExpertAssignment> experts,
      List<EvidenceRow> evidence,
      List<Reminder> reminders) {}

  /** To be called in the transaction in which the page is made. */
  public Optional<Read> read(UUID id, UUID reader) {
    List<Tuple> rows =
        entities
            .createQuery(READ, Tuple.class)
            .setParameter("id", id)
            .setParameter("reader", reader)
            .getResultList();
    return rows.stream()
        .filter(row -> "CASE".equals(row.get("kind", String.class)))
        .findFirst()
        .map(row -> read(row, rows));
  }

  private static Read read(Tuple first, List<Tuple> rows) {
    RecognitionCase one = first.get("one", RecognitionCase.class);
    Map<UUID, String> names = new HashMap<>();
    put(names, one.clerkId(), first.get("clerk", String.class));
    put(names, one.reviewerId(), first.get("reviewer", String.class));
    put(names, one.signerId(), first.get("signer", String.class));
    return new Read(
        one,
        all(rows, "request", RecognitionRequest.class).getFirst(),
        names,
        first.get("sealed") != null,
        first.get("lookedAt", Instant.class),
        all(rows, "rounds", RecognitionCase.class),
        all(rows, "disputes", Dispute.class),
        all(rows, "objections", ObjectionLimit.class),
        rows.stream().flatMap(CaseReading::ordered).toList(),
        all(rows, "remarks", PublicityRemark.class),
        all(rows, "departments", Countersignature.class),
        all(rows, "experts", ExpertAssignment.class),
        all(rows, "evidence", EvidenceRow.class),
        all(rows, "reminders", Reminder.class));
  }

  private static Stream<Ordered> ordered(Tuple row) {
    return Stream.ofNullable(row.get("orders", PaperOrder.class))
        .map(order -> new Ordered(order, row.get("papers", Paper.class)));
  }

  /** A thing stands in several rows where a collection of its own was read with it. */
  private static <T> List<T> all(List<Tuple> rows, String name, Class<T> type) {
    Set<T> found = new LinkedHashSet<>();
    rows.stream().map(row -> row.get(name, type)).filter(Objects::nonNull).forEach(found::add);
    return List.copyOf(found);
  }

  private static void put(Map<UUID, String> names, @Nullable UUID id, @Nullable String name) {
    if (id != null && name != null) {
      names.put(id, name);
    }
  }
}
