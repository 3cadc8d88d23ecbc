package org.biaolian.catalogue.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.UUID;
import org.biaolian.catalogue.RecordPage;

/**
 * A tab on the page of a standard, offered as a bean by a module above. Its content is asked for
 * when the tab is opened, for a standard that the reader sees.
 */
public interface RecordTab {

  String titleKey();

  /** Overview 10, text 20, trail 90. */
  int order();

  /** The number behind the title; none shows no number. */
  Optional<Integer> count(RecordPage record);

  Component content(UUID standardId);
}
