package org.biaolian.catalogue.internal.search;

import org.springframework.context.ApplicationContext;

/** The portal's own full re-index, which otherwise runs at its start only. */
public final class FullIndex {

  private FullIndex() {}

  public static void rebuild(ApplicationContext portal) {
    portal.getBean(IndexBuilder.class).rebuild();
  }
}
