package org.biaolian.catalogue.internal.search;

import java.time.LocalDate;
import java.util.List;
import org.biaolian.catalogue.domain.Standard;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.document.IndexObjectFieldReference;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaObjectField;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Norms;
import org.hibernate.search.engine.backend.types.ObjectStructure;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.engine.backend.types.dsl.IndexFieldTypeFactory;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;

/** The fields of a standard in the index, and on which columns they rest. */
final class StandardBinder implements TypeBinder {

  private static final List<String> COLUMNS =
      List.of(
          "number",
          "numberKey",
          "mandatory",
          "title.titleZh",
          "title.titleEn",
          "title.titlePinyin",
          "title.titleInitials",
          "ownerBureau",
          "regionDigits",
          "dates.publishedOn",
          "dates.implementedOn",
          "dates.supersededOn",
          "dates.abolishedOn",
          "dates.claimedEnd",
          "replacements.replacesText",
          "bibliography.issuer",
          "bibliography.ccs",
          "bibliography.ics",
          "bibliography.scope",
          "bibliography.draftedBy",
          "bibliography.drafters",
          "bibliography.committee",
          "verification.state",
          "sharing.level",
          "sharing.circles",
          "demonstration");

  private final DocumentSource source;

  StandardBinder(DocumentSource source) {
    this.source = source;
  }

  @Override
  public void bind(TypeBindingContext context) {
    COLUMNS.forEach(context.dependencies()::use);
    context.bridge(Standard.class, new StandardBridge(source, new Fields(context)));
  }

  /** The texts of files, each beside those who may read it. */
  static final class Texts {

    final IndexObjectFieldReference each;
    final IndexFieldReference<String> content;
    final IndexFieldReference<String> owner;
    final IndexFieldReference<String> sharing;
    final IndexFieldReference<String> circles;

    Texts(IndexSchemaElement root, IndexFieldTypeFactory types) {
      IndexSchemaObjectField texts =
          root.objectField(IndexFields.TEXTS, ObjectStructure.NESTED).multiValued();
      each = texts.toReference();
      content =
          texts
              .field(
                  IndexFields.TEXT_CONTENT,
                  types.asString().analyzer(IndexAnalysis.PASSAGES).norms(Norms.YES))
              .toReference();
      owner = texts.field(IndexFields.OWNER, types.asString()).toReference();
      sharing = texts.field(IndexFields.SHARING, types.asString()).toReference();
      circles = texts.field(IndexFields.CIRCLES, types.asString()).multiValued().toReference();
    }
  }

  /** References to the fields, for writing documents. */
  static final class Fields {

    final IndexFieldReference<String> number;
    final IndexFieldReference<String> numberKey;
    final IndexFieldReference<String> numberParts;
    final IndexFieldReference<String> titleKey;
    final IndexFieldReference<String> titleWords;
    final IndexFieldReference<String> titleGrams;
    final IndexFieldReference<String> titleEn;
    final IndexFieldReference<String> titleSort;
    final IndexFieldReference<String> pinyin;
    final IndexFieldReference<String> initials;
    final IndexFieldReference<String> initialPairs;
    final IndexFieldReference<String> scope;
    final IndexFieldReference<String> about;
    final IndexFieldReference<LocalDate> published;
    final IndexFieldReference<String> owner;
    final IndexFieldReference<String> sharing;
    final IndexFieldReference<String> circles;
    final IndexFieldReference<String> region;
    final IndexFieldReference<String> status;
    final IndexFieldReference<LocalDate> statusFrom;
    final IndexFieldReference<LocalDate> statusUntil;
    final IndexFieldReference<String> ics;
    final IndexFieldReference<String> ccs;
    final IndexFieldReference<String> year;
    final IndexFieldReference<String> nature;
    final IndexFieldReference<String> verified;
    final IndexFieldReference<String> recognisers;
    final IndexFieldReference<String> recognisedIn;
    final IndexFieldReference<Boolean> demonstration;
    final Texts texts;

    private final IndexSchemaElement root;
    private final IndexFieldTypeFactory types;

    Fields(TypeBindingContext context) {
      root = context.indexSchemaElement();
      types = context.typeFactory();
      number = sortable(IndexFields.NUMBER);
      numberKey = key(IndexFields.NUMBER_KEY);
      numberParts = keys(IndexFields.NUMBER_PARTS);
      titleKey = key(IndexFields.TITLE_KEY);
      titleWords = text(IndexFields.TITLE_WORDS, IndexAnalysis.WORDS);
      titleGrams = text(IndexFields.TITLE_GRAMS, IndexAnalysis.GRAMS);
      titleEn = text(IndexFields.TITLE_EN, IndexAnalysis.LATIN);
      titleSort = sortable(IndexFields.TITLE_SORT);
      pinyin = text(IndexFields.PINYIN, IndexAnalysis.TRIPLES);
      initials = text(IndexFields.INITIALS, IndexAnalysis.TRIPLES);
      initialPairs = text(IndexFields.INITIAL_PAIRS, IndexAnalysis.PAIRS);
      scope = text(IndexFields.SCOPE, IndexAnalysis.WORDS);
      about = text(IndexFields.ABOUT, IndexAnalysis.WORDS);
      published =
          root.field(IndexFields.PUBLISHED, types.asLocalDate().sortable(Sortable.YES))
              .toReference();
      owner = facet(IndexFields.OWNER);
      sharing = key(IndexFields.SHARING);
      circles = keys(IndexFields.CIRCLES);
      region = facet(IndexFields.REGION);
      status = facet(IndexFields.STATUS);
      statusFrom = root.field(IndexFields.STATUS_FROM, types.asLocalDate()).toReference();
      statusUntil = root.field(IndexFields.STATUS_UNTIL, types.asLocalDate()).toReference();
      ics = facets(IndexFields.ICS);
      ccs = facets(IndexFields.CCS);
      year = facet(IndexFields.YEAR);
      nature = facet(IndexFields.NATURE);
      verified = facet(IndexFields.VERIFIED);
      recognisers = facets(IndexFields.RECOGNISERS);
      recognisedIn = keys(IndexFields.RECOGNISED_IN);
      demonstration = root.field(IndexFields.DEMONSTRATION, types.asBoolean()).toReference();
      texts = new Texts(root, types);
    }

    private IndexFieldReference<String> key(String name) {
      return root.field(name, types.asString()).toReference();
    }

    private IndexFieldReference<String> keys(String name) {
      return root.field(name, types.asString()).multiValued().toReference();
    }

    private IndexFieldReference<String> sortable(String name) {
      return root.field(name, types.asString().sortable(Sortable.YES)).toReference();
    }

    private IndexFieldReference<String> facet(String name) {
      return root.field(name, types.asString().aggregable(Aggregable.YES)).toReference();
    }

    private IndexFieldReference<String> facets(String name) {
      return root.field(name, types.asString().aggregable(Aggregable.YES))
          .multiValued()
          .toReference();
    }

    private IndexFieldReference<String> text(String name, String analyzer) {
      return root.field(name, types.asString().analyzer(analyzer).norms(Norms.YES)).toReference();
    }
  }
}
