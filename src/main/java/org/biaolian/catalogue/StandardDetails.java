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
 * @param committee the technical committee, by name or code
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
    @Nullable String committee)
    implements Serializable {

  public StandardDetails {
    ics = List.copyOf(ics);
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
        committee);
  }
}
