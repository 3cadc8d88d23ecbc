package dev.biaolian.run;

import dev.biaolian.keycloak.DemoOtp;
import dev.biaolian.keycloak.DemoUsers;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/** {@code ./portal otp USER}: a demo account's one-time code of this moment. */
public final class OtpCode {
  private OtpCode() {}

  public static void main(String[] arguments) {
    String user = arguments.length == 1 ? arguments[0] : "";
    boolean known = DemoUsers.all().stream().anyMatch(person -> person.username().equals(user));
    if (!known) {
      print(FileDescriptor.err, "✗ " + Words.NO_SUCH_ACCOUNT.text(user));
      System.exit(1);
    }
    print(FileDescriptor.out, DemoOtp.code(user, Clock.systemUTC().instant()));
  }

  private static void print(FileDescriptor where, String line) {
    new PrintStream(new FileOutputStream(where), true, StandardCharsets.UTF_8).println(line);
  }
}
