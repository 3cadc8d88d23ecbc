package org.biaolian.catalogue.internal.search;

/** The names of the fields of the index. */
final class IndexFields {

  /** Raised with every change of what the fields hold, so that the index is built anew. */
  static final int VERSION = 2;

  static final String NUMBER = "number";
  static final String NUMBER_KEY = "numberKey";
  static final String NUMBER_PARTS = "numberParts";
  static final String TITLE_KEY = "titleKey";
  static final String TITLE_WORDS = "titleWords";
  static final String TITLE_GRAMS = "titleGrams";
  static final String TITLE_EN = "titleEn";
  static final String TITLE_SORT = "titleSort";
  static final String PINYIN = "pinyin";
  static final String INITIALS = "initials";
  static final String INITIAL_PAIRS = "initialPairs";
  static final String SCOPE = "scope";
  static final String ABOUT = "about";
  static final String PUBLISHED = "published";
  static final String OWNER = "owner";
  static final String SHARING = "sharing";
  static final String CIRCLES = "circles";
  static final String REGION = "region";
  static final String STATUS = "status";
  static final String STATUS_FROM = "statusFrom";
  static final String STATUS_UNTIL = "statusUntil";
  static final String ICS = "ics";
  static final String CCS = "ccs";
  static final String YEAR = "year";
  static final String NATURE = "nature";
  static final String VERIFIED = "verified";
  static final String RECOGNISERS = "recognisers";
  static final String RECOGNISED_IN = "recognisedIn";
  static final String DEMONSTRATION = "demonstration";

  /** The texts of files, each with who may read it. */
  static final String TEXTS = "texts";

  static final String TEXT_CONTENT = "content";

  /** A field inside of one of several objects. */
  static String within(String object, String field) {
    return object.isEmpty() ? field : object + "." + field;
  }

  private IndexFields() {}
}
