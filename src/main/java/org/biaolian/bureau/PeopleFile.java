package org.biaolian.bureau;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.biaolian.access.Role;
import org.biaolian.bureau.People.Entry;
import org.biaolian.kernel.OrganizationCode;

/**
 * A list of people: CSV in UTF-8 with the columns {@code username, name_zh, name_en, organization,
 * roles, from}; several roles are parted by semicolons.
 */
public final class PeopleFile {

  private PeopleFile() {}

  /**
   * Reads the list.
   *
   * @throws IllegalArgumentException that names the line, when a value cannot be right
   */
  public static List<Entry> read(InputStream file) throws IOException {
    List<Entry> entries = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder()
            .detectBomHeader(true)
            .ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      for (NamedCsvRecord row : rows) {
        entries.add(entry(row));
      }
    }
    return entries;
  }

  private static Entry entry(NamedCsvRecord row) {
    try {
      return new Entry(
          row.getField("username"),
          row.getField("name_zh"),
          row.getField("name_en"),
          new OrganizationCode(row.getField("organization")),
          roles(row.getField("roles")),
          LocalDate.parse(row.getField("from")));
    } catch (IllegalArgumentException | DateTimeParseException e) {
      throw new IllegalArgumentException(
          "line " + row.getStartingLineNumber() + " of the list of people: " + e.getMessage(), e);
    }
  }

  private static Set<Role> roles(String names) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (String name : names.split(";", -1)) {
      roles.add(
          Role.ofRealmName(name.strip())
              .orElseThrow(() -> new IllegalArgumentException("no role " + name)));
    }
    return roles;
  }
}
