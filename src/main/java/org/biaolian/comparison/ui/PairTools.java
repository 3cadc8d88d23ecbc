package org.biaolian.comparison.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import java.util.stream.Stream;
import org.biaolian.comparison.ComparedClause;
import org.biaolian.comparison.Verdict;

/** What a person may do with a row: judge a pair, take it apart, or put a lone clause into one. */
final class PairTools {

  private static final List<Verdict> CHOICES =
      Stream.of(Verdict.values()).filter(Verdict::ofBoth).toList();

  private PairTools() {}

  static Component verdict(
      Component reader, String name, Verdict now, SerializableConsumer<Verdict> chosen) {
    Select<Verdict> choice = new Select<>();
    choice.setItems(CHOICES);
    choice.setItemLabelGenerator(one -> reader.getTranslation(CompareWords.verdict(one)));
    choice.setValue(now);
    choice.setAriaLabel(reader.getTranslation("comparison.correct", name));
    choice.addClassName("bl-pair-choice");
    choice.addValueChangeListener(change -> chosen.accept(change.getValue()));
    return choice;
  }

  static Component part(Component reader, String name, SerializableRunnable action) {
    Button part = new Button(reader.getTranslation("comparison.part"), click -> action.run());
    part.addThemeVariants(ButtonVariant.TERTIARY);
    part.setAriaLabel(reader.getTranslation("comparison.part.of", name));
    part.addClassName("no-print");
    return part;
  }

  /** A list of the clauses that the other text has alone. */
  static Component join(
      Component reader,
      String name,
      List<ComparedClause> alone,
      SerializableConsumer<ComparedClause> chosen) {
    ComboBox<ComparedClause> others = new ComboBox<>();
    others.setItemLabelGenerator(one -> CompareWords.clause(reader, one));
    others.setItems(alone);
    others.setPlaceholder(reader.getTranslation("comparison.join"));
    others.setAriaLabel(reader.getTranslation("comparison.join.of", name));
    others.addClassNames("bl-pair-join", "no-print");
    others.addValueChangeListener(
        change -> {
          if (change.getValue() != null) {
            chosen.accept(change.getValue());
          }
        });
    return others;
  }
}
