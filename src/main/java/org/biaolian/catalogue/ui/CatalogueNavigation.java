package org.biaolian.catalogue.ui;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.biaolian.catalogue.CatalogueRoutes;

/** Addresses of the catalogue's pages. */
public final class CatalogueNavigation {

  private CatalogueNavigation() {}

  /** The page of a standard, without leading slash. */
  public static String route(String number) {
    return CatalogueRoutes.standard(number);
  }

  /** The list, looking for a text. */
  public static String search(String text) {
    return CatalogueRoutes.LIST + "?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
