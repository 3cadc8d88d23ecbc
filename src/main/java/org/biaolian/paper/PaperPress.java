package org.biaolian.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.biaolian.access.Unguarded;
import org.biaolian.kernel.BureauCode;
import org.biaolian.paper.internal.PaperFonts;
import org.biaolian.paper.internal.Seals;
import org.biaolian.paper.internal.SheetPrinter;
import org.springframework.stereotype.Service;

/** Makes a PDF of a sheet, and seals it with the key of its bureau where there is one. */
@Service
public class PaperPress {

  private static final String FEATURES = "the features, after their own checks";

  private final PaperFonts fonts;
  private final Seals seals;

  PaperPress(PaperFonts fonts, Seals seals) {
    this.fonts = fonts;
    this.seals = seals;
  }

  /**
   * A printed paper.
   *
   * @param sealed whether it carries the bureau's electronic signature
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on and not compared
  public record Printed(byte[] pdf, boolean sealed) {}

  /**
   * Prints; one paper at a time, since they share the opened fonts.
   *
   * @throws org.biaolian.kernel.RuleViolation {@code paper-fonts-missing}
   */
  @Unguarded(FEATURES)
  public Printed print(BureauCode bureau, Sheet sheet) {
    // A demonstration never looks like an act of the bureau.
    boolean sealed = !sheet.demonstration() && seals.has(bureau);
    try {
      byte[] plain;
      synchronized (fonts) {
        plain = SheetPrinter.print(sheet, sealed, fonts);
      }
      return new Printed(sealed ? seals.sign(bureau, sheet, plain) : plain, sealed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
