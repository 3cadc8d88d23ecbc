package org.biaolian.door;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The pages that are open in the portal under test, the newest last. */
@TestConfiguration(proxyBeanMethods = false)
class OpenPages {

  private static final List<UI> PAGES = new CopyOnWriteArrayList<>();

  @Bean
  VaadinServiceInitListener pagesOfTheTests() {
    return event -> event.getSource().addUIInitListener(start -> PAGES.add(start.getUI()));
  }

  static UI newest() {
    return PAGES.getLast();
  }
}
