package org.biaolian.access;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.biaolian.audit.AuditFact;
import org.biaolian.audit.AuditTrail;
import org.biaolian.kernel.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Notes an act of the present actor in the trail, within the transaction of the act. */
@Component
public class Journal {

  private final AuditTrail trail;
  private final CurrentActor actors;
  private final Clock clock;

  Journal(AuditTrail trail, CurrentActor actors, Clock clock) {
    this.trail = trail;
    this.actors = actors;
    this.clock = clock;
  }

  /** What was done: a change of state, or a sensitive read when neither state is given. */
  public record Entry(
      String kind,
      String subjectKind,
      UUID subjectId,
      @Nullable String from,
      @Nullable String to,
      @Nullable String reason,
      @Nullable String textHash) {

    public static Entry move(
        String kind,
        String subjectKind,
        UUID subjectId,
        @Nullable Enum<?> from,
        Enum<?> to,
        @Nullable String reason) {
      return new Entry(
          kind, subjectKind, subjectId, from == null ? null : from.name(), to.name(), reason, null);
    }

    public static Entry act(
        String kind, String subjectKind, UUID subjectId, @Nullable String reason) {
      return new Entry(kind, subjectKind, subjectId, null, null, reason, null);
    }

    public Entry withHash(String hash) {
      return new Entry(kind, subjectKind, subjectId, from, to, reason, hash);
    }
  }

  public void note(Entry entry) {
    noteAll(List.of(entry));
  }

  /** Notes many acts of bulk work in one batch. */
  public void noteAll(List<Entry> entries) {
    Actor actor = actors.require();
    Instant now = clock.instant();
    String address = RemoteAddress.current();
    trail.appendAll(entries.stream().map(entry -> fact(entry, actor, now, address)).toList());
  }

  private static AuditFact fact(Entry entry, Actor actor, Instant now, @Nullable String address) {
    return new AuditFact(
        Ids.next(),
        now,
        actor.organization().value(),
        actor.personId(),
        actor.name(),
        address,
        entry.kind(),
        entry.subjectKind(),
        entry.subjectId(),
        entry.from(),
        entry.to(),
        entry.reason(),
        entry.textHash());
  }
}
