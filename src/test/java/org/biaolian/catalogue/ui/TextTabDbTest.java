package org.biaolian.catalogue.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import dev.biaolian.demo.DemoPeople;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.biaolian.catalogue.FileUploads;
import org.biaolian.catalogue.NewStandard;
import org.biaolian.catalogue.StandardDetails;
import org.biaolian.catalogue.StandardEntry;
import org.biaolian.catalogue.StandardTexts;
import org.biaolian.catalogue.Standards;
import org.biaolian.document.TextState;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.ReadBy;
import org.biaolian.testing.SignedIn;
import org.biaolian.uikit.EmptyState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

@DbTest
@Tag("view")
@ViewPackages(classes = StandardsView.class)
class TextTabDbTest extends SpringBrowserlessTest {

  private static final String TEXT = "1 范围\n本文件规定了留样要求。\n2 留样\n留样时间不应少于48 h。\n";

  @Autowired private Standards standards;
  @Autowired private FileUploads uploads;
  @Autowired private StandardEntry entry;
  @Autowired private StandardTexts texts;

  @BeforeEach
  void inChinese() {
    UI.getCurrentOrThrow().setLocale(Locale.SIMPLIFIED_CHINESE);
  }

  @Test
  @ReadBy("jinzhong-clerk")
  void aSearchCountsItsHitsAndGoesFromOneToTheNext() {
    open("DB1407/T 900711-2024");
    test(box()).setValue("留样");
    assertThat(status()).contains("第 1 处，共 3 处");
    press("下一处");
    assertThat(status()).contains("第 2 处，共 3 处");
    test(box()).setValue("没有的词");
    assertThat(status()).contains("没有找到");
  }

  @Test
  @ReadBy("jinzhong-clerk")
  void whoMayNotReadItAnyMoreIsShownNoMoreOfIt() {
    open("DB1407/T 900712-2024");
    test(box()).setValue("留样");
    SecurityContextHolder.setContext(
        new SecurityContextImpl(DemoPeople.authentication("anhui-clerk", null)));
    press("下一处");
    assertThat(find(WordsPane.class).all()).isEmpty();
    assertThat(find(TextField.class).all()).isEmpty();
    assertThat(find(EmptyState.class).all()).hasSize(1);
  }

  private void open(String number) {
    UUID id =
        SignedIn.as(
            "jinzhong-clerk",
            () -> {
              UUID made =
                  entry.record(
                      new NewStandard(
                          number,
                          StandardDetails.of(
                              "留样规程", LocalDate.of(2024, 5, 6), LocalDate.of(2024, 8, 6), null)));
              uploads.attachText(
                  made, "正文.txt", new ByteArrayInputStream(TEXT.getBytes(StandardCharsets.UTF_8)));
              return made;
            });
    UUID file =
        SignedIn.as("jinzhong-clerk", () -> standards.find(id))
            .orElseThrow()
            .files()
            .getFirst()
            .id();
    await()
        .atMost(Duration.ofMinutes(3))
        .until(
            () -> SignedIn.as("jinzhong-clerk", () -> texts.read(id, file)).orElseThrow().text(),
            text -> text.state() == TextState.READY);
    UI.getCurrentOrThrow()
        .navigate(CatalogueNavigation.route(number), QueryParameters.simple(Map.of("tab", "text")));
  }

  private TextField box() {
    return find(TextField.class).all().getFirst();
  }

  private List<String> status() {
    return find(Span.class).all().stream()
        .filter(span -> "status".equals(span.getElement().getAttribute("role")))
        .map(Span::getText)
        .toList();
  }

  private void press(String name) {
    test(find(Button.class).all().stream()
            .filter(button -> name.equals(button.getElement().getAttribute("aria-label")))
            .findFirst()
            .orElseThrow())
        .click();
  }
}
