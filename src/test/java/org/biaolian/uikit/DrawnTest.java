package org.biaolian.uikit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.junit.jupiter.api.Test;

class DrawnTest {

  @Test
  void tagsAttributesClassesAndTextsGoToThePageAsData() {
    Span name = new Span("<b>太原</b>");
    name.addClassNames("num", "muted");
    Anchor link = new Anchor("standards/x", "DB14/T 1-2020");
    link.setTitle("\" onclick=\"x");
    assertThat(Drawn.data(new Div(name, link)))
        .hasToString(
            "[[\"div\",{},[\"span\",{\"class\":\"num muted\"},\"<b>太原</b>\"],"
                + "[\"a\",{\"href\":\"standards/x\",\"title\":\"\\\" onclick=\\\"x\"},"
                + "\"DB14/T 1-2020\"]]]");
  }

  @Test
  void aSketchIsTheSameWithoutComponents() {
    Span name = new Span("<b>太原</b>");
    name.addClassName("num");
    Sketch sketch =
        new Sketch("div", new Sketch("span", "<b>太原</b>").with("class", "num"))
            .add(new Sketch("a", "x").with("href", "y\"z"));
    assertThat(sketch.part()).isEqualTo(Drawn.data(new Div(name, new Anchor("y\"z", "x"))).get(0));
  }

  @Test
  void theServerKeepsNothingOfIt() {
    Div place = new Div();
    Drawn.in(place, new Span("one"), new Span("two"));
    assertThat(place.getChildren()).isEmpty();
    assertThat(place.getElement().getChildCount()).isZero();
  }

  @Test
  void aPartThatStaysKeepsItselfAndNothingInside() {
    Div place = new Div(new Span("one"));
    place.addClassName("kept");
    assertThat(Drawn.still(place)).isSameAs(place);
    assertThat(place.getClassNames()).containsExactly("kept");
    assertThat(place.getElement().getChildCount()).isZero();
  }

  @Test
  void aWholeDrawingHasTheOutermostElementOnly() {
    Section model = new Section("资料", new Span("one"));
    Component drawn = Drawn.whole(model);
    assertThat(drawn.getElement().getTag()).isEqualTo("section");
    assertThat(drawn.getElement().getAttribute("aria-label")).isEqualTo("资料");
    assertThat(drawn.getElement().getAttribute("class")).isEqualTo("bl-section");
    assertThat(drawn.getElement().getChildCount()).isZero();
  }

  @Test
  void aDrawingMayBePartOfALargerOne() {
    Div inner = Drawn.still(new Div(new Span("<i>one</i>")));
    Component whole = Drawn.whole(new Div(new Span("two")));
    assertThat(Drawn.data(new Div(inner, whole)))
        .hasToString(
            "[[\"div\",{},[\"div\",{},[\"span\",{},\"<i>one</i>\"]],"
                + "[\"div\",{},[\"span\",{},\"two\"]]]]");
  }

  @Test
  void ofTwoDrawingsBeforeThePageIsThereTheLastCounts() {
    Div place = new Div();
    Drawn.in(place, new Span("one"));
    Drawn.in(place, new Span("two"));
    assertThat(Drawn.data(place)).hasToString("[[\"div\",{},[\"span\",{},\"two\"]]]");
  }

  @Test
  void anIconIsDrawnFromItsPaths() {
    assertThat(Drawn.data(Icons.SEARCH.create()))
        .hasToString(
            "[[\"span\",{\"class\":\"bl-icon\"},[\"svg\",{\"aria-hidden\":\"true\","
                + "\"height\":\"16\",\"width\":\"16\"},"
                + "[\"circle\",{\"cx\":\"7\",\"cy\":\"7\",\"r\":\"4.5\"}],"
                + "[\"path\",{\"d\":\"M10.5 10.5 14 14\"}]]]]");
  }

  @Test
  void contentThatOnlyTheServerCouldSetIsRefused() {
    Div place = new Div();
    Html markup = new Html("<p><b>x</b></p>");
    assertThatThrownBy(() -> Drawn.in(place, markup)).hasMessageContaining("innerHTML");
  }
}
