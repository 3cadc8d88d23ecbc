package org.biaolian.catalogue.internal.search;

import java.nio.file.Path;
import java.util.Map;
import org.hibernate.search.engine.environment.bean.BeanReference;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** A folder of this portal, written by Lucene inside of it. */
@Component
@InFolder
final class FolderPlace implements IndexPlace {

  private static final int COMMIT_INTERVAL_MS = 60_000;
  private static final int RAM_BUFFER_MB = 32;

  private final Path folder;
  private final MissedChanges missed;

  FolderPlace(@Value("${biaolian.search.folder}") Path folder, MissedChanges missed) {
    this.folder = folder;
    this.missed = missed;
  }

  @Override
  public String name() {
    return "standard";
  }

  @Override
  public Map<String, Object> settings() {
    return Map.of(
        "hibernate.search.background_failure_handler",
        BeanReference.ofInstance(missed),
        "hibernate.search.backend.type",
        "lucene",
        "hibernate.search.backend.lucene_version",
        "LATEST",
        "hibernate.search.backend.directory.root",
        folder.toString(),
        "hibernate.search.backend.analysis.configurer",
        BeanReference.ofInstance(new IndexAnalysis()),
        "hibernate.search.backend.io.commit_interval",
        COMMIT_INTERVAL_MS,
        "hibernate.search.backend.io.writer.ram_buffer_size",
        RAM_BUFFER_MB,
        "hibernate.search.indexing.plan.synchronization.strategy",
        BeanReference.ofInstance(new SearchableAtOnce(missed)));
  }
}
