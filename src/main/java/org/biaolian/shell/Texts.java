package org.biaolian.shell;

import com.vaadin.flow.component.Component;
import java.util.regex.Pattern;

/** Titles of views and menu entries are translation keys; a title that is no key stays as it is. */
final class Texts {

  private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z0-9-]+)+");

  private Texts() {}

  static boolean isKey(String text) {
    return KEY.matcher(text).matches();
  }

  static String of(Component reader, String text) {
    return isKey(text) ? reader.getTranslation(text) : text;
  }
}
