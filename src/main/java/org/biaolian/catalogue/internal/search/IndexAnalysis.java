package org.biaolian.catalogue.internal.search;

import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;

/** How texts become terms when the index lies in a folder of this machine. */
final class IndexAnalysis implements LuceneAnalysisConfigurer {

  /** Chinese words. */
  static final String WORDS = "chinese-words";

  /** Single Chinese characters and pairs of them; Latin words whole. */
  static final String GRAMS = "chinese-grams";

  /** Pairs of neighbouring Chinese characters only: a phrase of them is any part of a text. */
  static final String PASSAGES = "chinese-passages";

  /** Latin words. */
  static final String LATIN = "latin-words";

  /** Every three letters in a row: a phrase of them is any part of a text. */
  static final String TRIPLES = "letter-triples";

  /** Every two letters in a row. */
  static final String PAIRS = "letter-pairs";

  @Override
  public void configure(LuceneAnalysisConfigurationContext context) {
    context
        .analyzer(WORDS)
        .custom()
        .tokenizer("hmmChinese")
        .tokenFilter("cjkWidth")
        .tokenFilter("lowercase");
    context
        .analyzer(GRAMS)
        .custom()
        .tokenizer("standard")
        .tokenFilter("cjkWidth")
        .tokenFilter("lowercase")
        .tokenFilter("cjkBigram")
        .param("outputUnigrams", "true");
    context
        .analyzer(PASSAGES)
        .custom()
        .tokenizer("standard")
        .tokenFilter("cjkWidth")
        .tokenFilter("lowercase")
        .tokenFilter("cjkBigram");
    context
        .analyzer(LATIN)
        .custom()
        .tokenizer("standard")
        .tokenFilter("lowercase")
        .tokenFilter("englishMinimalStem");
    letters(context, TRIPLES, "3");
    letters(context, PAIRS, "2");
  }

  private static void letters(
      LuceneAnalysisConfigurationContext context, String name, String length) {
    context
        .analyzer(name)
        .custom()
        .tokenizer("nGram")
        .param("minGramSize", length)
        .param("maxGramSize", length);
  }
}
