package org.biaolian.recognition.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.biaolian.bureau.Organization;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.OrganizationCode;
import org.biaolian.recognition.MatrixRow;
import org.biaolian.uikit.Mark;
import org.biaolian.uikit.RecognitionStrip.Place;
import org.junit.jupiter.api.Test;

/** Which bureaus get a bar beside a standard. */
class StandardMarksTest {

  private static final int FIRST = 110_100;

  @Test
  void upToTwentyFourBureausEachHaveABar() {
    List<Place> places = strip(24, Map.of());
    assertThat(places).hasSize(24);
    assertThat(places)
        .filteredOn(place -> place.mark() == Pieces.mark(MatrixRow.Mark.SOURCE))
        .hasSize(1);
    assertThat(places).filteredOn(place -> place.mark() == Mark.NONE).hasSize(23);
  }

  @Test
  void ofMoreOnlyThoseThatStandSomehowTowardsTheStandard() {
    assertThat(strip(25, Map.of())).extracting(Place::name).containsExactly("局0");
    MatrixRow.Cell recognised =
        new MatrixRow.Cell(MatrixRow.Mark.RECOGNISED, null, null, null, null, false);
    MatrixRow.Cell running =
        new MatrixRow.Cell(MatrixRow.Mark.RUNNING, null, null, null, null, false);
    assertThat(strip(360, Map.of(code(7), recognised, code(359), running)))
        .extracting(Place::name, Place::mark)
        .containsExactly(
            tuple("局0", Pieces.mark(MatrixRow.Mark.SOURCE)),
            tuple("局7", Pieces.mark(MatrixRow.Mark.RECOGNISED)),
            tuple("局359", Pieces.mark(MatrixRow.Mark.RUNNING)));
  }

  @Test
  void aReferenceOfNobodyHasNoBarAmongMany() {
    assertThat(StandardMarks.strip(bureaus(25), null, Map.of(), Locale.SIMPLIFIED_CHINESE))
        .isEmpty();
  }

  private static List<Place> strip(int bureaus, Map<BureauCode, MatrixRow.Cell> cells) {
    return StandardMarks.strip(bureaus(bureaus), code(0), cells, Locale.SIMPLIFIED_CHINESE);
  }

  private static List<Organization> bureaus(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                new Organization(
                    new OrganizationCode(code(i).value()),
                    Organization.Kind.BUREAU,
                    code(i).level(),
                    "第" + i + "局",
                    "Bureau " + i,
                    "局" + i,
                    "B" + i,
                    "局"))
        .toList();
  }

  private static BureauCode code(int i) {
    return new BureauCode(Integer.toString(FIRST + 100 * i));
  }
}
