package org.biaolian.kernel;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The key of an organization that people act for: a bureau's GB/T 2260 code, a secretariat such as
 * {@code sec-cities}, or {@code platform}. The sign-in service uses it as alias.
 */
public record OrganizationCode(String value) implements Comparable<OrganizationCode> {

  private static final Pattern FORM = Pattern.compile("(?=.{2,40}$)[a-z0-9]+(?:-[a-z0-9]+)*");
  private static final String SECRETARIAT = "sec-";

  /** Where the three administrators belong. */
  public static final OrganizationCode PLATFORM = new OrganizationCode("platform");

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException unless it is 2 to 40 small letters, digits and inner hyphens
   */
  public OrganizationCode {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("Not the code of an organization: " + value);
    }
  }

  /** Tells whether a text has the form of an organization's code. */
  public static boolean matches(@Nullable String text) {
    return text != null && FORM.matcher(text).matches();
  }

  /** The key of a circle's secretariat. */
  public static OrganizationCode secretariatOf(CircleCode circle) {
    return new OrganizationCode(SECRETARIAT + circle.value());
  }

  /** The bureau behind the key, if it is one. */
  public Optional<BureauCode> bureau() {
    return BureauCode.matches(value) ? Optional.of(new BureauCode(value)) : Optional.empty();
  }

  /** The circle whose secretariat this is, if it is one. */
  public Optional<CircleCode> secretariatCircle() {
    return value.startsWith(SECRETARIAT)
        ? Optional.of(new CircleCode(value.substring(SECRETARIAT.length())))
        : Optional.empty();
  }

  @Override
  public int compareTo(OrganizationCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
