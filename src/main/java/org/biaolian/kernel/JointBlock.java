package org.biaolian.kernel;

import org.jspecify.annotations.Nullable;

/** Blocks of serials that other regions are seen to use for joint local standards. */
public enum JointBlock {
  /** 长三角: {@code DB31|32|33|34/T 310nnn}. */
  YANGTZE_DELTA("31 32 33 34", 310_000, 310_999),
  /** 京津冀: {@code DB11|12|13/T 3nnn}. */
  BEIJING_TIANJIN_HEBEI("11 12 13", 3_000, 3_999);

  private final String regions;
  private final int first;
  private final int last;

  JointBlock(String regions, int first, int last) {
    this.regions = regions;
    this.first = first;
    this.last = last;
  }

  static @Nullable JointBlock of(StandardNumber number) {
    String region = number.regionDigits();
    if (number.kind() != NumberKind.PROVINCE || region == null || number.mandatory()) {
      return null;
    }
    int serial = number.mainSerial();
    for (JointBlock block : values()) {
      if (block.regions.contains(region) && serial >= block.first && serial <= block.last) {
        return block;
      }
    }
    return null;
  }
}
