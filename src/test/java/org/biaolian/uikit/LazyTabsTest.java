package org.biaolian.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LazyTabsTest {

  private final List<String> built = new ArrayList<>();

  @Test
  void onlyTheOpenTabIsBuilt() {
    LazyTabs tabs = tabs(1);
    assertThat(built).containsExactly("text");
    assertThat(shown(tabs)).containsExactly("text");
  }

  @Test
  void anOpenedTabIsKeptAndBuiltOnce() {
    LazyTabs tabs = tabs(0);
    choose(tabs, 2);
    choose(tabs, 0);
    choose(tabs, 2);
    assertThat(built).containsExactly("facts", "trail");
    assertThat(shown(tabs)).containsExactly("trail");
  }

  @Test
  void aTabThatIsNoneOpensNothing() {
    LazyTabs tabs = tabs(0);
    choose(tabs, 3);
    choose(tabs, -1);
    assertThat(shown(tabs)).containsExactly("facts");
  }

  @Test
  void aPageIsNamedByItsTab() {
    Component page = pages(tabs(2)).getFirst();
    assertThat(page.getElement().getAttribute("role")).isEqualTo("tabpanel");
    assertThat(page.getElement().getAttribute("aria-labelledby")).isEqualTo("bl-tab-2");
    assertThat(page.getId()).contains("bl-tab-page-2");
  }

  private LazyTabs tabs(int first) {
    return new LazyTabs(List.of(page("facts"), page("text"), page("trail")), first);
  }

  private LazyTabs.Page page(String title) {
    return new LazyTabs.Page(
        title,
        Optional.of(1),
        () -> {
          built.add(title);
          return new Span(title);
        });
  }

  private static void choose(LazyTabs tabs, int at) {
    PressedInPage.tell(tabs.getChildren().findFirst().orElseThrow(), "bl-tab", "event.detail", at);
  }

  private static List<String> shown(LazyTabs tabs) {
    return pages(tabs).stream()
        .filter(Component::isVisible)
        .map(page -> page.getElement().getTextRecursively())
        .toList();
  }

  private static List<Component> pages(LazyTabs tabs) {
    return tabs.getChildren().skip(1).toList();
  }
}
