package org.biaolian.recognition.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.biaolian.recognition.ActKind;
import org.biaolian.recognition.CaseWorld;
import org.biaolian.recognition.Effect;
import org.biaolian.recognition.Ground;
import org.biaolian.recognition.NewAct;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.recognition.RegisterActs;
import org.biaolian.recognition.RegisterLine;
import org.biaolian.recognition.RegisterWorld;
import org.biaolian.recognition.internal.RegisterLook;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.ReadBy;
import org.biaolian.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The page on which a clerk chooses what the bureau confirms anew. */
@DbTest
@Tag("view")
@ViewPackages(packages = "org.biaolian")
class ReconfirmViewDbTest extends SpringBrowserlessTest {

  private static final String CLERK = "xinzhou-clerk";

  @Autowired private ApplicationContext portal;
  @Autowired private RegisterActs acts;
  @Autowired private RegisterLook look;
  @Autowired private Clock clock;

  private UUID agreement = new UUID(0, 0);
  private UUID first = new UUID(0, 0);
  private UUID second = new UUID(0, 0);

  @BeforeEach
  void twoAreDue() {
    RegisterWorld world = new RegisterWorld(portal);
    agreement = world.agreement(null);
    first = due(world);
    second = due(world);
    UI.getCurrentOrThrow().setLocale(Locale.SIMPLIFIED_CHINESE);
  }

  private UUID due(RegisterWorld world) {
    UUID standard = world.standard();
    UUID entry = world.registered(standard, agreement, Effect.SUPERVISION, CaseWorld.XINZHOU);
    world.revise(standard, LocalDate.now(clock));
    look.look(List.of(entry));
    return entry;
  }

  @Test
  @ReadBy(CLERK)
  void allThatAnswerAreChosenAtOnceAndTheQuestionNamesEach() {
    open();
    assertThat(find(Span.class).all()).extracting(Span::getText).contains("已选 0 项，一次最多 200 项");
    assertThat(button("提出重新确认").isEnabled()).isFalse();
    test(button("选中筛选到的全部（最多 200 项，期限早的优先）")).click();
    assertThat(grid().getSelectedItems())
        .extracting(RegisterLine::id)
        .containsExactlyInAnyOrder(first, second);
    assertThat(find(Span.class).all()).extracting(Span::getText).contains("已选 2 项，一次最多 200 项");
    List<String> numbers =
        grid().getSelectedItems().stream().map(one -> one.standard().number()).toList();
    test(button("提出重新确认")).click();
    Dialog dialog =
        find(Dialog.class).all().stream().filter(Dialog::isOpened).findFirst().orElseThrow();
    assertThat(find(DescriptionList.Term.class, dialog).all())
        .extracting(DescriptionList.Term::getText)
        .containsAll(numbers);
  }

  @Test
  @ReadBy(CLERK)
  void whatWaitsForItsPeopleIsNotOfferedAndThePageSaysSo() {
    SignedIn.as(
        CLERK,
        () ->
            acts.propose(
                new NewAct(
                    ActKind.RECONFIRM, Set.of(second), Ground.RECONFIRMED, "继续适用", null, null)));
    open();
    test(button("选中筛选到的全部（最多 200 项，期限早的优先）")).click();
    assertThat(grid().getSelectedItems()).extracting(RegisterLine::id).containsExactly(first);
    assertThat(find(Div.class).withClassName("bl-note").all())
        .anyMatch(
            note ->
                note.getText().startsWith("这个协作圈另有 ")
                    && note.getText().endsWith(" 项已经提出，正在审核或签发，不在此列。"));
  }

  private void open() {
    UI.getCurrentOrThrow()
        .navigate(
            RecognitionRoutes.RECONFIRM, QueryParameters.of("agreement", agreement.toString()));
    roundTrip();
  }

  @SuppressWarnings("unchecked")
  private Grid<RegisterLine> grid() {
    return find(Grid.class).single();
  }

  private Button button(String text) {
    return find(Button.class).all().stream()
        .filter(one -> one.getText().equals(text))
        .findFirst()
        .orElseThrow();
  }
}
