package org.biaolian.catalogue.domain;

import java.util.Locale;

/** What is odd in a row that is taken all the same. */
public enum RowWarning {
  /** The number was brought to its normal form. */
  NUMBER_RESPELLED,
  /** {@code DB14/ 2800-2023} read as the mandatory {@code DB14 2800-2023}. */
  OLD_MANDATORY_FORM,
  COUNTY_PREFIX,
  /** The row's own number, or its end, was cut from the head of the title. */
  TITLE_NUMBER_CUT,
  /** The title holds the number of a standard; kept, as it may be meant. */
  TITLE_HOLDS_NUMBER,
  /** 作废, 已作废, 有更新版 and 确认有效 are read as statuses of the law. */
  STATUS_SYNONYM,
  STATUS_MISSING,
  STATUS_UNKNOWN,
  PUBLISHED_MISSING,
  IMPLEMENTED_MISSING,
  /** Words after a date were dropped. */
  DATE_TEXT_DROPPED,
  EFFECTIVE_BEFORE_PUBLICATION,
  /** The number's year is not the year of publication. */
  YEAR_UNLIKE_PUBLICATION,
  /** 主管部门： stands in the replacement column. */
  REPLACEMENT_HOLDS_AUTHORITY,
  /** A bare number: older than the row's own it is replaced, newer it replaces. */
  REPLACEMENT_DIRECTION_BY_YEAR,
  /** The row names itself; dropped. */
  REPLACEMENT_SELF,
  /** No number could be read from the column. */
  REPLACEMENT_UNREAD,
  CCS_MISSING,
  CCS_MALFORMED,
  /** Not among the known branches; kept. */
  CCS_UNKNOWN,
  /** Spaces, small letters or the word CCS were folded away. */
  CCS_RESPELLED,
  /** Only the first CCS code is kept; the rest are other codes or ranges. */
  CCS_REST_DROPPED,
  ICS_MISSING,
  ICS_MALFORMED,
  /** Not among the known branches; kept, as old catalogues have withdrawn ones. */
  ICS_UNKNOWN,
  ISSUER_MISSING,
  /** The issuer is of another region or level than the number. */
  ISSUER_MISFIT,
  /** The number tells the nature, not the column. */
  NATURE_UNLIKE_NUMBER,
  NATURE_UNKNOWN,
  /** The number tells the region, not the column. */
  REGION_UNLIKE_NUMBER,
  /** The day is worked out from the last confirmation, whatever the column says. */
  REEXAMINATION_COMPUTED,
  /** Not computed: the result that the file stored was taken. */
  FORMULA_CELL,
  /** The value stands further up, in a cell merged over several rows. */
  MERGED_CELL;

  /** The translation key. */
  public String key() {
    return "import.warning." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
