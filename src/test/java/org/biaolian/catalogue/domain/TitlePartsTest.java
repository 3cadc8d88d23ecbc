package org.biaolian.catalogue.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitlePartsTest {

  @ParameterizedTest
  @CsvSource({
    "山西省智慧景区建设指南, 山西省, 智慧景区, 建设",
    "智慧景区 建设指南, '', 智慧景区, 建设",
    "武汉市社区养老服务规范, 武汉市, 社区养老, 服务",
    "内蒙古自治区行业用水定额标准, 内蒙古自治区, 行业用水定额, ''",
    "桃树病虫害绿色防控技术规程, '', 桃树, 病虫害防控",
    "小白菜生产技术规范（试行）, '', 小白菜, 生产",
    "“双随机、一公开”监管工作规范, '', 双随机一公开监管工作, ''",
    "建筑消防设施检测技术规程, '', 建筑消防设施, 检测"
  })
  void aTitleIsTakenApart(String title, String region, String object, String activity) {
    TitleParts parts = TitleParts.of(title);
    assertThat(parts.region()).isEqualTo(region);
    assertThat(parts.object()).isEqualTo(object);
    assertThat(parts.activity()).isEqualTo(activity);
  }

  @ParameterizedTest
  @CsvSource({
    "城市公共厕所管理规范",
    "农贸市场管理规范",
    "超市食品安全管理规范",
    "云南松育苗技术规程",
    "西藏牦牛饲养技术规程",
    "市民热线服务规范",
    "大城市病治理指南"
  })
  void aWordThatIsNoPlaceStays(String title) {
    assertThat(TitleParts.of(title).region()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "四川省消委组织消费投诉处理规程, 消委组织消费投诉处理规程",
    "城市应急准备能力评估规范, 城市应急准备能力评估导则",
    "房车旅游服务区 基本要求, 房车旅游服务区基本要求",
    "牛皮蝇蛆病防治技术规程, 牛皮蝇蛆病防控技术规范",
    "会议型酒店等级划分与评定, 会议型酒店等级划分及评定规范",
    "茶叶种植技术规程, 茶叶栽培技术规程"
  })
  void sameMatterInOtherWordsHasTheSameKey(String one, String other) {
    assertThat(TitleParts.of(one).subjectKey()).isEqualTo(TitleParts.of(other).subjectKey());
  }

  @ParameterizedTest
  @CsvSource({"无公害胡萝卜生产技术规程, 胡萝卜栽培技术规程", "母婴护理服务规范, 母婴护理服务质量规范", "党政机关公务用车管理工作规范, 党政机关公务用车管理规范"})
  void qualitiesAndFillersAreNotPartOfTheCore(String one, String other) {
    assertThat(TitleParts.of(one).subjectKey()).isNotEqualTo(TitleParts.of(other).subjectKey());
    assertThat(TitleParts.of(one).coreKey()).isEqualTo(TitleParts.of(other).coreKey());
  }

  @ParameterizedTest
  @CsvSource({
    "葡萄育苗技术规程, 葡萄栽培技术规程",
    "日光温室杏生产技术规程, 杏生产技术规程",
    "养老机构服务规范, 养老机构等级评定规范",
    "知识产权纠纷人民调解规范 第3部分：调解程序, 知识产权纠纷人民调解规范 第2部分：调解程序"
  })
  void anotherMatterHasAnotherCore(String one, String other) {
    assertThat(TitleParts.of(one).coreKey()).isNotEqualTo(TitleParts.of(other).coreKey());
  }

  @Test
  void aShortTitleKeepsItsWords() {
    assertThat(TitleParts.of("技术规范").subject()).isEqualTo("技术规范");
    assertThat(TitleParts.of("绿色食品").core()).isEqualTo("绿色食品");
  }

  @Test
  void aTitleWithoutLettersHasNoKey() {
    assertThat(TitleParts.of("——").subjectKey()).isNull();
    assertThat(TitleParts.of("——").coreKey()).isNull();
  }

  @Test
  void aPlaceIsStrippedOnlyIfAnythingIsLeftToNameTheMatter() {
    assertThat(TitleParts.of("山西省茶").region()).isEmpty();
    assertThat(TitleParts.of("山西省茶叶").region()).isEqualTo("山西省");
    assertThat(TitleParts.of("武汉市茶").region()).isEmpty();
    assertThat(TitleParts.of("武汉市茶叶").region()).isEqualTo("武汉市");
    assertThat(TitleParts.of("鄂市茶叶园").region()).isEmpty();
    assertThat(TitleParts.of("鄂尔多斯市茶叶").region()).isEmpty();
  }

  @Test
  void threeLettersAreEnoughForAMatter() {
    assertThat(TitleParts.of("胡萝卜规程").object()).isEqualTo("胡萝卜");
    assertThat(TitleParts.of("无公害胡萝卜").core()).isEqualTo("胡萝卜");
    assertThat(TitleParts.of("生产").object()).isEqualTo("生产");
    assertThat(TitleParts.of("（试行）").plain()).isEqualTo("试行");
  }
}
