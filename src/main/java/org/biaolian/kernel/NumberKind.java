package org.biaolian.kernel;

/** What family of standards a number belongs to, read from its prefix. */
public enum NumberKind {
  /** Local standard of a province, two region digits: {@code DB14/T 2508-2022}. */
  PROVINCE,
  /** Local standard of a city, four region digits: {@code DB1401/T 9-2020}. */
  CITY,
  /** Local standard under an old county prefix, six region digits; kept as a reference. */
  COUNTY,
  /** GB, GB/T, GB/Z, GBZ, GBJ, GBW and GSB. */
  NATIONAL,
  /** Sector standards such as HB or NY/T; {@code DB/T} without digits is the earthquake sector. */
  SECTOR,
  /** Group standards {@code T/…}. */
  GROUP,
  /** DBJ, DBS, metrology, enterprise and retired series: accepted as references only. */
  OTHER_REFERENCE;

  /** Tells whether the number is a local standard of some administrative region. */
  public boolean local() {
    return this == PROVINCE || this == CITY || this == COUNTY;
  }
}
