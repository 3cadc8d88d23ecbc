package org.biaolian.door.internal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Ends a session at the sign-in server too; otherwise the browser that it was ended for would be
 * signed in again without a question. By the logout of OpenID Connect, without a browser.
 */
@Component
public class SignInServer {

  private static final Logger log = LoggerFactory.getLogger(SignInServer.class);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Iterable<ClientRegistration> clients;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  SignInServer(InMemoryClientRegistrationRepository clients) {
    this.clients = clients;
  }

  /** Ends the session of a mark. A server that does not answer is told in the log only. */
  public void end(SessionMark mark) {
    for (ClientRegistration client : clients) {
      Object endpoint =
          client.getProviderDetails().getConfigurationMetadata().get("end_session_endpoint");
      if (endpoint instanceof String address) {
        ask(address, client.getClientId(), mark);
      }
    }
  }

  private void ask(String endpoint, String client, SessionMark mark) {
    URI address =
        UriComponentsBuilder.fromUriString(endpoint)
            .queryParam("client_id", "{client}")
            .queryParam("id_token_hint", "{token}")
            .build(client, mark.idToken());
    try {
      int status =
          http.send(
                  HttpRequest.newBuilder(address).timeout(PATIENCE).build(),
                  BodyHandlers.discarding())
              .statusCode();
      if (status >= 400) {
        log.warn("session {} goes on at the sign-in server: answer {}", mark.handle(), status);
      }
    } catch (IOException failure) {
      log.warn(
          "session {} goes on at the sign-in server: {}",
          mark.handle(),
          failure.getClass().getSimpleName());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
