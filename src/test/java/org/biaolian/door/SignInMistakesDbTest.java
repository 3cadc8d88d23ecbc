package org.biaolian.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.function.Consumer;
import org.biaolian.door.FakeProvider.Signature;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Each mistake or lie of a sign-in leaves the caller outside, without a reason and noted. */
@ServerTest
class SignInMistakesDbTest {

  private static final String PERSON = "taiyuan-clerk";

  @LocalServerPort private int port;
  @Autowired private JdbcTemplate jdbc;

  @Value("${biaolian.audit.schema}")
  private String audit;

  private Caller caller;

  @BeforeEach
  void newBrowser() {
    caller = new Caller(port);
  }

  @Test
  void aRightSignInOpensThePageThatWasAskedForUnderANewSessionId() {
    HttpResponse<String> refused = caller.get("/recognition/register");
    assertThat(refused.statusCode()).isEqualTo(302);
    String before = caller.session();
    Map<String, String> asked = caller.begin();
    HttpResponse<String> in =
        caller.callback(code(asked, Caller.nothing()), Caller.given(asked, "state"));
    assertThat(in.statusCode()).isEqualTo(302);
    assertThat(in.headers().firstValue("Location").orElse("")).contains("/recognition/register");
    assertThat(caller.session()).isNotEmpty().isNotEqualTo(before);
    assertThat(caller.isSignedIn()).isTrue();
  }

  @Test
  void theRequestCarriesStateNonceAndAHashedProofKeyAndTheProofFollows() {
    Map<String, String> asked = caller.begin();
    assertThat(asked)
        .containsEntry("response_type", "code")
        .containsEntry("code_challenge_method", "S256")
        .containsEntry("client_id", FakeProvider.CLIENT);
    assertThat(Caller.given(asked, "state")).hasSizeGreaterThan(20);
    assertThat(Caller.given(asked, "nonce")).hasSizeGreaterThan(20);
    caller.callback(code(asked, Caller.nothing()), Caller.given(asked, "state"));
    Map<String, String> proof = FakeProvider.lastTokenRequest();
    assertThat(challenge(Caller.given(proof, "code_verifier")))
        .isEqualTo(asked.get("code_challenge"));
    assertThat(proof.get("redirect_uri")).isEqualTo(asked.get("redirect_uri"));
  }

  @Test
  void theWayBackIsWrittenOutAndNotMadeOfTheRequestsHost() {
    Map<String, String> asked = caller.begin();
    assertThat(asked.get("redirect_uri")).isEqualTo("http://localhost" + Caller.CALLBACK);
    HttpResponse<String> forged =
        caller.get(Caller.SIGN_IN, "X-Forwarded-Host", "evil.example.org");
    assertThat(forged.headers().firstValue("Location").orElse("")).doesNotContain("evil");
  }

  @Test
  void aWrongStateIsRefusedAndTheCodeIsNotEvenTried() {
    Map<String, String> asked = caller.begin();
    int before = FakeProvider.tokenRequests();
    assertRefused(caller.callback(code(asked, Caller.nothing()), "another-state"));
    assertThat(FakeProvider.tokenRequests()).isEqualTo(before);
  }

  @Test
  void aMissingStateIsRefused() {
    Map<String, String> asked = caller.begin();
    String code = code(asked, Caller.nothing());
    assertRefused(caller.get(Caller.CALLBACK + "?code=" + code));
  }

  @Test
  void theStateOfAnotherBrowserIsRefused() {
    Map<String, String> asked = caller.begin();
    Caller other = new Caller(port);
    other.begin();
    HttpResponse<String> answer =
        other.callback(code(asked, Caller.nothing()), Caller.given(asked, "state"));
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(other.isSignedIn()).isFalse();
  }

  @Test
  void aCodeIsTakenOnceOnly() {
    Map<String, String> asked = caller.begin();
    String code = code(asked, Caller.nothing());
    caller.callback(code, Caller.given(asked, "state"));
    Caller thief = new Caller(port);
    Map<String, String> own = thief.begin();
    assertThat(thief.callback(code, Caller.given(own, "state")).statusCode()).isEqualTo(403);
    assertThat(thief.isSignedIn()).isFalse();
    assertThat(caller.callback(code, Caller.given(asked, "state")).statusCode()).isEqualTo(403);
  }

