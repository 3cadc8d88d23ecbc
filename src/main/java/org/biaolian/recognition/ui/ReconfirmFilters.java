package org.biaolian.recognition.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.biaolian.bureau.Circle;
import org.biaolian.bureau.Circles;
import org.biaolian.kernel.CircleCode;
import org.biaolian.recognition.ReconfirmHeap;
import org.biaolian.recognition.ReconfirmQuestion;
import org.biaolian.uikit.Days;

/**
 * Which of what is to be confirmed anew is shown: always one circle, as one act takes no more; the
 * address carries it.
 */
final class ReconfirmFilters extends Div {

  private static final long serialVersionUID = 1L;
  private static final String CIRCLE = "circle";
  private static final String AGREEMENT = "agreement";
  private static final String UNTIL = "until";

  private final transient Circles circles;
  private final Select<CircleCode> circle = new Select<>();
  private final Select<ReconfirmHeap> agreement = new Select<>();
  private final DatePicker until = Days.picker();
  private Map<CircleCode, Long> byCircle = Map.of();

  ReconfirmFilters(Circles circles, SerializableConsumer<QueryParameters> changed) {
    this.circles = circles;
    addClassName("bl-toolbar");
    circle.setLabel(getTranslation("recognition.register.circle"));
    circle.setItemLabelGenerator(this::named);
    String all = getTranslation("recognition.reconfirm.all-agreements");
    agreement.setLabel(getTranslation("recognition.agreement"));
    agreement.setEmptySelectionAllowed(true);
    agreement.setEmptySelectionCaption(all);
    agreement.setItemLabelGenerator(
        one -> one == null ? all : counted(one.agreement(), one.free()));
    until.setLabel(getTranslation("recognition.reconfirm.until"));
    until.setClearButtonVisible(true);
    circle.addValueChangeListener(
        event -> {
          if (event.isFromClient()) {
            // Another circle has other agreements.
            agreement.clear();
            changed.accept(address());
          }
        });
    agreement.addValueChangeListener(
        event -> {
          if (event.isFromClient()) {
            changed.accept(address());
          }
        });
    until.addValueChangeListener(
        event -> {
          if (event.isFromClient()) {
            changed.accept(address());
          }
        });
    add(circle, agreement, until);
  }

  private String named(CircleCode code) {
    return counted(
        circles.find(code).map((Circle one) -> one.shortName(getLocale())).orElse(code.value()),
        byCircle.getOrDefault(code, 0L));
  }

  private String counted(String name, long free) {
    return getTranslation("recognition.reconfirm.counted", name, free);
  }

  /**
   * Shows what an address asks for; without a circle, the first that has something to confirm.
   *
   * @return none where nothing is to be confirmed at all
   */
  Optional<ReconfirmQuestion> show(List<ReconfirmHeap> heaps, QueryParameters address) {
    byCircle =
        heaps.stream()
            .collect(
                Collectors.groupingBy(
                    ReconfirmHeap::circle,
                    TreeMap::new,
                    Collectors.summingLong(ReconfirmHeap::free)));
    setVisible(!heaps.isEmpty());
    circle.setVisible(byCircle.size() > 1);
    circle.setItems(List.copyOf(byCircle.keySet()));
    Optional<CircleCode> chosen =
        address
            .getSingleParameter(CIRCLE)
            .flatMap(
                text ->
                    byCircle.keySet().stream().filter(one -> one.value().equals(text)).findFirst())
            .or(
                () ->
                    byCircle.entrySet().stream()
                        .filter(one -> one.getValue() > 0)
                        .map(Map.Entry::getKey)
                        .findFirst())
            .or(() -> byCircle.keySet().stream().findFirst());
    circle.setValue(chosen.orElse(null));
    List<ReconfirmHeap> pacts =
        heaps.stream().filter(one -> chosen.equals(Optional.of(one.circle()))).toList();
    agreement.setItems(pacts);
    Optional<ReconfirmHeap> pact =
        address
            .getSingleParameter(AGREEMENT)
            .flatMap(
                id ->
                    pacts.stream()
                        .filter(one -> one.agreementId().toString().equals(id))
                        .findFirst());
    agreement.setValue(pact.orElse(null));
    Optional<LocalDate> day = address.getSingleParameter(UNTIL).flatMap(ReconfirmFilters::date);
    until.setValue(day.orElse(null));
    return chosen.map(
        one ->
            new ReconfirmQuestion(
                one, pact.map(ReconfirmHeap::agreementId).orElse(null), day.orElse(null)));
  }

  private QueryParameters address() {
    Map<String, String> chosen = new HashMap<>();
    if (circle.getValue() != null) {
      chosen.put(CIRCLE, circle.getValue().value());
    }
    if (agreement.getValue() != null) {
      chosen.put(AGREEMENT, agreement.getValue().agreementId().toString());
    }
    if (until.getValue() != null) {
      chosen.put(UNTIL, until.getValue().toString());
    }
    return QueryParameters.simple(chosen);
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
