package org.biaolian.catalogue.internal.search;

import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.biaolian.catalogue.domain.Standard;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.mapping.SearchMapping;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * A file in the index's folder says of which version its fields are, and whether the portal ended
 * in order; otherwise changes may be missing.
 */
@Component
@InFolder
class FolderUpkeep implements IndexUpkeep {

  private static final int PIECE = 500;
  private static final UUID BEFORE_ALL = new UUID(0, 0);
  private static final String CLOSED = "closed";
  private static final String OPEN = "open";

  private final SearchMapping mapping;
  private final IndexWriter writer;
  private final TouchedRecords touched;
  private final MissedChanges missed;
  private final Path mark;

  @Autowired
  FolderUpkeep(
      EntityManagerFactory entities,
      IndexWriter writer,
      TouchedRecords touched,
      MissedChanges missed,
      @Value("${biaolian.search.folder}") Path folder) {
    this(Search.mapping(entities), writer, touched, missed, folder);
  }

  FolderUpkeep(
      SearchMapping mapping,
      IndexWriter writer,
      TouchedRecords touched,
      MissedChanges missed,
      Path folder) {
    this.mapping = mapping;
    this.writer = writer;
    this.touched = touched;
    this.missed = missed;
    this.mark = folder.resolve("state.txt");
  }

  @Override
  public boolean complete() {
    String before = read();
    if (before.equals(line(CLOSED))) {
      write(OPEN);
      return true;
    }
    if (!before.equals(line(OPEN))) {
      mapping.scope(Standard.class).schemaManager().dropAndCreate();
    }
    return false;
  }

  /** Without taking away what can be found meanwhile. */
  @Override
  public void build(BooleanSupplier ended) {
    UUID last = BEFORE_ALL;
    UUID reached = writer.writeAfter(last, PIECE);
    while (!reached.equals(last) && !ended.getAsBoolean()) {
      last = reached;
      reached = writer.writeAfter(last, PIECE);
    }
    mapping.scope(Standard.class).workspace().flush();
    mapping.scope(Standard.class).workspace().refresh();
    write(OPEN);
  }

  @Override
  public void end() {
    touched.settle();
    mapping.scope(Standard.class).workspace().flush();
    write(touched.behind() || missed.any() ? OPEN : CLOSED);
  }

  private String read() {
    try {
      return Files.exists(mark) ? Files.readString(mark) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(String state) {
    try {
      Files.createDirectories(mark.getParent());
      Files.writeString(mark, line(state));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String line(String state) {
    return "%d %s%n".formatted(IndexFields.VERSION, state);
  }
}
