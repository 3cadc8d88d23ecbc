package org.biaolian.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What must hold of every page, in words when it does not. */
final class PageChecks {

  private static final Set<String> GRAVE = Set.of("serious", "critical");

  /** Words that stay Latin on Chinese pages: codes, formats, examples of what may be typed. */
  private static final Pattern LATIN_ALLOWED =
      Pattern.compile(
          "/standards/\\S+|[a-z]+(-[a-z]+)?-(clerk|reviewer|approver|admin|officer|secretary|invited)|(expert|enterprise)-\\d|IDT|MOD|NEQ|TC|XLSX|DB\\d*|GB|GB/T|/T|ICS|CCS|CSV|PDF|DOCX|OFD|TXT|UTF-8|GB18030|MB|KB|SHA-256"
              + " [0-9a-f]+|EN"
              + "|db1401t9|lenglian|gsll|\\S+\\.(csv|txt|pdf|docx)|[0-9a-f]{64}|[0-9A-Z]{4}(-[0-9A-Z]{4}){3}|(Chrome|Edge|Firefox|Safari)"
              + " \\d+|Android|HarmonyOS|Linux|Windows|iOS|macOS");

  private static final Pattern LATIN = Pattern.compile("[A-Za-z]{2,}");

  /** Anything that looks like one of our keys: the first part decides. */
  private static final Pattern KEY = keyPattern();

  private PageChecks() {}

  private static Pattern keyPattern() {
    Properties texts = new Properties();
    try (var in =
        new InputStreamReader(
            Objects.requireNonNull(
                PageChecks.class.getResourceAsStream("/vaadin-i18n/translations_en.properties")),
            StandardCharsets.UTF_8)) {
      texts.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Set<String> families = new TreeSet<>();
    texts.stringPropertyNames().forEach(key -> families.add(key.replaceFirst("\\..*", "")));
    return Pattern.compile(
        "!\\{|(?<![\\w.-])(?:" + String.join("|", families) + ")(?:\\.[a-z][a-z0-9-]*)+(?![\\w(])");
  }

  /** Structure, texts and layout of the page as it stands. */
  static List<String> look(Page page, boolean chinese) {
    List<String> problems = new ArrayList<>();
    @SuppressWarnings("unchecked")
    List<String> found = (List<String>) page.evaluate(script());
    problems.addAll(found);
    String title = page.title();
    if (title.isBlank() || KEY.matcher(title).find()) {
      problems.add("page title: '" + title + "'");
    }
    @SuppressWarnings("unchecked")
    List<String> texts = (List<String>) page.evaluate(TEXTS);
    for (String text : texts) {
      if (KEY.matcher(text).find()) {
        problems.add("raw key: " + text);
      }
      if (chinese && LATIN.matcher(LATIN_ALLOWED.matcher(text).replaceAll("")).find()) {
        problems.add("Latin words on a Chinese page: " + text);
      }
    }
    return problems;
  }

  /** Accessibility; the second look at the same page in the other scheme asks for contrast only. */
  static List<String> accessibility(Page page, boolean contrastOnly) {
    AxeBuilder axe = new AxeBuilder(page).setLegacyMode(true);
    if (contrastOnly) {
      axe.withRules(List.of("color-contrast"));
    }
    return axe.analyze().getViolations().stream()
        .filter(rule -> GRAVE.contains(rule.getImpact()))
        .map(PageChecks::words)
        .toList();
  }

  private static String words(Rule rule) {
    return "axe "
        + rule.getImpact()
        + " "
        + rule.getId()
        + ": "
        + rule.getNodes().stream()
            .limit(5)
            .map(
                node ->
                    node.getHtml()
                        + " "
                        + String.valueOf(node.getFailureSummary())
                            .lines()
                            .skip(1)
                            .findFirst()
                            .orElse(""))
            .collect(Collectors.joining("\n      "));
  }

  private static String script() {
    try (var in = PageChecks.class.getResourceAsStream("/browser/layout.js")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All texts a person or a screen reader meets, outside of parts marked as another language. */
  private static final String TEXTS =
      """
      () => {
        const texts = new Set();
        const visit = node => {
          if (node.nodeType === Node.TEXT_NODE) {
            const text = node.textContent.trim();
            if (text) texts.add(text);
            return;
          }
          if (node.nodeType === Node.ELEMENT_NODE) {
            if (/^(SCRIPT|STYLE|NOSCRIPT|TEMPLATE)$/.test(node.tagName)) return;
            if (node !== document.body && node.lang
                && node.lang !== document.documentElement.lang) return;
            for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
              const text = node.getAttribute(name);
              if (text) texts.add(text.trim());
            }
          }
          for (const child of node.childNodes) visit(child);
        };
        visit(document.body);
        return [...texts];
      }\
      """;
}
