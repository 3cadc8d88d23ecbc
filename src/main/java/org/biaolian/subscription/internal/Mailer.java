package org.biaolian.subscription.internal;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import org.biaolian.subscription.internal.MailSettings.Security;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands one mail to the server and says whether it was taken, refused, or nobody can know. */
@Component
@EnableConfigurationProperties(MailSettings.class)
class Mailer {

  private static final Logger log = LoggerFactory.getLogger(Mailer.class);
  private static final String PATIENCE = "15000";

  private final MailSettings settings;
  private final JavaMailSenderImpl sender = new JavaMailSenderImpl();

  Mailer(MailSettings settings) {
    this.settings = settings;
    sender.setHost(settings.host());
    sender.setPort(settings.port());
    sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
    boolean signsIn = !settings.user().isEmpty();
    if (signsIn) {
      sender.setUsername(settings.user());
      sender.setPassword(settings.password());
    }
    boolean tls = settings.security() == Security.TLS;
    boolean starttls = settings.security() == Security.STARTTLS;
    Properties properties = sender.getJavaMailProperties();
    properties.put("mail.smtp.auth", Boolean.toString(signsIn));
    properties.put("mail.smtp.ssl.enable", Boolean.toString(tls));
    properties.put("mail.smtp.starttls.enable", Boolean.toString(starttls));
    properties.put("mail.smtp.starttls.required", Boolean.toString(starttls));
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    properties.put("mail.smtp.connectiontimeout", PATIENCE);
    properties.put("mail.smtp.timeout", PATIENCE);
    properties.put("mail.smtp.writetimeout", PATIENCE);
  }

  /** What became of a mail. */
  enum Outcome {
    TAKEN,
    /** The server was not reached or said no: it may be tried again. */
    REFUSED,
    /** The line broke before the answer: it is never tried again. */
    UNKNOWN
  }

  boolean configured() {
    return settings.configured();
  }

  /**
   * @param digest names the mail, so that a server that gets one twice can tell
   */
  Outcome send(UUID digest, String to, String subject, String text, String unsubscribe) {
    try {
      sender.testConnection();
    } catch (MessagingException e) {
      log.warn("the mail server cannot be reached: {}", e.getMessage());
      return Outcome.REFUSED;
    }
    try {
      sender.send(message(digest, to, subject, text, unsubscribe));
      return Outcome.TAKEN;
    } catch (MailSendException e) {
      boolean answered =
          Stream.concat(Stream.of(e.getMessageExceptions()), Stream.ofNullable(e.getCause()))
              .anyMatch(SendFailedException.class::isInstance);
      log.warn("mail {} was not sent: {}", digest, e.getClass().getSimpleName());
      return answered ? Outcome.REFUSED : Outcome.UNKNOWN;
    } catch (MailException | MessagingException | UnsupportedEncodingException e) {
      log.warn("mail {} could not be sent", digest, e);
      return Outcome.REFUSED;
    }
  }

  private MimeMessage message(
      UUID digest, String to, String subject, String text, String unsubscribe)
      throws MessagingException, UnsupportedEncodingException {
    String domain = settings.from().substring(settings.from().indexOf('@') + 1);
    MimeMessage message =
        new MimeMessage(sender.getSession()) {
          @Override
          protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + digest + "@" + domain + ">");
          }
        };
    MimeMessageHelper helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
    helper.setFrom(new InternetAddress(settings.from(), "标联", StandardCharsets.UTF_8.name()));
    helper.setTo(new InternetAddress(to, true));
    helper.setSubject(subject);
    helper.setText(text);
    message.setHeader("List-Unsubscribe", "<" + unsubscribe + ">");
    message.setHeader("Auto-Submitted", "auto-generated");
    return message;
  }
}
