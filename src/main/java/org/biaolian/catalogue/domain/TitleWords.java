package org.biaolian.catalogue.domain;

import java.util.List;
import java.util.Set;

/** The words of titles that say where, in what form and how, but not of what. */
final class TitleWords {

  /** A place is stripped only with the word for its level, for 云南松 is a tree. */
  static final List<String> PLACES =
      List.of(
          "内蒙古自治区",
          "广西壮族自治区",
          "西藏自治区",
          "宁夏回族自治区",
          "新疆维吾尔自治区",
          "北京市",
          "天津市",
          "上海市",
          "重庆市",
          "河北省",
          "山西省",
          "辽宁省",
          "吉林省",
          "黑龙江省",
          "江苏省",
          "浙江省",
          "安徽省",
          "福建省",
          "江西省",
          "山东省",
          "河南省",
          "湖北省",
          "湖南省",
          "广东省",
          "海南省",
          "四川省",
          "贵州省",
          "云南省",
          "陕西省",
          "甘肃省",
          "青海省",
          "台湾省");

  /** Before 市 these make a word that is no place: 城市, 超市, 夜市. */
  static final String NO_CITY_BEFORE = "城超都夜集菜花早股黑上楼入门闹县";

  /** Behind 市 these make another word of it: 市场, 市民, 市政. */
  static final String NO_CITY_AFTER = "场民政容售值面区域级";

  /** Remarks in brackets at the end that are no part of the matter. */
  static final Set<String> REMARKS = Set.of("试行", "暂行", "修订", "修订版", "合成", "演示");

  /** In what form the text comes; the longer ones first. */
  static final List<String> FORMS =
      List.of(
          "通用要求", "基本要求", "总体要求", "规范", "规程", "要求", "标准", "指南", "导则", "通则", "总则", "准则", "规则", "规定",
          "办法", "条件", "细则", "方法", "技术", "操作");

  static final List<String> CONNECTORS = List.of("与", "和", "及", "的");

  /** One word of several that mean the same, in the order in which they are put. */
  static final List<List<String>> SAME =
      List.of(
          List.of("栽植", "栽培"),
          List.of("种植", "栽培"),
          List.of("饲养", "养殖"),
          List.of("综合防控", "防控"),
          List.of("绿色防控", "防控"),
          List.of("综合防治", "防控"),
          List.of("防治", "防控"),
          List.of("评定", "评价"),
          List.of("评估", "评价"),
          List.of("等级划分", "等级"),
          List.of("等级评价", "评价"),
          List.of("测定", "检测"),
          List.of("检验", "检测"),
          List.of("储藏", "贮藏"),
          List.of("贮存", "贮藏"),
          List.of("储存", "贮藏"),
          List.of("育苗", "繁育"),
          List.of("繁殖", "繁育"));

  /** What is done with the object; the longer ones first. */
  static final List<String> ACTIVITIES =
      List.of(
          "综合利用", "运行维护", "安全管理", "建设管理", "管理服务", "病虫害防控", "编制", "服务", "管理", "评价", "检测", "生产", "栽培",
          "养殖", "繁育", "防控", "建设", "加工", "贮藏", "保鲜", "施工", "设计", "验收", "运行", "维护", "监测", "调查", "鉴定",
          "诊断", "分级", "等级", "造林", "嫁接", "授粉", "施肥", "采收", "清洗", "消毒", "配送", "培训", "应急", "检查", "修复");

  /** Qualities that two texts of one matter often differ in. */
  static final List<String> QUALITIES =
      List.of(
          "无公害", "绿色食品", "绿色", "优质", "高产", "标准化", "规范化", "综合", "基本", "通用", "主要", "常见", "高效", "全程",
          "公共", "基础", "系统", "第三方");

  /** Activities that two texts of one matter often name differently. */
  static final List<List<String>> NEARLY =
      List.of(
          List.of("栽培", "生产"),
          List.of("建设管理", "管理"),
          List.of("管理服务", "管理"),
          List.of("服务管理", "管理"),
          List.of("运营管理", "管理"),
          List.of("服务质量", "服务"),
          List.of("监测", "检测"),
          List.of("检查", "检测"));

  static final List<String> FILLERS = List.of("工作", "技术", "质量", "作业", "操作", "活动", "机构", "业务");

  private TitleWords() {}
}
