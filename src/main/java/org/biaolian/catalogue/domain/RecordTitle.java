package org.biaolian.catalogue.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.biaolian.kernel.PinyinKey;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What a standard is called, and what its title is found and compared by. */
@Embeddable
class RecordTitle {

  private static final int PINYIN_LENGTH = 1200;
  private static final int INITIALS_LENGTH = 300;

  @Column(nullable = false)
  private String titleZh = "";

  private @Nullable String titleEn;

  @Column(nullable = false)
  private String titlePinyin = "";

  @Column(nullable = false)
  private String titleInitials = "";

  @JdbcTypeCode(SqlTypes.BINARY)
  private @Nullable UUID subjectKey;

  @JdbcTypeCode(SqlTypes.BINARY)
  private @Nullable UUID coreKey;

  void put(String chinese, @Nullable String english) {
    this.titleZh = chinese;
    PinyinKey.Both spelt = PinyinKey.both(chinese);
    this.titlePinyin = shortened(spelt.full(), PINYIN_LENGTH);
    this.titleInitials = shortened(spelt.initials(), INITIALS_LENGTH);
    TitleParts parts = TitleParts.of(chinese);
    this.subjectKey = parts.subjectKey();
    this.coreKey = parts.coreKey();
    this.titleEn = english;
  }

  String chinese() {
    return titleZh;
  }

  @Nullable String english() {
    return titleEn;
  }

  String pinyin() {
    return titlePinyin;
  }

  String initials() {
    return titleInitials;
  }

  @Nullable UUID coreKey() {
    return coreKey;
  }

  boolean sameMatter(RecordTitle other) {
    return subjectKey != null && subjectKey.equals(other.subjectKey);
  }

  /** Search keys may be cut: they only have to begin alike. */
  private static String shortened(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }
}
