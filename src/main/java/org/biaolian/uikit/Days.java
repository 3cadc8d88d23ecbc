package org.biaolian.uikit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The one way in which fields for a day are made: written as 2026-03-02, with a calendar that
 * speaks the language of the page. Left alone, it speaks English on every page.
 */
public final class Days {

  private Days() {}

  /** A field that gets its label later, or none. */
  public static DatePicker picker() {
    DatePicker field = new DatePicker();
    field.setI18n(names(field, UI.getCurrentOrThrow().getLocale()));
    return field;
  }

  public static DatePicker picker(String label) {
    DatePicker field = picker();
    field.setLabel(label);
    return field;
  }

  private static DatePickerI18n names(DatePicker field, Locale locale) {
    List<DayOfWeek> week =
        Stream.iterate(DayOfWeek.SUNDAY, day -> day.plus(1))
            .limit(DayOfWeek.values().length)
            .toList();
    return new DatePickerI18n()
        .setDateFormat("yyyy-MM-dd")
        .setMonthNames(
            Arrays.stream(Month.values())
                .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                .toList())
        .setWeekdays(week.stream().map(day -> day.getDisplayName(TextStyle.FULL, locale)).toList())
        .setWeekdaysShort(week.stream().map(day -> shortName(day, locale)).toList())
        .setFirstDayOfWeek(1)
        .setToday(field.getTranslation("uikit.day.today"))
        .setCancel(field.getTranslation("uikit.day.cancel"))
        .setBadInputErrorMessage(field.getTranslation("uikit.day.unread"));
  }

  /** 周一 is written 一 above a column of days. */
  private static String shortName(DayOfWeek day, Locale locale) {
    boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
    return day.getDisplayName(chinese ? TextStyle.NARROW : TextStyle.SHORT, locale);
  }
}
