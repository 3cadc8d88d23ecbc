package dev.biaolian.bench.session;

import dev.biaolian.demo.DemoWorld;
import org.biaolian.PortalApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The portal with the demonstration's standards and people, in a process of its own. */
public final class PortalWithDemo {

  private PortalWithDemo() {}

  public static void main(String[] arguments) {
    new SpringApplicationBuilder(PortalApplication.class, DemoWorld.class).run(arguments);
  }
}
