package org.biaolian.door;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.biaolian.PortalApplication;
import org.biaolian.testing.TestDatabase;
import org.biaolian.testing.TestWorld;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the portal as it listens on a port, in production mode, with a sign-in server that can
 * be made to lie. Limits are low where a test reaches them and high where it does not.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Tag("db")
@SpringBootTest(
    classes = {PortalApplication.class, TestWorld.class, OpenPages.class},
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "vaadin.productionMode=true",
      "biaolian.limits.rules.sign-in.per-address=100000",
      "biaolian.limits.rules.sign-in.per-account=100000",
      "biaolian.limits.rules.public.per-address=3",
      "biaolian.limits.rules.public.per-account=3",
      "biaolian.limits.rules.api.per-address=6",
      "biaolian.limits.rules.api.per-account=4",
      "biaolian.limits.rules.upload.per-address=2",
      "biaolian.session.idle=30m",
      "biaolian.session.absolute=8h"
    })
@ContextConfiguration(initializers = {TestDatabase.class, FakeProvider.class})
@interface ServerTest {}
