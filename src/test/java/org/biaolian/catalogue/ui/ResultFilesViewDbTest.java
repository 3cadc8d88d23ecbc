package org.biaolian.catalogue.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.util.Locale;
import org.biaolian.catalogue.ResultExport;
import org.biaolian.catalogue.StandardQuery;
import org.biaolian.testing.DbTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is offered beside a result. */
@DbTest
@Tag("view")
@ViewPackages(packages = "org.biaolian")
class ResultFilesViewDbTest extends SpringBrowserlessTest {

  @Test
  void aResultTooLongForOneFileSaysSoAndWhatToDo() {
    UI.getCurrentOrThrow().setLocale(Locale.SIMPLIFIED_CHINESE);
    ResultFiles files = new ResultFiles(mock(ResultExport.class));
    UI.getCurrentOrThrow().add(files);
    files.show(StandardQuery.ALL, ResultExport.MOST);
    assertThat(files.getChildren()).hasSize(2).allMatch(Anchor.class::isInstance);
    files.show(StandardQuery.ALL, ResultExport.MOST + 1L);
    assertThat(files.getChildren()).noneMatch(Anchor.class::isInstance);
    assertThat(files.getElement().getTextRecursively())
        .isEqualTo("结果超过 900,000 条，无法导出；请先用左侧筛选缩小范围。");
  }
}
