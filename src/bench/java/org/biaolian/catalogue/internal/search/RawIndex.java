package org.biaolian.catalogue.internal.search;

import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.biaolian.catalogue.domain.NumberParts;
import org.hibernate.search.backend.lucene.LuceneBackend;
import org.hibernate.search.mapper.orm.Search;
import org.jspecify.annotations.Nullable;

/**
 * The floor of a full re-index: rows read by one plain query and written by Lucene's own writer on
 * one thread, with the portal's analysers and the same fields, committed at the end.
 */
public final class RawIndex {

  private static final String ROWS =
      """
      select s.id, s.number, s.number_key, s.mandatory, s.title_zh, s.title_en, s.title_pinyin,
        s.title_initials, s.owner_bureau, s.region_digits, s.published_on, s.implemented_on,
        s.issuer, s.ccs, s.ics, s.scope, s.drafted_by, s.committee, s.sharing, s.demonstration,
        c.circle_code, t.content
      from standard s left join standard_circle c on c.standard_id = s.id
        left join standard_file f on f.standard_id = s.id
        left join document_text_content t on t.document_id = f.document_id
      """;
  private static final String TEXT =
      IndexFields.within(IndexFields.TEXTS, IndexFields.TEXT_CONTENT);
  private static final int FETCH = 1000;
  private static final int SORT_LENGTH = 100;

  private final Analyzer analyzer;

  public RawIndex(EntityManagerFactory entities) {
    LuceneBackend backend = Search.mapping(entities).backend().unwrap(LuceneBackend.class);
    Map<String, Analyzer> fields = new HashMap<>();
    Map.of(
            IndexFields.TITLE_WORDS,
            IndexAnalysis.WORDS,
            IndexFields.SCOPE,
            IndexAnalysis.WORDS,
            IndexFields.ABOUT,
            IndexAnalysis.WORDS,
            IndexFields.TITLE_GRAMS,
            IndexAnalysis.GRAMS,
            IndexFields.TITLE_EN,
            IndexAnalysis.LATIN,
            IndexFields.PINYIN,
            IndexAnalysis.TRIPLES,
            IndexFields.INITIALS,
            IndexAnalysis.TRIPLES,
            IndexFields.INITIAL_PAIRS,
            IndexAnalysis.PAIRS,
            TEXT,
            IndexAnalysis.PASSAGES)
        .forEach((field, name) -> fields.put(field, backend.analyzer(name).orElseThrow()));
    analyzer = new PerFieldAnalyzerWrapper(new KeywordAnalyzer(), fields);
  }

