package org.biaolian.door;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biaolian.access.Action;
import org.biaolian.access.Requires;
import org.biaolian.door.internal.SessionBook;
import org.biaolian.door.internal.SessionEnding;
import org.biaolian.door.internal.SessionMark;
import org.biaolian.door.internal.SignInServer;
import org.biaolian.kernel.RuleViolation;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;

/** The sessions of the person who asks: what is open, and ending it. In this process only. */
@Service
public class Sessions {

  private final SessionBook book;
  private final SignInServer server;

  Sessions(SessionBook book, SignInServer server) {
    this.book = book;
    this.server = server;
  }

  /** The own open sessions, the newest first. */
  @Requires(Action.USE_PORTAL)
  public List<SignedInSession> mine() {
    Optional<UUID> present = SessionMark.present().map(SessionMark::handle);
    return own().stream()
        .map(
            mark ->
                new SignedInSession(
                    mark.handle(),
                    mark.startedAt(),
                    mark.lastUsedAt(),
                    mark.address(),
                    mark.browser(),
                    present.filter(mark.handle()::equals).isPresent()))
        .sorted(Comparator.comparing(SignedInSession::startedAt).reversed())
        .toList();
  }

  /**
   * Ends an own session here and at the sign-in server, its open pages included.
   *
   * @throws RuleViolation {@code session-gone} when the person has no such session
   */
  @Requires(Action.USE_PORTAL)
  public void end(UUID handle) {
    SessionMark mark =
        own().stream()
            .filter(one -> one.handle().equals(handle))
            .findFirst()
            .orElseThrow(() -> new RuleViolation("session-gone"));
    // First here: the server's own call back finds nothing left to end.
    mark.end(SessionEnding.BY_OWNER);
    server.end(mark);
  }

  private List<SessionMark> own() {
    var signedIn = SecurityContextHolder.getContext().getAuthentication();
    return signedIn == null ? List.of() : book.of(signedIn.getName());
  }
}
