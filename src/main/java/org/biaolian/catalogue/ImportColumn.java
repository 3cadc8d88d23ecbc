package org.biaolian.catalogue;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
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
      "authority"),
  TITLE_EN("英文名称", "标准英文名称", "英文题名", "英文标准名称", "english title", "english name", "title in english"),
  JOINT(
      "联合编号", "联合标准编号", "联合标准号", "其他编号", "共同编号", "joint numbers", "joint number", "other numbers"),
  NATURE("标准性质", "性质", "标准属性", "强制性或推荐性", "nature", "standard nature", "mandatory or recommended"),
  MAKING("制修订", "制定或修订", "制修订情况", "制修订类型", "making", "new or revision", "new or revised"),
  SUPERSEDED("被代替日期", "被替代日期", "superseded", "superseded on", "date superseded", "replaced on"),
  ABOLISHED(
      "废止日期",
      "废止时间",
      "作废日期",
      "abolished",
      "abolished on",
      "abolition date",
      "withdrawal date",
      "withdrawn on"),
  SECTOR(
      "行业分类",
      "国民经济行业分类",
      "行业代码",
      "行业分类代码",
      "国民经济分类",
      "所属行业",
      "sector",
      "industry",
      "industry code",
      "gb/t 4754"),
  COMMITTEE(
      "技术归口", "归口单位", "技术归口单位", "归口部门", "标准化技术委员会", "技术委员会", "committee", "technical committee"),
  COMMITTEE_CODE(
      "技术委员会编号",
      "标委会编号",
      "技术委员会代号",
      "归口单位代号",
      "tc编号",
      "tc",
      "tc code",
      "committee code",
      "technical committee code"),
  SUBMITTED_BY(
      "提出部门", "提出单位", "申报单位", "submitted by", "proposed by", "proposer", "proposing department"),
  DRAFTED_BY(
      "起草单位",
      "主要起草单位",
      "编制单位",
      "drafted by",
      "drafting organizations",
      "drafting organisations",
      "drafting bodies"),
  DRAFTERS("起草人", "主要起草人", "起草人员", "drafters", "drafting persons", "authors"),
  SCOPE("适用范围", "范围", "标准范围", "摘要", "scope", "field of application", "abstract"),
  REGION("行政区划", "行政区划代码", "区域", "地区", "所属地区", "region", "region code", "administrative division"),
  ADOPTED(
      "采用标准",
      "采标情况",
      "采用国际标准",
      "采用国际标准编号",
      "采用国际标准和国外先进标准情况",
      "adopted standard",
      "adopts",
      "adopted international standard"),
  CONFORMITY(
      "一致性程度", "采用程度", "采标程度", "conformity", "degree of conformity", "degree of correspondence"),
  PLAN("计划号", "计划编号", "项目计划号", "立项编号", "项目编号", "plan number", "project number"),
  CONFIRMED(
      "最近确认日期",
      "确认日期",
      "复审确认日期",
      "复审日期",
      "confirmed",
      "confirmed on",
      "last confirmed",
      "reaffirmed on"),
  REEXAMINE_BY("复审到期", "复审到期日期", "下次复审日期", "re-examination due", "review due", "next review"),
  FAIR("公平竞争审查结论", "公平竞争审查", "公平竞争审查结果", "fair competition", "fair competition review"),
  FILED_CITY_NO("市级备案号", "市备案号", "city filing number", "city filing receipt"),
  FILED_CITY_ON("市级备案日期", "市备案日期", "city filing date", "filed by city on"),
  FILED_PROVINCE_NO("省级备案号", "省备案号", "province filing number", "province filing receipt"),
  FILED_PROVINCE_ON("省级备案日期", "省备案日期", "province filing date", "filed by province on"),
  FILED_STATE_NO("国务院标准化主管部门备案号", "国家备案号", "备案号", "备案编号", "filing number", "state filing number"),
  FILED_STATE_ON(
      "国务院标准化主管部门备案日期", "国家备案日期", "备案日期", "备案时间", "filing date", "filed on", "state filing date");

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

  /** Whether catalogues usually have it. */
  public boolean usual() {
    return compareTo(ISSUER) <= 0;
  }

  /** The translation key of its name. */
  public String key() {
    return "import.field." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The headings that mean it. */
  public List<String> headings() {
    return List.of(BETWEEN.split(headings, -1));
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
