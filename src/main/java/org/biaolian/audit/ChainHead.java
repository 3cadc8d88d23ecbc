package org.biaolian.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The last link of a chain.
 *
 * @param sequence 0 for a chain without facts
 * @param hash of that fact in hex; none for a chain without facts
 */
record ChainHead(String organization, long sequence, @Nullable String hash) {

  static final String COLUMNS = "organization, sequence_no, fact_hash";

  static ChainHead of(ResultSet row) throws SQLException {
    return new ChainHead(
        row.getString("organization"),
        row.getLong("sequence_no"),
        HashColumns.hex(row, "fact_hash"));
  }
}
