package org.biaolian.catalogue.internal;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.biaolian.access.Sharing;
import org.biaolian.audit.TrailSubject;
import org.biaolian.catalogue.CatalogueRoutes;
import org.biaolian.catalogue.LegalStatus;
import org.biaolian.catalogue.Standards;
import org.biaolian.catalogue.Verification;
import org.biaolian.kernel.StandardNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Standards in the trail, by their numbers. */
@Component
class StandardSubject implements TrailSubject {

  private final StandardRepository standards;

  StandardSubject(StandardRepository standards) {
    this.standards = standards;
  }

  @Override
  public String kind() {
    return Standards.SUBJECT;
  }

  @Override
  @Transactional(readOnly = true)
  public Set<UUID> find(String number) {
    return StandardNumber.parse(number) instanceof StandardNumber.Accepted accepted
        ? standards.findByNumber(accepted.number().value()).stream()
            .map(standard -> standard.id())
            .collect(Collectors.toSet())
        : Set.of();
  }

  @Override
  @Transactional(readOnly = true)
  public Map<UUID, Name> names(Collection<UUID> ids) {
    return standards.findAllById(ids).stream()
        .collect(
            Collectors.toMap(
                standard -> standard.id(),
                standard -> {
                  String number = standard.number().value();
                  return new Name(number, CatalogueRoutes.standard(number));
                }));
  }

  @Override
  public Optional<String> wordKey(String constant) {
    String word = constant.toLowerCase(Locale.ROOT).replace('_', '-');
    return Stream.of(Verification.values()).anyMatch(one -> one.name().equals(constant))
        ? Optional.of("catalogue.verification." + word)
        : Stream.of(Sharing.values()).anyMatch(one -> one.name().equals(constant))
            ? Optional.of("catalogue.sharing." + word)
            : Stream.of(LegalStatus.values()).anyMatch(one -> one.name().equals(constant))
                ? Optional.of("catalogue.status." + word)
                : Optional.empty();
  }
}
