package org.biaolian.catalogue.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.biaolian.audit.TrailSubject;
import org.biaolian.catalogue.CatalogueRoutes;
import org.biaolian.catalogue.OverlapVerdict;
import org.biaolian.catalogue.Overlaps;
import org.biaolian.catalogue.domain.OverlapJudgement;
import org.biaolian.kernel.StandardNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Findings on probable duplicates in the trail, by the numbers that the reader may know. */
@Component
class OverlapSubject implements TrailSubject {

  private static final String BETWEEN = "、";

  private final OverlapRepository judgements;
  private final StandardRepository standards;
  private final Records records;

  OverlapSubject(OverlapRepository judgements, StandardRepository standards, Records records) {
    this.judgements = judgements;
    this.standards = standards;
    this.records = records;
  }

  @Override
  public String kind() {
    return Overlaps.SUBJECT;
  }

  @Override
  @Transactional(readOnly = true)
  public Set<UUID> find(String number) {
    return StandardNumber.parse(number) instanceof StandardNumber.Accepted accepted
        ? standards
            .findByNumber(accepted.number().value())
            .filter(records::visible)
            .map(standard -> Set.copyOf(judgements.judging(standard.id())))
            .orElse(Set.of())
        : Set.of();
  }

  @Override
  @Transactional(readOnly = true)
  public Map<UUID, Name> names(Collection<UUID> ids) {
    List<OverlapJudgement> all = judgements.findAllById(ids);
    Map<UUID, String> numbers = new HashMap<>();
    standards
        .findAllById(all.stream().flatMap(one -> one.standardIds().stream()).distinct().toList())
        .forEach(
            standard -> {
              if (records.visible(standard)) {
                numbers.put(standard.id(), standard.number().value());
              }
            });
    return all.stream()
        .collect(
            Collectors.toMap(
                OverlapJudgement::id,
                one ->
                    new Name(
                        one.standardIds().stream()
                            .filter(numbers::containsKey)
                            .map(numbers::get)
                            .sorted()
                            .collect(Collectors.joining(BETWEEN)),
                        CatalogueRoutes.OVERLAPS)));
  }

  @Override
  public Optional<String> wordKey(String constant) {
    return Stream.of(OverlapVerdict.values()).anyMatch(one -> one.name().equals(constant))
        ? Optional.of("overlap.verdict." + constant.toLowerCase(Locale.ROOT))
        : Optional.empty();
  }
}
