package org.biaolian.browser;

import java.util.List;

/** Texts as an attacker would store them; each says by a number from which field it comes. */
enum Probe {
  /** Breaks out of attributes, elements, scripts and templates. */
  MARKUP(
      "\u202E\"'></script></style></textarea></title><img src=x onerror=probe() data-probe><svg"
          + " onload=probe() data-probe><iframe srcdoc='<script>parent.probe()</script>'"
          + " data-probe></iframe><a href=javascript:probe()"
          + " data-probe>x</a>{{907*911}}${907*911}#{907*911}<style"
          + " data-probe>*{background:url(/probe-css)}</style>",
      "\u202E\"'><img src=x onerror=probe() data-probe>{{907*911}}",
      "<img src onerror=probe() data-probe>",
      "<b data-probe>"),
  /** Harms where a text becomes a whole address or a style. */
  ADDRESS(
      "javascript:probe()/*;background:url(/probe-css);\u2066*/",
      "javascript:probe()",
      "//probe-css");

  /** What a template that evaluates a probe would print. */
  static final String EVALUATED = Integer.toString(907 * 911);

  /** Shorter fields cannot hold an element. */
  static final int SHORTEST = 20;

  @SuppressWarnings("ImmutableEnumChecker")
  private final List<String> spellings;

  Probe(String... longestFirst) {
    spellings = List.of(longestFirst);
  }

  /** The worst that a field of this length takes. */
  String of(int field, int length) {
    for (String spelling : spellings) {
      // A link has to begin with its scheme.
      String text = this == ADDRESS ? spelling + mark(field) : mark(field) + spelling;
      if (text.length() <= length) {
        return text;
      }
    }
    throw new IllegalArgumentException("no probe is as short as " + length);
  }

  static String mark(int field) {
    return "⟦" + field + "⟧";
  }
}
