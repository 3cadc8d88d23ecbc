package org.biaolian.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Events that no page of ours would send, posted to the running portal. */
@ServerTest
class ForgedCallsDbTest {

  private static final String POKE = "poke";

  @LocalServerPort private int port;

  private final AtomicInteger pokes = new AtomicInteger();
  private Caller caller;
  private ClientPage page;

  @BeforeEach
  void anOpenPageOfASignedInPerson() {
    caller = new Caller(port).signIn("jinzhong-clerk");
    page = ClientPage.open(caller);
  }

  @Test
  void anEventOfAVisibleElementIsHeard() {
    int node = add(poked());
    page.event(node, POKE);
    assertThat(pokes).hasValue(1);
  }

  @Test
  void anEventOfAnInvisibleElementChangesNothing() {
    Element element = poked();
    element.setVisible(false);
    page.event(add(element), POKE);
    assertThat(pokes).hasValue(0);
  }

  @Test
  void anEventInsideAnInvisibleParentChangesNothing() {
    Element inside = poked();
    Element parent = new Div().getElement().appendChild(inside);
    parent.setVisible(false);
    add(parent);
    page.event(inside.getNode().getId(), POKE);
    assertThat(pokes).hasValue(0);
  }

  @Test
  void anEventOfADisabledElementOrInsideOneChangesNothing() {
    Element element = poked();
    element.setEnabled(false);
    page.event(add(element), POKE);
    Element inside = poked();
    Element parent = new Div().getElement().appendChild(inside);
    parent.setEnabled(false);
    add(parent);
    page.event(inside.getNode().getId(), POKE);
    assertThat(pokes).hasValue(0);
  }

  @Test
  void anEventOfAnElementThatIsGoneChangesNothing() {
    Element element = poked();
    int node = add(element);
    page.ui().accessSynchronously(element::removeFromParent);
    page.event(node, POKE);
    assertThat(pokes).hasValue(0);
  }

  @Test
  void anEventThatNobodyListensToChangesNothing() {
    int node = add(poked());
    page.event(node, "click");
    assertThat(pokes).hasValue(0);
  }

  @Test
  void theValueOfADisabledReadOnlyOrInvisibleFieldStays() {
    AtomicReference<String> values = new AtomicReference<>("");
    TextField disabled = new TextField();
    disabled.setEnabled(false);
    TextField readOnly = new TextField();
    readOnly.setReadOnly(true);
    TextField invisible = new TextField();
    invisible.setVisible(false);
    TextField open = new TextField();
    for (TextField field : new TextField[] {disabled, readOnly, invisible, open}) {
      page.property(add(field.getElement()), "value", "forged");
      page.ui().accessSynchronously(() -> values.set(values.get() + "," + field.getValue()));
    }
    assertThat(values).hasValue(",,,,forged");
  }

  @Test
  void aMethodOfTheServerThatIsNotOfferedCannotBeCalled() {
    Div victim = new Div();
    int node = add(victim.getElement());
    HttpResponse<String> answer = page.method(node, "removeFromParent");
    AtomicReference<Boolean> attached = new AtomicReference<>(false);
    page.ui().accessSynchronously(() -> attached.set(victim.isAttached()));
    assertThat(attached).hasValue(true);
    assertThat(answer.body()).doesNotContain("Exception");
  }

  @Test
  void aWrongKeyOfThePageIsRefused() {
    int node = add(poked());
    page.forged(caller, page.uiId(), "00000000-0000-0000-0000-000000000000", node, POKE);
    page.forged(caller, page.uiId(), "", node, POKE);
    assertThat(pokes).hasValue(0);
  }

  @Test
  void anotherPersonsSessionReachesNothingEvenWithTheKey() {
    int node = add(poked());
    Caller other = new Caller(port).signIn("xinzhou-clerk");
    ClientPage own = ClientPage.open(other);
    page.forged(other, page.uiId(), page.key(), node, POKE);
    page.forged(other, own.uiId(), own.key(), node, POKE);
    assertThat(pokes).hasValue(0);
  }

  @Test
  void anotherPageOfTheSameSessionReachesNothing() {
    int node = add(poked());
    ClientPage second = ClientPage.open(caller);
    second.event(node, POKE);
    assertThat(pokes).hasValue(0);
  }

  @Test
  void nobodySignedInReachesNothingAndIsToldThatTheSessionIsOver() {
    int node = add(poked());
    Caller nobody = new Caller(port);
    nobody.get("/recognition/register");
    HttpResponse<String> answer = page.forged(nobody, page.uiId(), page.key(), node, POKE);
    assertThat(pokes).hasValue(0);
    assertThat(answer.body()).contains("sessionExpired");
  }

  @Test
  void thePushOfAPageIsNotOpenedWithAWrongId() {
    HttpResponse<String> answer =
        caller.get(
            "/VAADIN/push?v-r=push&v-uiId="
                + page.uiId()
                + "&v-pushId=00000000-0000-0000-0000-000000000000&X-Atmosphere-Transport=long-polling"
                + "&X-Atmosphere-tracking-id=0&X-Atmosphere-Framework=3.1.5-javascript");
    assertThat(answer.body()).contains("appError").doesNotContain(page.pushId());
    AtomicReference<Boolean> connected = new AtomicReference<>(true);
    page.ui()
        .accessSynchronously(
            () ->
                connected.set(
                    page.ui().getInternals().getPushConnection() != null
                        && page.ui().getInternals().getPushConnection().isConnected()));
    assertThat(connected).hasValue(false);
  }

  @Test
  void aClickThatFailsIsToldByANumberAndNotByItsCause() {
    Element element = new Div().getElement();
    element.addEventListener(
        POKE,
        event -> {
          throw new IllegalStateException(OpenPages.SECRET);
        });
    HttpResponse<String> answer = page.event(add(element), POKE);
    assertThat(answer.body()).containsPattern("E-\\d{8}-[2-9A-Z]{4}");
    assertThat(answer.body()).doesNotContain("secret words", "IllegalState", "org.biaolian");
  }

  private Element poked() {
    Element element = new Div().getElement();
    element.addEventListener(POKE, event -> pokes.incrementAndGet());
    return element;
  }

  private int add(Element element) {
    UI ui = page.ui();
    ui.accessSynchronously(() -> ui.getElement().appendChild(element));
    // The client has to have learned of it, as it would before anybody could press anything.
    page.event(ui.getElement().getNode().getId(), "look");
    return element.getNode().getId();
  }
}
