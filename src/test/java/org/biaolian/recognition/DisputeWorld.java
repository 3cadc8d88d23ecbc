package org.biaolian.recognition;

import java.util.List;
import java.util.UUID;
import org.biaolian.access.CurrentActor;
import org.biaolian.audit.AuditFact;
import org.biaolian.audit.AuditTrail;
import org.biaolian.recognition.internal.DisputeDesk;
import org.biaolian.testing.SignedIn;
import org.springframework.context.ApplicationContext;

/** Disputes of Taiyuan about decisions of Jinzhong, at any step. */
public final class DisputeWorld {

  public static final String OFFICER = "sec-cities-secretary";
  public static final String APPLICANT = "taiyuan-approver";
  public static final String TARGET = "jinzhong-approver";

  private final ApplicationContext portal;
  final CaseWorld cases;

  public DisputeWorld(ApplicationContext portal) {
    this.portal = portal;
    this.cases = new CaseWorld(portal);
  }

  <T> T bean(Class<T> type) {
    return portal.getBean(type);
  }

  /** What Jinzhong declined, and nobody has contested yet. */
  public UUID declined() {
    return cases.signed(Decision.declined(DeclineGround.NATURAL_CONDITIONS, "本市没有轨道交通，条件不同。"));
  }

  public UUID contest(UUID decided) {
    return SignedIn.as(
        APPLICANT,
        () ->
            bean(Disputes.class)
                .open(new NewDispute(decided, Contested.DECISION, "差异已有试验数据", "请重新评估")));
  }

  public UUID opened(Decision decision) {
    return contest(cases.signed(decision));
  }

  public void ask(UUID dispute, String expert) {
    UUID person = person(expert);
    SignedIn.as(OFFICER, () -> bean(DisputeRulings.class).ask(dispute, person));
  }

  public void attach(UUID dispute) {
    SignedIn.as(
        APPLICANT,
        () -> bean(DisputeEvidence.class).attach(dispute, "轨道站点接驳试验报告（演示）.pdf", CaseWorld.scan()));
  }

  void accept(UUID dispute) {
    SignedIn.as(OFFICER, () -> bean(DisputeRulings.class).accept(dispute, version(dispute)));
  }

  void state(String who, UUID dispute) {
    SignedIn.as(who, () -> bean(Disputes.class).state(dispute, "陈述：" + who));
  }

  public UUID heard(Decision decision) {
    UUID one = opened(decision);
    hear(one);
    return one;
  }

  void hear(UUID one) {
    accept(one);
    state(APPLICANT, one);
    state(TARGET, one);
  }

  public void recommend(UUID dispute, Recommendation advice) {
    SignedIn.as(
        OFFICER,
        () -> bean(DisputeRulings.class).recommend(dispute, version(dispute), advice, "补充数据充分"));
  }

  UUID decideAnew(UUID dispute) {
    return SignedIn.as(
        TARGET, () -> bean(Disputes.class).decideAnew(dispute, version(dispute), "接受建议，重新评估"));
  }

  /** The new round to which an opened dispute leads, after an expert has advised. */
  public UUID settled(UUID dispute) {
    hear(dispute);
    ask(dispute, "expert-3");
    SignedIn.as("expert-3", () -> bean(DisputeOpinions.class).advise(dispute, "补充数据可信，差异不影响使用。"));
    recommend(dispute, Recommendation.DECIDE_ANEW);
    return decideAnew(dispute);
  }

  /** The new round that follows a dispute about a decision. */
  public UUID nextRound(Decision decision) {
    UUID one = heard(decision);
    recommend(one, Recommendation.DECIDE_ANEW);
    return decideAnew(one);
  }

  void decide(UUID round, Decision decision) {
    toSign(round, decision);
    cases.sign(round);
  }

  /** The way of a round to its signer. */
  public void toSign(UUID round, Decision decision) {
    SignedIn.as("jinzhong-clerk", () -> bean(RecognitionCases.class).acknowledge(round));
    cases.propose(round, decision);
  }

  /** As whoever is signed in sees it. */
  public long version(UUID dispute) {
    return bean(Disputes.class).find(dispute).map(DisputeView::version).orElse(0L);
  }

  DisputeView view(String who, UUID dispute) {
    return SignedIn.as(who, () -> bean(Disputes.class).find(dispute).orElseThrow());
  }

  List<String> kinds(UUID dispute) {
    return bean(AuditTrail.class).of(DisputeDesk.SUBJECT, dispute, 60).stream()
        .map(AuditFact::kind)
        .toList();
  }

  List<CaseRounds.Round> rounds(UUID round) {
    return SignedIn.as("taiyuan-clerk", () -> bean(CaseRounds.class).of(round));
  }

  public UUID person(String username) {
    return SignedIn.as(username, () -> bean(CurrentActor.class).require().personId());
  }
}
