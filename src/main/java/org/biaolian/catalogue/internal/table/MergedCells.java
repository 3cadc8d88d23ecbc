package org.biaolian.catalogue.internal.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The merged cells of a sheet, which the reader of workbooks does not tell. They are picked out of
 * the sheet's part by their words alone: the part has been found to be sound XML before.
 *
 * <p>What is merged down several rows is the value of each of them.
 */
final class MergedCells {

  private static final int CHUNK_CHARS = 65_536;
  private static final int MAX_AREAS = 100_000;

  /** Longer than any of the elements looked for. */
  private static final int OVERLAP_CHARS = 200;

  private static final Pattern RELATION = Pattern.compile("<Relationship\\s([^>]{1,1000})>");
  private static final Pattern ID = Pattern.compile("\\bId=[\"']([^\"']{1,100})[\"']");
  private static final Pattern TARGET = Pattern.compile("\\bTarget=[\"']([^\"']{1,250})[\"']");
  private static final Pattern AREA =
      Pattern.compile(
          "mergeCell ref=[\"']\\$?([A-Z]{1,3})\\$?(\\d{1,7}):\\$?[A-Z]{1,3}\\$?(\\d{1,7})[\"']");

  private record Area(int column, long first, long last) {}

  private final List<Area> waiting;
  private final Map<Area, String> open = new HashMap<>();

  private MergedCells(List<Area> areas) {
    this.waiting = areas;
  }

  static MergedCells of(Path workbook, String relation) throws IOException {
    try (ZipFile zip = new ZipFile(workbook.toFile())) {
      ZipEntry relations = zip.getEntry("xl/_rels/workbook.xml.rels");
      ZipEntry sheet = relations == null ? null : zip.getEntry(part(zip, relations, relation));
      return new MergedCells(sheet == null ? new ArrayList<>() : areas(zip, sheet));
    }
  }

  private static String part(ZipFile zip, ZipEntry relations, String relation) throws IOException {
    try (InputStream in = zip.getInputStream(relations)) {
      Matcher each = RELATION.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      while (each.find()) {
        Matcher id = ID.matcher(each.group(1));
        Matcher target = TARGET.matcher(each.group(1));
        if (id.find() && target.find() && id.group(1).equals(relation)) {
          String path = target.group(1);
          return path.startsWith("/") ? path.substring(1) : "xl/" + path;
        }
      }
      return "";
    }
  }

  private static List<Area> areas(ZipFile zip, ZipEntry sheet) throws IOException {
    List<Area> areas = new ArrayList<>();
    try (BufferedReader xml =
        new BufferedReader(
            new InputStreamReader(zip.getInputStream(sheet), StandardCharsets.UTF_8))) {
      char[] chunk = new char[CHUNK_CHARS];
      StringBuilder window = new StringBuilder();
      for (int read = xml.read(chunk); read >= 0; read = xml.read(chunk)) {
        window.append(chunk, 0, read);
        Matcher matcher = AREA.matcher(window);
        int behind = Math.max(0, window.length() - OVERLAP_CHARS);
        while (matcher.find() && areas.size() < MAX_AREAS) {
          add(areas, matcher);
          behind = Math.max(behind, matcher.end());
        }
        window.delete(0, behind);
      }
    }
    areas.sort(Comparator.comparingLong(Area::first));
    return areas;
  }

  private static void add(List<Area> areas, Matcher matcher) {
    long first = Long.parseLong(matcher.group(2));
    long last = Long.parseLong(matcher.group(3));
    if (last > first) {
      areas.add(new Area(column(matcher.group(1)), first, last));
    }
  }

  private static int column(String letters) {
    int column = 0;
    for (int i = 0; i < letters.length(); i++) {
      column = column * 26 + letters.charAt(i) - 'A' + 1;
    }
    return column - 1;
  }

  /** Fills the row's blank cells that belong to a merged one above; rows come in their order. */
  Map<Integer, Long> fill(long line, List<String> cells) {
    open.keySet().removeIf(area -> area.last() < line);
    Map<Integer, Long> filled = new HashMap<>();
    open.forEach(
        (area, value) -> {
          while (cells.size() <= area.column()) {
            cells.add("");
          }
          if (cells.get(area.column()).isBlank()) {
            cells.set(area.column(), value);
            filled.put(area.column(), area.first());
          }
        });
    while (!waiting.isEmpty() && waiting.getFirst().first() <= line) {
      Area area = waiting.removeFirst();
      String value = area.column() < cells.size() ? cells.get(area.column()) : "";
      if (area.first() == line && !value.isBlank()) {
        open.put(area, value);
      }
    }
    return filled;
  }
}
