package org.biaolian.calendar.internal;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.biaolian.calendar.DayFact;

/** Reads the facts of the State Council's notices from 2015 on that the portal ships. */
public final class HolidayFacts {

  private static final String RESOURCE = "/org/biaolian/calendar/holidays.csv";

  private HolidayFacts() {}

  /**
   * All shipped facts.
   *
   * @throws IllegalStateException if the resource is missing or holds an unknown kind of day
   */
  public static List<DayFact> shipped() {
    try (InputStream stream = HolidayFacts.class.getResourceAsStream(RESOURCE)) {
      if (stream == null) {
        throw new IllegalStateException("Missing resource " + RESOURCE);
      }
      Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
      try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(reader)) {
        return rows.stream().map(HolidayFacts::fact).toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DayFact fact(NamedCsvRecord row) {
    boolean working =
        switch (row.getField("kind")) {
          case "work" -> true;
          case "off" -> false;
          default -> throw new IllegalStateException("Unknown kind of day: " + row);
        };
    return new DayFact(LocalDate.parse(row.getField("date")), working, row.getField("name"));
  }
}
