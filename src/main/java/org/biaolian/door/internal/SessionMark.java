package org.biaolian.door.internal;

import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Lies in a signed-in session and goes with it: whose it is, since when, from where. */
public final class SessionMark implements HttpSessionBindingListener {

  static final String ATTRIBUTE = SessionMark.class.getName();

  private final SessionBook book;
  private final UUID handle;
  private final Account account;
  private final Instant startedAt;
  private final String address;
  private final String browser;
  private final String idToken;
  private volatile Instant lastUsedAt;
  private volatile SessionEnding ending = SessionEnding.DROPPED;
  private volatile @Nullable HttpSession session;

  /**
   * Who signed in.
   *
   * @param subject the account at the sign-in server
   * @param person nothing for an account that the portal does not know
   * @param organization the active one at the sign-in
   */
  record Account(String subject, @Nullable UUID person, String name, String organization) {}

  SessionMark(
      SessionBook book,
      UUID handle,
      Account account,
      Instant startedAt,
      String address,
      String browser,
      String idToken) {
    this.book = book;
    this.handle = handle;
    this.account = account;
    this.startedAt = startedAt;
    this.lastUsedAt = startedAt;
    this.address = address;
    this.browser = browser;
    this.idToken = idToken;
  }

  static Optional<SessionMark> of(@Nullable HttpSession session) {
    return session != null && session.getAttribute(ATTRIBUTE) instanceof SessionMark mark
        ? Optional.of(mark)
        : Optional.empty();
  }

  /** The mark of the session of the present request. */
  public static Optional<SessionMark> present() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes servlet
        ? of(servlet.getRequest().getSession(false))
        : Optional.empty();
  }

  public UUID handle() {
    return handle;
  }

  Account account() {
    return account;
  }

  public Instant startedAt() {
    return startedAt;
  }

  public Instant lastUsedAt() {
    return lastUsedAt;
  }

  public String address() {
    return address;
  }

  public String browser() {
    return browser;
  }

  String idToken() {
    return idToken;
  }

  SessionEnding ending() {
    return ending;
  }

  void used(Instant at) {
    lastUsedAt = at;
  }

  /** Says why before something else ends the session. */
  void willEnd(SessionEnding why) {
    ending = why;
  }

  /** Ends the session; its open pages leave for the page 'signed out' at once. */
  public void end(SessionEnding why) {
    HttpSession here = session;
    if (here == null) {
      return;
    }
    try {
      List.copyOf(VaadinSession.getAllSessions(here)).forEach(SessionMark::leave);
    } catch (IllegalStateException gone) {
      // Somebody else ended it in the same moment.
      session = null;
    }
    expire(why);
  }

  /** Ends the session within a request of it; the page that asks is told by its answer. */
  void expire(SessionEnding why) {
    HttpSession here = session;
    if (here == null) {
      return;
    }
    willEnd(why);
    try {
      here.invalidate();
    } catch (IllegalStateException gone) {
      session = null;
    }
  }

  /** Not synchronously: two sessions that end each other would wait for each other. */
  private static void leave(VaadinSession pages) {
    Future<Void> _ =
        pages.access(() -> pages.getUIs().forEach(ui -> ui.getPage().setLocation("/signed-out")));
  }

  @Override
  public void valueBound(HttpSessionBindingEvent event) {
    session = event.getSession();
    book.add(this);
  }

  @Override
  public void valueUnbound(HttpSessionBindingEvent event) {
    session = null;
    book.remove(this);
  }
}
