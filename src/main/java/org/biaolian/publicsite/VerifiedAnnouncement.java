package org.biaolian.publicsite;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.biaolian.bureau.Organizations;
import org.biaolian.recognition.AnnouncementView;
import org.biaolian.uikit.DemoTag;
import org.biaolian.uikit.Facts;
import org.biaolian.uikit.PlainTable;
import org.biaolian.uikit.Section;
import org.biaolian.uikit.Words;

/** An announcement that was found: each of its lines with the state of today, then its paper. */
final class VerifiedAnnouncement {

  private final AnnouncementView one;
  private final Organizations organizations;
  private final Component reader;
  private final Locale locale;

  VerifiedAnnouncement(
      AnnouncementView one, Organizations organizations, Component reader, Locale locale) {
    this.one = one;
    this.organizations = organizations;
    this.reader = reader;
    this.locale = locale;
  }

  Section section() {
    PlainTable table =
        new PlainTable(
            text("entries"),
            Stream.of(
                    "today",
                    "standard",
                    "standard-title",
                    "origin",
                    "effect",
                    "outcome",
                    "terms",
                    "dated",
                    "expires")
                .map(this::text)
                .toList());
    one.lines().forEach(line -> table.row(cells(line)));
    Section section =
        new Section(
            reader.getTranslation("verify.found", one.number()),
            new Paragraph(reader.getTranslation("verify.announcement", one.count())),
            table,
            facts());
    if (one.demonstration()) {
      section.more(new DemoTag());
    }
    return section;
  }

  private List<String> cells(AnnouncementView.Line line) {
    return List.of(
        word(line.today()),
        line.standardNumber(),
        line.standardTitle(),
        line.origin(),
        word(line.effect()),
        word(line.outcome()),
        line.terms() == null ? "—" : line.terms(),
        line.signedOn().toString(),
        line.expiresOn().toString());
  }

  private Facts facts() {
    Facts facts = new Facts().oneColumn();
    facts.put(text("kind"), reader.getTranslation("verify.kind.announcement"));
    facts.putNumber(text("number"), one.number());
    facts.put(text("bureau"), organizations.bureau(one.bureau()).name(locale));
    facts.putNumber(text("announced"), one.dated().toString());
    if (one.fileHash() != null) {
      Span hash = new Span(one.fileHash());
      hash.addClassName("bl-wrap");
      facts.put(text("file-hash"), hash);
      facts.put(text("seal"), text(one.sealed() ? "sealed" : "unsealed"));
    }
    return facts;
  }

  private String text(String key) {
    return reader.getTranslation("verify." + key);
  }

  private String word(Enum<?> constant) {
    return reader.getTranslation(Words.key(constant));
  }
}
