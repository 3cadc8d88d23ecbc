package org.biaolian.catalogue.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.biaolian.catalogue.EditionChain.Notice;
import org.biaolian.catalogue.EditionChain.Notice.Kind;
import org.biaolian.catalogue.StandardDetails;
import org.biaolian.kernel.StandardNumber;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FamilyTest {

  private static final Instant NOW = Instant.parse("2026-09-08T02:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 9, 8);
  private static final String FIRST = "DB14/T 1-2010";
  private static final String SECOND = "DB14/T 1-2015";
  private static final String THIRD = "DB14/T 1-2020";

  @Test
  void editionsAreListedNewestFirst() {
    assertThat(
            family(
                    FIRST,
                    edition(FIRST, null, true),
                    edition(THIRD, SECOND, false),
                    edition(SECOND, FIRST, true))
                .editions())
        .extracting(one -> one.number().value())
        .containsExactly(THIRD, SECOND, FIRST);
  }

  @Test
  void anOldEditionLeadsOverTheMiddleOneToTheOneInForce() {
    Family family =
        family(
            FIRST,
            edition(FIRST, null, true),
            edition(SECOND, FIRST, true),
            edition(THIRD, SECOND, false));
    assertThat(family.inForce()).containsExactly(THIRD);
    assertThat(family.notices()).isEmpty();
  }

  @Test
  void anEditionInForceLeadsToItself() {
    Family family = family(FIRST, edition(FIRST, null, false), edition(SECOND, FIRST, false));
    assertThat(family.inForce()).containsExactly(FIRST);
    assertThat(family.notices())
        .containsExactly(new Notice(Kind.STILL_IN_FORCE, List.of(FIRST, SECOND)));
  }

  @Test
  void whereNothingStandsInItsPlaceThatIsTold() {
    Family family = family(FIRST, edition(FIRST, null, true));
    assertThat(family.inForce()).isEmpty();
    assertThat(family.notices()).containsExactly(new Notice(Kind.NONE_IN_FORCE, List.of(FIRST)));
  }

  @Test
  void aCircleIsToldAndFollowedOnce() {
    Family family = family(FIRST, edition(FIRST, SECOND, true), edition(SECOND, FIRST, true));
    assertThat(family.inForce()).isEmpty();
    assertThat(family.notices())
        .contains(
            new Notice(Kind.CIRCLE, List.of(FIRST + "、" + SECOND)),
            new Notice(Kind.BACKWARDS, List.of(FIRST, SECOND)));
  }

  @Test
  void aForkIsToldAndBothBranchesAreFollowed() {
    Family family =
        family(
            FIRST,
            edition(FIRST, null, true),
            edition(SECOND, FIRST, false),
            edition(THIRD, FIRST, false));
    assertThat(family.inForce()).containsExactlyInAnyOrder(SECOND, THIRD);
    assertThat(family.notices())
        .containsExactly(new Notice(Kind.FORK, List.of(FIRST, THIRD + "、" + SECOND)));
  }

  @Test
  void aNumberThatIsNotThereIsUnknown() {
    assertThat(family(SECOND, edition(SECOND, FIRST, false)).notices())
        .containsExactly(new Notice(Kind.UNKNOWN, List.of(SECOND, FIRST)));
  }

  @Test
  void whatTakesOverPartsIsToldAndLeadsNowhere() {
    Standard older = edition(FIRST, null, true);
    Standard parts = edition(SECOND, FIRST + "（部分：第4章）", false);
    Standard plain = edition(THIRD, FIRST + "（部分）", false);
    Standard other = edition("DB14/T 9-2020", "DB14/T 8-2010（部分）", false);
    Family family = new Family(older, List.of(older), List.of(parts, plain, other), TODAY);
    assertThat(family.inForce()).isEmpty();
    assertThat(family.notices())
        .containsExactly(
            new Notice(Kind.PARTLY, List.of(SECOND, FIRST, "第4章")),
            new Notice(Kind.PARTLY, List.of(THIRD, FIRST, "")),
            new Notice(Kind.NONE_IN_FORCE, List.of(FIRST)));
    assertThat(new Family(parts, List.of(parts), List.of(), TODAY).notices())
        .containsExactly(new Notice(Kind.PARTLY, List.of(SECOND, FIRST, "第4章")));
  }

  @Test
  void whatIsAbolishedWithoutSuccessorIsToldButNotWhatIsStillToCome() {
    Standard abolished = dated(FIRST, LocalDate.of(2010, 3, 1), TODAY.minusYears(1));
    assertThat(family(FIRST, abolished).notices())
        .containsExactly(new Notice(Kind.NONE_IN_FORCE, List.of(FIRST)));
    Standard coming = dated(THIRD, TODAY.plusDays(1), null);
    assertThat(family(THIRD, coming).inForce()).isEmpty();
    assertThat(family(THIRD, coming).notices()).isEmpty();
  }

  @Test
  void anEditionWithoutADateCountsByTheYearOfItsNumberAndAmongEqualsByItsNumber() {
    Standard undated = dated(SECOND, null, null);
    Standard older = dated(FIRST, LocalDate.of(2014, 12, 31), null);
    Standard same = dated("DB14/T 2-2015", LocalDate.of(2015, 1, 1), null);
    Standard newer = dated(THIRD, LocalDate.of(2015, 1, 2), null);
    assertThat(family(FIRST, older, newer, undated, same).editions())
        .containsExactly(newer, same, undated, older);
  }

  private static Family family(String viewed, Standard... members) {
    Standard seen =
        List.of(members).stream()
            .filter(one -> one.number().value().equals(viewed))
            .findFirst()
            .orElseThrow();
    return new Family(seen, List.of(members), List.of(), TODAY);
  }

  private static Standard edition(String number, @Nullable String replaces, boolean over) {
    LocalDate began = LocalDate.of(StandardNumber.of(number).year(), 3, 1);
    return standard(number, began, over ? TODAY.minusYears(1) : null, null, replaces);
  }

  private static Standard dated(
      String number, @Nullable LocalDate began, @Nullable LocalDate abolished) {
    return standard(number, began, null, abolished, null);
  }

  private static Standard standard(
      String number,
      @Nullable LocalDate began,
      @Nullable LocalDate superseded,
      @Nullable LocalDate abolished,
      @Nullable String replaces) {
    StandardDetails details =
        new StandardDetails(
            "题名",
            null,
            began,
            began,
            superseded,
            abolished,
            replaces,
            null,
            null,
            List.of(),
            null,
            null,
            null,
            null);
    return Standard.reference(StandardNumber.of(number), details, ClaimedEnd.NONE, "目录", NOW);
  }
}
