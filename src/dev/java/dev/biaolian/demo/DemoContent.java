package dev.biaolian.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The authored demonstration standards and the recognition requests to be played through the
 * services. Everything in it is invented: no real standard, person or enterprise is meant.
 *
 * @param standards one row for each edition, sorted by bureau and number
 * @param requests sorted by the day they start, so that a player only ever moves its clock forward
 */
public record DemoContent(List<DemoStandard> standards, List<DemoRequest> requests) {

  public DemoContent {
    standards = List.copyOf(standards);
    requests = List.copyOf(requests);
  }

  public enum Sharing {
    PRIVATE,
    CIRCLES,
    PUBLIC
  }

  public enum Effect {
    SUPERVISION,
    PROCUREMENT,
    TEST_RESULTS,
    ADOPTION
  }

  public enum RequestState {
    DRAFT,
    ENDORSED,
    SUBMITTED,
    ADMISSIBILITY,
    RETURNED,
    OPEN,
    CLOSED,
    WITHDRAWN;

    /** Whether the secretariat has let the request through, so that its targets have cases. */
    public boolean hasCases() {
      return this == OPEN || this == CLOSED || this == WITHDRAWN;
    }
  }

  public enum CaseState {
    ASSIGNED,
    ASSESSING,
    IN_REVIEW,
    TO_SIGN,
    SIGNED,
    TERMINATED;

    public boolean isOpen() {
      return this != SIGNED && this != TERMINATED;
    }

    /** Whether the clerk has proposed an outcome by the time the case stands here. */
    public boolean hasOutcome() {
      return this == IN_REVIEW || this == TO_SIGN || this == SIGNED;
    }
  }

  public enum Outcome {
    RECOGNISED,
    CONDITIONAL,
    PARTIAL,
    DECLINED
  }

  public enum DeclineGround {
    BELOW_MANDATORY,
    HIGHER_CONFLICT,
    NATURAL_CONDITIONS,
    COMPETITION_BARRIER,
    OUT_OF_SCOPE,
    TEXT_UNAVAILABLE
  }

  /** One top-level clause of a text: its number, heading and body. */
  public record Clause(String clause, String heading, String body) {}

  /**
   * One edition of a demonstration standard.
   *
   * @param number already in normal form
   * @param bureau owner, six digits of GB/T 2260
   * @param replaces numbers of the editions that this one replaces as a whole
   * @param text empty where only the record is shown
   */
  public record DemoStandard(
      String number,
      String titleZh,
      String titleEn,
      String bureau,
      LocalDate publishedOn,
      LocalDate implementedOn,
      @Nullable LocalDate abolishedOn,
      List<String> replaces,
      List<String> ics,
      String ccs,
      String scope,
      List<String> draftedBy,
      List<String> drafters,
      String committee,
      List<Clause> text,
      Sharing sharing) {

    public DemoStandard {
      replaces = List.copyOf(replaces);
      ics = List.copyOf(ics);
      draftedBy = List.copyOf(draftedBy);
      drafters = List.copyOf(drafters);
      text = List.copyOf(text);
    }
  }

  /**
   * One target bureau of a request.
   *
   * @param upTo where its case is left standing; null while the request has no cases yet
   * @param outcome signed, or proposed while the case is in review or waits to be signed
   * @param conditions the conditions, or for a partial recognition why the rest is left out
   * @param clauses numbers of the top-level clauses that a partial recognition covers
   * @param opinion null before the assessment begins; for a terminated case the reason
   * @param startedOn day the case is assigned (the same for all targets of a request); without
   *     cases the day of the request itself
   */
  public record DemoTarget(
      String bureau,
      @Nullable CaseState upTo,
      @Nullable Outcome outcome,
      @Nullable String conditions,
      List<String> clauses,
      @Nullable DeclineGround declineGround,
      @Nullable String declineText,
      @Nullable String opinion,
      LocalDate startedOn) {

    public DemoTarget {
      clauses = List.copyOf(clauses);
    }
  }

  /**
   * One recognition request.
   *
   * @param standard number of a demonstration standard that has a text
   * @param applicant its owner
   * @param circle cities, six or taixin
   */
  public record DemoRequest(
      String standard,
      String applicant,
      String circle,
      Effect effect,
      String area,
      String reasons,
      RequestState requestUpTo,
      List<DemoTarget> targets) {

    public DemoRequest {
      targets = List.copyOf(targets);
    }

    public LocalDate startedOn() {
      return targets.getFirst().startedOn();
    }
  }

  /**
   * Reads both files from the class path.
   *
   * @throws UncheckedIOException when one is missing or cannot be read
   */
  public static DemoContent load() {
    return new DemoContent(
        read("/demo/standards.json", new TypeReference<List<DemoStandard>>() {}),
        read("/demo/requests.json", new TypeReference<List<DemoRequest>>() {}));
  }

  private static <T> List<T> read(String resource, TypeReference<List<T>> type) {
    // A misspelt field must fail here, not show as an empty page later.
    var mapper =
        JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    try (InputStream in = DemoContent.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException("Demonstration data not on the class path: " + resource);
      }
      return mapper.readValue(in, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
