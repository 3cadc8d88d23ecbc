package org.biaolian.recognition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biaolian.access.Action;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.Requires;
import org.biaolian.access.Unguarded;
import org.biaolian.catalogue.StandardFacts;
import org.biaolian.catalogue.StandardFactsReader;
import org.biaolian.kernel.BureauCode;
import org.biaolian.recognition.MatrixRow.Cell;
import org.biaolian.recognition.domain.CaseState;
import org.biaolian.recognition.domain.Recognition;
import org.biaolian.recognition.domain.RecognitionCase;
import org.biaolian.recognition.domain.RecognitionState;
import org.biaolian.recognition.internal.CaseRepository;
import org.biaolian.recognition.internal.MatrixCells;
import org.biaolian.recognition.internal.Party;
import org.biaolian.recognition.internal.RecognitionRepository;
import org.biaolian.recognition.internal.RegisterSight;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What each bureau recognises, standard by standard. */
@Service
@Transactional(readOnly = true)
public class RecognitionRegister {

  private final RecognitionRepository recognitions;
  private final CaseRepository cases;
  private final StandardFactsReader standards;
  private final RegisterSight sight;
  private final CurrentActor actors;
  private final Clock clock;

  RecognitionRegister(
      RecognitionRepository recognitions,
      CaseRepository cases,
      StandardFactsReader standards,
      RegisterSight sight,
      CurrentActor actors,
      Clock clock) {
    this.recognitions = recognitions;
    this.cases = cases;
    this.standards = standards;
    this.sight = sight;
    this.actors = actors;
    this.clock = clock;
  }

  /** What this viewer may know of the recognition of one standard, by bureau. */
  @Requires(Action.READ_SHARED)
  public Map<UUID, MatrixRow> of(Collection<UUID> standardIds) {
    if (standardIds.isEmpty()) {
      return Map.of();
    }
    List<CaseRepository.Worked> worked = cases.withEntries(standardIds);
    return rows(standardIds, entries(worked), cases(worked));
  }

  /** How many {@link #entriesOf} has. */
  @Requires(Action.READ_SHARED)
  public int countOf(UUID standardId) {
    return seenOf(standardId).size();
  }

  /** The register entries of one standard in the own circles. */
  @Requires(Action.READ_SHARED)
  public List<RegisterEntry> entriesOf(UUID standardId) {
    Map<UUID, StandardFacts> facts = standards.of(List.of(standardId));
    return seenOf(standardId).stream()
        .map(one -> entry(one, Objects.requireNonNull(facts.get(one.standardId()))))
        .toList();
  }

  private List<Recognition> seenOf(UUID standardId) {
    Set<String> seen = circlesSeen();
    return recognitions.findByStandardIdIn(List.of(standardId)).stream()
        .filter(one -> seen.contains(one.circle().value()))
        .toList();
  }

  /** The cells of {@link #of} without the source's own, for lists that know their standards. */
  @Requires(Action.READ_SHARED)
  public Map<UUID, Map<BureauCode, Cell>> cellsOf(Collection<UUID> standardIds) {
    if (standardIds.isEmpty()) {
      return Map.of();
    }
    List<CaseRepository.Worked> worked = cases.withEntries(standardIds);
    return cells(standardIds, entries(worked), cases(worked));
  }

  private static List<Recognition> entries(List<CaseRepository.Worked> worked) {
    return worked.stream().map(CaseRepository.Worked::entry).filter(Objects::nonNull).toList();
  }

  private static List<RecognitionCase> cases(List<CaseRepository.Worked> worked) {
    return worked.stream().map(CaseRepository.Worked::worked).toList();
  }

  private Map<UUID, MatrixRow> rows(
      Collection<UUID> ids, List<Recognition> registered, List<RecognitionCase> worked) {
    Map<UUID, StandardFacts> facts = standards.of(ids);
    Map<UUID, Set<BureauCode>> together = standards.publishedWith(ids);
    Map<UUID, MatrixRow> rows = new HashMap<>();
    cells(ids, registered, worked)
        .forEach(
            (id, cells) -> {
              StandardFacts standard = facts.get(id);
              if (standard != null) {
                MatrixCells.publishers(
                    cells, standard.owner(), together.getOrDefault(id, Set.of()));
                rows.put(id, new MatrixRow(standard, cells));
              }
            });
    return rows;
  }

  private Map<UUID, Map<BureauCode, Cell>> cells(
      Collection<UUID> ids, List<Recognition> registered, List<RecognitionCase> worked) {
    Set<String> seen = circlesSeen();
    Party party = new Party(actors.require());
    LocalDate today = LocalDate.now(clock);
    Map<UUID, Recognition> byCase =
        registered.stream().collect(Collectors.toMap(Recognition::caseId, one -> one));
    List<RecognitionCase> standing = MatrixCells.standing(worked, byCase.keySet());
    Map<UUID, Map<BureauCode, Cell>> rows = new HashMap<>();
    for (UUID id : ids) {
      Map<BureauCode, Cell> cells = new LinkedHashMap<>();
      standing.stream()
          .filter(one -> one.standardId().equals(id))
          .filter(one -> one.state() != CaseState.TERMINATED)
          .filter(one -> seen.contains(one.circle().value()))
          .forEach(
              one ->
                  cells.merge(
                      one.target(),
                      MatrixCells.of(
                          one, byCase.get(one.id()), today, clock.getZone(), party.seesInside(one)),
                      MatrixCells::stronger));
      rows.put(id, cells);
    }
    return rows;
  }

  private Set<String> circlesSeen() {
    return sight.circles();
  }

  /** How the recognition that a case gave stands today; nothing when it gave none. */
  @Unguarded("the check of papers, for whoever holds one")
  public Optional<Standing> standing(UUID caseId) {
    LocalDate today = LocalDate.now(clock);
    return recognitions.ofRound(caseId).stream()
        .findFirst()
        .map(one -> new Standing(stateOn(one, today), one.expiresOn()));
  }

  /** The night that ends it may not have come yet. */
  private static RecognitionState stateOn(Recognition one, LocalDate today) {
    RecognitionState state = one.stateOn(today);
    return !state.next().isEmpty() && today.isAfter(one.expiresOn())
        ? RecognitionState.EXPIRED
        : state;
  }

  private RegisterEntry entry(Recognition one, StandardFacts standard) {
    Party party = new Party(actors.require());
    return new RegisterEntry(
        one.id(),
        one.caseId(),
        standard,
        one.bureau(),
        one.circle(),
        one.effect(),
        one.outcome(),
        one.conditions(),
        one.clauses(),
        one.stateOn(LocalDate.now(clock)),
        one.signedOn(),
        one.expiresOn(),
        party.seesInside(one.applicant(), one.bureau(), one.circle()));
  }
}
