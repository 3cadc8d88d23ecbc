package org.biaolian.recognition.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biaolian.access.Journal;
import org.biaolian.recognition.domain.RecognitionRequest;
import org.biaolian.recognition.domain.RequestState;
import org.biaolian.task.TaskNotes;
import org.springframework.stereotype.Component;

/** A request closes with its last case, however that one ended. */
@Component
public class LastCases {

  private final CaseRepository cases;
  private final TaskNotes tasks;
  private final Clock clock;

  LastCases(CaseRepository cases, TaskNotes tasks, Clock clock) {
    this.cases = cases;
    this.tasks = tasks;
    this.clock = clock;
  }

  /**
   * Closes those of which no case waits any more, in one statement and the updates. A later round
   * may end when its request is closed long since.
   *
   * @param locked requests whose cases ended within the present transaction
   * @return what is to be noted
   */
  public List<Journal.Entry> close(Collection<RecognitionRequest> locked) {
    Set<RecognitionRequest> open =
        locked.stream()
            .filter(request -> request.state() == RequestState.OPEN)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    List<Journal.Entry> facts = new ArrayList<>();
    if (open.isEmpty()) {
      return facts;
    }
    cases.flush();
    Set<UUID> live = cases.withLive(open.stream().map(RecognitionRequest::id).toList());
    Instant now = clock.instant();
    for (RecognitionRequest request : open) {
      if (!live.contains(request.id())) {
        request.close(now);
        facts.add(
            Journal.Entry.move(
                    "request.closed",
                    RequestDrafts.SUBJECT,
                    request.id(),
                    RequestState.OPEN,
                    request.state(),
                    null)
                .inCircle(request.circle()));
        tasks.changed(RequestDrafts.SUBJECT, request.id());
      }
    }
    return facts;
  }
}
