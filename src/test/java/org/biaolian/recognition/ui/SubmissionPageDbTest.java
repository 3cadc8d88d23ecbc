package org.biaolian.recognition.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.biaolian.catalogue.CatalogueRoutes;
import org.biaolian.kernel.BureauCode;
import org.biaolian.recognition.CaseWorld;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.recognition.SubmissionView;
import org.biaolian.recognition.Submissions;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.PageRequests;
import org.biaolian.testing.ReadBy;
import org.biaolian.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The page of a submission of many: what the targets have themselves stands beside each row. */
@DbTest
@Tag("view")
@ViewPackages(packages = "org.biaolian")
class SubmissionPageDbTest extends SpringBrowserlessTest {

  private static final String CLERK = "taiyuan-clerk";
  private static final String FIRST = "DB1401/T 995801-2024";
  private static final String SECOND = "DB1401/T 995802-2024";
  private static final String AT_JINZHONG = "DB1407/T 995801-2024";
  private static final String AT_XINZHOU = "DB1409/T 995802-2024";
  private static final AtomicBoolean SHARED = new AtomicBoolean();

  @Autowired private ApplicationContext portal;
  @Autowired private Submissions submissions;

  private UUID submission = new UUID(0, 0);

  @BeforeEach
  void twoStandardsOfWhichEachHasANearOneElsewhere() {
    UI.getCurrentOrThrow().setLocale(Locale.SIMPLIFIED_CHINESE);
    new CaseWorld(portal).agreement();
    if (SHARED.compareAndSet(false, true)) {
      NearStandards near = new NearStandards(portal);
      near.share("taiyuan", FIRST, "悬空栈道锚杆巡检技术规范");
      near.share("jinzhong", AT_JINZHONG, "悬空栈道锚杆巡检技术规范");
      near.share("taiyuan", SECOND, "盐碱湖卤虫采捕管理规范");
      near.share("xinzhou", AT_XINZHOU, "盐碱湖卤虫采捕管理规范");
    }
    submission = SignedIn.as(CLERK, () -> submissions.draft(List.of(FIRST, SECOND)));
  }

  @Test
  @ReadBy(CLERK)
  void whatEachTargetHasOnTheSameMatterIsShownForEachRow() {
    open();
    assertThat(buttons("submission.near")).as("of whom is not said yet").isEmpty();
    ask(Set.of(CaseWorld.JINZHONG, CaseWorld.XINZHOU));

    assertThat(near(FIRST, AT_JINZHONG))
        .hasSize(2)
        .anySatisfy(line -> assertThat(line).contains("晋中", AT_JINZHONG, "悬空栈道锚杆巡检技术规范"))
        .anySatisfy(line -> assertThat(line).contains("忻州").doesNotContain("DB14", "href"));
    assertThat(near(SECOND, AT_XINZHOU))
        .hasSize(2)
        .anySatisfy(line -> assertThat(line).contains("忻州", AT_XINZHOU))
        .anySatisfy(line -> assertThat(line).contains("晋中").doesNotContain("DB14", "href"));
  }

  @Test
  @ReadBy(CLERK)
  void onlyTheTargetsThatAreAskedAreCompared() {
    open();
    ask(Set.of(CaseWorld.XINZHOU));
    assertThat(near(SECOND, AT_XINZHOU))
        .singleElement()
        .satisfies(line -> assertThat(line).contains("忻州"));
  }

  /** Fills in whom to ask, as a person does. */
  @SuppressWarnings("unchecked")
  private void ask(Set<BureauCode> targets) {
    CheckboxGroup<BureauCode> group = find(CheckboxGroup.class).single();
    group.setValue(targets);
    test(find(TextField.class).all().stream()
            .filter(field -> text("recognition.area").equals(field.getLabel()))
            .findFirst()
            .orElseThrow())
        .setValue("全市");
    test(find(TextArea.class).single()).setValue("便民");
    test(find(Button.class).all().stream()
            .filter(button -> text("submission.save").equals(button.getText()))
            .findFirst()
            .orElseThrow())
        .click();
    assertThat(SignedIn.as(CLERK, () -> submissions.find(submission)).orElseThrow().common())
        .satisfies(common -> assertThat(common.targets()).isEqualTo(targets));
  }

  /** The lines of the comparison of one row, once the search knows what it is to find. */
  private List<String> near(String number, String expected) {
    SubmissionView.Line row =
        SignedIn.as(CLERK, () -> submissions.find(submission)).orElseThrow().lines().stream()
            .filter(line -> line.typed().equals(number))
            .findFirst()
            .orElseThrow();
    new NearStandards(portal).known(CLERK, standard(row), expected);
    Button button =
        buttons("submission.near").stream()
            .filter(one -> one.getAriaLabel().orElse("").endsWith(number))
            .findFirst()
            .orElseThrow();
    PageRequests.told();
    button.click();
    Dialog dialog =
        find(Dialog.class).all().stream().filter(Dialog::isOpened).findFirst().orElseThrow();
    assertThat(dialog.getHeaderTitle()).contains(number);
    List<String> lines = drawn();
    assertThat(lines)
        .as("it leads to the record")
        .anyMatch(line -> line.contains(CatalogueRoutes.standard(expected)));
    dialog.close();
    return lines;
  }

  /** The lines of the list that the page was told to draw, with what they lead to. */
  private static List<String> drawn() {
    String list =
        PageRequests.told().stream()
            .filter(part -> part.contains(text("recognition.form.near")))
            .findFirst()
            .orElseThrow();
    return Arrays.stream(list.split("\\[\"li\"", -1)).skip(1).toList();
  }

  private static UUID standard(SubmissionView.Line row) {
    return Objects.requireNonNull(row.standard()).id();
  }

  /** Of the cells of the rows, as the grid draws them. */
  private List<Button> buttons(String key) {
    @SuppressWarnings("unchecked")
    Grid<SubmissionView.Line> grid = find(Grid.class).single();
    List<SubmissionView.Line> rows = grid.getListDataView().getItems().toList();
    return IntStream.range(0, rows.size())
        .mapToObj(row -> test(grid).getCellComponent(row, grid.getColumns().size() - 1))
        .flatMap(cell -> ((Div) cell).getChildren())
        .map(Button.class::cast)
        .filter(button -> text(key).equals(button.getText()))
        .toList();
  }

  private void open() {
    UI.getCurrentOrThrow().navigate(RecognitionRoutes.submission(submission));
  }

  private static String text(String key) {
    return UI.getCurrentOrThrow().getTranslation(key);
  }
}
