package org.biaolian.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page that shows probes: what became of them. */
final class ProbedPage {

  /** In every page before its own scripts. */
  private static final String RUN = "window.probe = () => { window.probed = true; };";

  /** A page that has a probe in its own address is not meant. */
  private static final Pattern FETCHED =
      Pattern.compile("https?://(?:[^/?]+/(?:probe-css|x)|probe-css\\b.*)");

  private static final Pattern MARK = Pattern.compile("⟦(\\d+)⟧");

  /** Every element of the page and of its components' insides: problems, then all its texts. */
  private static final String LOOK =
      """
      () => {
        const problems = new Set();
        const texts = [];
        if (window.probed) problems.add('a probe was executed');
        const say = (what, element) =>
            problems.add(what + ': ' + element.cloneNode(false).outerHTML?.slice(0, 300));
        const look = node => {
          if (node.nodeType === Node.TEXT_NODE) {
            texts.push(node.textContent);
            if (/[\\u202A-\\u202E\\u2066-\\u2069]/.test(node.textContent)) {
              const style = node.parentElement && getComputedStyle(node.parentElement);
              if (style && style.display === 'inline' && !/isolate|plaintext/.test(style.unicodeBidi)) {
                say('a mark of direction reaches beyond its text', node.parentElement);
              }
            }
            return;
          }
          if (node.nodeType === Node.ELEMENT_NODE) {
            if (node.hasAttribute('data-probe')) say('a probe became an element', node);
            for (const attribute of node.attributes) {
              if (/^on/i.test(attribute.name)) say('a handler in an attribute', node);
              if (/^(href|src|action|formaction|data|srcdoc|xlink:href)$/i.test(attribute.name)
                  // Behind the question mark of an own address what was typed stands encoded.
                  && /javascript:|probe-css/i.test(attribute.value.split('?')[0])) {
                say('a probe is an address', node);
              }
              if (attribute.name === 'style' && /probe/.test(attribute.value)) say('a probe is a style', node);
              texts.push(attribute.value);
            }
            if (/^(STYLE|SCRIPT)$/.test(node.tagName) && node.textContent.includes('⟦')) {
              say('a probe inside a script or a style', node);
            }
            if (typeof node.value === 'string') texts.push(node.value);
            if (node.shadowRoot) node.shadowRoot.childNodes.forEach(look);
          }
          node.childNodes.forEach(look);
        };
        look(document.documentElement);
        return [[...problems], texts];
      }\
      """;

  private final Page page;
  private final List<String> asked = new ArrayList<>();

  ProbedPage(BrowserContext window) {
    page = window.newPage();
    page.addInitScript(RUN);
    page.onRequest(request -> asked.add(request.url()));
  }

  Page page() {
    return page;
  }

  /** What a probe did here; the fields whose probes stand here as text are added to those seen. */
  List<String> problems(Set<Integer> seen) {
    List<?> found = (List<?>) page.evaluate(LOOK);
    List<String> problems = new ArrayList<>(strings(found.get(0)));
    for (String text : strings(found.get(1))) {
      Matcher mark = MARK.matcher(text);
      while (mark.find()) {
        seen.add(Integer.valueOf(mark.group(1)));
      }
      if (text.contains(Probe.EVALUATED)) {
        problems.add("a template evaluated a probe: " + text);
      }
    }
    Set<String> fetched = new TreeSet<>(asked);
    asked.clear();
    fetched.stream()
        .filter(address -> FETCHED.matcher(address).matches())
        .forEach(address -> problems.add("a probe was fetched: " + address));
    return problems;
  }

  private static Set<String> strings(Object list) {
    Set<String> strings = new HashSet<>();
    ((List<?>) list).forEach(one -> strings.add(String.valueOf(one)));
    return strings;
  }
}
