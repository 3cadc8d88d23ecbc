package org.biaolian.document.internal.inspect;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The picture of an electronic seal, GB/T 38540: somewhere in its DER there is a sequence of the
 * kind of picture, its bytes, its width and its height. What else the seal says, and whether it is
 * genuine, is not looked at.
 */
final class SealPicture {

  private static final int IA5 = 0x16;
  private static final int OCTETS = 0x04;
  private static final int INTEGER = 0x02;
  private static final int CONSTRUCTED = 0x20;
  private static final int DEEPEST = 16;

  private final String kind;
  private final byte[] bytes;

  private SealPicture(String kind, byte[] bytes) {
    this.kind = kind;
    this.bytes = bytes;
  }

  private static final class Part {
    private final int tag;
    private final byte[] content;

    Part(int tag, byte[] content) {
      this.tag = tag;
      this.content = content;
    }
  }

  /** What it is: a format of pictures, or {@code ofd}. */
  String kind() {
    return kind;
  }

  byte[] bytes() {
    return bytes;
  }

  static Optional<SealPicture> find(byte[] der) {
    return find(der, DEEPEST);
  }

  private static Optional<SealPicture> find(byte[] content, int deeper) {
    List<Part> parts = parts(content);
    if (parts.size() == 4
        && parts.get(0).tag == IA5
        && parts.get(1).tag == OCTETS
        && parts.get(2).tag == INTEGER
        && parts.get(3).tag == INTEGER) {
      return Optional.of(
          new SealPicture(
              new String(parts.get(0).content, StandardCharsets.US_ASCII)
                  .strip()
                  .toLowerCase(Locale.ROOT),
              parts.get(1).content));
    }
    for (Part part : parts) {
      if ((part.tag & CONSTRUCTED) != 0 && deeper > 0) {
        Optional<SealPicture> found = find(part.content, deeper - 1);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /** The parts that follow one another; none of what is no DER. */
  private static List<Part> parts(byte[] content) {
    List<Part> parts = new ArrayList<>();
    ByteBuffer rest = ByteBuffer.wrap(content);
    while (rest.remaining() >= 2) {
      int tag = rest.get() & 0xFF;
      int length = rest.get() & 0xFF;
      if (length >= 0x80) {
        int bytes = length - 0x80;
        if (bytes == 0 || bytes > 3 || rest.remaining() < bytes) {
          return List.of();
        }
        length = 0;
        for (int i = 0; i < bytes; i++) {
          length = (length << 8) | (rest.get() & 0xFF);
        }
      }
      if (length > rest.remaining()) {
        return List.of();
      }
      byte[] inside = new byte[length];
      rest.get(inside);
      parts.add(new Part(tag, inside));
    }
    return parts;
  }
}
