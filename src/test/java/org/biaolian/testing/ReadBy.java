package org.biaolian.testing;

import dev.biaolian.demo.DemoPeople;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.test.context.support.WithSecurityContext;
import org.springframework.security.test.context.support.WithSecurityContextFactory;

/** The demo person who looks at the page. */
@Retention(RetentionPolicy.RUNTIME)
@WithSecurityContext(factory = ReadBy.Reader.class)
public @interface ReadBy {

  String value();

  /** Signs that person in. */
  final class Reader implements WithSecurityContextFactory<ReadBy> {
    @Override
    public SecurityContext createSecurityContext(ReadBy reader) {
      return new SecurityContextImpl(DemoPeople.authentication(reader.value(), null));
    }
  }
}
