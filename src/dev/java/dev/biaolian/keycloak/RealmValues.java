package dev.biaolian.keycloak;

import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the placeholders of {@code realm-export.json} stand for in one start. */
record RealmValues(URI portalUrl, boolean otp, boolean demo) {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z_]+)(?::([^}]*))?}");

  /** Without the client secret, which is only handed to the server's environment. */
  Map<String, String> byName() {
    Map<String, String> values = new TreeMap<>();
    values.put("BIAOLIAN_PORTAL_URL", portalUrl.toString().replaceFirst("/$", ""));
    values.put("BIAOLIAN_BROWSER_FLOW", otp ? "portal-otp" : "portal-password");
    values.put("BIAOLIAN_DEMO", Boolean.toString(demo));
    return values;
  }

  /** {@code text} with its placeholders replaced as Keycloak's import does it. */
  String resolve(String text) {
    Map<String, String> values = byName();
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(
            found -> {
              String value = values.get(found.group(1));
              String fallback = found.group(2);
              return Matcher.quoteReplacement(
                  value != null ? value : fallback != null ? fallback : found.group());
            });
  }
}
