package dev.biaolian.bench.relevance;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A topic as somebody types it, and by which words a person tells the titles that belong to it;
 * labelled by hand over real titles, also where the title says it in other words.
 */
record Topic(String typed, Pattern right) {

  static final List<Topic> ALL =
      List.of(
          topic("轨道交通", "轨道交通"),
          topic("gdjt", "轨道交通"),
          topic("养老机构", "养老机构"),
          topic("养老", "养老"),
          topic("养老 安全", "养老.*安全"),
          topic("停车场", "停车"),
          topic("公共厕所", "公共厕所|公厕"),
          topic("电梯", "电梯"),
          topic("番茄栽培", "番茄.*(栽培|种植)"),
          topic("设施番茄", "设施.*番茄"),
          topic("大棚番茄", "(大棚|温室|设施).*番茄"),
          topic("谷子", "谷子"),
          topic("苹果病虫害防治", "苹果.*[病虫蛾螨蚜]"),
          topic("马铃薯种植", "马铃薯.*(种植|栽培)"),
          topic("malingshu", "马铃薯"),
          topic("玉米青贮", "玉米.*青贮"),
          topic("冬小麦栽培", "冬小麦.*(栽培|种植)"),
          topic("肉羊", "肉羊"),
          topic("茶叶加工", "茶.*加工"),
          topic("枣园", "枣(园|树)"),
          topic("地理标志产品", "地理标志产品"),
          topic("家政服务", "家政"),
          topic("高速公路", "高速公路"),
          topic("能源消耗限额", "(能源消耗|能耗|水耗).*限额"),
          topic("医院", "医院"),
          topic("消防安全", "消防.*安全|安全.*消防"),
          topic("学校", "学校|校园"),
          topic("公共图书馆", "图书馆"),
          topic("旅游景区", "旅游.*景区|景区"),
          topic("民宿", "民宿"),
          topic("政务服务中心", "政务服务中心"),
          topic("电子商务服务", "电子商务.*服务"),
          topic("冷链物流", "冷链"),
          topic("森林防火", "森林.*防火|防火.*森林|森林.*火"),
          topic("湿地", "湿地"),
          topic("土壤污染", "土壤.*污染|污染.*土壤"),
          topic("有机食品", "有机食品"),
          topic("中药材加工", "中药材.*加工"),
          topic("黄芪", "黄芪"),
          topic("食用菌", "食用菌|菇|木耳"),
          topic("水产养殖", "水产.*养|[鱼虾蟹鳖].*养殖"),
          topic("生猪屠宰", "猪.*屠宰|屠宰.*猪"),
          topic("奶牛", "奶牛"),
          topic("肉鸡养殖", "肉鸡.*(养殖|饲养)"),
          topic("蜜蜂授粉", "蜜蜂.*授粉|授粉.*蜜蜂"),
          topic("核桃", "核桃"),
          topic("酿酒葡萄", "酿酒葡萄"),
          topic("煤矿", "煤矿"),
          topic("危险化学品", "危险化学品"),
          topic("防雷检测", "防雷.*检测|雷电.*检测"),
          topic("气象灾害", "气象灾害"),
          topic("档案管理", "档案.*管理|管理.*档案"),
          topic("社区服务", "社区.*服务"),
          topic("残疾人", "残疾"),
          topic("知识产权", "知识产权"),
          topic("企业信用评价", "企业.*信用.*评价|信用.*评价.*企业"),
          topic("节水灌溉", "节水.*灌溉|灌溉.*节水|滴灌|喷灌"),
          topic("河湖", "河湖|河道"),
          topic("疫情防控", "疫情防控"),
          topic("商品条码", "商品条码"));

  private static Topic topic(String typed, String right) {
    return new Topic(typed, Pattern.compile(right));
  }
}
