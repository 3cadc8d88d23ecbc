package org.biaolian.door.internal;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.jsoup.nodes.Document;
import org.springframework.stereotype.Component;

/**
 * The Content-Security-Policy. The page that starts the client names a nonce that only its own
 * scripts carry, and what these load is trusted through them; every other answer may run nothing.
 *
 * <p>Flow 25.2 builds functions from text ({@code unsafe-eval}) and its components write style
 * elements ({@code unsafe-inline}, for styles only).
 */
@Component
class ContentPolicy implements VaadinServiceInitListener {

  private static final long serialVersionUID = 1L;

  static final String HEADER = "Content-Security-Policy";

  /** For answers that are no page of the client: files, error pages, data. */
  static final String WITHOUT_SCRIPTS =
      "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none';"
          + " form-action 'none'; frame-ancestors 'none'";

  /** The development server's scripts carry no nonce. */
  private static final String IN_DEVELOPMENT = "frame-ancestors 'none'";

  private static final int NONCE_BYTES = 18;

  private final SecureRandom random = new SecureRandom();

  @Override
  public void serviceInit(ServiceInitEvent event) {
    boolean production = event.getSource().getDeploymentConfiguration().isProductionMode();
    event.addIndexHtmlRequestListener(
        page -> {
          // Flow would allow frames of the portal itself, which has none.
          page.getVaadinResponse().setHeader("X-Frame-Options", "DENY");
          if (production) {
            restrict(page);
          } else {
            page.getVaadinResponse().setHeader(HEADER, IN_DEVELOPMENT);
          }
        });
  }

  private void restrict(IndexHtmlResponse page) {
    byte[] bytes = new byte[NONCE_BYTES];
    random.nextBytes(bytes);
    String nonce = Base64.getEncoder().encodeToString(bytes);
    Document document = page.getDocument();
    document.select("script, link[rel=modulepreload]").attr("nonce", nonce);
    // Where the loader of the bundle looks for it.
    document.head().prependElement("meta").attr("property", "csp-nonce").attr("nonce", nonce);
    page.getVaadinResponse().setHeader(HEADER, ofTheClient(nonce));
  }

  private static String ofTheClient(String nonce) {
    return ("default-src 'none'; script-src 'nonce-%s' 'strict-dynamic' 'unsafe-eval';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:;"
            + " connect-src 'self'; manifest-src 'self'; base-uri 'self'; form-action 'self';"
            + " frame-ancestors 'none'")
        .formatted(nonce);
  }
}
