package org.biaolian.kernel;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;

/** Keys and times as columns hold them where plain SQL writes them, alike on MySQL and MariaDB. */
public final class Columns {

  private Columns() {}

  /** The 16 bytes of a key, the most significant first. */
  public static byte[] bytes(UUID id) {
    return UuidCreator.toBytes(id);
  }

  public static UUID id(byte[] bytes) {
    return UuidCreator.fromBytes(bytes);
  }

  /** A moment in UTC, whatever the zone of the connection. */
  public static LocalDateTime time(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }

  /**
   * The moment in a column that always has one.
   *
   * @throws SQLException when the row has no such column
   */
  public static Instant instant(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(row.getObject(column, LocalDateTime.class))
        .toInstant(ZoneOffset.UTC);
  }
}
