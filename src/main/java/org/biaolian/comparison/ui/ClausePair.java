package org.biaolian.comparison.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.biaolian.comparison.ComparedClause;
import org.biaolian.comparison.Finding;
import org.biaolian.comparison.Piece;
import org.biaolian.comparison.Verdict;
import org.biaolian.comparison.domain.WordDiff;
import org.biaolian.document.Clause;
import org.biaolian.uikit.Drawn;
import org.biaolian.uikit.StatusBadge;
import org.jspecify.annotations.Nullable;

/**
 * One clause of both texts: side by side, and as one text with its changes inside; the style sheet
 * shows one of the two. What is only looked at is drawn by the page.
 */
final class ClausePair extends Div {

  private static final long serialVersionUID = 1L;

  private final String name;
  private final Div badges = new Div();
  private final Div head = new Div();
  private final transient ComparedClause clause;
  private final boolean byHand;

  ClausePair(ComparedClause clause, Verdict verdict, boolean byHand) {
    this.clause = clause;
    this.byHand = byHand;
    name = name(clause.left(), clause.right());
    addClassName("bl-pair");
    getElement().setAttribute("role", "group");
    getElement().setAttribute("aria-label", name);
    Span title = new Span(name);
    title.addClassName("bl-pair-title");
    badges.addClassName("bl-pair-badges");
    head.add(title, badges);
    head.addClassName("bl-pair-head");
    Div texts = new Div();
    texts.addClassName("bl-pair-texts");
    Drawn.in(texts, texts().toArray(Component[]::new));
    add(head, texts);
    tell(verdict);
  }

  String name() {
    return name;
  }

  /** Puts a field for corrections into the head. */
  void tool(Component field) {
    head.add(field);
  }

  /** Shows the verdict that holds now. */
  void tell(Verdict verdict) {
    List<Component> told = new ArrayList<>();
    told.add(
        new StatusBadge(getTranslation(CompareWords.verdict(verdict)), CompareWords.tone(verdict)));
    if (clause.moved()) {
      told.add(new StatusBadge(getTranslation("comparison.moved"), StatusBadge.Tone.OUTLINE));
    }
    if (byHand) {
      String key = clause.ofBoth() ? "comparison.joined" : "comparison.parted";
      told.add(new StatusBadge(getTranslation(key), StatusBadge.Tone.OUTLINE));
    }
    if (verdict != clause.proposed()) {
      told.add(new StatusBadge(getTranslation("comparison.corrected"), StatusBadge.Tone.OUTLINE));
    }
    badges.removeAll();
    badges.add(told);
  }

  private String name(@Nullable Clause left, @Nullable Clause right) {
    if (left == null || right == null) {
      Clause one = left == null ? right : left;
      return one == null ? "" : titled(one);
    }
    if (left.title().equals(right.title())) {
      return titled(right);
    }
    return left.number().equals(right.number())
        ? (right.number() + " " + left.heading() + " → " + right.heading()).strip()
        : titled(left) + " → " + titled(right);
  }

  private String titled(Clause one) {
    return one.title().isEmpty() ? getTranslation("comparison.untitled") : one.title();
  }

  /** What is drawn, made anew at each call: in two columns, in one, and the limits that differ. */
  List<Component> texts() {
    Clause left = clause.left();
    Clause right = clause.right();
    String before = left == null ? "" : left.text();
    String after = right == null ? "" : right.text();
    List<Piece> pieces =
        left == null
            ? List.of(new Piece(Piece.Kind.NEW, "", after))
            : right == null
                ? List.of(new Piece(Piece.Kind.GONE, before, ""))
                : WordDiff.pieces(before, after);
    Div two = new Div(text(pieces, Piece.Kind.NEW, left), text(pieces, Piece.Kind.GONE, right));
    two.addClassName("bl-pair-two");
    Div one = text(pieces, null, right == null ? left : right);
    one.addClassName("bl-pair-one");
    List<Component> parts = new ArrayList<>(List.of(two, one));
    if (!clause.findings().isEmpty()) {
      HtmlContainer list = new HtmlContainer("ul");
      list.addClassName("bl-pair-findings");
      clause.findings().forEach(finding -> list.add(line(finding)));
      parts.add(list);
    }
    return parts;
  }

  /** The pieces of one of the texts, or of both where none is left out. */
  private Div text(List<Piece> pieces, Piece.@Nullable Kind without, @Nullable Clause there) {
    Div text = new Div();
    text.addClassName("bl-pair-text");
    if (there == null) {
      Span none = new Span(getTranslation("comparison.not-there"));
      none.addClassName("muted");
      text.add(none);
      return text;
    }
    for (Piece piece : pieces) {
      if (piece.kind() == without) {
        continue;
      }
      switch (piece.kind()) {
        case SAME -> text.add(new Text(without == Piece.Kind.NEW ? piece.left() : piece.right()));
        case GONE -> text.add(marked("del", piece.left()));
        case NEW -> text.add(marked("ins", piece.right()));
      }
    }
    return text;
  }

  private static HtmlContainer marked(String tag, String words) {
    HtmlContainer mark = new HtmlContainer(tag);
    mark.add(new Text(words));
    return mark;
  }

  private HtmlContainer line(Finding finding) {
    HtmlContainer line = new HtmlContainer("li");
    String key = "comparison.finding." + finding.kind().name().toLowerCase(Locale.ROOT);
    line.add(new Text(getTranslation(key, finding.left(), finding.right())));
    return line;
  }
}
