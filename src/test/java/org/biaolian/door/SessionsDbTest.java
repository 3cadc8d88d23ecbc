package org.biaolian.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.biaolian.demo.MovableClock;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.biaolian.door.FakeProvider.Signature;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.testing.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;

/** How long a session lives, who sees it and who ends it. */
@ServerTest
class SessionsDbTest {

  private static final String HEARTBEAT = "/?v-r=heartbeat&v-uiId=0";

  private static final String NEWS =
      "/VAADIN/push?v-r=push&v-uiId=0&v-pushId=none&X-Atmosphere-Transport=long-polling"
          + "&X-Atmosphere-Framework=3.0&X-Atmosphere-tracking-id=0";

  @LocalServerPort private int port;
  @Autowired private Sessions sessions;
  @Autowired private MovableClock clock;
  @Autowired private JdbcTemplate jdbc;

  @Value("${biaolian.audit.schema}")
  private String audit;

  private DoorTrail trail;

  @BeforeEach
  void readTheTrail() {
    trail = new DoorTrail(jdbc, audit);
  }

  @AfterEach
  void everybodyLeaves() {
    clock.toRealTime();
    List.of("yangquan-clerk", "yangquan-reviewer")
        .forEach(
            person ->
                SignedIn.as(
                    person, () -> sessions.mine().forEach(one -> sessions.end(one.handle()))));
  }

  @Test
  void aSessionThatIsNotUsedEndsAtTheIdleLimitAndLeadsBackToThePage() {
    Caller caller = new Caller(port).signIn("yangquan-clerk");
    pass(Duration.ofMinutes(29));
    assertThat(caller.isSignedIn()).isTrue();
    pass(Duration.ofMinutes(31));
    HttpResponse<String> answer = caller.get("/recognition/matrix?circle=cities");
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElse("")).endsWith(Caller.SIGN_IN);
    assertThat(trail.newest(1).getFirst()).startsWith("session.ended 140300 ").endsWith(" IDLE");
    var asked = caller.begin();
    HttpResponse<String> back =
        caller.callback(
            FakeProvider.code("yangquan-clerk", Caller.given(asked, "nonce"), Caller.nothing()),
            Caller.given(asked, "state"));
    assertThat(back.headers().firstValue("Location").orElse(""))
        .contains("/recognition/matrix?circle=cities");
  }

  @Test
  void anOpenPageThatOnlyReportsItselfDoesNotKeepASessionAlive() {
    Caller caller = new Caller(port).signIn("yangquan-clerk");
    for (int i = 0; i < 7; i++) {
      pass(Duration.ofMinutes(5));
      caller.post(HEARTBEAT, "text/plain", "");
    }
    assertThat(caller.isSignedIn()).isFalse();
  }

  @Test
  void anOpenPageOfAnEndedSessionGetsNoneThatWouldTakeThePlaceOfAnotherPages() {
    HttpResponse<String> answer = new Caller(port).get(NEWS);
    assertThat(answer.body()).contains("\"sessionExpired\":true");
    assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
  }

  @Test
  void aSessionEndsAtTheAbsoluteLimitHoweverBusyItIs() {
    Caller caller = new Caller(port).signIn("yangquan-clerk");
    for (int i = 0; i < 8 * 3 - 1; i++) {
      pass(Duration.ofMinutes(20));
      assertThat(caller.isSignedIn()).isTrue();
    }
    pass(Duration.ofMinutes(20));
    assertThat(caller.isSignedIn()).isFalse();
    assertThat(trail.newest(1).getFirst()).endsWith(" TOO_OLD");
  }

  @Test
  void theOwnerSeesTheOwnSessionsAndEndsAnotherOneHereAndAtTheSignInServer() {
    Caller one = new Caller(port).signIn("yangquan-clerk");
    Caller other = new Caller(port).signIn("yangquan-clerk");
    new Caller(port).signIn("yangquan-reviewer");
    List<SignedInSession> open = SignedIn.as("yangquan-clerk", sessions::mine);
    assertThat(open).hasSize(2);
    assertThat(open)
        .allSatisfy(
            session -> {
              assertThat(session.browser()).isEqualTo("Chrome 141 · Windows");
              assertThat(session.address()).isEqualTo("127.0.0.1");
              assertThat(session.present()).isFalse();
            });
    int logouts = FakeProvider.logouts().size();
    SignedIn.as("yangquan-clerk", () -> sessions.end(open.getLast().handle()));
    assertThat(one.isSignedIn()).isFalse();
    assertThat(other.isSignedIn()).isTrue();
    assertThat(trail.newest(1).getFirst()).endsWith(" BY_OWNER");
    assertThat(FakeProvider.logouts()).hasSize(logouts + 1);
    assertThat(FakeProvider.logouts().getLast()).containsKey("id_token_hint");
  }

  @Test
  void nobodyEndsTheSessionOfSomebodyElse() {
    Caller caller = new Caller(port).signIn("yangquan-clerk");
    UUID handle = SignedIn.as("yangquan-clerk", sessions::mine).getFirst().handle();
    assertThatThrownBy(() -> SignedIn.as("yangquan-reviewer", () -> sessions.end(handle)))
        .isInstanceOfSatisfying(
            RuleViolation.class, refused -> assertThat(refused.rule()).isEqualTo("session-gone"));
    SecurityContextHolder.clearContext();
    assertThatThrownBy(() -> sessions.end(handle))
        .isInstanceOf(org.springframework.security.access.AccessDeniedException.class);
    assertThat(caller.isSignedIn()).isTrue();
  }

  @Test
  void signingInIsAFactOfTheTrailAndTheOldIdOpensNothing() {
    Caller caller = new Caller(port);
    caller.get("/recognition/register");
    String before = caller.session();
    caller.signIn("yangquan-clerk");
    assertThat(trail.newest(1).getFirst()).startsWith("session.signed-in 140300 ");
    HttpResponse<String> fixed =
        new Caller(port).get("/recognition/register", "Cookie", "JSESSIONID=" + before);
    assertThat(fixed.statusCode()).isEqualTo(302);
  }

  @Test
  void theSignInServerEndsASessionByASignedTokenOnlyAndThatIsASignOut() {
    Caller caller = new Caller(port);
    var asked = caller.begin();
    String session = "server-session-1";
    caller.callback(
        FakeProvider.code(
            "yangquan-clerk", Caller.given(asked, "nonce"), claims -> claims.claim("sid", session)),
        Caller.given(asked, "state"));
    for (String forged :
        List.of(
            FakeProvider.logoutToken(session, Signature.OTHER_KEY, FakeProvider.CLIENT),
            FakeProvider.logoutToken(session, Signature.NONE, FakeProvider.CLIENT),
            FakeProvider.logoutToken(session, Signature.RIGHT, "another-client"))) {
      assertThat(callBack(forged).statusCode()).isEqualTo(400);
      assertThat(caller.isSignedIn()).isTrue();
    }
    HttpResponse<String> answer =
        callBack(FakeProvider.logoutToken(session, Signature.RIGHT, FakeProvider.CLIENT));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(caller.isSignedIn()).isFalse();
    assertThat(trail.newest(1).getFirst())
        .startsWith("session.signed-out 140300 ")
        .endsWith("SIGNED_OUT");
  }

  private HttpResponse<String> callBack(String token) {
    return new Caller(port)
        .post(
            "/logout/connect/back-channel/keycloak",
            "application/x-www-form-urlencoded",
            "logout_token=" + token);
  }

  private void pass(Duration time) {
    clock.moveTo(clock.instant().plus(time));
  }
}
