package org.biaolian.policy;

/** The policy parameters, each with the unit that its value is given in. */
public enum PolicyName {
  /** Shortest consultation on a draft. */
  CONSULTATION_DAYS(Unit.DAYS),
  /** Catalogue entry and text are public this long after issue at the latest. */
  PUBLICATION_DAYS(Unit.DAYS),
  /** Filed this long after issue at the latest. */
  FILING_DAYS(Unit.DAYS),
  /** Re-examination is due this long after issue or last confirmation. */
  REEXAMINATION_YEARS(Unit.YEARS),
  /** Warning before the re-examination falls due. */
  REEXAMINATION_WARNING_MONTHS(Unit.MONTHS),
  /** The secretariat rules on admissibility. */
  ADMISSIBILITY_WORKING_DAYS(Unit.WORKING_DAYS),
  /** A returned request is mended, or it lapses. */
  MENDING_WORKING_DAYS(Unit.WORKING_DAYS),
  /** A target bureau acknowledges its case. */
  ACKNOWLEDGEMENT_WORKING_DAYS(Unit.WORKING_DAYS),
  /** A target bureau assesses its case. */
  ASSESSMENT_WORKING_DAYS(Unit.WORKING_DAYS),
  /** The applicant has at least this long to answer a request for information. */
  INFORMATION_WORKING_DAYS(Unit.WORKING_DAYS),
  /** How often a case may ask for information. */
  INFORMATION_REQUESTS(Unit.COUNT),
  /** Length of one extension of an assessment. */
  EXTENSION_WORKING_DAYS(Unit.WORKING_DAYS),
  /** How often an assessment may be extended. */
  EXTENSIONS(Unit.COUNT),
  /** A sector department is heard (会签) before signature. */
  COUNTERSIGNATURE_REQUIRED(Unit.FLAG),
  /** The clock of the case runs while a sector department is heard. */
  COUNTERSIGNATURE_CLOCK_RUNS(Unit.FLAG),
  /** A decision is shown to the public (公示) before signature. */
  PUBLICITY_REQUIRED(Unit.FLAG),
  /** A recognition expires this long after signature. */
  RECOGNITION_YEARS(Unit.YEARS),
  /** Recognition of a replaced edition runs on at most this long. */
  OLD_EDITION_MONTHS(Unit.MONTHS),
  /** A recognition is confirmed anew after its source was revised. */
  RECONFIRMATION_WORKING_DAYS(Unit.WORKING_DAYS),
  /** A recognition stays suspended at most this long. */
  SUSPENSION_DAYS(Unit.DAYS),
  /** A dispute is opened after an adverse decision. */
  DISPUTE_OPENING_WORKING_DAYS(Unit.WORKING_DAYS),
  /** The secretariat accepts a dispute. */
  DISPUTE_ACCEPTANCE_WORKING_DAYS(Unit.WORKING_DAYS),
  /** Both sides state their case in a dispute. */
  DISPUTE_STATEMENT_WORKING_DAYS(Unit.WORKING_DAYS),
  /** Experts give their opinion in a dispute. */
  DISPUTE_EXPERT_WORKING_DAYS(Unit.WORKING_DAYS),
  /** A dispute takes at most this long in all. */
  DISPUTE_MONTHS(Unit.MONTHS),
  /** Bureaus answer the call of a joint project. */
  JOINT_CALL_WORKING_DAYS(Unit.WORKING_DAYS),
  /** A joint project takes at most this long. */
  JOINT_PROJECT_MONTHS(Unit.MONTHS),
  /** Length of the extension of a joint project. */
  JOINT_PROJECT_EXTENSION_MONTHS(Unit.MONTHS),
  /** Opinions are taken in a re-examination campaign. */
  CAMPAIGN_OPINION_DAYS(Unit.DAYS),
  /** Recognising bureaus are heard before a campaign's result is public. */
  STANDSTILL_WORKING_DAYS(Unit.WORKING_DAYS),
  /** A deadline this near is shown as urgent. */
  URGENT_WORKING_DAYS(Unit.WORKING_DAYS),
  /** A deadline this near is shown as coming soon. */
  SOON_WORKING_DAYS(Unit.WORKING_DAYS),
  /** What is looked at in each assessment. */
  ASSESSMENT_CHECKLIST(Unit.LIST),
  /** Whether every point of that list is answered before a decision goes to the reviewer. */
  CHECKLIST_REQUIRED(Unit.FLAG),
  /** How long a decision is shown to the public before signature. */
  PUBLICITY_DAYS(Unit.DAYS),
  /** How long the link lasts by which a sector department answers without an account. */
  COUNTERSIGNATURE_LINK_DAYS(Unit.DAYS),
  /** A recognition is to be confirmed anew this long before its term ends. */
  RECOGNITION_WARNING_MONTHS(Unit.MONTHS),
  /** The bureau is reminded this long before a suspension ends. */
  SUSPENSION_WARNING_DAYS(Unit.DAYS),
  /** A standard that becomes a local one is announced this long after signature. */
  ADOPTION_ANNOUNCEMENT_MONTHS(Unit.MONTHS),
  /** It is adopted as a local standard this long after signature. */
  ADOPTION_MONTHS(Unit.MONTHS),
  /** Conflicting own standards are withdrawn this long after signature. */
  ADOPTION_WITHDRAWAL_MONTHS(Unit.MONTHS),
  /** Whoever holds a step is reminded this long before its last day; 0 for not at all. */
  FIRST_REMINDER_WORKING_DAYS(Unit.WORKING_DAYS, 0),
  /** And once more this long before. */
  LAST_REMINDER_WORKING_DAYS(Unit.WORKING_DAYS, 0),
  /** A bureau is reminded of an entry of its register this long before its time is over. */
  REGISTER_FIRST_REMINDER_WORKING_DAYS(Unit.WORKING_DAYS, 0),
  /** And once more this long before. */
  REGISTER_LAST_REMINDER_WORKING_DAYS(Unit.WORKING_DAYS, 0);

  /** What a value counts. */
  public enum Unit {
    WORKING_DAYS(1, 120),
    DAYS(1, 366),
    MONTHS(1, 60),
    YEARS(1, 10),
    COUNT(0, 5),
    /** 1 for yes, 0 for no. */
    FLAG(0, 1),
    /** Words with strokes between them. */
    LIST(0, 0);

    private final int least;
    private final int most;

    Unit(int least, int most) {
      this.least = least;
      this.most = most;
    }
  }

  private final Unit unit;
  private final int least;

  PolicyName(Unit unit) {
    this(unit, unit.least);
  }

  PolicyName(Unit unit, int least) {
    this.unit = unit;
    this.least = least;
  }

  /** The unit of the value. */
  public Unit unit() {
    return unit;
  }

  /** The smallest number that makes sense as its value. */
  public int least() {
    return least;
  }

  /** The largest number that makes sense as its value. */
  public int most() {
    return unit.most;
  }
}
