package org.biaolian.catalogue.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.biaolian.catalogue.Replacement;
import org.biaolian.catalogue.ReplacementList;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** What a standard says it replaces: the sentence, and the numbers in it. */
@Embeddable
class RecordReplacements {

  private @Nullable String replacesText;

  @ElementCollection
  @CollectionTable(name = "standard_replacement", joinColumns = @JoinColumn(name = "standard_id"))
  @BatchSize(size = 100)
  private List<ReplacementLink> replaced = new ArrayList<>();

  /**
   * @param own the number of the standard itself, which it cannot replace
   */
  void put(@Nullable String sentence, String own) {
    this.replacesText = sentence;
    link(own);
  }

  /**
   * Reads the links from the sentence.
   *
   * @return whether they are others now
   */
  boolean link(String own) {
    List<ReplacementLink> links = new ArrayList<>();
    for (Replacement one : ReplacementList.of(replacesText).links()) {
      if (!one.number().equals(own)) {
        links.add(new ReplacementLink(links.size(), one));
      }
    }
    if (links.equals(inOrder())) {
      return false;
    }
    replaced.clear();
    replaced.addAll(links);
    return true;
  }

  @Nullable String sentence() {
    return replacesText;
  }

  List<Replacement> all() {
    return inOrder().stream().map(ReplacementLink::toReplacement).toList();
  }

  private List<ReplacementLink> inOrder() {
    return replaced.stream().sorted(Comparator.comparingInt(ReplacementLink::position)).toList();
  }
}
