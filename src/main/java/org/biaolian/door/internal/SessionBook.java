package org.biaolian.door.internal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The signed-in sessions of this process. */
@Component
public class SessionBook {

  private final Map<UUID, SessionMark> marks = new ConcurrentHashMap<>();
  private final SignInFacts facts;

  SessionBook(SignInFacts facts) {
    this.facts = facts;
  }

  void add(SessionMark mark) {
    marks.put(mark.handle(), mark);
  }

  void remove(SessionMark mark) {
    if (marks.remove(mark.handle()) != null) {
      facts.ended(List.of(mark));
    }
  }

  /** Sessions do not outlive the process; the trail has to know before the database is let go. */
  @EventListener(ContextClosedEvent.class)
  void close() {
    List<SessionMark> open = List.copyOf(marks.values());
    marks.clear();
    facts.ended(open);
  }

  /** The sessions of an account, by its subject. */
  public List<SessionMark> of(String subject) {
    return marks.values().stream()
        .filter(mark -> mark.account().subject().equals(subject))
        .toList();
  }
}
