package org.biaolian.document.internal.inspect;

import java.io.IOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;

/**
 * Whether the pictures of a page are of kinds that can be drawn: others are left out in silence.
 */
final class PdfPictures {

  private static final int DEEPEST = 8;

  private PdfPictures() {}

  static boolean readable(PDPage page) throws IOException {
    return readable(page.getResources(), DEEPEST);
  }

  private static boolean readable(@Nullable PDResources resources, int deeper) throws IOException {
    if (resources == null || deeper == 0) {
      return true;
    }
    for (COSName name : resources.getXObjectNames()) {
      try {
        PDXObject object = resources.getXObject(name);
        if ((object instanceof PDImageXObject picture && !readable(picture))
            || (object instanceof PDFormXObject form
                && !readable(form.getResources(), deeper - 1))) {
          return false;
        }
      } catch (IOException broken) {
        return false;
      }
    }
    return true;
  }

  private static boolean readable(PDImageXObject picture) {
    var filters = picture.getStream().getFilters();
    return (!filters.contains(COSName.JPX_DECODE) || reads("JPEG2000"))
        && (!filters.contains(COSName.JBIG2_DECODE) || reads("JBIG2"));
  }

  private static boolean reads(String format) {
    return ImageIO.getImageReadersByFormatName(format).hasNext();
  }
}
