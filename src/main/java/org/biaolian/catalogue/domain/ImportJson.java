package org.biaolian.catalogue.domain;

import org.biaolian.catalogue.ImportColumns;
import tools.jackson.databind.json.JsonMapper;

/** What an import keeps as text in its row. */
final class ImportJson {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ImportJson() {}

  static String of(ImportColumns columns) {
    return JSON.writeValueAsString(columns);
  }

  static ImportColumns columns(String text) {
    return JSON.readValue(text, ImportColumns.class);
  }
}
