package org.biaolian.publicsite;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.biaolian.bureau.Organizations;
import org.biaolian.catalogue.ui.SuspensionWords;
import org.biaolian.kernel.BureauCode;
import org.biaolian.recognition.PaperCheck;
import org.biaolian.recognition.PaperStanding;
import org.biaolian.uikit.DemoTag;
import org.biaolian.uikit.Facts;
import org.biaolian.uikit.Section;
import org.biaolian.uikit.StatusBadge;
import org.biaolian.uikit.StatusBadge.Tone;
import org.biaolian.uikit.Words;
import org.jspecify.annotations.Nullable;

/** A paper that was found: what is true today first, then what it says. */
final class VerifiedPaper {

  private final PaperCheck check;
  private final Organizations organizations;
  private final Component reader;
  private final Locale locale;

  VerifiedPaper(PaperCheck check, Organizations organizations, Component reader, Locale locale) {
    this.check = check;
    this.organizations = organizations;
    this.reader = reader;
    this.locale = locale;
  }

  Section section() {
    Div line = new Div(new StatusBadge(word(check.today()), tone(check.today())));
    line.addClassName("bl-btns");
    if (check.demonstration()) {
      line.add(new DemoTag());
    }
    String today = check.today().name().toLowerCase(Locale.ROOT).replace('_', '-');
    Section section =
        new Section(
            reader.getTranslation("verify.found", check.number()),
            line,
            new Paragraph(reader.getTranslation("verify.today." + today, check.asOf().toString())));
    SuspensionWords.banner(reader, check.suspendedSource()).ifPresent(section::add);
    section.add(facts());
    return section;
  }

  private Facts facts() {
    Facts facts = new Facts().oneColumn();
    facts.put(text("kind"), word(check.kind()));
    facts.putNumber(text("number"), check.number());
    facts.put(text("bureau"), name(check.bureau()));
    facts.put(text("applicant"), name(check.applicant()));
    facts.putNumber(text("standard"), check.standardNumber());
    facts.put(text("standard-title"), check.standardTitle());
    hash(facts, "text-hash", check.textHash());
    if (check.outcome() != null) {
      facts.put(text("outcome"), word(check.outcome()));
    }
    if (check.terms() != null) {
      facts.put(text("terms"), check.terms());
    }
    if (check.differences() != null) {
      facts.put(text("differences"), check.differences());
    }
    facts.putNumber(text("dated"), check.dated().toString());
    if (check.expiresOn() != null) {
      facts.putNumber(text("expires"), check.expiresOn().toString());
    }
    hash(facts, "file-hash", check.fileHash());
    facts.put(text("seal"), text(check.sealed() ? "sealed" : "unsealed"));
    return facts;
  }

  private void hash(Facts facts, String key, @Nullable String value) {
    if (value != null) {
      Span hash = new Span(value);
      hash.addClassName("bl-wrap");
      facts.put(text(key), hash);
    }
  }

  private String name(BureauCode bureau) {
    return organizations.bureau(bureau).name(locale);
  }

  private String text(String key) {
    return reader.getTranslation("verify." + key);
  }

  private String word(Enum<?> constant) {
    return reader.getTranslation(Words.key(constant));
  }

  private static Tone tone(PaperStanding standing) {
    return switch (standing) {
      case IN_FORCE -> Tone.GOOD;
      case SUSPENDED, RECONFIRM_DUE, OVERTAKEN -> Tone.WARNING;
      case EXPIRED, ENDED, REVOKED -> Tone.BAD;
      case NONE -> Tone.NEUTRAL;
    };
  }
}
