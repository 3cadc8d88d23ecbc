package org.biaolian.catalogue;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a standard that its bureau may change.
 *
 * @param replaces the standards that it replaces, as written
 * @param issuer who approved and published it
 * @param ics codes such as 67.080.01
 * @param draftedBy and {@code drafters} in their order
 * @param committee the technical committee, by name
 */
public record StandardDetails(
    String titleZh,
    @Nullable String titleEn,
    @Nullable LocalDate publishedOn,
    @Nullable LocalDate implementedOn,
    @Nullable LocalDate supersededOn,
    @Nullable LocalDate abolishedOn,
    @Nullable String replaces,
    @Nullable String issuer,
    @Nullable String ccs,
    List<String> ics,
    @Nullable String scope,
    @Nullable String draftedBy,
    @Nullable String drafters,
    @Nullable String committee,
    Particulars particulars)
    implements Serializable {

  public StandardDetails {
    ics = List.copyOf(ics);
  }

  /** Without particulars. */
  public StandardDetails(
      String titleZh,
      @Nullable String titleEn,
      @Nullable LocalDate publishedOn,
      @Nullable LocalDate implementedOn,
      @Nullable LocalDate supersededOn,
      @Nullable LocalDate abolishedOn,
      @Nullable String replaces,
      @Nullable String issuer,
      @Nullable String ccs,
      List<String> ics,
      @Nullable String scope,
      @Nullable String draftedBy,
      @Nullable String drafters,
      @Nullable String committee) {
    this(
        titleZh,
        titleEn,
        publishedOn,
        implementedOn,
        supersededOn,
        abolishedOn,
        replaces,
        issuer,
        ccs,
        ics,
        scope,
        draftedBy,
        drafters,
        committee,
        Particulars.NONE);
  }

  /** Only what every published standard has; the rest can follow. */
  public static StandardDetails of(
      String titleZh,
      @Nullable LocalDate publishedOn,
      @Nullable LocalDate implementedOn,
      @Nullable String issuer) {
    return new StandardDetails(
        titleZh,
        null,
        publishedOn,
        implementedOn,
        null,
        null,
        null,
        issuer,
        null,
        List.of(),
        null,
        null,
        null,
        null);
  }

  /** The same facts with another sentence of what is replaced. */
  public StandardDetails replacing(@Nullable String sentence) {
    return copy(sentence, particulars);
  }

  /** The same facts with other particulars. */
  public StandardDetails with(Particulars others) {
    return copy(replaces, others);
  }

  /** Without what is added after publication, such as 备案: that changes no fact of the standard. */
  public StandardDetails asPublished() {
    return with(particulars.asPublished());
  }

  private StandardDetails copy(@Nullable String sentence, Particulars others) {
    return new StandardDetails(
        titleZh,
        titleEn,
        publishedOn,
        implementedOn,
        supersededOn,
        abolishedOn,
        sentence,
        issuer,
        ccs,
        ics,
        scope,
        draftedBy,
        drafters,
        committee,
        others);
  }
}
