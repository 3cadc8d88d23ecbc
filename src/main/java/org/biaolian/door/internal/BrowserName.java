package org.biaolian.door.internal;

import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Browser and system in a few words, for the owner to tell sessions apart; proves nothing. */
final class BrowserName {

  /** The first that fits: later browsers also carry the names of earlier ones. */
  private static final List<Entry<String, Pattern>> BROWSERS =
      List.of(
          Map.entry("Edge", Pattern.compile("Edg(?:e|A|iOS)?/(\\d{1,4})")),
          Map.entry("Firefox", Pattern.compile("(?:Firefox|FxiOS)/(\\d{1,4})")),
          Map.entry("Chrome", Pattern.compile("(?:Headless)?(?:Chrome|CriOS)/(\\d{1,4})")),
          Map.entry(
              "Safari", Pattern.compile("Version/(\\d{1,4})[.\\d]* (?:Mobile/\\S+ )?Safari/")));

  private static final List<Entry<String, Pattern>> SYSTEMS =
      List.of(
          Map.entry("HarmonyOS", Pattern.compile("HarmonyOS|OpenHarmony")),
          Map.entry("Android", Pattern.compile("Android")),
          Map.entry("iOS", Pattern.compile("iPhone|iPad")),
          Map.entry("Windows", Pattern.compile("Windows")),
          Map.entry("macOS", Pattern.compile("Mac OS X")),
          Map.entry("Linux", Pattern.compile("Linux")));

  private BrowserName() {}

  /** For example 'Edge 141 · Windows'; empty for a browser that nobody knows. */
  static String of(@Nullable String userAgent) {
    String said = userAgent == null ? "" : userAgent;
    String browser = find(BROWSERS, said);
    String system = find(SYSTEMS, said);
    return browser.isEmpty() || system.isEmpty() ? browser + system : browser + " · " + system;
  }

  private static String find(List<Entry<String, Pattern>> known, String said) {
    for (Entry<String, Pattern> one : known) {
      Matcher matcher = one.getValue().matcher(said);
      if (matcher.find()) {
        return matcher.groupCount() > 0 ? one.getKey() + " " + matcher.group(1) : one.getKey();
      }
    }
    return "";
  }
}
