package org.biaolian.catalogue.internal.search;

import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurationContext;
import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurer;

/**
 * The analyzers of {@link IndexAnalysis} as a server names their parts: the same classes of Lucene
 * run there. The tokenizer of Chinese words is in the plugin analysis-smartcn.
 */
final class ServerAnalysis implements ElasticsearchAnalysisConfigurer {

  private static final String STANDARD = "standard";
  private static final String WIDTH = "cjk_width";
  private static final String LOWERCASE = "lowercase";
  private static final String STEM = "english-minimal-stem";

  @Override
  public void configure(ElasticsearchAnalysisConfigurationContext context) {
    context
        .analyzer(IndexAnalysis.WORDS)
        .custom()
        .tokenizer("smartcn_tokenizer")
        .tokenFilters(WIDTH, LOWERCASE);
    pairs(context, IndexAnalysis.GRAMS, true);
    pairs(context, IndexAnalysis.PASSAGES, false);
    context.tokenFilter(STEM).type("stemmer").param("language", "minimal_english");
    context
        .analyzer(IndexAnalysis.LATIN)
        .custom()
        .tokenizer(STANDARD)
        .tokenFilters(LOWERCASE, STEM);
    letters(context, IndexAnalysis.TRIPLES, 3);
    letters(context, IndexAnalysis.PAIRS, 2);
  }

  private static void pairs(
      ElasticsearchAnalysisConfigurationContext context, String name, boolean withSingles) {
    context.tokenFilter(name).type("cjk_bigram").param("output_unigrams", withSingles);
    context.analyzer(name).custom().tokenizer(STANDARD).tokenFilters(WIDTH, LOWERCASE, name);
  }

  private static void letters(
      ElasticsearchAnalysisConfigurationContext context, String name, int length) {
    context.tokenizer(name).type("ngram").param("min_gram", length).param("max_gram", length);
    context.analyzer(name).custom().tokenizer(name);
  }
}
