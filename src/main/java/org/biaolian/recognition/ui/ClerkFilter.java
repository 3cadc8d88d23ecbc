package org.biaolian.recognition.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biaolian.recognition.CaseSummary;
import org.biaolian.recognition.HandoverBatches;
import org.jspecify.annotations.Nullable;

/** Narrows the cases under assessment to those of one clerk, also of one who has left. */
final class ClerkFilter extends Div {

  static final String PARAMETER = "clerk";

  private static final long serialVersionUID = 1L;

  /** A person of the filter; none for everybody. */
  private record Choice(String id, String label) implements java.io.Serializable {}

  private final transient HandoverBatches handovers;
  private final Select<Choice> select = new Select<>();
  private @Nullable UUID chosen;

  /**
   * @param open opens the list for a person's id; empty for everybody
   */
  ClerkFilter(HandoverBatches handovers, SerializableConsumer<String> open) {
    this.handovers = handovers;
    addClassName("bl-row");
    select.setLabel(getTranslation("recognition.cases.clerk"));
    select.setItemLabelGenerator(Choice::label);
    select.addValueChangeListener(
        event -> {
          if (event.isFromClient()) {
            open.accept(event.getValue().id());
          }
        });
    add(select);
  }

  /** Offers who assesses now; an address that names somebody else shows everybody. */
  void show(Optional<String> asked) {
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice("", getTranslation("recognition.cases.clerk.all")));
    handovers
        .holders()
        .forEach(
            one ->
                choices.add(
                    new Choice(
                        one.id().toString(),
                        getTranslation("recognition.cases.clerk.one", one.name(), one.cases()))));
    Choice shown =
        choices.stream()
            .filter(one -> one.id().equals(asked.orElse("")))
            .findFirst()
            .orElse(choices.getFirst());
    select.setItems(choices);
    select.setValue(shown);
    chosen = Ids.of(shown.id()).orElse(null);
  }

  /** Whose cases are listed; none for everybody's. */
  Optional<UUID> chosen() {
    return Optional.ofNullable(chosen);
  }

  List<CaseSummary> list(UUID clerk, int offset, int limit) {
    return handovers.list(clerk, offset, limit);
  }

  long count(UUID clerk) {
    return handovers.count(clerk);
  }
}
