package org.biaolian.document.internal.inspect;

import java.awt.Paint;
import java.awt.PaintContext;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Transparency;
import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Rectangle2D;
import java.awt.image.ColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import org.jspecify.annotations.Nullable;

/** A paint whose colour follows from the place, as a function tells it. */
record OfdShading(Shade shade) implements Paint {

  /**
   * The colour of a place in the object's own measure, opaque part first; 0 leaves it unpainted.
   */
  @FunctionalInterface
  interface Shade {
    int at(double x, double y);
  }

  @Override
  public PaintContext createContext(
      @Nullable ColorModel model,
      Rectangle device,
      Rectangle2D user,
      AffineTransform place,
      @Nullable RenderingHints hints) {
    try {
      return new Painted(shade, place.createInverse());
    } catch (NoninvertibleTransformException flat) {
      // What is flattened to a line has no inside to be painted.
      return new Painted((x, y) -> 0, new AffineTransform());
    }
  }

  @Override
  public int getTransparency() {
    return Transparency.TRANSLUCENT;
  }

  private record Painted(Shade shade, AffineTransform back) implements PaintContext {

    @Override
    public void dispose() {
      // nothing is held
    }

    @Override
    public ColorModel getColorModel() {
      return ColorModel.getRGBdefault();
    }

    @Override
    public Raster getRaster(int left, int top, int width, int height) {
      WritableRaster raster = getColorModel().createCompatibleWritableRaster(width, height);
      int[] row = new int[width];
      double[] place = new double[2];
      for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++) {
          place[0] = left + x + 0.5;
          place[1] = top + y + 0.5;
          back.transform(place, 0, place, 0, 1);
          row[x] = shade.at(place[0], place[1]);
        }
        raster.setDataElements(0, y, width, 1, row);
      }
      return raster;
    }
  }
}
