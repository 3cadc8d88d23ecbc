package org.biaolian.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.hibernate.search.util.common.SearchException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.mock.env.MockEnvironment;

class SearchServerAnalyzerTest {

  private final Exception start =
      new IllegalStateException("no portal", new SearchException("Connection refused"));

  private final MockEnvironment environment = new MockEnvironment();
  private final SearchServerAnalyzer analyzer = new SearchServerAnalyzer(environment);

  @Test
  void aServerThatCannotBeUsedIsSaidWithWhatToDo() {
    environment.setProperty("biaolian.search.backend", "opensearch");
    FailureAnalysis said = Objects.requireNonNull(analyzer.analyze(start));
    assertThat(said.getDescription())
        .startsWith("The search server of BIAOLIAN_SEARCH_URIS cannot be used")
        .endsWith("Connection refused");
    assertThat(said.getAction()).contains("analysis-smartcn", "BIAOLIAN_SEARCH_BACKEND=lucene");
  }

  @Test
  void aFaultOfAnIndexInAFolderIsNotBlamedOnAServer() {
    environment.setProperty("biaolian.search.backend", "lucene");
    assertThat(analyzer.analyze(start)).isNull();
  }
}
