package org.biaolian.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.biaolian.bureau.Circle;
import org.biaolian.bureau.Circles;
import org.biaolian.bureau.Organization;
import org.biaolian.bureau.Organizations;
import org.biaolian.catalogue.ClassTree;
import org.biaolian.catalogue.Facet;
import org.biaolian.kernel.BureauCode;
import org.springframework.util.function.SingletonSupplier;

/** The words for facets and their values; a value without a name stands for itself. */
@SpringComponent
class FacetNames {

  private static final String VOCABULARIES = "01.040.";
  private static final int PROVINCE_DIGITS = 2;

  private final Organizations organizations;

  /** Circles are never renamed by the portal. */
  private final SingletonSupplier<Map<String, Circle>> circles;

  FacetNames(Organizations organizations, Circles circles) {
    this.organizations = organizations;
    this.circles =
        SingletonSupplier.of(
            () -> {
              Map<String, Circle> all = new HashMap<>();
              circles.all().forEach(circle -> all.put(circle.code().value(), circle));
              return all;
            });
  }

  String of(Component reader, Facet facet) {
    return reader.getTranslation("catalogue.facet." + Words.key(facet));
  }

  String of(Component reader, Facet facet, String value) {
    return switch (facet) {
      case CIRCLE ->
          Optional.ofNullable(circles.obtain().get(value))
              .map(circle -> circle.shortName(locale()))
              .orElse(value);
      case REGION -> region(reader, value);
      case STATUS -> named(reader, "catalogue.status." + value, value);
      case ICS -> ics(reader, value);
      case CCS -> ccs(reader, value);
      case NATURE -> named(reader, "catalogue.facet.nature." + value, value);
      case RECOGNISED_BY ->
          BureauCode.matches(value)
              ? organizations
                  .find(new BureauCode(value).organization())
                  .map(one -> one.shortName(locale()))
                  .orElse(value)
              : value;
      case OWN -> reader.getTranslation("catalogue.facet.value.own");
      case VERIFIED -> reader.getTranslation("catalogue.facet.value.verified");
      case YEAR -> value;
    };
  }

  /** A code of ICS with its name; vocabularies are parted by the fields whose words they hold. */
  static String ics(Component reader, String code) {
    if (code.startsWith(VOCABULARIES)) {
      String field = code.substring(VOCABULARIES.length());
      return coded(
          code, reader.getTranslation("ics.vocabulary", named(reader, "ics." + field, field)));
    }
    return coded(code, named(reader, "ics." + code, inChinese(ClassTree.ics(code))));
  }

  /** A code of ICS with its name, or its group if only that has one. */
  static String icsBranch(Component reader, String code) {
    String named = ics(reader, code);
    return named.equals(code) ? ics(reader, ClassTree.group(code)) : named;
  }

  /** A code of CCS with its name. */
  static String ccs(Component reader, String code) {
    return coded(
        code,
        named(reader, "ccs." + code.toLowerCase(Locale.ROOT), inChinese(ClassTree.ccs(code))));
  }

  /** A bureau of the portal by its name, another region by its own with its province. */
  private String region(Component reader, String digits) {
    return organizations
        .issuing(digits)
        .map(organizations::bureau)
        .map((Organization one) -> one.shortName(locale()))
        .orElseGet(
            () -> {
              if (digits.length() < PROVINCE_DIGITS) {
                return digits;
              }
              String province =
                  named(reader, "region." + digits.substring(0, PROVINCE_DIGITS), digits);
              return digits.length() == PROVINCE_DIGITS
                  ? province
                  : province + " " + named(reader, "region." + digits, digits);
            });
  }

  private static String coded(String code, String name) {
    return name.isEmpty() ? code : code + " " + name;
  }

  private static String named(Component reader, String key, String otherwise) {
    String name = reader.getTranslation(key);
    return name.contains(key) ? otherwise : name;
  }

  private static String inChinese(String name) {
    return locale().getLanguage().equals(Locale.CHINESE.getLanguage()) ? name : "";
  }

  private static Locale locale() {
    return UI.getCurrentOrThrow().getLocale();
  }
}
