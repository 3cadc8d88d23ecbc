package org.biaolian.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaolian.recognition.CaseWorld.JINZHONG;
import static org.biaolian.testing.Refusals.refused;

import java.util.Set;
import java.util.UUID;
import org.biaolian.recognition.domain.RecognitionRequest;
import org.biaolian.recognition.domain.RequestState;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The applicant's comparison with the targets' own standards goes with the request. */
@DbTest
class RequestComparisonDbTest {

  private static final String COMPARED = "晋中：停放间距要求较低（演示）\n其余一致";

  @Autowired private ApplicationContext portal;
  @Autowired private RecognitionRequests requests;

  private CaseWorld world;

  @BeforeEach
  void theWorld() {
    world = new CaseWorld(portal);
  }

  @Test
  void theTargetReadsTheComparisonOnItsCase() {
    UUID request = world.opened(world.submitted(drafted(COMPARED)));
    UUID one = world.caseOf(request, JINZHONG);
    assertThat(world.view("jinzhong-clerk", one).comparison()).isEqualTo(COMPARED);
  }

  @Test
  void aChangedComparisonWaitsForTheApproverAgain() {
    UUID draft = drafted(COMPARED);
    SignedIn.as("taiyuan-approver", () -> requests.endorse(draft, view(draft).version()));
    SignedIn.as("taiyuan-clerk", () -> requests.submit(draft));
    SignedIn.as("sec-cities-secretary", () -> requests.takeUp(draft));
    SignedIn.as(
        "sec-cities-secretary", () -> requests.giveBack(draft, view(draft).version(), "请补充比对（演示）"));
    RequestView shown = SignedIn.as("taiyuan-clerk", () -> view(draft));
    SignedIn.as(
        "taiyuan-clerk",
        () ->
            requests.change(
                draft,
                shown.version(),
                entry(shown.summary().standard().id(), shown.agreement().id(), "逐条比对（演示）")));
    RequestView mended = SignedIn.as("taiyuan-clerk", () -> view(draft));
    assertThat(mended.comparison()).isEqualTo("逐条比对（演示）");
    assertThat(mended.summary().state()).isEqualTo(RequestState.RETURNED);
    refused(
        "mended-not-endorsed", () -> SignedIn.as("taiyuan-clerk", () -> requests.submit(draft)));
  }

  @Test
  void aComparisonIsAsLongAsItsFieldAndNotLonger() {
    String longest = "比".repeat(RecognitionRequest.COMPARISON_LENGTH);
    UUID draft = drafted(longest);
    assertThat(SignedIn.as("taiyuan-clerk", () -> view(draft)).comparison()).isEqualTo(longest);
    refused("text-too-long", () -> drafted(longest + "对"));
  }

  private UUID drafted(String comparison) {
    UUID standard = world.standard();
    UUID agreement = world.agreement();
    return SignedIn.as(
        "taiyuan-clerk", () -> requests.draft(entry(standard, agreement, comparison)));
  }

  private static NewRequest entry(UUID standard, UUID agreement, String comparison) {
    return new NewRequest(
        standard, agreement, Effect.SUPERVISION, "全市", "便民", Set.of(JINZHONG), comparison, null);
  }

  private RequestView view(UUID request) {
    return requests.find(request).orElseThrow();
  }
}
