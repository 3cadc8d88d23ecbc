package org.biaolian.door;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.biaolian.demo.DemoPeople;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import tools.jackson.databind.json.JsonMapper;

/** A sign-in server that can be made to lie in its tokens. One for all tests of a run. */
final class FakeProvider implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  static final String CLIENT = "portal";
  static final String ACCESS_TOKEN = "access-token-that-nobody-may-log";

  private static final RSAKey KEY = key("right");
  private static final RSAKey OTHER_KEY = key("right");
  private static final HttpServer SERVER = start();
  private static final Map<String, Answer> ANSWERS = new ConcurrentHashMap<>();
  private static final List<Map<String, String>> TOKEN_REQUESTS = new CopyOnWriteArrayList<>();
  private static final List<Map<String, String>> LOGOUTS = new CopyOnWriteArrayList<>();

  /** How the ID token is signed. */
  enum Signature {
    RIGHT,
    OTHER_KEY,
    NONE
  }

  private record Answer(JWTClaimsSet claims, Signature signature) {}

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "fake-provider",
                Map.of(
                    "biaolian.keycloak.issuer", issuer(), "biaolian.keycloak.client-id", CLIENT)));
  }

  static String issuer() {
    return "http://localhost:" + SERVER.getAddress().getPort() + "/realms/biaolian";
  }

  /** A code for a demo person's right token, which a test may then spoil. */
  static String code(String username, String nonce, Consumer<JWTClaimsSet.Builder> spoil) {
    return code(username, nonce, Signature.RIGHT, spoil);
  }

  static String code(
      String username, String nonce, Signature signature, Consumer<JWTClaimsSet.Builder> spoil) {
    OidcUser user = (OidcUser) DemoPeople.authentication(username, null).getPrincipal();
    Instant now = Instant.now();
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer())
            .audience(CLIENT)
            .subject(user.getSubject())
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(300)))
            .claim("nonce", nonce)
            .claim("sid", UUID.randomUUID().toString())
            .claim("preferred_username", username)
            .claim("name", user.getFullName())
            .claim("realm_access", user.getClaim("realm_access"))
            .claim("organization", user.getClaim("organization"));
    spoil.accept(claims);
    String code = "code-" + UUID.randomUUID();
    ANSWERS.put(code, new Answer(claims.build(), signature));
    return code;
  }

  /** What the server says when somebody's session has ended there. */
  static String logoutToken(String session, Signature signature, String audience) {
    Instant now = Instant.now();
    return sign(
        new Answer(
            new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(audience)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)))
                .jwtID(UUID.randomUUID().toString())
                .claim("sid", session)
                .claim(
                    "events",
                    Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()))
                .build(),
            signature));
  }

  static Map<String, String> lastTokenRequest() {
    return TOKEN_REQUESTS.getLast();
  }

  static int tokenRequests() {
    return TOKEN_REQUESTS.size();
  }

  /** What the portal asked to be ended here. */
  static List<Map<String, String>> logouts() {
    return LOGOUTS;
  }

  static Map<String, String> parameters(String form) {
    return Arrays.stream(form.split("&", -1))
        .map(pair -> pair.split("=", 2))
        .filter(pair -> pair.length == 2)
        .collect(
            Collectors.toMap(
                pair -> URLDecoder.decode(pair[0], StandardCharsets.UTF_8),
                pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
  }

  private static RSAKey key(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static HttpServer start() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      String base = "/realms/biaolian/protocol/openid-connect";
      server.createContext(base + "/token", FakeProvider::token);
      server.createContext(
          base + "/certs",
          exchange -> send(exchange, 200, new JWKSet(KEY.toPublicJWK()).toString()));
      server.createContext(
          base + "/logout",
          exchange -> {
            LOGOUTS.add(parameters(exchange.getRequestURI().getRawQuery()));
            send(exchange, 200, "{}");
          });
      server.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As a real one does, it takes a code once. */
  private static void token(HttpExchange exchange) throws IOException {
    Map<String, String> request =
        parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    TOKEN_REQUESTS.add(request);
    Answer answer = ANSWERS.remove(request.getOrDefault("code", ""));
    if (answer == null) {
      send(exchange, 400, "{\"error\":\"invalid_grant\"}");
      return;
    }
    send(
        exchange,
        200,
        JsonMapper.shared()
            .writeValueAsString(
                Map.of(
                    "access_token",
                    ACCESS_TOKEN,
                    "token_type",
                    "Bearer",
                    "expires_in",
                    300,
                    "scope",
                    "openid profile",
                    "id_token",
                    sign(answer))));
  }

  private static String sign(Answer answer) {
    if (answer.signature() == Signature.NONE) {
      return new PlainJWT(answer.claims()).serialize();
    }
    RSAKey key = answer.signature() == Signature.RIGHT ? KEY : OTHER_KEY;
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
            answer.claims());
    try {
      token.sign(new RSASSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return token.serialize();
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
