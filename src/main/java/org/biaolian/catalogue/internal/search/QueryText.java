package org.biaolian.catalogue.internal.search;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.biaolian.access.Actor;
import org.biaolian.access.VisibilityPolicy;
import org.biaolian.catalogue.domain.NumberParts;
import org.biaolian.kernel.StandardNumber;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

/**
 * What somebody typed, as a predicate: a number in any spelling or its beginning, or words that all
 * stand somewhere in the record. Nothing in it is an operator, so that nothing typed can break it.
 */
final class QueryText {

  private static final int MOST_WORDS = 12;
  private static final int MOST_CHARACTERS = 60;
  private static final int SURE_CHARACTERS = 3;
  private static final int SHORTEST_IN_TEXT = 2;
  private static final int MOST_OF_THEM = 70;

  private final SearchPredicateFactory f;
  private final Optional<Actor> viewer;

  QueryText(SearchPredicateFactory f, Optional<Actor> viewer) {
    this.f = f;
    this.viewer = viewer;
  }

  /** The words of a text, in the index's spelling; none if nothing can be looked for. */
  static List<String> words(String text) {
    return Stream.of(Spelling.fold(text).split("[\\s\\p{Z}\\p{Cc}]+", -1))
        .filter(word -> !Spelling.key(word).isEmpty())
        .limit(MOST_WORDS)
        .toList();
  }

  SearchPredicate matching(String text, List<String> words) {
    var all = f.bool();
    words.forEach(word -> all.must(word(word)));
    var any = f.bool().should(all.toPredicate());
    any.should(
        f.match()
            .field(IndexFields.TITLE_KEY)
            .matching(Spelling.key(text))
            .constantScore()
            .boost(200));
    String key = StandardNumber.searchKey(text);
    if (NumberParts.asked(key)) {
      any.should(f.match().field(IndexFields.NUMBER_KEY).matching(key).constantScore().boost(400));
      any.should(number(key, 100));
    }
    return any.toPredicate();
  }

  private SearchPredicate word(String word) {
    List<String> characters = Spelling.characters(word).stream().limit(MOST_CHARACTERS).toList();
    var any = f.bool();
    if (!characters.isEmpty()) {
      any.should(inTitle(word, characters));
      any.should(
          f.phrase()
              .field(IndexFields.SCOPE)
              .boost(0.5f)
              .field(IndexFields.ABOUT)
              .boost(0.3f)
              .matching(word));
    }
    if (characters.isEmpty()) {
      any.should(f.match().field(IndexFields.TITLE_GRAMS).matching(Spelling.key(word)));
      any.should(f.match().field(IndexFields.TITLE_EN).matching(word));
      any.should(f.phrase().field(IndexFields.SCOPE).boost(0.5f).matching(word));
      latin(any::should, word);
    }
    if (Spelling.key(word).length() >= SHORTEST_IN_TEXT) {
      any.should(inTexts(word));
    }
    String key = StandardNumber.searchKey(word);
    if (NumberParts.asked(key)) {
      any.should(number(key, 20));
    }
    return any.toPredicate();
  }

  /** Nearly all characters stand in the title; the more of them together, the better. */
  private SearchPredicate inTitle(String word, List<String> characters) {
    var most = f.bool();
    characters.forEach(
        one ->
            most.should(
                f.match().field(IndexFields.TITLE_GRAMS).matching(one).skipAnalysis().boost(0.3f)));
    int needed =
        characters.size() <= SURE_CHARACTERS
            ? characters.size()
            : Math.max(SURE_CHARACTERS, characters.size() * MOST_OF_THEM / 100);
    most.minimumShouldMatchNumber(needed);
    var better = f.bool().must(most.toPredicate());
    Spelling.pairs(word).stream()
        .limit(MOST_CHARACTERS)
        .forEach(
            pair ->
                better.should(
                    f.match().field(IndexFields.TITLE_GRAMS).matching(pair).skipAnalysis()));
    better.should(f.match().field(IndexFields.TITLE_WORDS).matching(word));
    return better.toPredicate();
  }

  /** In the text of a file that the viewer may read. */
  private SearchPredicate inTexts(String word) {
    return f.nested(IndexFields.TEXTS)
        .add(
            f.phrase()
                .field(IndexFields.within(IndexFields.TEXTS, IndexFields.TEXT_CONTENT))
                .boost(0.2f)
                .matching(word))
        .add(
            f.bool()
                .filter(VisibilityPolicy.matching(viewer, new VisibleTerms(f, IndexFields.TEXTS))))
        .toPredicate();
  }

  private void latin(Consumer<SearchPredicate> any, String word) {
    String letters = word.replaceAll("[^a-z0-9]", "").replace('ü', 'v');
    if (letters.length() == 2) {
      any.accept(
          f.match()
              .field(IndexFields.INITIAL_PAIRS)
              .matching(letters)
              .skipAnalysis()
              .toPredicate());
    }
    if (letters.length() > 2) {
      any.accept(
          f.phrase()
              .field(IndexFields.INITIALS)
              .boost(1.5f)
              .field(IndexFields.PINYIN)
              .matching(letters)
              .toPredicate());
    }
  }

  private SearchPredicate number(String key, float boost) {
    var any = f.bool();
    Stream.of(key, NumberParts.withoutType(key))
        .distinct()
        .forEach(
            beginning ->
                any.should(
                    f.prefix()
                        .field(IndexFields.NUMBER_PARTS)
                        .matching(beginning)
                        .constantScore()
                        .boost(boost)));
    return any.toPredicate();
  }
}
