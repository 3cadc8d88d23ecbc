package org.biaolian.recognition.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A plain reading of the rules for requests and cases, written from their description and not from
 * the code: words for states, numbers for people. Each step answers with the rule that refuses it,
 * or with nothing and is done.
 */
public final class SequentialModel {

  private SequentialModel() {}

  /** What a request should be like. */
  public static final class Request {
    final int drafter;
    public String state = "DRAFT";
    @Nullable Integer endorser;
    boolean mended;

    public Request(int drafter) {
      this.drafter = drafter;
    }

    public String change() {
      if (!state.equals("DRAFT") && !state.equals("RETURNED")) {
        return "request-not-changeable";
      }
      endorser = null;
      mended = state.equals("RETURNED");
      return "";
    }

    public String endorse(int who) {
      if (who == drafter) {
        return "endorser-drafted";
      }
      if (!state.equals("RETURNED")) {
        String refusal = move("ENDORSED", "DRAFT");
        if (!refusal.isEmpty()) {
          return refusal;
        }
      }
      endorser = who;
      return "";
    }

    public String sendBack(int who) {
      if (who == drafter) {
        return "endorser-drafted";
      }
      String refusal = state.equals("DRAFT") ? "" : move("DRAFT", "ENDORSED");
      if (refusal.isEmpty()) {
        endorser = null;
      }
      return refusal;
    }

    public String submit() {
      if (state.equals("RETURNED") && !mended) {
        return "request-not-mended";
      }
      if (state.equals("RETURNED") && endorser == null) {
        return "mended-not-endorsed";
      }
      String refusal = move("SUBMITTED", "ENDORSED", "RETURNED");
      if (refusal.isEmpty()) {
        mended = false;
      }
      return refusal;
    }

    public String takeUp() {
      return move("ADMISSIBILITY", "SUBMITTED");
    }

    public String giveBack() {
      return move("RETURNED", "ADMISSIBILITY");
    }

    public String open() {
      return move("OPEN", "ADMISSIBILITY");
    }

    public String close() {
      return move("CLOSED", "OPEN");
    }

    public String withdraw() {
      return move(
          "WITHDRAWN", "DRAFT", "ENDORSED", "SUBMITTED", "ADMISSIBILITY", "RETURNED", "OPEN");
    }

    private String move(String to, String... from) {
      if (!List.of(from).contains(state)) {
        return "illegal-step";
      }
      state = to;
      return "";
    }
  }

  /** What one round of a case should be like, and the steps that made it so. */
  public static final class Case {
    static final int MOST_ASKED = 2;
    static final int MOST_EXTENDED = 1;

    final int round;
    public String state = "ASSIGNED";
    public @Nullable Integer clerk;
    public @Nullable Integer signer;
    @Nullable String outcome;
    final Set<Integer> assessed = new HashSet<>();
    final Set<Integer> reviewed = new HashSet<>();
    final Set<Integer> hadSignature = new HashSet<>();
    final List<String> trail = new ArrayList<>();

    /** Who was named as an expert, and whether the opinion is there. */
    final Map<Integer, Boolean> experts = new HashMap<>();

    public int asked;
    public int extended;

    public Case() {
      this(1);
    }

    private Case(int round) {
      this.round = round;
    }

    /** The round after this one: who held a step may hold the same one there, and no other. */
    public Case nextRound() {
      Case made = new Case(round + 1);
      made.assessed.addAll(assessed);
      made.reviewed.addAll(reviewed);
      made.hadSignature.addAll(hadSignature);
      return made;
    }

    public String mayBeDecidedAnew() {
      return state.equals("SIGNED") ? "" : "round-needs-decision";
    }

    public String acknowledge(int who) {
      if (!state.equals("ASSIGNED")) {
        return "illegal-step";
      }
      if (round > 1 && (reviewed.contains(who) || hadSignature.contains(who))) {
        return "clerk-held-other-step";
      }
      state = "ASSESSING";
      clerk = who;
      assessed.add(who);
      return "";
    }

    public String propose(int who, boolean deputy, String result) {
      String refusal = mayAssess(who, deputy);
      if (refusal.isEmpty()) {
        refusal = move("IN_REVIEW", "ASSESSING");
      }
      if (refusal.isEmpty()) {
        assessed.add(who);
        outcome = result;
      }
      return refusal;
    }

    public String agree(int who) {
      String refusal = mayReview(who);
      if (refusal.isEmpty()) {
        refusal = move("TO_SIGN", "IN_REVIEW");
      }
      if (refusal.isEmpty()) {
        reviewed.add(who);
      }
      return refusal;
    }

