package dev.biaolian.bench.session;

import dev.biaolian.bench.grid.GridApplication;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.biaolian.PortalApplication;
import org.springframework.util.FileSystemUtils;

/**
 * The floor's class path: its own classes, the portal's frontend bundle and the same libraries, but
 * for those that would want a database or a sign-in.
 */
public final class FloorClasses {

  private static final Pattern NOT_WANTED =
      Pattern.compile(
          "spring-(modulith|security|data|orm|boot-(jdbc|flyway|hibernate|jpa|data|security|sql)).*");

  private FloorClasses() {}

  /**
   * Copies classes and bundle to an empty folder.
   *
   * @return the class path
   */
  public static String collect(Path folder) throws IOException {
    FileSystemUtils.deleteRecursively(folder);
    Path own = Path.of(GridApplication.class.getPackageName().replace('.', '/'));
    FileSystemUtils.copyRecursively(root(GridApplication.class).resolve(own), folder.resolve(own));
    Path bundle = Path.of("META-INF", "VAADIN");
    FileSystemUtils.copyRecursively(
        root(PortalApplication.class).resolve(bundle), folder.resolve(bundle));
    return Stream.concat(
            Stream.of(folder.toString()),
            Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(entry -> !Files.isDirectory(entry))
                .filter(jar -> !NOT_WANTED.matcher(String.valueOf(jar.getFileName())).matches())
                .map(Path::toString))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static Path root(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }
}
