package org.biaolian.settings;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Stream;

/** What the settings of official papers must be like; all of them may be missing. */
final class PaperRules {

  private static final String KEYSTORE = "biaolian.papers.keystore";
  private static final String PASSWORD = "biaolian.papers.keystore-password";

  /** How TrueType fonts and collections begin: 1.0, true, ttcf. */
  private static final Set<String> TRUE_TYPE = Set.of("00010000", "74727565", "74746366");

  private PaperRules() {}

  /** The first thing wrong, empty if nothing is. */
  static String problem(Settings s) {
    return Stream.of(
            font(s, "biaolian.papers.fonts.text"),
            font(s, "biaolian.papers.fonts.title"),
            keystore(s))
        .filter(sentence -> !sentence.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static String font(Settings s, String property) {
    String named = s.text(property);
    if (named.isEmpty()) {
      return "";
    }
    int mark = named.indexOf('#');
    String name = SettingsRules.name(property);
    try (InputStream in =
        Files.newInputStream(Path.of(mark < 0 ? named : named.substring(0, mark)))) {
      String start = HexFormat.of().formatHex(in.readNBytes(4));
      if (!TRUE_TYPE.contains(start)) {
        return name
            + " is no TrueType font: name a .ttf file, or a font of a .ttc file as FILE.ttc#NAME.";
      }
      return start.equals("74746366") && mark < 0
          ? name + " is a collection of fonts: say which one, as FILE.ttc#NAME."
          : "";
    } catch (IOException | InvalidPathException e) {
      return name
          + " names no file that the portal can read: name the font of official papers, or take the"
          + " setting away for a free one.";
    }
  }

  private static String keystore(Settings s) {
    String file = s.text(KEYSTORE);
    if (file.isEmpty()) {
      return s.text(PASSWORD).isEmpty()
          ? ""
          : "%s is set without %s: set both or neither."
              .formatted(SettingsRules.name(PASSWORD), SettingsRules.name(KEYSTORE));
    }
    try (InputStream in = Files.newInputStream(Path.of(file))) {
      KeyStore.getInstance("PKCS12").load(in, s.text(PASSWORD).toCharArray());
      return "";
    } catch (IOException | GeneralSecurityException | InvalidPathException e) {
      return "%s is no PKCS #12 file that opens with %s: name the file with the bureaus' keys."
          .formatted(SettingsRules.name(KEYSTORE), SettingsRules.name(PASSWORD));
    }
  }
}
