package org.biaolian.recognition.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Map;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.task.ManyAtOnce;

/** From the workbench to the lists in which many are taken, reviewed, signed or sent at once. */
@SpringComponent
class ListsOfSteps implements ManyAtOnce {

  @Override
  public Map<String, String> pages() {
    return Map.of(
        "acknowledge", RecognitionRoutes.CASES + "?tab=" + CasesView.NEW,
        "review", RecognitionRoutes.CASES + "?tab=" + CasesView.IN_REVIEW,
        "sign", RecognitionRoutes.CASES + "?tab=" + CasesView.TO_SIGN,
        "endorse", RecognitionRoutes.REQUESTS + "?tab=draft",
        "submit", RecognitionRoutes.REQUESTS + "?tab=endorsed",
        "admissibility", RecognitionRoutes.REQUESTS,
        "reconfirm", RecognitionRoutes.RECONFIRM);
  }
}
