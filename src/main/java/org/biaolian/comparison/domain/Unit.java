package org.biaolian.comparison.domain;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/**
 * A unit of measure by what it measures and how many of the base unit it is, so that 48 h and 2 d
 * are the same. Units that are not listed measure themselves.
 */
record Unit(String measures, BigDecimal factor) {

  private static final Map<String, Unit> KNOWN = new HashMap<>();

  static {
    put("time", "1", "s", "秒", "秒钟");
    put("time", "60", "min", "分钟", "分");
    put("time", "3600", "h", "小时");
    put("time", "86400", "d", "天", "日");
    put("time", "604800", "周");
    put("working-days", "1", "工作日", "个工作日");
    put("months", "1", "月", "个月");
    put("months", "12", "年", "a");
    put("length", "0.000001", "μm", "微米");
    put("length", "0.001", "mm", "毫米");
    put("length", "0.01", "cm", "厘米");
    put("length", "1", "m", "米");
    put("length", "1000", "km", "千米", "公里");
    put("area", "1", "m²", "m2", "㎡", "平方米");
    put("area", "10000", "hm²", "hm2", "公顷");
    put("volume", "1", "mL", "ml", "毫升");
    put("volume", "1000", "L", "升");
    put("volume", "1000000", "m³", "m3", "立方米");
    put("mass", "0.001", "μg", "微克");
    put("mass", "1", "mg", "毫克");
    put("mass", "1000", "g", "克");
    put("mass", "1000000", "kg", "千克", "公斤");
    put("mass", "1000000000", "t", "吨");
    put("share", "1", "%", "％");
    put("share", "0.1", "‰");
    put("temperature", "1", "℃", "°C");
    put("money", "1", "元");
    put("money", "10000", "万元");
  }

  private static void put(String measures, String factor, String... names) {
    for (String name : names) {
      KNOWN.put(name, new Unit(measures, new BigDecimal(factor)));
    }
  }

  static Unit of(String name) {
    Unit known = KNOWN.get(name);
    return known == null ? new Unit("=" + name, BigDecimal.ONE) : known;
  }
}
