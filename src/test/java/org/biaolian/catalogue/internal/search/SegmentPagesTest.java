package org.biaolian.catalogue.internal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.biaolian.catalogue.Facet;
import org.biaolian.catalogue.StandardQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A segment is asked once for as long as it holds what it held. */
class SegmentPagesTest {

  private static final String OWNER = "owner";
  private static final int DOCUMENTS = 1500;
  private static final SegmentPages.Question ALL = question("140000");

  private final SegmentPages pages = new SegmentPages();
  private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
  private IndexWriter writer;

  @BeforeEach
  void twoSegments() throws IOException {
    writer =
        new IndexWriter(directory, new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE));
    write("140000", DOCUMENTS);
    write("410000", DOCUMENTS);
    assertThat(searches(ALL)).isEqualTo(2);
  }

  @AfterEach
  void close() throws IOException {
    writer.close();
    directory.close();
  }

  @Test
  void anotherReaderOfTheSameIndexNeedsNoSearch() throws IOException {
    assertThat(searches(ALL)).isZero();
  }

  @Test
  void whoeverSeesSomethingElseAsksAnew() throws IOException {
    assertThat(searches(question("410000"))).isEqualTo(2);
  }

  @Test
  void anotherOrderIsAnotherQuestion() throws IOException {
    StandardQuery byTitle = StandardQuery.ALL.sortedBy(StandardQuery.Sort.TITLE);
    assertThat(searches(new SegmentPages.Question(byTitle, ALL.wide(), Map.of(), 20))).isEqualTo(2);
  }

  @Test
  void morePagesAreAnotherQuestion() throws IOException {
    assertThat(searches(new SegmentPages.Question(ALL.query(), ALL.wide(), Map.of(), 40)))
        .isEqualTo(2);
  }

  @Test
  void aChosenValueThatMeansSomethingElseIsAnotherQuestion() throws IOException {
    Map<Facet, Query> chosen = Map.of(Facet.OWN, ALL.wide());
    assertThat(searches(new SegmentPages.Question(ALL.query(), ALL.wide(), chosen, 20)))
        .isEqualTo(2);
  }

  @Test
  void whatWasAddedIsAskedAndTheRestIsKnown() throws IOException {
    write("420000", DOCUMENTS);
    assertThat(searches(ALL)).isEqualTo(1);
  }

  @Test
  void aSegmentThatLostADocumentIsAskedAnew() throws IOException {
    writer.deleteDocuments(new Term(OWNER, "410000-7"));
    assertThat(searches(ALL)).isEqualTo(1);
  }

  @Test
  void aSmallSegmentIsAskedEachTime() throws IOException {
    write("420000", 1);
    assertThat(searches(ALL)).isEqualTo(1);
    assertThat(searches(ALL)).isEqualTo(1);
  }

  /** How many segments are looked through for a question. */
  private int searches(SegmentPages.Question question) throws IOException {
    int[] searches = {0};
    try (DirectoryReader index = DirectoryReader.open(writer)) {
      for (LeafReaderContext segment : index.leaves()) {
        pages.in(
            segment.reader(),
            question,
            part -> {
              searches[0]++;
              return new SegmentPages.Found(none(), Map.of());
            });
      }
    }
    return searches[0];
  }

  private static TopFieldDocs none() {
    return new TopFieldDocs(
        new TotalHits(0, TotalHits.Relation.EQUAL_TO),
        new FieldDoc[0],
        new SortField[] {SortField.FIELD_DOC});
  }

  private void write(String owner, int documents) throws IOException {
    for (int i = 0; i < documents; i++) {
      Document document = new Document();
      document.add(new StringField(OWNER, owner + "-" + i, Field.Store.NO));
      writer.addDocument(document);
    }
    writer.flush();
  }

  private static SegmentPages.Question question(String owner) {
    return new SegmentPages.Question(
        StandardQuery.ALL, new TermQuery(new Term(OWNER, owner)), Map.of(), 20);
  }
}
