package org.biaolian.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Hashes as the columns of the trail hold them. */
final class HashColumns {

  private HashColumns() {}

  static byte @Nullable [] hash(@Nullable String hex) {
    return hex == null ? null : HexFormat.of().parseHex(hex);
  }

  static @Nullable String hex(ResultSet row, String column) throws SQLException {
    byte[] bytes = row.getBytes(column);
    return bytes == null ? null : HexFormat.of().formatHex(bytes);
  }
}
