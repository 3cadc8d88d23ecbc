package dev.biaolian.bench.session;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** A browser without a screen: cookies by server, redirects followed one by one. */
public final class Visitor {

  private static final int MOST_REDIRECTS = 10;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient http;
  private final String address;
  private final Map<String, Map<String, String>> cookies = new HashMap<>();
  private long received;

  /**
   * A browser with an empty cookie store.
   *
   * @param http one for all visitors, which neither follows redirects nor keeps cookies
   * @param address as which the proxy before the server names the visitor
   */
  public Visitor(HttpClient http, String address) {
    this.http = http;
    this.address = address;
  }

  /** The bytes of all answers so far, as they travelled. */
  public long received() {
    return received;
  }

  /** As which the proxy names the visitor. */
  public String address() {
    return address;
  }

  /** What this browser would send to a server. */
  public Map<String, String> cookies(URI server) {
    return Map.copyOf(of(server));
  }

  /** Takes over what another browser knows of a server. */
  public void borrow(Visitor other, URI server) {
    cookies.put(server.getAuthority(), new HashMap<>(other.of(server)));
  }

  /** Opens a page, wherever redirects lead. */
  public HttpResponse<String> get(URI page) throws IOException, InterruptedException {
    return follow(send(HttpRequest.newBuilder(page).GET()));
  }

  /** Sends a form and follows the answer. */
  public HttpResponse<String> post(URI page, Map<String, String> fields)
      throws IOException, InterruptedException {
    return follow(submit(page, fields));
  }

  /** Sends a form and returns its own answer, a redirect too. */
  HttpResponse<String> submit(URI page, Map<String, String> fields)
      throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(page)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(Words.query(fields))));
  }

  HttpResponse<String> postJson(URI page, String json) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(page)
            .header("Content-Type", "application/json; charset=UTF-8")
            .POST(BodyPublishers.ofString(json)));
  }

  private HttpResponse<String> follow(HttpResponse<String> first)
      throws IOException, InterruptedException {
    HttpResponse<String> answer = first;
    for (int i = 0; answer.statusCode() / 100 == 3; i++) {
      if (i == MOST_REDIRECTS) {
        throw new IllegalStateException("too many redirects, the last to " + answer.uri());
      }
      String location = answer.headers().firstValue("Location").orElseThrow();
      answer = send(HttpRequest.newBuilder(answer.uri().resolve(location)).GET());
    }
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(answer.statusCode() + " at " + answer.uri());
    }
    return answer;
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    URI target = request.copy().build().uri();
    Map<String, String> own = of(target);
    request
        .timeout(PATIENCE)
        .header("Accept", "text/html")
        .header("Accept-Encoding", "gzip")
        .header("X-Forwarded-For", address);
    if (!own.isEmpty()) {
      request.header(
          "Cookie",
          own.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    HttpResponse<String> answer = http.send(request.build(), this::text);
    answer.headers().allValues("Set-Cookie").stream()
        .map(HttpCookie::parse)
        .flatMap(List::stream)
        .forEach(cookie -> keep(own, cookie));
    return answer;
  }

  /** The text of an answer, however it travelled. */
  private BodySubscriber<String> text(HttpResponse.ResponseInfo answer) {
    boolean packed = answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
    return BodySubscribers.mapping(
        BodySubscribers.ofByteArray(),
        bytes -> {
          received += bytes.length;
          try (InputStream plain =
              packed
                  ? new GZIPInputStream(new ByteArrayInputStream(bytes))
                  : new ByteArrayInputStream(bytes)) {
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private Map<String, String> of(URI server) {
    return cookies.computeIfAbsent(server.getAuthority(), key -> new HashMap<>());
  }

  private static void keep(Map<String, String> own, HttpCookie cookie) {
    if (cookie.getMaxAge() == 0) {
      own.remove(cookie.getName());
    } else {
      own.put(cookie.getName(), cookie.getValue());
    }
  }
}
