package org.biaolian.browser;

import java.util.List;
import java.util.UUID;
import org.biaolian.browser.SweepWorld.Example;
import org.biaolian.recognition.Decision;
import org.biaolian.recognition.DisputeWorld;
import org.biaolian.recognition.RecognitionRoutes;

/** Disputes in several states, for the sweep. */
final class SweepDisputes {

  private static final String PAGE = "recognition/disputes/:id";
  private static final String LIST = "recognition/disputes";

  private final UUID opened;
  private final UUID advised;
  private final UUID anew;
  private final UUID settled;
  private final UUID contestable;

  SweepDisputes() {
    DisputeWorld world = new DisputeWorld(PortalUnderTest.running().context());
    opened = world.opened(Decision.conditional("设施设置应另行符合本市城市道路管理的要求，冬季另行核定。"));
    world.attach(opened);
    advised = world.heard(Decision.partial("4.1 至 4.3、5.2"));
    world.ask(advised, "expert-2");
    contestable = world.declined();
    UUID declined = world.declined();
    settled = world.contest(declined);
    anew = world.settled(settled);
  }

  List<Example> examples() {
    return List.of(
        new Example(LIST, LIST, "taiyuan-clerk"),
        new Example(LIST, LIST + "?tab=ended", "jinzhong-approver"),
        new Example(LIST, LIST + "?tab=rule", "sec-taixin-secretary"),
        new Example(PAGE, RecognitionRoutes.dispute(opened), DisputeWorld.OFFICER),
        new Example(PAGE, RecognitionRoutes.dispute(opened), DisputeWorld.APPLICANT),
        new Example(PAGE, RecognitionRoutes.dispute(advised), "auditor"),
        new Example(PAGE, RecognitionRoutes.dispute(settled), DisputeWorld.TARGET),
        new Example(
            "recognition/cases/:id",
            RecognitionRoutes.recognitionCase(contestable),
            DisputeWorld.APPLICANT),
        new Example(
            "recognition/cases/:id", RecognitionRoutes.recognitionCase(anew), "jinzhong-clerk"));
  }
}
