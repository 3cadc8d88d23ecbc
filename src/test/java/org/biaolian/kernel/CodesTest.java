package org.biaolian.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTest {

  @Test
  void aProvinceIssuesUnderTwoDigitsAndACityUnderFour() {
    BureauCode shanxi = new BureauCode("140000");
    BureauCode taiyuan = new BureauCode("140100");
    assertThat(shanxi.level()).isEqualTo(BureauCode.Level.PROVINCE);
    assertThat(taiyuan.level()).isEqualTo(BureauCode.Level.CITY);
    assertThat(List.of(shanxi.standardPrefix(), taiyuan.standardPrefix()))
        .containsExactly("14", "1401");
    assertThat(taiyuan.province()).isEqualTo(shanxi);
    assertThat(taiyuan.issues(StandardNumber.of("DB1401/T 9-2020"))).isTrue();
    assertThat(shanxi.issues(StandardNumber.of("DB1401/T 9-2020"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "14", "1401000", "140101", "941000", "14010a"})
  void aTextThatIsNoBureauCodeIsRefused(String text) {
    assertThat(BureauCode.matches(text)).isFalse();
    assertThatThrownBy(() -> new BureauCode(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anOrganizationIsABureauOrASecretariatOrThePlatform() {
    assertThat(new OrganizationCode("140100").bureau()).contains(new BureauCode("140100"));
    assertThat(new OrganizationCode("sec-cities").secretariatCircle())
        .contains(new CircleCode("cities"));
    assertThat(OrganizationCode.PLATFORM.bureau()).isEmpty();
    assertThat(OrganizationCode.secretariatOf(new CircleCode("six")).value()).isEqualTo("sec-six");
    assertThatThrownBy(() -> new OrganizationCode("Sec Cities"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new CircleCode("-x")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void keysComeInTheOrderInWhichTheyWereMade() {
    List<UUID> made = Stream.generate(Ids::next).limit(1_000).toList();
    assertThat(made).doesNotHaveDuplicates();
    assertThat(made.stream().map(UUID::toString).toList()).isSorted();
    assertThat(made).allMatch(id -> id.version() == 7);
  }

  @Test
  void aDigestIsTheSameFromBytesAndFromAStream() throws IOException {
    byte[] bytes = "abc".getBytes(StandardCharsets.UTF_8);
    assertThat(Sha256.of(bytes).hex())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(Sha256.of(new ByteArrayInputStream(bytes))).isEqualTo(Sha256.of(bytes));
    assertThatThrownBy(() -> new Sha256("BA78")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void classificationCodesKeepTheirPatterns() {
    assertThat(Stream.of("03", "03.080", "03.080.30")).allMatch(IcsCode::matches);
    assertThat(Stream.of("3", "03.08", "03.080.3", "030.80.99", "", "03.080;"))
        .noneMatch(IcsCode::matches);
    assertThat(Stream.of("A10", "Z99")).allMatch(CcsCode::matches);
    assertThat(Stream.of("a10", "A 10", "A1", "A100", "")).noneMatch(CcsCode::matches);
    assertThat(new IcsCode("03.080.30").field()).isEqualTo("03");
    assertThat(new CcsCode("A12").section()).isEqualTo("A");
  }

  @Test
  void pinyinServesSortingAndSearch() {
    assertThat(PinyinKey.initials("轨道交通")).isEqualTo("gdjt");
    assertThat(PinyinKey.full("轨道交通")).isEqualTo("guidaojiaotong");
    assertThat(PinyinKey.full("太原市")).isEqualTo("taiyuanshi");
    assertThat(PinyinKey.full("重庆")).isEqualTo("chongqing");
    assertThat(PinyinKey.full("绿色 LED 灯（３）")).isEqualTo("lvseleddeng3");
    assertThat(PinyinKey.initials(null)).isEmpty();
  }
}
