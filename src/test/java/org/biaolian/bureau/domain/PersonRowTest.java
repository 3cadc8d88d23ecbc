package org.biaolian.bureau.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;

class PersonRowTest {

  @Test
  void aNewcomerHasNoAccountYetAndIsNotDisabled() {
    PersonRow person = new PersonRow("taiyuan-clerk", "张三", "Zhang San");
    assertThat(person.username()).isEqualTo("taiyuan-clerk");
    assertThat(person.nameZh()).isEqualTo("张三");
    assertThat(person.nameEn()).isEqualTo("Zhang San");
    assertThat(person.subject()).isNull();
    assertThat(person.disabled()).isFalse();
    assertThat(person.version()).isZero();
    ReflectionTestUtils.setField(person, "version", 7L);
    assertThat(person.version()).as("once it is stored").isEqualTo(7);
    assertThat(new PersonRow("li", "李四", null).nameEn()).isNull();
  }

  @Test
  void theFirstSignInTiesThePersonToTheAccountsSubject() {
    PersonRow person = new PersonRow("taiyuan-clerk", "张三", null);
    person.bind("s-1");
    assertThat(person.subject()).isEqualTo("s-1");
  }

  @Test
  void whoIsDisabledCanBeEnabledAgain() {
    PersonRow person = new PersonRow("taiyuan-clerk", "张三", null);
    person.disable();
    assertThat(person.disabled()).isTrue();
    person.enable();
    assertThat(person.disabled()).isFalse();
  }
}
