package org.biaolian.catalogue.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.biaolian.catalogue.Facet;
import org.biaolian.catalogue.FacetCount;
import org.biaolian.catalogue.StandardQuery;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.ReadBy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** No value of a facet is out of reach, however many there are. */
@DbTest
@Tag("view")
@ViewPackages(packages = "org.biaolian")
class FacetPanelViewDbTest extends SpringBrowserlessTest {

  @Autowired private FacetNames names;

  private FacetPanel panel;

  @BeforeEach
  void open() {
    UI.getCurrentOrThrow().setLocale(Locale.SIMPLIFIED_CHINESE);
    panel = new FacetPanel(names);
    UI.getCurrentOrThrow().add(panel);
  }

  @Test
  void amongMoreRegionsThanFitThePageOneIsFoundByTyping() {
    panel.show(StandardQuery.ALL, Map.of(Facet.REGION, regions(300)));
    assertThat(sent()).contains("region=3160").doesNotContain("region=3161");
    test(find(Button.class, panel).single()).click();
    Dialog dialog = find(Dialog.class).single();
    assertThat(dialog.getHeaderTitle()).isEqualTo("地区：全部 300 项");
    assertThat(sent()).contains("region=3400").contains("region=3101");
    assertThat(status(dialog)).isEqualTo("共 300 项");
    find(TextField.class, dialog).single().setValue("浙江");
    assertThat(status(dialog)).isEqualTo("共 100 项");
    assertThat(sent()).contains("region=3355").doesNotContain("region=3255");
    find(TextField.class, dialog).single().setValue("宁波");
    assertThat(sent()).contains("region=3302").contains("浙江 宁波");
    assertThat(status(dialog)).isEqualTo("共 1 项");
    find(TextField.class, dialog).single().setValue("3399");
    assertThat(status(dialog)).isEqualTo("共 1 项");
  }

  @Test
  @ReadBy("jinzhong-clerk")
  void theDialogClosesWhenAValueIsFollowed() {
    panel.show(StandardQuery.ALL, Map.of(Facet.REGION, regions(61)));
    test(find(Button.class, panel).single()).click();
    assertThat(find(Dialog.class).all()).hasSize(1);
    UI.getCurrentOrThrow().navigate(StandardsView.class);
    assertThat(find(Dialog.class).all()).isEmpty();
  }

  @Test
  void anOpenBranchOfATreeIsShownWhole() {
    List<FacetCount> codes = new ArrayList<>();
    codes.add(new FacetCount("B", 900));
    IntStream.range(0, 100).forEach(i -> codes.add(new FacetCount("B%02d".formatted(i), 9)));
    panel.show(StandardQuery.ALL.with(Facet.CCS, "B"), Map.of(Facet.CCS, codes));
    String sent = sent();
    assertThat(codes).allSatisfy(code -> assertThat(sent).contains("ccs=" + code.value()));
    assertThat(find(Button.class, panel).all()).isEmpty();
  }

  @Test
  void theNatureOfStandardsIsNamedInWords() {
    assertThat(Stream.of("mandatory", "recommended", "guidance"))
        .extracting(nature -> names.of(panel, Facet.NATURE, nature))
        .containsExactly("强制性", "推荐性", "指导性技术文件");
  }

  /** Cities of 31, 32 and following provinces, a hundred each. */
  private static List<FacetCount> regions(int many) {
    return IntStream.range(0, many)
        .mapToObj(i -> new FacetCount(Integer.toString(3101 + i), 1000 - i))
        .toList();
  }

  private String status(Dialog dialog) {
    return find(Span.class, dialog).all().stream().map(Span::getText).collect(Collectors.joining());
  }

  /** What the page was told to draw since it was last asked. */
  private static String sent() {
    UI ui = UI.getCurrentOrThrow();
    ui.getInternals().getStateTree().runExecutionsBeforeClientResponse();
    return ui.getInternals().dumpPendingJavaScriptInvocations().stream()
        .map(PendingJavaScriptInvocation::getInvocation)
        .flatMap(
            call ->
                Stream.concat(
                    Stream.of(call.getExpression()),
                    call.getParameters().stream().map(String::valueOf)))
        .collect(Collectors.joining("\n"));
  }
}
