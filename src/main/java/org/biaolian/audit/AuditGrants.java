package org.biaolian.audit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.biaolian.settings.UnsafeSettingException;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Refuses to start when the portal's database user could change or remove audit facts. */
@Component
class AuditGrants implements SmartInitializingSingleton {

  private static final Set<String> FORBIDDEN = Set.of("UPDATE", "DELETE", "DROP", "ALTER");

  /** The tables of the trail, each with a column to try. */
  private static final Map<String, String> COLUMNS =
      Map.of("audit_fact", "kind", "audit_root", "document", "audit_cut", "root_document");

  /** Rights of a user on all schemas, on schemas by pattern, on tables and on columns. */
  private static final String RIGHTS =
      """
      select privilege_type from information_schema.user_privileges where grantee = ?
      union select privilege_type from information_schema.schema_privileges
        where grantee = ? and ? like table_schema
      union select privilege_type from information_schema.table_privileges
        where grantee = ? and table_schema = ?
      union select privilege_type from information_schema.column_privileges
        where grantee = ? and table_schema = ?
      """;

  private final JdbcTemplate jdbc;
  private final String schema;

  AuditGrants(JdbcTemplate jdbc, @Value("${biaolian.audit.schema}") String schema) {
    this.jdbc = jdbc;
    this.schema = schema;
  }

  /**
   * Before the first page is served.
   *
   * @throws UnsafeSettingException when the user has more than SELECT and INSERT there
   */
  @Override
  public void afterSingletonsInstantiated() {
    Set<String> excess = new TreeSet<>(granted());
    excess.retainAll(FORBIDDEN);
    // Rights that come by a role are not listed; the server judges them before it reads a row.
    COLUMNS.forEach(
        (table, column) -> {
          if (isAllowed("update %1$s.%2$s set %3$s = %3$s where 1 = 0", table, column)) {
            excess.add("UPDATE");
          }
          if (isAllowed("delete from %1$s.%2$s where 1 = 0", table, column)) {
            excess.add("DELETE");
          }
        });
    if (!excess.isEmpty()) {
      throw new UnsafeSettingException(
          "BIAOLIAN_DATABASE_USER has the right to %s in the audit schema %s: revoke it, for the"
                  .formatted(String.join(", ", excess), schema)
              + " portal may only SELECT and INSERT there.");
    }
  }

  private List<String> granted() {
    String user = String.valueOf(jdbc.queryForObject("select current_user()", String.class));
    int at = user.lastIndexOf('@');
    String grantee = "'" + user.substring(0, at) + "'@'" + user.substring(at + 1) + "'";
    return jdbc.queryForList(
        RIGHTS, String.class, grantee, grantee, schema, grantee, schema, grantee, schema);
  }

  private boolean isAllowed(String statement, String table, String column) {
    try {
      jdbc.update(statement.formatted(schema, table, column));
      return true;
    } catch (DataAccessException e) {
      return false;
    }
  }
}