  @Test
  void aWrongNonceIsRefused() {
    spoiled(claims -> claims.claim("nonce", "another"));
  }

  @Test
  void aMissingNonceIsRefused() {
    spoiled(claims -> claims.claim("nonce", null));
  }

  @Test
  void anotherIssuerIsRefused() {
    spoiled(claims -> claims.issuer("http://localhost/realms/other"));
  }

  @Test
  void anotherAudienceIsRefused() {
    spoiled(claims -> claims.audience("another-client"));
  }

  @Test
  void aTokenMeantForAnotherPartyOfTwoIsRefused() {
    spoiled(
        claims ->
            claims
                .audience(java.util.List.of(FakeProvider.CLIENT, "another-client"))
                .claim("azp", "another-client"));
  }

  @Test
  void anExpiredTokenIsRefused() {
    Instant past = Instant.now().minusSeconds(3600);
    spoiled(
        claims ->
            claims.issueTime(Date.from(past)).expirationTime(Date.from(past.plusSeconds(60))));
  }

  @Test
  void aTokenWithoutASubjectIsRefused() {
    spoiled(claims -> claims.subject(null));
  }

  @Test
  void anUnsignedTokenIsRefused() {
    signed(Signature.NONE);
  }

  @Test
  void aTokenSignedByAnotherKeyOfTheSameNameIsRefused() {
    signed(Signature.OTHER_KEY);
  }

  @Test
  void anErrorOfTheSignInServerIsNotRepeatedToTheReader() {
    Map<String, String> asked = caller.begin();
    HttpResponse<String> answer =
        caller.get(
            Caller.CALLBACK
                + "?error=%3Cscript%3Ebad%0Awords&error_description=%3Cb%3Ehello&state="
                + Caller.encoded(Caller.given(asked, "state")));
    assertRefused(answer);
    assertThat(answer.body()).doesNotContain("script", "bad", "hello");
    assertThat(lastReason()).isEqualTo("other");
  }

  @Test
  void aRefusalIsAFactOfTheTrail() {
    long before = refusals();
    Map<String, String> asked = caller.begin();
    caller.callback(
        code(asked, claims -> claims.claim("nonce", "x")), Caller.given(asked, "state"));
    assertThat(refusals()).isEqualTo(before + 1);
    assertThat(lastReason()).isEqualTo("invalid_nonce");
  }

  private void spoiled(Consumer<JWTClaimsSet.Builder> spoil) {
    Map<String, String> asked = caller.begin();
    assertRefused(caller.callback(code(asked, spoil), Caller.given(asked, "state")));
  }

  private void signed(Signature signature) {
    Map<String, String> asked = caller.begin();
    String code =
        FakeProvider.code(PERSON, Caller.given(asked, "nonce"), signature, Caller.nothing());
    assertRefused(caller.callback(code, Caller.given(asked, "state")));
  }

  private void assertRefused(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body())
        .contains("没有通过")
        .containsPattern("E-\\d{8}-\\w{4}")
        .doesNotContain("id_token", "nonce", "Exception", "springframework");
    assertThat(caller.isSignedIn()).isFalse();
  }

  private static String code(Map<String, String> asked, Consumer<JWTClaimsSet.Builder> spoil) {
    return FakeProvider.code(PERSON, Caller.given(asked, "nonce"), spoil);
  }

  private long refusals() {
    Long found =
        jdbc.queryForObject(
            "select count(*) from " + audit + ".audit_fact where kind = 'session.refused'",
            Long.class);
    return found == null ? 0 : found;
  }

  private String lastReason() {
    return String.valueOf(
        jdbc.queryForObject(
            "select reason from "
                + audit
                + ".audit_fact where kind = 'session.refused' order by id desc limit 1",
            String.class));
  }

  private static String challenge(String verifier) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
