package org.biaolian.catalogue;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a column of a catalogue may hold, with the headings by which offices usually name it. */
public enum ImportColumn {
  NUMBER(
      "标准编号",
      "标准号",
      "标准代号",
      "编号",
      "标准编号及年代号",
      "现行标准编号",
      "standard number",
      "standard no",
      "standard code",
      "number",
      "no"),
  TITLE(
      "标准名称",
      "中文名称",
      "标准中文名称",
      "名称",
      "标准名",
      "题名",
      "title",
      "chinese title",
      "standard title",
      "standard name",
      "name"),
  STATUS("标准状态", "状态", "现行状态", "有效性", "法律状态", "status", "state"),
  PUBLISHED(
      "发布日期",
      "发布时间",
      "批准日期",
      "批准发布日期",
      "公布日期",
      "颁布日期",
      "published",
      "published on",
      "publication date",
      "issue date",
      "date of issue",
      "release date"),
  IMPLEMENTED(
      "实施日期",
      "实施时间",
      "生效日期",
      "施行日期",
      "implemented",
      "implemented on",
      "implementation date",
      "effective date",
      "date of implementation"),
  REPLACEMENT(
      "替代情况",
      "代替标准",
      "替代标准",
      "代替标准号",
      "代替情况",
      "被代替标准",
      "代替关系",
      "replaces",
      "replacement",
      "supersedes",
      "replaced standard"),
  CCS("中标分类", "中标分类号", "中国标准分类", "中国标准分类号", "ccs分类", "ccs分类号", "ccs", "ccs code"),
  ICS("ICS分类", "ICS分类号", "国际标准分类", "国际标准分类号", "ics", "ics code"),
  ISSUER(
      "发布部门",
      "发布单位",
      "批准部门",
      "批准发布部门",
      "发布机构",
      "批准单位",
      "主管部门",
      "issuer",
      "issued by",
      "issuing authority",
      "approved by",
      "authority");

  private static final Pattern BETWEEN = Pattern.compile("\\|");
  private static final Pattern ASIDE = Pattern.compile("[(\\[【〔].*?[)\\]】〕]");
  private static final Pattern NOISE = Pattern.compile("[\\s*:.·_/-]+");

  private static final Map<String, ImportColumn> USUAL = new HashMap<>();

  static {
    for (ImportColumn column : values()) {
      for (String heading : BETWEEN.split(column.headings, -1)) {
        USUAL.put(key(heading), column);
      }
    }
  }

  /** With bars between them. */
  private final String headings;

  ImportColumn(String... headings) {
    this.headings = String.join("|", headings);
  }

  /** The heading that our own sheets carry. */
  public String heading() {
    return BETWEEN.split(headings, 2)[0];
  }

  /** The column that a heading usually means. */
  public static Optional<ImportColumn> of(String heading) {
    return Optional.ofNullable(USUAL.get(key(heading)));
  }

  /** A heading without widths, case, signs, spaces and what stands in brackets. */
  public static String key(String heading) {
    String folded = Normalizer.normalize(heading, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return NOISE.matcher(ASIDE.matcher(folded).replaceAll("")).replaceAll("");
  }
}
