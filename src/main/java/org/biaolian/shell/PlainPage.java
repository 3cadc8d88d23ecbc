package org.biaolian.shell;

import java.util.Locale;
import org.springframework.web.util.HtmlUtils;

/** A page without the client: a heading, a sentence, a way home. */
final class PlainPage {

  private PlainPage() {}

  static String of(Locale locale, String title, String sentence, String home) {
    return """
      <!doctype html>
      <html lang="%s">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>%s</title>
      <link rel="icon" href="/biaolian/logo.svg">
      <link rel="stylesheet" href="/biaolian/tokens.css">
      <link rel="stylesheet" href="/biaolian/pages.css">
      </head>
      <body>
      <main class="bl-stop">
      <h1>%s</h1>
      <p>%s</p>
      <p><a href="/">%s</a></p>
      </main>
      </body>
      </html>
      """
        .formatted(
            locale.toLanguageTag(),
            HtmlUtils.htmlEscape(title),
            HtmlUtils.htmlEscape(title),
            HtmlUtils.htmlEscape(sentence),
            HtmlUtils.htmlEscape(home));
  }
}
