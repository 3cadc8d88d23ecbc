package org.biaolian.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A portal in a process of its own, with its database in a folder: started, and killed. */
final class PortalProcess {

  private PortalProcess() {}

  /**
   * What it says comes by its output; its errors are appended to a file of the folder.
   *
   * @param main the class that starts it
   */
  static Process start(Path folder, Class<?> main, String... arguments) throws IOException {
    Path classes = folder.resolve("classpath");
    Files.writeString(
        classes,
        "-cp \""
            + System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
            + "\"");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dfile.encoding=UTF-8",
                "-Dportal.cache=" + System.getProperty("portal.cache"),
                "@" + classes,
                main.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.appendTo(folder.resolve("errors").toFile()))
        .start();
  }

  /**
   * The database's own process lives on without the portal; so both are killed, in either order.
   */
  static void kill(Process portal, Path folder, boolean databaseFirst)
      throws IOException, InterruptedException {
    ProcessHandle database =
        ProcessHandle.of(
                Long.parseLong(
                    Files.readString(folder.resolve("db").resolve("server.pid")).strip()))
            .orElseThrow();
    for (ProcessHandle one :
        databaseFirst
            ? List.of(database, portal.toHandle())
            : List.of(portal.toHandle(), database)) {
      assertThat(one.destroyForcibly()).isTrue();
      one.onExit().join();
    }
    portal.waitFor();
  }
}
