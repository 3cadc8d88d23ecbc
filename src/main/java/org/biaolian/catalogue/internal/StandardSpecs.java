package org.biaolian.catalogue.internal;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.biaolian.access.Actor;
import org.biaolian.access.Sharing;
import org.biaolian.access.VisibilityPolicy;
import org.biaolian.catalogue.LegalStatus;
import org.biaolian.catalogue.StandardQuery;
import org.biaolian.catalogue.Verification;
import org.biaolian.catalogue.domain.ClaimedEnd;
import org.biaolian.catalogue.domain.Standard;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;
import org.biaolian.kernel.StandardNumber;
import org.springframework.data.jpa.domain.Specification;

/** A question to the catalogue as a criteria predicate, always with who may see. */
public final class StandardSpecs {

  private static final char ESCAPE = '!';

  private StandardSpecs() {}

  /** The rows that answer the question and that the viewer sees. */
  public static Specification<Standard> of(
      StandardQuery query, Optional<Actor> viewer, LocalDate today) {
    return (root, criteria, cb) -> {
      Subquery<Integer> circles = criteria.subquery(Integer.class);
      List<Predicate> all = new ArrayList<>();
      all.add(VisibilityPolicy.visible(cb, viewer, new Columns(root, circles, cb)));
      for (String word : query.text().strip().split("\\s+", -1)) {
        if (!word.isEmpty()) {
          all.add(matches(root, cb, word, query.text()));
        }
      }
      BureauCode bureau = query.bureau();
      if (bureau != null) {
        all.add(cb.equal(root.get("regionDigits"), bureau.standardPrefix()));
      }
      if (query.status() != null) {
        all.add(status(root, cb, query.status(), today));
      }
      if (query.own()) {
        all.add(
            viewer
                .flatMap(actor -> Optional.ofNullable(actor.bureau()))
                .map(own -> cb.equal(root.get("ownerBureau"), own.value()))
                .orElseGet(cb::disjunction));
      }
      if (query.verified()) {
        all.add(cb.equal(root.get("verification").get("state"), Verification.VERIFIED));
      }
      if (query.demonstration() != null) {
        all.add(cb.equal(root.get("demonstration"), query.demonstration()));
      }
      return cb.and(all.toArray(Predicate[]::new));
    };
  }

  /** A word stands in the title, in its pinyin or initials, or the whole text is a number. */
  private static Predicate matches(
      Root<Standard> root, CriteriaBuilder cb, String word, String whole) {
    List<Predicate> any = new ArrayList<>();
    any.add(like(cb, root.get("titleZh"), word));
    any.add(like(cb, root.get("titleEn"), word));
    String latin = word.toLowerCase(Locale.ROOT);
    if (latin.matches("[a-z0-9]+")) {
      any.add(like(cb, root.get("titlePinyin"), latin));
      any.add(like(cb, root.get("titleInitials"), latin));
    }
    String key = StandardNumber.searchKey(whole);
    if (key.matches("[A-Z]{0,5}[0-9].*|DB|GB|[A-Z]{2,5}")) {
      Expression<String> column = root.get("numberKey");
      any.add(
          Character.isDigit(key.charAt(0)) ? like(cb, column, key) : cb.like(column, key + "%"));
    }
    return cb.or(any.toArray(Predicate[]::new));
  }

  private static Predicate like(CriteriaBuilder cb, Expression<String> column, String word) {
    String escaped = word.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    return cb.like(column, "%" + escaped + "%", ESCAPE);
  }

  /** The rule of {@link LegalStatus#on} in columns. */
  private static Predicate status(
      Root<Standard> root, CriteriaBuilder cb, LegalStatus status, LocalDate today) {
    Predicate abolished = ended(root, cb, ClaimedEnd.ABOLISHED, "abolishedOn", today);
    Predicate superseded = ended(root, cb, ClaimedEnd.SUPERSEDED, "supersededOn", today);
    Predicate ended = cb.or(superseded, abolished);
    Predicate started =
        cb.and(
            started(cb, root.get("publishedOn"), today),
            started(cb, root.get("implementedOn"), today));
    return switch (status) {
      case ABOLISHED -> abolished;
      case SUPERSEDED -> cb.and(superseded, cb.not(abolished));
      case IN_FORCE -> cb.and(started, cb.not(ended));
      case UPCOMING -> cb.and(cb.not(started), cb.not(ended));
    };
  }

  private static Predicate ended(
      Root<Standard> root, CriteriaBuilder cb, ClaimedEnd claim, String column, LocalDate today) {
    Path<LocalDate> day = root.get(column);
    return cb.or(
        cb.and(cb.isNull(day), cb.equal(root.get("claimedEnd"), claim)),
        cb.and(cb.isNotNull(day), cb.lessThanOrEqualTo(day, today)));
  }

  private static Predicate started(CriteriaBuilder cb, Path<LocalDate> day, LocalDate today) {
    return cb.or(cb.isNull(day), cb.and(cb.isNotNull(day), cb.lessThanOrEqualTo(day, today)));
  }

  private record Columns(Root<Standard> root, Subquery<Integer> circles, CriteriaBuilder cb)
      implements VisibilityPolicy.Columns {

    @Override
    public Expression<String> owner() {
      return root.get("ownerBureau");
    }

    @Override
    public Expression<Sharing> sharing() {
      return root.get("sharing").get("level");
    }

    @Override
    public Predicate sharedWithAnyOf(Set<CircleCode> wanted) {
      Root<Standard> same = circles.correlate(root);
      Expression<String> code = same.join("sharing").join("circles");
      return cb.exists(
          circles
              .select(cb.literal(1))
              .where(code.in(wanted.stream().map(CircleCode::value).toList())));
    }
  }
}
