package org.biaolian.door;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** What the tests of the door add to the portal: its open pages, and addresses that fail. */
@TestConfiguration(proxyBeanMethods = false)
class OpenPages {

  static final String SECRET = "secret words of a failure\r\nand a forged line";

  private static final List<UI> PAGES = new CopyOnWriteArrayList<>();

  @Bean
  VaadinServiceInitListener pagesOfTheTests() {
    return event -> event.getSource().addUIInitListener(start -> PAGES.add(start.getUI()));
  }

  /** The page that was opened last. */
  static UI newest() {
    return PAGES.getLast();
  }

  /** Needs a sign-in like every address of the portal. */
  @RestController
  static class Failures {

    @GetMapping("/failing/unforeseen")
    String unforeseen() {
      throw new IllegalStateException(SECRET);
    }

    @GetMapping("/failing/too-large")
    String tooLarge() {
      throw new MaxUploadSizeExceededException(1);
    }

    @PostMapping("/failing/post-only")
    String postOnly() {
      return "";
    }

    @GetMapping(path = "/failing/json-only", consumes = "application/json")
    String jsonOnly() {
      return "";
    }
  }
}
