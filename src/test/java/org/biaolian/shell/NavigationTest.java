package org.biaolian.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.OptionalInt;
import org.biaolian.uikit.HasMenuCount;
import org.biaolian.uikit.MenuCount;
import org.junit.jupiter.api.Test;

/** Where the figure beside a menu entry comes from. */
class NavigationTest {

  private static final class Page extends Div implements HasMenuCount {
    @Override
    public int menuCount() {
      return 7;
    }
  }

  /** A figure that may be known, and must not be counted here. */
  private record Figure(OptionalInt known) implements MenuCount {
    @Override
    public Class<? extends Component> view() {
      return Page.class;
    }

    @Override
    public int count() {
      throw new AssertionError("counted while a page waits");
    }
  }

  @Test
  void aPageThatHasReadItsOwnFigureIsBelievedBeforeWhatIsKnown() {
    assertThat(Navigation.known(new Figure(OptionalInt.of(3)), new Page())).hasValue(7);
  }

  @Test
  void onOtherPagesItIsWhatIsKnownOrComesLater() {
    assertThat(Navigation.known(new Figure(OptionalInt.of(3)), new Div())).hasValue(3);
    assertThat(Navigation.known(new Figure(OptionalInt.empty()), new Div())).isEmpty();
    assertThat(Navigation.known(new Figure(OptionalInt.empty()), null)).isEmpty();
  }
}