    public String sendBack(int who) {
      boolean signing = state.equals("TO_SIGN");
      if (!signing && !state.equals("IN_REVIEW")) {
        return "illegal-step";
      }
      String refusal = signing ? maySign(who) : mayReview(who);
      if (refusal.isEmpty()) {
        state = "ASSESSING";
        (signing ? hadSignature : reviewed).add(who);
      }
      return refusal;
    }

    public String sign(int who) {
      String refusal = maySign(who);
      if (refusal.isEmpty()) {
        refusal = move("SIGNED", "TO_SIGN");
      }
      if (refusal.isEmpty()) {
        signer = who;
        hadSignature.add(who);
      }
      return refusal;
    }

    public String ask(int who, boolean deputy, boolean late) {
      String refusal = mayAssess(who, deputy);
      if (!refusal.isEmpty()) {
        return refusal;
      }
      if (!state.equals("ASSESSING")) {
        return "illegal-step";
      }
      if (asked == MOST_ASKED) {
        return "information-asked-already";
      }
      if (late) {
        return "information-asked-too-late";
      }
      state = "INFO_REQUESTED";
      asked++;
      assessed.add(who);
      return "";
    }

    public String answer() {
      return move("ASSESSING", "INFO_REQUESTED");
    }

    public String goOn(int who, boolean deputy, boolean late) {
      if (!state.equals("INFO_REQUESTED")) {
        return "illegal-step";
      }
      String refusal = mayAssess(who, deputy);
      if (!refusal.isEmpty()) {
        return refusal;
      }
      if (!late) {
        return "information-still-awaited";
      }
      state = "ASSESSING";
      assessed.add(who);
      return "";
    }

    public String extend(int who, boolean deputy, boolean late) {
      String refusal = mayAssess(who, deputy);
      if (!refusal.isEmpty()) {
        return refusal;
      }
      if (!state.equals("ASSESSING")) {
        return "extension-while-assessing";
      }
      if (late) {
        return "extension-too-late";
      }
      if (extended == MOST_EXTENDED) {
        return "extended-already";
      }
      extended++;
      assessed.add(who);
      return "";
    }

    public String nameExpert(int expert, boolean ofApplicant, boolean past) {
      if (ofApplicant) {
        return "expert-of-applicant";
      }
      if (assessed.contains(expert) || reviewed.contains(expert) || hadSignature.contains(expert)) {
        return "expert-holds-step";
      }
      if (!state.equals("ASSESSING")) {
        return "expert-while-assessing";
      }
      if (past) {
        return "expert-until-past";
      }
      experts.put(expert, false);
      return "";
    }

    public String advise(int expert) {
      if (experts.getOrDefault(expert, false)) {
        return "opinion-given";
      }
      if (!state.equals("ASSESSING")) {
        return "opinion-too-late";
      }
      experts.put(expert, true);
      return "";
    }

    public String handOver(int who, boolean deputy, int to) {
      if (!state.equals("ASSESSING") && !state.equals("INFO_REQUESTED")) {
        return "handover-while-assessing";
      }
      String refusal = mayAssess(who, deputy);
      if (!refusal.isEmpty()) {
        return refusal;
      }
      return assignTo(to);
    }

    /** As the bureau's approver gives it. */
    public String assignTo(int to) {
      if (!state.equals("ASSESSING") && !state.equals("INFO_REQUESTED")) {
        return "handover-while-assessing";
      }
      if (assesses(to)) {
        return "handover-to-same";
      }
      if (reviewed.contains(to) || hadSignature.contains(to)) {
        return "deputy-holds-step";
      }
      clerk = to;
      assessed.add(to);
      return "";
    }

    public String terminate() {
      return move("TERMINATED", "ASSIGNED", "ASSESSING", "INFO_REQUESTED", "IN_REVIEW", "TO_SIGN");
    }

    public boolean live() {
      return !state.equals("SIGNED") && !state.equals("TERMINATED");
    }

    private boolean assesses(int who) {
      return clerk != null && clerk == who;
    }

    private String mayAssess(int who, boolean deputy) {
      if (assesses(who)) {
        return "";
      }
      if (!deputy) {
        return "assessed-by-another";
      }
      return reviewed.contains(who) || hadSignature.contains(who) ? "deputy-holds-step" : "";
    }

    private String mayReview(int who) {
      if (assessed.contains(who)) {
        return "reviewer-assessed";
      }
      return hadSignature.contains(who) ? "reviewer-had-signature" : "";
    }

    private String maySign(int who) {
      if (assessed.contains(who)) {
        return "signer-assessed";
      }
      return reviewed.contains(who) ? "signer-reviewed" : "";
    }

    private String move(String to, String... from) {
      if (!List.of(from).contains(state)) {
        return "illegal-step";
      }
      state = to;
      return "";
    }
  }
}
