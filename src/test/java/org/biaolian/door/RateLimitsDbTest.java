package org.biaolian.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biaolian.demo.MovableClock;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Limits on knocking; time moves by the clock only, and each test begins with full buckets. */
@ServerTest
class RateLimitsDbTest {

  private static int rounds;

  @LocalServerPort private int port;
  @Autowired private MovableClock clock;

  @BeforeEach
  void laterThanEveryOtherTest() {
    rounds++;
    clock.moveTo(Instant.now().plus(Duration.ofHours(rounds)));
  }

  @AfterEach
  void realTime() {
    clock.toRealTime();
  }

  @Test
  void anAddressThatKnocksTooOftenIsToldWhenToComeBackAndMayThen() {
    Caller caller = new Caller(port);
    clock.moveTo(clock.instant());
    for (int i = 0; i < 3; i++) {
      assertThat(caller.get("/verify/1").statusCode()).isNotEqualTo(429);
    }
    HttpResponse<String> refused = caller.get("/verify/1");
    assertThat(refused.statusCode()).isEqualTo(429);
    long seconds = Long.parseLong(refused.headers().firstValue("Retry-After").orElseThrow());
    assertThat(seconds).isBetween(1L, 20L);
    assertThat(refused.body()).contains("请求太频繁").containsPattern("E-\\d{8}-\\w{4}");
    clock.moveTo(clock.instant().plusSeconds(seconds));
    assertThat(caller.get("/verify/1").statusCode()).isNotEqualTo(429);
  }

  @Test
  void whoGuessesAddressesOfCalendarsIsStopped() {
    Caller caller = new Caller(port);
    for (int i = 0; i < 3; i++) {
      assertThat(caller.get("/feeds/" + "x".repeat(43) + ".ics").statusCode()).isEqualTo(404);
    }
    assertThat(caller.get("/feeds/" + "x".repeat(43) + ".ics").statusCode()).isEqualTo(429);
  }

  @Test
  void theRefusalSpeaksTheReadersLanguage() {
    Caller caller = new Caller(port);
    for (int i = 0; i < 3; i++) {
      caller.get("/public/standards");
    }
    HttpResponse<String> refused =
        caller.get("/public/standards", "Accept-Language", "en-GB,en;q=0.9");
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.body()).contains("Too many requests").contains("lang=\"en\"");
  }

  @Test
  void machinesGetProblemDetails() {
    Caller caller = new Caller(port);
    for (int i = 0; i < 6; i++) {
      assertThat(caller.get("/api/standards").statusCode()).isNotEqualTo(429);
    }
    HttpResponse<String> refused = caller.get("/api/standards");
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    assertThat(refused.body()).contains("\"status\":429").contains("\"number\":\"E-");
  }

  @Test
  void anAccountHasItsOwnLimitBelowThatOfItsAddress() {
    Caller caller = new Caller(port).signIn("xinzhou-clerk");
    for (int i = 0; i < 4; i++) {
      assertThat(caller.get("/api/standards").statusCode()).isNotEqualTo(429);
    }
    assertThat(caller.get("/api/standards").statusCode()).isEqualTo(429);
    assertThat(new Caller(port).get("/api/standards").statusCode()).isNotEqualTo(429);
  }

  @Test
  void oneKindOfDoorDoesNotCloseAnotherAndOtherPagesHaveNoLimit() {
    Caller caller = new Caller(port);
    for (int i = 0; i < 4; i++) {
      caller.get("/verify/1");
    }
    assertThat(caller.get("/verify/1").statusCode()).isEqualTo(429);
    assertThat(caller.get("/api/standards").statusCode()).isNotEqualTo(429);
    for (int i = 0; i < 20; i++) {
      assertThat(caller.get("/signed-out").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void uploadsAreCountedAndDownloadsFromTheSamePlaceAreNot() {
    Caller caller = new Caller(port);
    String place = "/VAADIN/dynamic/resource/0/00000000-0000-0000-0000-000000000000/upload";
    for (int i = 0; i < 10; i++) {
      assertThat(caller.get(place).statusCode()).isNotEqualTo(429);
    }
    assertThat(caller.post(place, "text/plain", "x").statusCode()).isNotEqualTo(429);
    assertThat(caller.post(place, "text/plain", "x").statusCode()).isNotEqualTo(429);
    assertThat(caller.post(place, "text/plain", "x").statusCode()).isEqualTo(429);
  }

  @Test
  void aForgedForwardingHeaderIsNoOtherAddress() {
    Caller caller = new Caller(port);
    for (int i = 0; i < 3; i++) {
      caller.get("/verify/1", "X-Forwarded-For", "198.51.100." + i);
    }
    assertThat(caller.get("/verify/1", "X-Forwarded-For", "198.51.100.9").statusCode())
        .isEqualTo(429);
  }
}
