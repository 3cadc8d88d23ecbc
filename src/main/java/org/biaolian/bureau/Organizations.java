package org.biaolian.bureau;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.biaolian.access.Action;
import org.biaolian.access.Requires;
import org.biaolian.bureau.domain.OrganizationRow;
import org.biaolian.bureau.internal.OrganizationRepository;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.OrganizationCode;
import org.springframework.stereotype.Service;
import org.springframework.util.function.SingletonSupplier;

/** The organizations, in the order in which they are shown: cities first, then provinces. */
@Service
public class Organizations {

  /** Rows that only a migration changes: read once. */
  private final SingletonSupplier<Map<OrganizationCode, Organization>> all;

  private final SingletonSupplier<List<Organization>> bureaus =
      SingletonSupplier.of(
          () ->
              all().stream()
                  .filter(organization -> organization.kind() == Organization.Kind.BUREAU)
                  .toList());

  /** The bureaus by their region digits. */
  private final SingletonSupplier<Map<String, BureauCode>> issuing =
      SingletonSupplier.of(
          () ->
              bureaus().stream()
                  .flatMap(organization -> organization.code().bureau().stream())
                  .collect(Collectors.toMap(BureauCode::standardPrefix, Function.identity())));

  Organizations(OrganizationRepository rows) {
    this.all =
        SingletonSupplier.of(
            () -> {
              Map<OrganizationCode, Organization> found = new LinkedHashMap<>();
              rows.findAllByOrderBySortOrder().stream()
                  .map(OrganizationRow::toOrganization)
                  .forEach(organization -> found.put(organization.code(), organization));
              return found;
            });
  }

  @Requires(Action.READ_PUBLIC)
  public Optional<Organization> find(OrganizationCode code) {
    return Optional.ofNullable(all.obtain().get(code));
  }

  /**
   * @throws IllegalArgumentException for a code that is no bureau of the portal
   */
  @Requires(Action.READ_PUBLIC)
  public Organization bureau(BureauCode code) {
    return find(code.organization())
        .orElseThrow(() -> new IllegalArgumentException("no bureau " + code.value()));
  }

  /** Bureaus, secretariats and the platform. */
  @Requires(Action.READ_PUBLIC)
  public List<Organization> all() {
    return List.copyOf(all.obtain().values());
  }

  @Requires(Action.READ_PUBLIC)
  public List<Organization> bureaus() {
    return bureaus.obtain();
  }

  /** The bureau whose standards carry these region digits, if it is one of the portal. */
  @Requires(Action.READ_PUBLIC)
  public Optional<BureauCode> issuing(String regionDigits) {
    return Optional.ofNullable(issuing.obtain().get(regionDigits));
  }
}
