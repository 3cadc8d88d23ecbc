package org.biaolian.catalogue.internal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Counting terms over more documents than are gathered at once, in several segments. */
class FacetCounterTest {

  private static final int DOCUMENTS = 9000;
  private static final int SEGMENT = 5000;
  private static final String YEAR = "year";
  private static final String CODES = "codes";
  private static final String NONE = "none";

  private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
  private final SegmentTerms known = new SegmentTerms();

  @BeforeEach
  void documents() throws IOException {
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      for (int i = 0; i < DOCUMENTS; i++) {
        Document document = new Document();
        years(i).forEach(value -> document.add(field(YEAR, value)));
        codes(i).forEach(value -> document.add(field(CODES, value)));
        writer.addDocument(document);
        if (i == SEGMENT) {
          writer.flush();
        }
      }
    }
  }

  @AfterEach
  void close() throws IOException {
    directory.close();
  }

  @Test
  void everyTermIsCountedOnceForEachDocumentThatHasIt() throws IOException {
    assertThat(count(1)).isEqualTo(wanted(1));
    assertThat(count(3)).isEqualTo(wanted(3));
    assertThat(count(DOCUMENTS)).isEqualTo(wanted(DOCUMENTS));
  }

  private Map<String, Map<String, Long>> count(int every) throws IOException {
    FacetCounter counter = new FacetCounter(known, Set.of(YEAR, CODES, NONE));
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      assertThat(reader.leaves()).hasSizeGreaterThan(1);
      for (LeafReaderContext segment : reader.leaves()) {
        counter.begin(segment.reader());
        for (int i = 0; i < segment.reader().maxDoc(); i++) {
          if ((segment.docBase + i) % every == 0) {
            counter.add(i);
          }
        }
        counter.end();
      }
    }
    return counter.counts();
  }

  private static Map<String, Map<String, Long>> wanted(int every) {
    Map<String, Long> years = new TreeMap<>();
    Map<String, Long> codes = new TreeMap<>();
    IntStream.range(0, DOCUMENTS)
        .filter(i -> i % every == 0)
        .forEach(
            i -> {
              years(i).forEach(value -> years.merge(value, 1L, Long::sum));
              codes(i).forEach(value -> codes.merge(value, 1L, Long::sum));
            });
    return Map.of(YEAR, years, CODES, codes, NONE, Map.of());
  }

  private static List<String> years(int i) {
    return i % 7 == 0 ? List.of() : List.of(Integer.toString(2000 + i % 25));
  }

  private static List<String> codes(int i) {
    return i % 2 == 0 ? List.of("A" + i % 11) : List.of("A" + i % 11, "B" + i % 301);
  }

  private static Field field(String name, String value) {
    return new SortedSetDocValuesField(name, new BytesRef(value));
  }
}
