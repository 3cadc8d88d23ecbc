package org.biaolian.catalogue.internal.search;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.biaolian.catalogue.Facet;
import org.biaolian.catalogue.Recogniser;
import org.biaolian.catalogue.StandardDetails;
import org.biaolian.catalogue.StandardQuery;
import org.biaolian.catalogue.Verification;
import org.biaolian.catalogue.domain.IndexKeys;
import org.biaolian.catalogue.domain.NumberParts;
import org.biaolian.catalogue.domain.Standard;
import org.biaolian.catalogue.domain.StatusPeriod;
import org.biaolian.kernel.BureauCode;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.mapper.pojo.bridge.TypeBridge;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;
import org.jspecify.annotations.Nullable;

/** Writes a record into the index. */
final class StandardBridge implements TypeBridge<Standard> {

  private static final int SORT_LENGTH = 100;

  private final DocumentSource source;
  private final StandardBinder.Fields fields;

  StandardBridge(DocumentSource source, StandardBinder.Fields fields) {
    this.source = source;
    this.fields = fields;
  }

  @Override
  public void write(DocumentElement target, Standard standard, TypeBridgeWriteContext context) {
    IndexKeys keys = standard.indexKeys();
    StandardDetails details = standard.details();
    target.addValue(fields.number, keys.number());
    target.addValue(fields.numberKey, keys.numberKey());
    NumberParts.of(keys.number()).forEach(part -> target.addValue(fields.numberParts, part));
    title(target, keys, details);
    target.addValue(fields.scope, details.scope());
    target.addValue(
        fields.about,
        Stream.of(details.issuer(), details.committee(), details.draftedBy())
            .filter(text -> text != null)
            .collect(Collectors.joining("\n")));
    BureauCode owner = standard.owner();
    target.addValue(fields.owner, owner == null ? null : owner.value());
    target.addValue(fields.sharing, standard.sharing().name());
    standard.circles().forEach(circle -> target.addValue(fields.circles, circle.value()));
    target.addValue(fields.demonstration, standard.demonstration());
    facets(target, standard, keys, details);
    recognisers(target, source.recognisers(standard));
    source.texts(standard).forEach(text -> text(target, owner, text));
  }

  private void text(
      DocumentElement target, @Nullable BureauCode owner, DocumentSource.ReadableText text) {
    DocumentElement one = target.addObject(fields.texts.each);
    one.addValue(fields.texts.content, Spelling.unbroken(text.content()));
    one.addValue(fields.texts.owner, owner == null ? null : owner.value());
    one.addValue(fields.texts.sharing, text.reach().level().name());
    text.reach().circles().forEach(circle -> one.addValue(fields.texts.circles, circle.value()));
  }

  private void title(DocumentElement target, IndexKeys keys, StandardDetails details) {
    target.addValue(fields.titleKey, Spelling.key(details.titleZh()));
    target.addValue(fields.titleWords, details.titleZh());
    target.addValue(fields.titleGrams, details.titleZh());
    target.addValue(fields.titleEn, details.titleEn());
    target.addValue(
        fields.titleSort,
        keys.pinyin().substring(0, Math.min(SORT_LENGTH, keys.pinyin().length())));
    target.addValue(fields.pinyin, keys.pinyin());
    target.addValue(fields.initials, keys.initials());
    target.addValue(fields.initialPairs, keys.initials());
  }

  private void facets(
      DocumentElement target, Standard standard, IndexKeys keys, StandardDetails details) {
    target.addValue(fields.region, keys.regionDigits());
    StatusPeriod period = StatusPeriod.on(source.today(), details, standard.claimedEnd());
    target.addValue(fields.status, StandardQuery.word(period.status()));
    target.addValue(fields.statusFrom, period.from());
    target.addValue(fields.statusUntil, period.until());
    withAncestors(keys).forEach(code -> target.addValue(fields.ics, code));
    String ccs = details.ccs();
    if (ccs != null && !ccs.isEmpty()) {
      Stream.of(ccs.substring(0, 1), ccs)
          .distinct()
          .forEach(code -> target.addValue(fields.ccs, code));
    }
    LocalDate published = details.publishedOn();
    target.addValue(fields.published, published);
    target.addValue(fields.year, published == null ? null : Integer.toString(published.getYear()));
    target.addValue(
        fields.nature,
        keys.mandatory() ? "mandatory" : guidance(keys.number()) ? "guidance" : "recommended");
    target.addValue(
        fields.verified, standard.verification() == Verification.VERIFIED ? Facet.YES : null);
  }

  private static boolean guidance(String number) {
    return number.contains("/Z ");
  }

  /** A code with its field and group, so that a parent holds its children. */
  private static Set<String> withAncestors(IndexKeys keys) {
    Set<String> codes = new TreeSet<>();
    for (String code : keys.ics()) {
      for (int dot = code.indexOf('.'); dot > 0; dot = code.indexOf('.', dot + 1)) {
        codes.add(code.substring(0, dot));
      }
      codes.add(code);
    }
    return codes;
  }

  /** Each bureau once with all its circles, so that a count is exact for every viewer. */
  private void recognisers(DocumentElement target, Set<Recogniser> recognisers) {
    Map<String, Set<String>> circles = new TreeMap<>();
    for (Recogniser one : recognisers) {
      String bureau = one.bureau().value();
      String circle = one.circle().value();
      circles.computeIfAbsent(bureau, some -> new TreeSet<>()).add(circle);
      target.addValue(fields.recognisedIn, RecognisedIn.pair(bureau, circle));
    }
    circles.forEach(
        (bureau, in) -> target.addValue(fields.recognisers, RecognisedIn.all(bureau, in)));
  }

  /** The terms of the two fields that say who recognises. */
  static final class RecognisedIn {

    private static final String AT = "@";
    private static final String COMMA = ",";

    private RecognisedIn() {}

    static String pair(String bureau, String circle) {
      return bureau + AT + circle;
    }

    private static String all(String bureau, Set<String> circles) {
      return bureau + AT + String.join(COMMA, circles);
    }

    /** The bureau of a term, if one of its circles is among those that the viewer knows. */
    static @Nullable String bureau(String term, Set<String> known) {
      int at = term.indexOf(AT);
      return Stream.of(term.substring(at + 1).split(COMMA, -1)).anyMatch(known::contains)
          ? term.substring(0, at)
          : null;
    }
  }
}
