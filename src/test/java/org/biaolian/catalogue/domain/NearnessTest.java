package org.biaolian.catalogue.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.biaolian.catalogue.Filing;
import org.biaolian.catalogue.NearReason;
import org.biaolian.catalogue.NearReason.Kind;
import org.biaolian.catalogue.Particulars;
import org.biaolian.catalogue.StandardDetails;
import org.biaolian.kernel.StandardNumber;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NearnessTest {

  private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

  @Test
  void theSameTitleInTheSameBranchIsAsNearAsCanBe() {
    Nearness nearness =
        Nearness.of(
            standard("DB14/T 900001-2024", "研学旅行基地服务规范", "03.200.10", "A12"),
            standard("DB3201/T 900001-2024", "研学旅行基地服务规范", "03.200.10", "A12"));
    assertThat(nearness.near()).isTrue();
    assertThat(nearness.percent()).isEqualTo(100);
    assertThat(nearness.reasons())
        .containsExactly(
            new NearReason(Kind.SAME_TITLE, ""),
            new NearReason(Kind.SAME_ICS, "03.200.10"),
            new NearReason(Kind.SAME_CCS, "A12"));
  }

  @Test
  void aPlaceInTheTitleIsTold() {
    assertThat(
            Nearness.of(
                    standard("DB14/T 900002-2024", "耕地质量监测规范", null, null),
                    standard("DB51/T 900002-2024", "四川省耕地质量监测规范", null, null))
                .reasons())
        .containsExactly(new NearReason(Kind.SAME_BUT_REGION, ""));
  }

  @Test
  void sharedObjectActivityAndBranchAreTold() {
    Nearness nearness =
        Nearness.of(
            standard("DB14/T 900003-2024", "共享自行车停放管理规范", "03.220.20", "R10"),
            standard("DB41/T 900003-2024", "公共自行车停放管理要求", "03.220.01", "R06"));
    assertThat(nearness.near()).isTrue();
    assertThat(nearness.reasons())
        .containsExactly(
            new NearReason(Kind.LIKE_OBJECT, "自行车停放"),
            new NearReason(Kind.SAME_ACTIVITY, "管理"),
            new NearReason(Kind.SAME_ICS, "03.220"),
            new NearReason(Kind.SAME_CCS, "R"));
  }

  @Test
  void anActivityAndABranchAloneMakeNothingNear() {
    assertThat(
            Nearness.of(
                    standard("DB14/T 900004-2024", "枣树栽培技术规程", "65.020.20", "B05"),
                    standard("DB41/T 900004-2024", "黄芩栽培技术规程", "65.020.20", "B05"))
                .near())
        .isFalse();
  }

  @Test
  void aBranchEndsAtADot() {
    assertThat(
            Nearness.of(
                    standard("DB14/T 900005-2024", "枣园灌溉技术规程", "65.02", null),
                    standard("DB41/T 900005-2024", "枣园灌溉技术规程", "65.020.20", null))
                .reasons())
        .containsExactly(new NearReason(Kind.SAME_TITLE, ""), new NearReason(Kind.SAME_ICS, "65"));
  }

  @Test
  void aReplacedOrJointStandardIsNearWhateverItsTitle() {
    Standard newer =
        reference("DB14/T 900006-2024", details("甲乙丙", "DB41/T 900006-2020", List.of()));
    Standard older = standard("DB41/T 900006-2020", "丁戊己", null, null);
    assertThat(Nearness.of(newer, older).near()).isTrue();
    assertThat(Nearness.of(newer, older).reasons())
        .containsExactly(new NearReason(Kind.REPLACES, ""));
    assertThat(Nearness.of(older, newer).reasons())
        .containsExactly(new NearReason(Kind.REPLACED_BY, ""));
    Standard joint =
        reference("DB14/T 900007-2024", details("甲乙丙", null, List.of("DB41/T 900006-2020")));
    assertThat(Nearness.of(older, joint).reasons()).containsExactly(new NearReason(Kind.JOINT, ""));
  }

  private static Standard standard(
      String number, String title, @Nullable String ics, @Nullable String ccs) {
    return reference(
        number,
        new StandardDetails(
            title,
            null,
            DAY,
            DAY,
            null,
            null,
            null,
            null,
            ccs,
            ics == null ? List.of() : List.of(ics),
            null,
            null,
            null,
            null));
  }

  private static StandardDetails details(
      String title, @Nullable String replaces, List<String> joint) {
    Particulars particulars =
        new Particulars(
            null,
            joint,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            Filing.OPEN,
            Filing.OPEN,
            Filing.OPEN);
    return StandardDetails.of(title, DAY, DAY, null).replacing(replaces).with(particulars);
  }

  private static Standard reference(String number, StandardDetails details) {
    return Standard.reference(
        StandardNumber.of(number), details, ClaimedEnd.NONE, "演示目录", Instant.EPOCH);
  }

  @Test
  void theShareOfCommonWordsActivityAndBranchesAddUp() {
    assertThat(
            Nearness.of(
                    standard("DB14/T 900008-2024", "共享自行车停放管理规范", "03.220.20", "R10"),
                    standard("DB41/T 900008-2024", "公共自行车停放管理要求", "03.220.01", "R06"))
                .percent())
        .isEqualTo(72);
    Nearness object =
        Nearness.of(
            standard("DB14/T 900009-2024", "社区食堂建设指南", null, null),
            standard("DB41/T 900009-2024", "社区食堂管理规范", null, null));
    assertThat(object.percent()).isEqualTo(60);
    assertThat(object.near()).isTrue();
    assertThat(object.reasons()).containsExactly(new NearReason(Kind.SAME_OBJECT, "社区食堂"));
  }

  @Test
  void halfOfTheWordsInCommonIsALikeObject() {
    assertThat(
            Nearness.of(
                    standard("DB14/T 900010-2024", "智慧景区灯建设指南", null, null),
                    standard("DB41/T 900010-2024", "智慧景泰园管理指南", null, null))
                .reasons())
        .containsExactly(new NearReason(Kind.LIKE_OBJECT, "智慧景"));
  }

  @Test
  void otherWordsForTheSameMatterAreTold() {
    Nearness nearness =
        Nearness.of(
            standard("DB14/T 900011-2024", "茶叶种植技术规程", null, null),
            standard("DB41/T 900011-2024", "茶叶栽培技术规范", null, null));
    assertThat(nearness.percent()).isEqualTo(80);
    assertThat(nearness.reasons()).containsExactly(new NearReason(Kind.SAME_MATTER, "茶叶栽培"));
  }

  @Test
  void aLinkCountsNinetyPercentAtLeast() {
    assertThat(
            Nearness.of(
                    reference(
                        "DB14/T 900012-2024", details("甲乙丙", "DB41/T 900012-2020", List.of())),
                    standard("DB41/T 900012-2020", "丁戊己", null, null))
                .percent())
        .isEqualTo(90);
  }

  @Test
  void pairsAreAllNeighboursToTheEnd() {
    assertThat(Nearness.pairs("甲乙丙")).containsExactlyInAnyOrder("甲乙", "乙丙");
  }
}
