package org.biaolian.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.biaolian.PortalApplication;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** A test of the whole portal, without browser and Keycloak, on a real database. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Tag("db")
@SpringBootTest(classes = {PortalApplication.class, TestWorld.class})
@ContextConfiguration(initializers = TestDatabase.class)
public @interface DbTest {}
