package org.biaolian.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.biaolian.shell.NavPlan.Branch;
import org.biaolian.shell.NavPlan.Place;
import org.junit.jupiter.api.Test;

class NavPlanTest {

  @Test
  void fullHundredsStandAtTheTopAndOthersUnderThem() {
    List<Branch> plan = NavPlan.of(List.of(place(510, "b"), place(500, "a"), place(100, "")));

    assertThat(plan).extracting(branch -> branch.head().path()).containsExactly("", "a");
    assertThat(plan.getLast().children()).extracting(Place::path).containsExactly("b");
  }

  @Test
  void aHundredWithoutAPageStillHeadsItsChildren() {
    Branch branch = NavPlan.of(List.of(place(410, "requests"), place(420, "cases"))).getFirst();

    assertThat(branch.head().view()).isNull();
    assertThat(branch.head().title()).isEqualTo("nav.group.recognition");
    assertThat(branch.children()).hasSize(2);
  }

  @Test
  void aPathBelongsToTheLongestPlaceThatBeginsIt() {
    List<Branch> plan =
        NavPlan.of(
            List.of(place(100, ""), place(200, "standards"), place(210, "standards/import")));

    assertThat(find(plan, "standards/DB14/T 1-2020")).isEqualTo("standards");
    assertThat(find(plan, "standards/import")).isEqualTo("standards/import");
    assertThat(find(plan, "")).isEmpty();
  }

  @Test
  void aPathThatOnlyLooksAlikeBelongsNowhere() {
    List<Branch> plan = NavPlan.of(List.of(place(100, ""), place(200, "standards")));

    assertThat(NavPlan.find(plan, "standards-old")).isEmpty();
  }

  private static String find(List<Branch> plan, String path) {
    return NavPlan.find(plan, path).orElseThrow().place().path();
  }

  private static Place place(double order, String path) {
    return new Place(order, "title", path, Div.class);
  }
}
