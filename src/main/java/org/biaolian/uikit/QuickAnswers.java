package org.biaolian.uikit;

import java.util.List;

/** Answers under the search box of the frame, offered by the feature that searches. */
public interface QuickAnswers {

  /**
   * Something to open.
   *
   * @param route its page, without leading slash
   */
  record Answer(String route, String number, String title) {}

  /** The best few for what was typed so far, of what the present reader may see. */
  List<Answer> to(String words);
}
