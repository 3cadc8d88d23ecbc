package org.biaolian.catalogue.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;
import org.biaolian.catalogue.Extent;
import org.biaolian.catalogue.Replacement;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One older number that a standard names, in its place of the sentence. */
@Embeddable
class ReplacementLink {

  /** The column's length; a longer text stays whole in the sentence. */
  private static final int PARTS_LENGTH = 200;

  @Column(nullable = false)
  private int position;

  @Column(nullable = false)
  private String number;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(nullable = false)
  private Extent extent;

  private @Nullable String parts;

  @SuppressWarnings("NullAway.Init")
  protected ReplacementLink() {}

  ReplacementLink(int position, Replacement stated) {
    this.position = position;
    this.number = stated.number();
    this.extent = stated.extent();
    String which = stated.parts();
    this.parts =
        which == null || which.length() <= PARTS_LENGTH ? which : which.substring(0, PARTS_LENGTH);
  }

  Replacement toReplacement() {
    return new Replacement(number, extent, parts);
  }

  int position() {
    return position;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ReplacementLink link
        && position == link.position
        && toReplacement().equals(link.toReplacement());
  }

  @Override
  public int hashCode() {
    return Objects.hash(position, number);
  }
}
