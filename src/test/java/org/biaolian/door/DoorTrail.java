package org.biaolian.door;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the trail says of the door, the newest first. */
final class DoorTrail {

  private final JdbcTemplate jdbc;
  private final String schema;

  DoorTrail(JdbcTemplate jdbc, String schema) {
    this.jdbc = jdbc;
    this.schema = schema;
  }

  /** Kind, organization, name and reason of the newest facts about sessions. */
  List<String> newest(int count) {
    return jdbc.queryForList(
        "select concat_ws(' ', kind, organization, person_name, reason) from "
            + schema
            + ".audit_fact where subject_kind = 'session' order by id desc limit "
            + count,
        String.class);
  }
}
