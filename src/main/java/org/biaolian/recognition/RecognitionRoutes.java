package org.biaolian.recognition;

import java.util.UUID;

/** Addresses of the pages of recognition, without leading slash. */
public final class RecognitionRoutes {

  public static final String REQUESTS = "recognition/requests";
  public static final String SUBMISSIONS = "recognition/submissions";
  public static final String JOBS = "recognition/jobs";
  public static final String CASES = "recognition/cases";
  public static final String APPLICATIONS = "recognition/applications";
  public static final String ENTERPRISES = "recognition/enterprises";
  public static final String REGISTER = "recognition/register";
  public static final String ACTS = "recognition/acts";
  public static final String RECONFIRM = "recognition/reconfirm";
  public static final String ASSIGNED = "recognition/assigned";
  public static final String DISPUTES = "recognition/disputes";
  public static final String MATRIX = "recognition/matrix";
  public static final String FLOW = "recognition/flow";

  /** Where anybody asks what became of a paper. */
  public static final String VERIFY = "verify";

  public static final String COUNTERSIGN = "countersign";

  public static final String ANNOUNCEMENTS = "recognition/announcements";

  public static final String TEMPLATES = "recognition/templates";

  /** Drafted decisions that are shown to everybody. */
  public static final String PUBLICITY = "publicity";

  private RecognitionRoutes() {}

  /** Where a sector department answers by its link. */
  public static String countersign(String secret) {
    return COUNTERSIGN + "/" + secret;
  }

  public static String request(UUID id) {
    return REQUESTS + "/" + id;
  }

  public static String submission(UUID id) {
    return SUBMISSIONS + "/" + id;
  }

  /** The requests of one submission that are at one step. */
  public static String requestsOf(UUID submission, String tab) {
    return REQUESTS + "?tab=" + tab + "&submission=" + submission;
  }

  public static String job(UUID id) {
    return JOBS + "/" + id;
  }

  /** The whole life of a request. */
  public static String life(UUID requestId) {
    return request(requestId) + "/life";
  }

  public static String newRequest(UUID standardId) {
    return "recognition/new/" + standardId;
  }

  public static String recognitionCase(UUID id) {
    return CASES + "/" + id;
  }

  public static String recognition(UUID id) {
    return REGISTER + "/" + id;
  }

  public static String announcement(UUID id) {
    return ANNOUNCEMENTS + "/" + id;
  }

  public static String publicity(UUID id) {
    return PUBLICITY + "/" + id;
  }

  public static String act(UUID id) {
    return ACTS + "/" + id;
  }

  public static String dispute(UUID id) {
    return DISPUTES + "/" + id;
  }
}
