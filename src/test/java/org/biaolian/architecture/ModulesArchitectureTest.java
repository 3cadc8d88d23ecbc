package org.biaolian.architecture;

import org.biaolian.PortalApplication;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

@Tag("architecture")
class ModulesArchitectureTest {

  @Test
  void modulesUseOnlyWhatOthersOfferAndWithoutCycles() {
    ApplicationModules.of(PortalApplication.class).verify();
  }
}
