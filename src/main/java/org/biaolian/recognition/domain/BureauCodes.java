package org.biaolian.recognition.domain;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.biaolian.kernel.BureauCode;

/** A few bureaus in one column, in the order of their codes. */
final class BureauCodes {

  private static final String COMMA = ",";

  private BureauCodes() {}

  static String write(Collection<BureauCode> bureaus) {
    return bureaus.stream().map(BureauCode::value).sorted().collect(Collectors.joining(COMMA));
  }

  static Set<BureauCode> read(String codes) {
    return Arrays.stream(codes.split(COMMA, -1))
        .filter(code -> !code.isEmpty())
        .map(BureauCode::new)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
