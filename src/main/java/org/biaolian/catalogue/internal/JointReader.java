package org.biaolian.catalogue.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.biaolian.catalogue.JointGroup;
import org.biaolian.catalogue.StandardDetails;
import org.biaolian.catalogue.domain.Standard;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 共同发布: who else published the same text, under which number. */
@Component
public class JointReader {

  private final Records records;
  private final StandardRepository standards;

  JointReader(Records records, StandardRepository standards) {
    this.records = records;
    this.standards = standards;
  }

  /** The group round a record that the viewer may see; none for a standard of one bureau. */
  public Optional<JointGroup> of(Standard viewed, LocalDate today) {
    return Optional.of(group(viewed, today)).filter(group -> group.members().size() > 1);
  }

  private JointGroup group(Standard viewed, LocalDate today) {
    String own = viewed.number().value();
    TreeSet<String> numbers = new TreeSet<>(joint(viewed));
    numbers.remove(own);
    Map<String, Standard> known = new TreeMap<>(Map.of(own, viewed));
    List<Standard> found = new ArrayList<>(standards.jointWith(List.of(own)));
    if (!numbers.isEmpty()) {
      found.addAll(standards.findByNumberIn(numbers));
    }
    numbers.add(own);
    for (Standard one : found) {
      if (records.visible(one)) {
        known.put(one.number().value(), one);
        numbers.add(one.number().value());
      }
    }
    return new JointGroup(
        numbers.stream().map(number -> member(number, known.get(number), own, today)).toList());
  }

  private static JointGroup.Member member(
      String number, @Nullable Standard record, String own, LocalDate day) {
    if (record == null) {
      return new JointGroup.Member(number, null, null, null, null, false, false);
    }
    StandardDetails details = record.details();
    boolean viewed = number.equals(own);
    return new JointGroup.Member(
        number,
        record.status(day),
        details.issuer(),
        record.owner(),
        details.publishedOn(),
        viewed,
        viewed || joint(record).contains(own));
  }

  private static List<String> joint(Standard standard) {
    return standard.details().particulars().jointNumbers();
  }
}
