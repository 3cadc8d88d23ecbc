package org.biaolian.shell;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.Writer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Requests that are so malformed that they never reach the portal: the container's own page would
 * name itself and its classes. In both languages, for nothing of the request can be trusted.
 */
@Configuration(proxyBeanMethods = false)
class ContainerErrors {

  private static final Logger LOG = LoggerFactory.getLogger(ContainerErrors.class);

  @Bean
  @Order(Ordered.LOWEST_PRECEDENCE)
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> plainContainerErrors(
      ErrorNumbers numbers, I18NProvider texts) {
    return factory ->
        factory.addContextCustomizers(
            context -> context.getParent().getPipeline().addValve(new Report(numbers, texts)));
  }

  private static final class Report extends ErrorReportValve {
    private final ErrorNumbers numbers;
    private final I18NProvider texts;

    Report(ErrorNumbers numbers, I18NProvider texts) {
      this.numbers = numbers;
      this.texts = texts;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
      int status = response.getStatus();
      if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
        return;
      }
      String number = numbers.next();
      LOG.warn("{} {} before the portal", number, status);
      response.setContentType("text/html;charset=UTF-8");
      response.setHeader("X-Content-Type-Options", "nosniff");
      response.setHeader(
          "Content-Security-Policy", "default-src 'none'; style-src 'self'; img-src 'self'");
      try {
        Writer out = response.getReporter();
        if (out != null) {
          out.write(page(number));
          response.finishResponse();
        }
      } catch (IOException | IllegalStateException gone) {
        LOG.debug("{} could not be told", number);
      }
    }

    private String page(String number) {
      String title = both("shell.plain.400.title");
      String sentence = both("shell.plain.400.sentence") + " " + both("shell.plain.number", number);
      return PlainPage.of(Languages.CHINESE, title, sentence, both("shell.plain.home"));
    }

    private String both(String key, Object... arguments) {
      return texts.getTranslation(key, Languages.CHINESE, arguments)
          + " · "
          + texts.getTranslation(key, Languages.ENGLISH, arguments);
    }
  }
}
