package dev.biaolian.bench.relevance;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** A title as people remember it: some of its words, or all of them in another order. */
final class TitleWords {

  private static final int CUT = 2;

  private final Random random;

  TitleWords(Random random) {
    this.random = random;
  }

  /** One word in three is missing, one at least; written in one or with gaps. */
  String dropped(String title) {
    List<String> words = of(title);
    for (int missing = Math.max(1, words.size() / 3); missing > 0; missing--) {
      words.remove(random.nextInt(words.size()));
    }
    return joined(words);
  }

  /** Two signs are missing somewhere, in a word or between two. */
  String cut(String title) {
    int at = random.nextInt(title.length() - CUT);
    return title.substring(0, at) + title.substring(at + CUT);
  }

  /** All words, in another order; written in one or with gaps. */
  String reordered(String title) {
    List<String> words = of(title);
    Collections.shuffle(words, random);
    return joined(words);
  }

  private String joined(List<String> words) {
    return String.join(random.nextBoolean() ? " " : "", words);
  }

  static List<String> of(String title) {
    List<String> words = new ArrayList<>();
    try (HMMChineseTokenizer tokenizer = new HMMChineseTokenizer()) {
      tokenizer.setReader(new StringReader(title));
      OffsetAttribute offset = tokenizer.addAttribute(OffsetAttribute.class);
      TokenStream tokens = tokenizer;
      tokens.reset();
      while (tokens.incrementToken()) {
        String word = title.substring(offset.startOffset(), offset.endOffset()).strip();
        if (!word.isEmpty() && word.codePoints().anyMatch(Character::isLetterOrDigit)) {
          words.add(word);
        }
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }
}
