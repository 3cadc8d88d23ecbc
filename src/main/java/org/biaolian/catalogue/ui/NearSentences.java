package org.biaolian.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.stream.Collectors;
import org.biaolian.catalogue.Facet;
import org.biaolian.catalogue.NearReason;
import org.biaolian.catalogue.StandardRow;
import org.biaolian.kernel.StandardNumber;

/** Why standards are near, and whose they are, in the reader's words. */
@SpringComponent
class NearSentences {

  private final FacetNames names;

  NearSentences(FacetNames names) {
    this.names = names;
  }

  /** All reasons in one line. */
  Span reasons(Component reader, List<NearReason> reasons) {
    Span line =
        new Span(
            reasons.stream()
                .map(reason -> sentence(reader, reason))
                .collect(Collectors.joining(reader.getTranslation("overlap.reason.between"))));
    line.addClassName("bl-near-why");
    return line;
  }

  private String sentence(Component reader, NearReason reason) {
    String detail =
        switch (reason.kind()) {
          case SAME_ICS -> names.of(reader, Facet.ICS, reason.detail());
          case SAME_CCS -> names.of(reader, Facet.CCS, reason.detail());
          default -> reason.detail();
        };
    return reader.getTranslation("overlap.reason." + Words.key(reason.kind()), detail);
  }

  /** The region of a number, or the level of a standard that no region has issued. */
  String place(Component reader, StandardRow row) {
    return row.regionDigits() == null
        ? reader.getTranslation(
            "catalogue.nature." + Words.level(StandardNumber.of(row.number()).kind()))
        : region(reader, row);
  }

  /** The region of a number, by name where it has one. */
  String region(Component reader, StandardRow row) {
    String digits = row.regionDigits();
    return digits == null ? "" : names.of(reader, Facet.REGION, digits);
  }
}
