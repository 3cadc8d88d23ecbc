package org.biaolian.subscription.internal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mail server; without a host no mail is sent.
 *
 * @param from the sender of the portal's mails
 * @param user and password, both or neither
 * @param security how the connection is kept from being read
 */
@ConfigurationProperties("biaolian.mail")
public record MailSettings(
    @DefaultValue("") String host,
    @DefaultValue("587") int port,
    @DefaultValue("") String from,
    @DefaultValue("") String user,
    @DefaultValue("") String password,
    @DefaultValue("starttls") Security security) {

  /** How mail goes to the server. */
  public enum Security {
    /** In clear at first, then encrypted; a server that cannot is refused. */
    STARTTLS,
    /** Encrypted from the start. */
    TLS,
    /** In clear: for a server on the same machine. */
    NONE
  }

  public boolean configured() {
    return !host.isBlank();
  }

  /** The password stays out of logs. */
  @Override
  public String toString() {
    return "MailSettings[%s:%d]".formatted(host, port);
  }
}
