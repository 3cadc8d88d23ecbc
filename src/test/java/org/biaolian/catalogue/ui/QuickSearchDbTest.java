package org.biaolian.catalogue.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.biaolian.catalogue.NewStandard;
import org.biaolian.catalogue.StandardDetails;
import org.biaolian.catalogue.StandardEntry;
import org.biaolian.catalogue.StandardQuery;
import org.biaolian.catalogue.Standards;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.ReadBy;
import org.biaolian.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.JsonNodeFactory;

/** The search box of the frame, as the page speaks with it. */
@DbTest
@Tag("view")
@ViewPackages(packages = "org.biaolian")
class QuickSearchDbTest extends SpringBrowserlessTest {

  private static final String NUMBER = "DB1407/T 900731-2024";
  private static final String TITLE = "酸枣仁炮制速查规程";

  @Autowired private StandardEntry entry;
  @Autowired private Standards standards;

  @BeforeEach
  void inChinese() {
    UI.getCurrentOrThrow().setLocale(Locale.SIMPLIFIED_CHINESE);
    boolean known = SignedIn.as("jinzhong-clerk", () -> standards.findByNumber(NUMBER)).isPresent();
    if (!known) {
      SignedIn.as(
          "jinzhong-clerk",
          () ->
              entry.record(
                  new NewStandard(
                      NUMBER,
                      StandardDetails.of(
                          TITLE, LocalDate.of(2024, 5, 6), LocalDate.of(2024, 8, 6), null))));
    }
    await()
        .until(
            () ->
                SignedIn.as(
                    "jinzhong-clerk",
                    () -> standards.count(StandardQuery.ALL.withText("酸枣仁炮制速查")) == 1));
  }

  @Test
  @ReadBy("jinzhong-clerk")
  void whatIsTypedIsAnsweredWithNumbersAndTitles() {
    UI.getCurrentOrThrow().navigate("standards");
    assertThat(answered("typing 酸枣仁炮制速查")).contains(NUMBER).contains(TITLE);
    assertThat(answered("typing db1407t900731")).contains(TITLE);
    assertThat(answered("typing  ")).doesNotContain(NUMBER);
  }

  @Test
  @ReadBy("anhui-clerk")
  void whatOneMayNotSeeIsNotSuggested() {
    UI.getCurrentOrThrow().navigate("standards");
    assertThat(answered("typing 酸枣仁炮制速查")).isNotEmpty().doesNotContain(NUMBER, TITLE);
  }

  @Test
  @ReadBy("jinzhong-clerk")
  void aSuggestionIsOpenedAndEnterLeadsToTheList() {
    UI.getCurrentOrThrow().navigate("standards");
    say("open " + CatalogueNavigation.route(NUMBER));
    assertThat(getCurrentView()).isInstanceOf(RecordView.class);
    say("search 酸枣");
    assertThat(getCurrentView()).isInstanceOf(StandardsView.class);
  }

  private static void say(String words) {
    Component bar = bar(UI.getCurrentOrThrow()).orElseThrow();
    bar.getElement()
        .getNode()
        .getFeature(ElementListenerMap.class)
        .fireEvent(
            new DomEvent(
                bar.getElement(),
                "bl-said",
                JsonNodeFactory.instance.objectNode().put("event.detail", words)));
  }

  private static Optional<Component> bar(Component from) {
    return from.getElement().getClassList().contains("bl-bar")
        ? Optional.of(from)
        : from.getChildren().flatMap(child -> bar(child).stream()).findFirst();
  }

  /** What the server sends to the page for this. */
  private static String answered(String words) {
    UI ui = UI.getCurrentOrThrow();
    ui.getInternals().getStateTree().runExecutionsBeforeClientResponse();
    ui.getInternals().dumpPendingJavaScriptInvocations();
    say(words);
    ui.getInternals().getStateTree().runExecutionsBeforeClientResponse();
    List<PendingJavaScriptInvocation> sent = ui.getInternals().dumpPendingJavaScriptInvocations();
    return sent.stream()
        .map(PendingJavaScriptInvocation::getInvocation)
        .filter(one -> one.getExpression().contains("biaolianAnswers"))
        .map(one -> one.getParameters().toString())
        .findFirst()
        .orElse("");
  }
}
