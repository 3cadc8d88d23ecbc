package org.biaolian.subscription.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.biaolian.access.Disclosure;
import org.biaolian.access.Sharing;
import org.biaolian.catalogue.FileUploads;
import org.biaolian.catalogue.NewStandard;
import org.biaolian.catalogue.RecordShares;
import org.biaolian.catalogue.SharingLosses;
import org.biaolian.catalogue.Sharings;
import org.biaolian.catalogue.StandardDetails;
import org.biaolian.catalogue.StandardEntry;
import org.biaolian.kernel.CircleCode;
import org.biaolian.subscription.Subscriptions;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who takes sharing back is told of those who follow the record. */
@DbTest
class SharingFollowersDbTest {

  private static final CircleCode CITIES = new CircleCode("cities");

  @Autowired private Subscriptions subscriptions;
  @Autowired private Sharings sharings;
  @Autowired private StandardEntry entry;
  @Autowired private FileUploads uploads;
  @Autowired private RecordShares shares;

  private UUID shared(String number, Sharing level) {
    UUID id =
        SignedIn.as(
            "taiyuan-clerk",
            () ->
                entry.record(
                    new NewStandard(
                        number,
                        StandardDetails.of(
                            "关注样本（演示）",
                            LocalDate.of(2024, 3, 1),
                            LocalDate.of(2024, 6, 1),
                            null))));
    SignedIn.as(
        "taiyuan-clerk",
        () -> sharings.propose(id, level, level == Sharing.CIRCLES ? Set.of(CITIES) : Set.of()));
    SignedIn.as("taiyuan-approver", () -> sharings.confirm(id));
    return id;
  }

  private UUID follow(String person, UUID id) {
    return SignedIn.as(person, () -> subscriptions.followRecord(id, Locale.SIMPLIFIED_CHINESE));
  }

  private List<String> told(UUID id, Disclosure wanted) {
    return told(SignedIn.as("taiyuan-approver", () -> shares.losses(id, wanted)));
  }

  private static List<String> told(SharingLosses losses) {
    return losses.dependents().stream()
        .map(one -> one.organization() + " " + one.key() + " " + one.args())
        .toList();
  }

  @Test
  void followersAreCountedForEachOrganizationThatLosesTheRecord() {
    UUID id = shared("DB1401/T 931101-2024", Sharing.CIRCLES);
    follow("yangquan-clerk", id);
    follow("yangquan-reviewer", id);
    follow("jinzhong-clerk", id);
    follow("taiyuan-clerk", id);
    assertThat(told(id, Disclosure.PRIVATE))
        .as("the own people lose nothing")
        .containsExactly(
            "140300 catalogue.sharing.breaks.followers [2]",
            "140700 catalogue.sharing.breaks.followers [1]");
  }

  @Test
  void whoStillReadsTheRecordIsNotTold() {
    UUID id = shared("DB1401/T 931102-2024", Sharing.PUBLIC);
    follow("yangquan-clerk", id);
    follow("anhui-clerk", id);
    assertThat(told(id, new Disclosure(Sharing.CIRCLES, Set.of(CITIES))))
        .containsExactly("340000 catalogue.sharing.breaks.followers [1]");
  }

  @Test
  void whoFollowsItNoMoreIsNotTold() {
    UUID id = shared("DB1401/T 931103-2024", Sharing.CIRCLES);
    UUID followed = follow("yangquan-clerk", id);
    SignedIn.as("yangquan-clerk", () -> subscriptions.end(followed));
    assertThat(told(id, Disclosure.PRIVATE)).isEmpty();
  }

  @Test
  void aFileTakenBackAloneLeavesFollowersWhatTheyFollow() {
    UUID id = shared("DB1401/T 931104-2024", Sharing.CIRCLES);
    UUID file =
        SignedIn.as(
            "taiyuan-clerk",
            () ->
                uploads.attachText(
                    id,
                    "正文.txt",
                    new ByteArrayInputStream("1 范围".getBytes(StandardCharsets.UTF_8))));
    follow("yangquan-clerk", id);
    assertThat(
            told(
                SignedIn.as(
                    "taiyuan-approver", () -> shares.fileLosses(id, file, Disclosure.PRIVATE))))
        .isEmpty();
  }
}