  /** Builds an index of all rows in an empty folder; returns how many. */
  public int build(Connection connection, Path folder) throws SQLException, IOException {
    int rows = 0;
    try (FSDirectory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer));
        Statement statement = connection.createStatement()) {
      statement.setFetchSize(FETCH);
      try (ResultSet row = statement.executeQuery(ROWS)) {
        while (row.next()) {
          writer.addDocuments(documents(row));
          rows++;
        }
      }
      writer.commit();
    }
    return rows;
  }

  /** A record, and before it the text of its file, which goes as far. */
  private static List<Document> documents(ResultSet row) throws SQLException {
    Document record = document(row);
    String content = row.getString("content");
    if (content == null) {
      return List.of(record);
    }
    Document text = new Document();
    text(text, TEXT, Spelling.unbroken(content));
    key(
        text,
        IndexFields.within(IndexFields.TEXTS, IndexFields.OWNER),
        row.getString("owner_bureau"));
    key(text, IndexFields.within(IndexFields.TEXTS, IndexFields.SHARING), row.getString("sharing"));
    key(
        text,
        IndexFields.within(IndexFields.TEXTS, IndexFields.CIRCLES),
        row.getString("circle_code"));
    return List.of(text, record);
  }

  private static Document document(ResultSet row) throws SQLException {
    Document document = new Document();
    String number = row.getString("number");
    String title = row.getString("title_zh");
    String pinyin = row.getString("title_pinyin");
    document.add(
        new StringField("id", HexFormat.of().formatHex(row.getBytes("id")), Field.Store.YES));
    sorted(document, IndexFields.NUMBER, number);
    key(document, IndexFields.NUMBER_KEY, row.getString("number_key"));
    NumberParts.of(number).forEach(part -> key(document, IndexFields.NUMBER_PARTS, part));
    key(document, IndexFields.TITLE_KEY, Spelling.key(title));
    text(document, IndexFields.TITLE_WORDS, title);
    text(document, IndexFields.TITLE_GRAMS, title);
    text(document, IndexFields.TITLE_EN, row.getString("title_en"));
    sorted(
        document,
        IndexFields.TITLE_SORT,
        pinyin.substring(0, Math.min(SORT_LENGTH, pinyin.length())));
    text(document, IndexFields.PINYIN, pinyin);
    text(document, IndexFields.INITIALS, row.getString("title_initials"));
    text(document, IndexFields.INITIAL_PAIRS, row.getString("title_initials"));
    text(document, IndexFields.SCOPE, row.getString("scope"));
    text(
        document,
        IndexFields.ABOUT,
        row.getString("issuer")
            + "\n"
            + row.getString("committee")
            + "\n"
            + row.getString("drafted_by"));
    facet(document, IndexFields.OWNER, row.getString("owner_bureau"));
    key(document, IndexFields.SHARING, row.getString("sharing"));
    key(document, IndexFields.CIRCLES, row.getString("circle_code"));
    key(document, IndexFields.DEMONSTRATION, row.getString("demonstration"));
    facet(document, IndexFields.REGION, row.getString("region_digits"));
    facet(document, IndexFields.STATUS, "in-force");
    facet(document, IndexFields.NATURE, row.getBoolean("mandatory") ? "mandatory" : "recommended");
    date(document, IndexFields.PUBLISHED, row.getDate("published_on"));
    date(document, IndexFields.STATUS_FROM, row.getDate("implemented_on"));
    Date published = row.getDate("published_on");
    facet(
        document,
        IndexFields.YEAR,
        published == null ? null : Integer.toString(published.toLocalDate().getYear()));
    for (String code : withAncestors(row.getString("ics"))) {
      facet(document, IndexFields.ICS, code);
    }
    String ccs = row.getString("ccs");
    if (ccs != null && !ccs.isEmpty()) {
      facet(document, IndexFields.CCS, ccs.substring(0, 1));
      if (ccs.length() > 1) {
        facet(document, IndexFields.CCS, ccs);
      }
    }
    return document;
  }

  private static Set<String> withAncestors(@Nullable String codes) {
    Set<String> all = new LinkedHashSet<>();
    if (codes != null) {
      for (String code : codes.split(" ", -1)) {
        for (int dot = code.indexOf('.'); dot > 0; dot = code.indexOf('.', dot + 1)) {
          all.add(code.substring(0, dot));
        }
        all.add(code);
      }
    }
    return all;
  }

  private static void key(Document document, String field, @Nullable String value) {
    if (value != null) {
      document.add(new StringField(field, value, Field.Store.NO));
    }
  }

  private static void facet(Document document, String field, @Nullable String value) {
    if (value != null) {
      key(document, field, value);
      document.add(new SortedSetDocValuesField(field, new BytesRef(value)));
    }
  }

  private static void sorted(Document document, String field, String value) {
    key(document, field, value);
    document.add(new SortedDocValuesField(field, new BytesRef(value)));
  }

  private static void text(Document document, String field, @Nullable String value) {
    if (value != null) {
      document.add(new TextField(field, value, Field.Store.NO));
    }
  }

  private static void date(Document document, String field, @Nullable Date value) {
    if (value != null) {
      long day = value.toLocalDate().toEpochDay();
      document.add(new LongPoint(field, day));
      document.add(new NumericDocValuesField(field, day));
    }
  }
}
