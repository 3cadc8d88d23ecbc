package org.biaolian.access;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.biaolian.audit.AuditFact;
import org.biaolian.audit.AuditTrail;
import org.biaolian.kernel.CircleCode;
import org.biaolian.kernel.Ids;
import org.biaolian.kernel.OrganizationCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Notes an act of the present actor in the trail, within the transaction of the act. */
@Component
public class Journal {

  /** Characters of a name in the trail: people outside choose theirs. */
  private static final int LONGEST_NAME = 100;

  private final AuditTrail trail;
  private final CurrentActor actors;
  private final Clock clock;

  Journal(AuditTrail trail, CurrentActor actors, Clock clock) {
    this.trail = trail;
    this.actors = actors;
    this.clock = clock;
  }

  /**
   * What was done: a change of state, or a sensitive read when neither state is given.
   *
   * @param circle the circle whose matter it is, once it has left the own house
   */
  public record Entry(
      String kind,
      String subjectKind,
      UUID subjectId,
      @Nullable CircleCode circle,
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
          kind,
          subjectKind,
          subjectId,
          null,
          from == null ? null : from.name(),
          to.name(),
          reason,
          null);
    }

    public static Entry act(
        String kind, String subjectKind, UUID subjectId, @Nullable String reason) {
      return new Entry(kind, subjectKind, subjectId, null, null, null, reason, null);
    }

    public Entry withHash(@Nullable String hash) {
      return new Entry(kind, subjectKind, subjectId, circle, from, to, reason, hash);
    }

    /** Makes it a matter of a circle, whose secretariat may read it then. */
    public Entry inCircle(@Nullable CircleCode matter) {
      return new Entry(kind, subjectKind, subjectId, matter, from, to, reason, textHash);
    }
  }

  public void note(Entry entry) {
    noteAll(List.of(entry));
  }

  /** Notes many acts of bulk work in one batch. */
  public void noteAll(List<Entry> entries) {
    Actor actor = actors.require();
    append(entries, actor.organization(), actor.personId(), actor.name());
  }

  /** Notes acts of the operator at the machine, where nobody is signed in. */
  public void noteByOperator(List<Entry> entries) {
    append(entries, OrganizationCode.PLATFORM, null, AuditTrail.OPERATOR);
  }

  /** Notes what came about by itself, because its day had come. */
  public void noteByItself(List<Entry> entries) {
    append(entries, OrganizationCode.PLATFORM, null, AuditTrail.ITSELF);
  }

  /** Notes what a person did on the way in, before being an actor. */
  public void noteAtSignIn(UUID personId, String name, Entry entry) {
    append(List.of(entry), OrganizationCode.PLATFORM, personId, name);
  }

  /** Notes what somebody without an account did by a link that an organization gave out. */
  public void noteOfOutsider(OrganizationCode organization, String name, Entry entry) {
    String kept =
        name.codePointCount(0, name.length()) <= LONGEST_NAME
            ? name
            : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME));
    append(List.of(entry), organization, null, kept);
  }

  private void append(
      List<Entry> entries, OrganizationCode organization, @Nullable UUID person, String name) {
    Instant now = clock.instant();
    String address = RemoteAddress.current();
    trail.appendAll(
        entries.stream()
            .map(
                entry ->
                    new AuditFact(
                        Ids.next(),
                        now,
                        organization.value(),
                        person,
                        name,
                        address,
                        entry.kind(),
                        entry.subjectKind(),
                        entry.subjectId(),
                        entry.circle() == null ? null : entry.circle().value(),
                        entry.from(),
                        entry.to(),
                        entry.reason(),
                        entry.textHash()))
            .toList());
  }
}
