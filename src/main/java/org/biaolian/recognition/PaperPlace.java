package org.biaolian.recognition;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a Word template of a paper can name, between double braces. */
@SuppressWarnings("ImmutableEnumChecker") // the sets are never changed
public enum PaperPlace {
  ISSUER("发文机关", "晋中市市场监督管理局"),
  NUMBER("文号", "演示晋中标互函〔2026〕1号", true),
  TITLE("标题", "关于互认《公共自行车服务规范（演示）》的复函"),
  ADDRESSEE("主送机关", "太原市市场监督管理局", false, PaperKind.REPLY, PaperKind.INFORMATION_NOTICE),
  REQUEST(
      "申请编号",
      "演示-2026-0001",
      false,
      PaperKind.REPLY,
      PaperKind.CERTIFICATE,
      PaperKind.INFORMATION_NOTICE),
  AGREEMENT(
      "依据协议",
      "山西中部城市群地方标准互认合作协议（演示）",
      false,
      PaperKind.REPLY,
      PaperKind.CERTIFICATE,
      PaperKind.ANNOUNCEMENT),
  COUNT("标准数量", "2", false, PaperKind.ANNOUNCEMENT),
  ORDINAL("序号", "1", true, PaperKind.ANNOUNCEMENT),
  APPLICANT(
      "申请单位",
      "太原市市场监督管理局",
      false,
      PaperKind.REPLY,
      PaperKind.CERTIFICATE,
      PaperKind.INFORMATION_NOTICE),
  STANDARD_NUMBER("标准编号", "DB1401/T 900802-2024", true),
  STANDARD_TITLE("标准名称", "公共自行车服务规范（演示）"),
  TEXT_HASH(
      "文本摘要",
      "0000000000000000000000000000000000000000000000000000000000000000",
      false,
      PaperKind.REPLY,
      PaperKind.CERTIFICATE,
      PaperKind.INFORMATION_NOTICE,
      PaperKind.ANNOUNCEMENT),
  ORIGIN("来源单位", "太原市市场监督管理局", false, PaperKind.ANNOUNCEMENT),
  EFFECT("互认效力", "监管采信（全市）"),
  OUTCOME("互认结论", "附条件互认", true, PaperKind.REPLY, PaperKind.CERTIFICATE, PaperKind.ANNOUNCEMENT),
  GROUND("不予互认的依据", "—", false, PaperKind.REPLY),
  TERMS(
      "条件或理由",
      "车辆完好率不应低于98%（演示）",
      false,
      PaperKind.REPLY,
      PaperKind.CERTIFICATE,
      PaperKind.ANNOUNCEMENT),
  DIFFERENCES("地区差异", "冬季停运按本市规定（演示）", false, PaperKind.REPLY, PaperKind.CERTIFICATE),
  SIGNED_ON("签发日期", "2026年3月1日", false, PaperKind.ANNOUNCEMENT),
  EXPIRES(
      "有效期至", "2031年3月1日", false, PaperKind.REPLY, PaperKind.CERTIFICATE, PaperKind.ANNOUNCEMENT),
  ANNOUNCE_ON("转化公布日期", "—", false, PaperKind.ANNOUNCEMENT),
  SIGNER("签发人", "演示签发人", false, PaperKind.REPLY, PaperKind.CERTIFICATE, PaperKind.ANNOUNCEMENT),
  ORIGINAL("签批原件", "—", false, PaperKind.REPLY, PaperKind.CERTIFICATE),
  QUESTION("补正内容", "请补充检测报告（演示）", true, PaperKind.INFORMATION_NOTICE),
  DUE("答复期限", "2026年3月30日", false, PaperKind.INFORMATION_NOTICE),
  CLERK("承办人", "演示承办人", false, PaperKind.INFORMATION_NOTICE),
  DATE("成文日期", "2026年3月2日", true),
  CODE("校验码", "0000-0000-0000-0000", true),
  CHECK_PAGE("核验网址", "https://example.org/verify");

  /** What a line of an announcement says: its row of the table is there for each line. */
  private static final Set<PaperPlace> LINE =
      EnumSet.of(
          ORDINAL,
          STANDARD_NUMBER,
          STANDARD_TITLE,
          TEXT_HASH,
          ORIGIN,
          EFFECT,
          OUTCOME,
          TERMS,
          SIGNED_ON,
          EXPIRES,
          ANNOUNCE_ON);

  private final String label;
  private final String sample;
  private final boolean required;

  // Nobody changes it after the constructor.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Set<PaperKind> kinds;

  PaperPlace(String label, String sample) {
    this(label, sample, false);
  }

  PaperPlace(String label, String sample, boolean required, PaperKind... kinds) {
    this.label = label;
    this.sample = sample;
    this.required = required;
    this.kinds =
        kinds.length == 0 ? EnumSet.allOf(PaperKind.class) : EnumSet.copyOf(List.of(kinds));
  }

  /** Its name in templates; papers are in Chinese whatever the reader's language. */
  public String label() {
    return label;
  }

  /** What it looks like when it is filled. */
  public String sample() {
    return sample;
  }

  /** Whether each template has to name it. */
  public boolean required() {
    return required;
  }

  public boolean in(PaperKind kind) {
    return kinds.contains(kind);
  }

  /** Whether it stands in the row that is repeated for each line of this kind of paper. */
  public boolean ofLine(PaperKind kind) {
    return kind == PaperKind.ANNOUNCEMENT && LINE.contains(this);
  }

  /** The places of a kind of paper, in their order. */
  public static List<PaperPlace> of(PaperKind kind) {
    return Stream.of(values()).filter(one -> one.in(kind)).toList();
  }
}
