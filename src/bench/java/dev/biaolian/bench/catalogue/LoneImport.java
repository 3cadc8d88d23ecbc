package dev.biaolian.bench.catalogue;

import dev.biaolian.demo.DemoPeople;
import java.nio.file.Path;
import org.biaolian.PortalApplication;
import org.biaolian.bureau.People;
import org.biaolian.catalogue.StandardImport;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A whole portal in a process of its own that imports one file and ends; see {@link HeapFigure}.
 */
public final class LoneImport {

  private LoneImport() {}

  /** Argument: the file. Settings come by the environment. */
  public static void main(String[] arguments) {
    try (ConfigurableApplicationContext portal =
        new SpringApplicationBuilder(PortalApplication.class).run()) {
      portal.getBean(People.class).enter(DemoPeople.entries());
      ImportFigures.run(portal.getBean(StandardImport.class), Path.of(arguments[0]), false);
    }
  }
}
