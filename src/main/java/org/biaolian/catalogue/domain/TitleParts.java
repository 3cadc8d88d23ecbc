package org.biaolian.catalogue.domain;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a title says: 山西省 | 智慧景区 | 建设 | 指南 are region, object, activity and form. Two bureaus that
 * regulate the same matter seldom use quite the same words for it.
 *
 * @param region the place at the beginning; empty without one
 * @param plain the title without it, letters and digits only
 * @param object of what
 * @param activity what is done; empty where the title does not say
 */
public record TitleParts(String region, String plain, String object, String activity) {

  private static final int SHORTEST = 3;
  private static final int LONGEST_CITY = 4;

  /** Takes a title apart. */
  public static TitleParts of(String title) {
    String folded = fold(withoutRemark(title));
    String region = region(folded);
    String plain = folded.substring(region.length());
    String subject = replaced(withoutForm(plain));
    String activity = "";
    for (String one : TitleWords.ACTIVITIES) {
      if (subject.length() > one.length() && subject.endsWith(one)) {
        activity = one;
        break;
      }
    }
    return new TitleParts(
        region, plain, subject.substring(0, subject.length() - activity.length()), activity);
  }

  /** Object and activity: two titles that share it differ in region, form or synonyms only. */
  public String subject() {
    return object + activity;
  }

  /** The subject without qualities and fillers: what two titles share that are probably one. */
  public String core() {
    String core = subject();
    for (String word : TitleWords.QUALITIES) {
      core = core.replace(word, "");
    }
    for (List<String> pair : TitleWords.NEARLY) {
      core = core.replace(pair.getFirst(), pair.getLast());
    }
    for (String word : TitleWords.FILLERS) {
      core = core.replace(word, "");
    }
    return core.length() < SHORTEST ? subject() : core;
  }

  /** The subject as a key of fixed length; none for a title without letters. */
  public @Nullable UUID subjectKey() {
    return key(subject());
  }

  /** The core as a key of fixed length; none for a title without letters. */
  public @Nullable UUID coreKey() {
    return key(core());
  }

  private static @Nullable UUID key(String text) {
    return text.isEmpty() ? null : UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String withoutRemark(String title) {
    String text = Normalizer.normalize(title, Normalizer.Form.NFKC).strip();
    int open = text.lastIndexOf('(');
    return open > 0
            && text.endsWith(")")
            && TitleWords.REMARKS.contains(text.substring(open + 1, text.length() - 1))
        ? text.substring(0, open)
        : text;
  }

  private static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    text.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(folded::appendCodePoint);
    return folded.toString();
  }

  private static String region(String text) {
    for (String place : TitleWords.PLACES) {
      if (text.startsWith(place) && text.length() > place.length() + 1) {
        return place;
      }
    }
    int city = text.indexOf('市');
    return city >= 2
            && city < LONGEST_CITY
            && text.length() > city + 2
            && TitleWords.NO_CITY_BEFORE.indexOf(text.charAt(city - 1)) < 0
            && TitleWords.NO_CITY_AFTER.indexOf(text.charAt(city + 1)) < 0
        ? text.substring(0, city + 1)
        : "";
  }

  private static String withoutForm(String text) {
    String left = text;
    boolean found = true;
    while (found) {
      found = false;
      for (String form : TitleWords.FORMS) {
        if (left.length() - form.length() >= SHORTEST && left.endsWith(form)) {
          left = left.substring(0, left.length() - form.length());
          found = true;
          break;
        }
      }
    }
    return left;
  }

  private static String replaced(String text) {
    String subject = text;
    for (String word : TitleWords.CONNECTORS) {
      subject = subject.replace(word, "");
    }
    for (List<String> pair : TitleWords.SAME) {
      subject = subject.replace(pair.getFirst(), pair.getLast());
    }
    return subject.isEmpty() ? text : subject;
  }
}
