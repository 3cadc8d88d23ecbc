package org.biaolian.settings;

import org.hibernate.search.util.common.SearchException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** A search server that cannot be used at the start, as a sentence that says what to do. */
@Order(0)
final class SearchServerAnalyzer extends AbstractFailureAnalyzer<SearchException> {

  private final Environment environment;

  SearchServerAnalyzer(Environment environment) {
    this.environment = environment;
  }

  @Override
  protected @Nullable FailureAnalysis analyze(Throwable failure, SearchException cause) {
    if (!"opensearch".equals(environment.getProperty("biaolian.search.backend"))) {
      return null;
    }
    return new FailureAnalysis(
        "The search server of BIAOLIAN_SEARCH_URIS cannot be used: " + cause.getMessage(),
        "See that it runs, has the plugin analysis-smartcn and lets the user of"
            + " BIAOLIAN_SEARCH_USER make indexes. With BIAOLIAN_SEARCH_BACKEND=lucene the portal"
            + " needs no search server.",
        cause);
  }
}
