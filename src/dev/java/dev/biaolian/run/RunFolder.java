package dev.biaolian.run;

import dev.biaolian.LeftoverProcess;
import dev.biaolian.StartProblem;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The portal's data on this machine, held by one run at a time. */
final class RunFolder implements AutoCloseable {
  private static final String LOCK = "run.lock";
  private static final String ADDRESS = "run.address";

  private final Path folder;
  private final FileChannel lock;

  private RunFolder(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /**
   * Takes the folder for this process; the lock goes away with the process, however it ends.
   *
   * @throws StartProblem when another run has it or it cannot be written
   */
  static RunFolder take(Path folder, URI address) throws IOException {
    try {
      Files.createDirectories(folder);
      if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
      }
      FileChannel channel =
          FileChannel.open(
              folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (channel.tryLock() == null) {
        channel.close();
        Path note = folder.resolve(ADDRESS);
        String where = Files.exists(note) ? Files.readString(note) : folder.toString();
        throw new StartProblem(Words.ALREADY_RUNNING.text(where));
      }
      Files.writeString(folder.resolve(ADDRESS), address.toString());
      return new RunFolder(folder, channel);
    } catch (AccessDeniedException e) {
      throw new StartProblem(Words.NOT_WRITABLE.text(folder), e);
    } catch (FileSystemException e) {
      throw new StartProblem(Words.NOT_WRITABLE.text(String.valueOf(e.getMessage())), e);
    }
  }

  Path resolve(String name) {
    return folder.resolve(name);
  }

  /** The portal's log. */
  Path log() {
    return folder.resolve("portal.log");
  }

  /** Ends servers that a crashed run left on this folder. */
  void stopLeftovers(Runnable notice) throws IOException {
    for (Path file : find(".pid")) {
      LeftoverProcess.stop(file, file.resolveSibling(""), notice);
    }
  }

  /** Deletes the data; the lock stays, for it is held. */
  void reset() throws IOException {
    for (Path path : find("")) {
      String name = path.getFileName().toString();
      if (!name.equals(LOCK) && !name.equals(ADDRESS)) {
        Files.deleteIfExists(path);
      }
    }
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(folder.resolve(ADDRESS));
    lock.close();
  }

  /** Everything below, deepest first; links are not followed. */
  private List<Path> find(String ending) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths
          .filter(path -> !path.equals(folder) && path.toString().endsWith(ending))
          .sorted(Comparator.reverseOrder())
          .toList();
    }
  }
}
