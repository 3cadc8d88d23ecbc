package org.biaolian.catalogue.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.biaolian.access.Sharing;
import org.biaolian.catalogue.LegalStatus;
import org.biaolian.catalogue.SearchPage;
import org.biaolian.catalogue.StandardRow;
import org.biaolian.catalogue.Verification;
import org.biaolian.kernel.MarkedText;
import org.biaolian.kernel.MarkedText.Piece;
import org.biaolian.testing.DbTest;
import org.biaolian.uikit.BureauChip;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is marked in one line of the results. */
@DbTest
@Tag("view")
@ViewPackages(classes = StandardsView.class)
class ResultItemDbTest extends SpringBrowserlessTest {

  private static final String NUMBER = "DB1407/T 900841-2024";

  @BeforeEach
  void inChinese() {
    UI.getCurrentOrThrow().setLocale(Locale.SIMPLIFIED_CHINESE);
  }

  private static MarkedText marked(String text) {
    return new MarkedText(List.of(new Piece(text, true)));
  }

  private static MarkedText plain(String text) {
    return new MarkedText(List.of(new Piece(text, false)));
  }

  private static String drawn(SearchPage.Hit hit, @Nullable BureauChip owner) {
    return new ResultItem(hit, owner, null).getElement().getOuterHTML().replaceAll("\\n\\s*", "");
  }

  private static StandardRow row() {
    return new StandardRow(
        UUID.randomUUID(),
        NUMBER,
        "荞面碗托",
        "Buckwheat jelly",
        LegalStatus.IN_FORCE,
        Verification.UNVERIFIED,
        null,
        "1407",
        "晋中市食品局",
        null,
        null,
        List.of(),
        Sharing.PUBLIC,
        false);
  }

  private static BureauChip chip() {
    return new BureauChip(new BureauChip.Bureau(BureauChip.Kind.CITY, "晋中", null, "晋中市"));
  }

  @Test
  void numberEnglishTitleAndTheNamesOfWhoMadeItBearTheirMarks() {
    SearchPage.Hit hit =
        new SearchPage.Hit(
            row(),
            marked(NUMBER),
            plain("荞面碗托"),
            marked("Buckwheat"),
            marked("食品局"),
            marked("碗托委员会"),
            marked("荞面研究院"),
            null,
            null);
    for (String drawn : List.of(drawn(hit, null), drawn(hit, chip()))) {
      assertThat(drawn)
          .contains(
              "<mark>" + NUMBER + "</mark>",
              "<mark>Buckwheat</mark>",
              "<mark>食品局</mark>",
              "技术归口：<mark>碗托委员会</mark>",
              "起草单位：<mark>荞面研究院</mark>");
    }
    assertThat(drawn(hit, chip())).contains("批准发布：<mark>食品局</mark>");
  }

  @Test
  void withoutAMatchTheLineIsAsShortAsBefore() {
    SearchPage.Hit hit =
        new SearchPage.Hit(row(), plain(NUMBER), plain("荞面碗托"), null, null, null, null, null, null);
    assertThat(drawn(hit, chip())).doesNotContain("<mark>", "Buckwheat", "晋中市食品局", "技术归口", "起草单位");
    assertThat(drawn(hit, null)).contains("晋中市食品局");
  }
}
