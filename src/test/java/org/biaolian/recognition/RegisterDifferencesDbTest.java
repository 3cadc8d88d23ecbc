package org.biaolian.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.biaolian.kernel.CircleCode;
import org.biaolian.recognition.internal.RecognitionRepository;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a recogniser declared to stay different, and the circle, in the register of all members. */
@DbTest
class RegisterDifferencesDbTest {

  private static final String DIFFERENCES = "冬季取值不同（演示）";

  /** A member of the circle and no side of the case. */
  private static final String MEMBER = "yangquan-clerk";

  @Autowired private ApplicationContext portal;
  @Autowired private RegisterBook book;
  @Autowired private RecognitionRepository recognitions;

  private UUID entry = new UUID(0, 0);

  @BeforeEach
  void recognisedWithDifferences() {
    CaseWorld world = new CaseWorld(portal);
    UUID one =
        world.signed(new Decision(Outcome.PARTIAL, null, "4.1 至 4.3", null, null, DIFFERENCES));
    entry = recognitions.findByCaseId(one).orElseThrow().id();
  }

  @Test
  void aMemberThatIsNoSideReadsThemInTheEntryAndInTheFile() {
    RegisterLine line = SignedIn.as(MEMBER, () -> book.find(entry)).orElseThrow().line();
    assertThat(line.mayOpen()).isFalse();
    assertThat(line.differences()).isEqualTo(DIFFERENCES);
    assertThat(line.note()).isEqualTo("4.1 至 4.3");
    String number = line.standard().number();
    List<RegisterLine> written = new ArrayList<>();
    SignedIn.as(
        MEMBER,
        () -> book.write(new RegisterQuestion(null, null, null, null, number), written::add));
    assertThat(written).extracting(RegisterLine::differences).containsExactly(DIFFERENCES);
  }

  @Test
  void theRegisterOfOneCircleHasNoOtherAndAForeignCircleNothing() {
    CircleCode cities = new CircleCode("cities");
    assertThat(entries("taiyuan-clerk", cities)).contains(entry);
    assertThat(entries("taiyuan-clerk", new CircleCode("taixin"))).doesNotContain(entry);
    assertThat(entries("taiyuan-clerk", new CircleCode("six"))).isEmpty();
    assertThat(
            SignedIn.as(
                "taiyuan-clerk",
                () ->
                    book.count(
                        new RegisterQuestion(new CircleCode("six"), null, null, null, null, ""))))
        .isZero();
  }

  private List<UUID> entries(String who, CircleCode circle) {
    return SignedIn.as(
            who, () -> book.list(new RegisterQuestion(circle, null, null, null, null, ""), 0, 5000))
        .stream()
        .map(RegisterLine::id)
        .toList();
  }
}
