package org.biaolian.recognition.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A plain reading of the rules for requests and cases, written from their description and not from
 * the code: words for states, numbers for people. Each step answers with the rule that refuses it,
 * or with nothing and is done.
 */
final class SequentialModel {

  private SequentialModel() {}

  /** What a request should be like. */
  static final class Request {
    final int drafter;
    String state = "DRAFT";
    @Nullable Integer endorser;
    boolean mended;

    Request(int drafter) {
      this.drafter = drafter;
    }

    String change() {
      if (!state.equals("DRAFT") && !state.equals("RETURNED")) {
        return "request-not-changeable";
      }
      endorser = null;
      mended = state.equals("RETURNED");
      return "";
    }

    String endorse(int who) {
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

    String sendBack(int who) {
      if (who == drafter) {
        return "endorser-drafted";
      }
      String refusal = state.equals("DRAFT") ? "" : move("DRAFT", "ENDORSED");
      if (refusal.isEmpty()) {
        endorser = null;
      }
      return refusal;
    }

    String submit() {
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

    String takeUp() {
      return move("ADMISSIBILITY", "SUBMITTED");
    }

    String giveBack() {
      return move("RETURNED", "ADMISSIBILITY");
    }

    String open() {
      return move("OPEN", "ADMISSIBILITY");
    }

    String close() {
      return move("CLOSED", "OPEN");
    }

    String withdraw() {
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

  /** What a case should be like, and the steps that made it so. */
  static final class Case {
    String state = "ASSIGNED";
    @Nullable Integer clerk;
    @Nullable Integer signer;
    @Nullable String outcome;
    final Set<Integer> assessed = new HashSet<>();
    final Set<Integer> reviewed = new HashSet<>();
    final Set<Integer> hadSignature = new HashSet<>();
    final List<String> trail = new ArrayList<>();

    String acknowledge(int who) {
      String refusal = move("ASSESSING", "ASSIGNED");
      if (refusal.isEmpty()) {
        clerk = who;
        assessed.add(who);
      }
      return refusal;
    }

    String propose(int who, String result) {
      String refusal = assesses(who) ? move("IN_REVIEW", "ASSESSING") : "assessed-by-another";
      if (refusal.isEmpty()) {
        outcome = result;
      }
      return refusal;
    }

    String agree(int who) {
      String refusal = mayReview(who);
      if (refusal.isEmpty()) {
        refusal = move("TO_SIGN", "IN_REVIEW");
      }
      if (refusal.isEmpty()) {
        reviewed.add(who);
      }
      return refusal;
    }

    String sendBack(int who) {
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

    String sign(int who) {
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

    String ask(int who) {
      return assesses(who) ? move("INFO_REQUESTED", "ASSESSING") : "assessed-by-another";
    }

    String answer() {
      return move("ASSESSING", "INFO_REQUESTED");
    }

    String extend(int who) {
      if (!assesses(who)) {
        return "assessed-by-another";
      }
      return state.equals("ASSESSING") ? "" : "extension-while-assessing";
    }

    String handOver(int who, int to) {
      if (!state.equals("ASSESSING") && !state.equals("INFO_REQUESTED")) {
        return "handover-while-assessing";
      }
      if (!assesses(who)) {
        return "assessed-by-another";
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

    String terminate() {
      return move("TERMINATED", "ASSIGNED", "ASSESSING", "INFO_REQUESTED", "IN_REVIEW", "TO_SIGN");
    }

    boolean live() {
      return !state.equals("SIGNED") && !state.equals("TERMINATED");
    }

    private boolean assesses(int who) {
      return clerk != null && clerk == who;
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
