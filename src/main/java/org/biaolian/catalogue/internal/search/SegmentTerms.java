package org.biaolian.catalogue.internal.search;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.TermsEnum;

/**
 * The terms of a facet in each segment of the index, by their ordinals. They are kept as long as
 * the segment is, for a segment never changes and looking terms up costs more than counting them.
 */
final class SegmentTerms {

  private final Map<IndexReader.CacheKey, Map<String, String[]>> known = new ConcurrentHashMap<>();

  String[] of(LeafReader segment, String field, SortedSetDocValues values) throws IOException {
    IndexReader.CacheHelper life = segment.getCoreCacheHelper();
    if (life == null) {
      return read(values);
    }
    Map<String, String[]> fields = known.get(life.getKey());
    if (fields == null) {
      fields = new ConcurrentHashMap<>();
      Map<String, String[]> before = known.putIfAbsent(life.getKey(), fields);
      if (before == null) {
        life.addClosedListener(known::remove);
      } else {
        fields = before;
      }
    }
    String[] terms = fields.get(field);
    if (terms == null) {
      terms = read(values);
      fields.put(field, terms);
    }
    return terms;
  }

  private static String[] read(SortedSetDocValues values) throws IOException {
    String[] terms = new String[Math.toIntExact(values.getValueCount())];
    TermsEnum all = values.termsEnum();
    for (int i = 0; i < terms.length; i++) {
      all.next();
      terms[i] = all.term().utf8ToString();
    }
    return terms;
  }
}
