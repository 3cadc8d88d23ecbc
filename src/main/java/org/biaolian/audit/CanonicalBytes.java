package org.biaolian.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.UUID;
import org.biaolian.kernel.Columns;
import org.jspecify.annotations.Nullable;

/**
 * Writes values so that different values never give the same bytes: each is a length of four bytes,
 * big-endian, and then that many bytes; an absent value is the length -1. Texts are UTF-8, numbers
 * eight bytes big-endian, instants microseconds since 1970 in UTC, hashes their 32 bytes.
 */
final class CanonicalBytes {

  private static final int USUAL_SIZE = 512;
  private static final int ABSENT = -1;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_SIZE);
  private final DataOutputStream out = new DataOutputStream(bytes);

  CanonicalBytes text(@Nullable String value) {
    return put(value == null ? null : value.getBytes(StandardCharsets.UTF_8));
  }

  CanonicalBytes number(long value) {
    return put(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
  }

  CanonicalBytes instant(Instant value) {
    return number(ChronoUnit.MICROS.between(Instant.EPOCH, value));
  }

  CanonicalBytes id(@Nullable UUID value) {
    return put(value == null ? null : Columns.bytes(value));
  }

  CanonicalBytes hash(@Nullable String hex) {
    return put(hex == null ? null : HexFormat.of().parseHex(hex));
  }

  byte[] toBytes() {
    return bytes.toByteArray();
  }

  private CanonicalBytes put(byte @Nullable [] value) {
    try {
      if (value == null) {
        out.writeInt(ABSENT);
      } else {
        out.writeInt(value.length);
        out.write(value);
      }
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
