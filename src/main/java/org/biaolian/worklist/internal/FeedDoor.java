package org.biaolian.worklist.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.biaolian.access.LinkSecret;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where calendar programs fetch the deadlines of whoever gave them the address. What is no address
 * of today is answered as if nothing were there.
 */
@RestController
public class FeedDoor {

  private static final String PATH = "/feeds/";
  private static final String ENDING = ".ics";
  private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");

  private final DeadlineCalendar calendar;

  FeedDoor(DeadlineCalendar calendar) {
    this.calendar = calendar;
  }

  @GetMapping(PATH + "**")
  ResponseEntity<String> fetch(HttpServletRequest request) {
    return secret(request.getRequestURI())
        .flatMap(calendar::of)
        .map(
            text ->
                ResponseEntity.ok()
                    .contentType(CALENDAR)
                    .cacheControl(CacheControl.noStore())
                    .body(text))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  /** The address that belongs to a secret, below the portal's own. */
  public static String path(LinkSecret secret) {
    return PATH + secret.value() + ENDING;
  }

  private static Optional<LinkSecret> secret(String path) {
    return path.startsWith(PATH) && path.endsWith(ENDING)
        ? LinkSecret.read(
            path.substring(PATH.length(), Math.max(PATH.length(), path.length() - ENDING.length())))
        : Optional.empty();
  }
}
