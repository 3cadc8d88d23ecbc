package org.biaolian.catalogue.domain;

import java.util.Map;
import java.util.regex.Pattern;
import org.biaolian.kernel.StandardNumber;

/**
 * Whether an issuer's name fits the region digits of a local number. Names of provinces and of the
 * five cities of the cluster are known; of other cities only that no provincial office issues for
 * them, and that they lie in their own province.
 */
final class IssuerRegions {

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("11", "北京市"),
          Map.entry("12", "天津市"),
          Map.entry("13", "河北省"),
          Map.entry("14", "山西省"),
          Map.entry("15", "内蒙古自治区"),
          Map.entry("21", "辽宁省"),
          Map.entry("22", "吉林省"),
          Map.entry("23", "黑龙江省"),
          Map.entry("31", "上海市"),
          Map.entry("32", "江苏省"),
          Map.entry("33", "浙江省"),
          Map.entry("34", "安徽省"),
          Map.entry("35", "福建省"),
          Map.entry("36", "江西省"),
          Map.entry("37", "山东省"),
          Map.entry("41", "河南省"),
          Map.entry("42", "湖北省"),
          Map.entry("43", "湖南省"),
          Map.entry("44", "广东省"),
          Map.entry("45", "广西壮族自治区"),
          Map.entry("46", "海南省"),
          Map.entry("50", "重庆市"),
          Map.entry("51", "四川省"),
          Map.entry("52", "贵州省"),
          Map.entry("53", "云南省"),
          Map.entry("54", "西藏自治区"),
          Map.entry("61", "陕西省"),
          Map.entry("62", "甘肃省"),
          Map.entry("63", "青海省"),
          Map.entry("64", "宁夏回族自治区"),
          Map.entry("65", "新疆维吾尔自治区"),
          Map.entry("71", "台湾省"),
          Map.entry("81", "香港特别行政区"),
          Map.entry("82", "澳门特别行政区"),
          Map.entry("1401", "太原市"),
          Map.entry("1403", "阳泉市"),
          Map.entry("1407", "晋中市"),
          Map.entry("1409", "忻州市"),
          Map.entry("1411", "吕梁市"));

  private static final Pattern BELOW_PROVINCE = Pattern.compile("[市州盟县区]");

  private static final Pattern CODE = Pattern.compile("\\d{2}|\\d{4}|\\d{6}");

  private IssuerRegions() {}

  static boolean fits(String issuer, StandardNumber number) {
    String digits = number.regionDigits();
    if (digits == null) {
      return true;
    }
    String name = NAMES.get(digits);
    if (name != null) {
      return issuer.contains(name);
    }
    String province = digits.substring(0, 2);
    return NAMES.entrySet().stream()
        .filter(entry -> entry.getKey().length() == 2 && issuer.startsWith(entry.getValue()))
        .allMatch(
            entry ->
                entry.getKey().equals(province)
                    && namesPlaceBelow(issuer.substring(entry.getValue().length())));
  }

  /** Whether a region, by its code or in words, is the one whose digits the number carries. */
  static boolean names(String region, StandardNumber number) {
    String digits = number.regionDigits();
    if (digits == null || !CODE.matcher(region).matches()) {
      return fits(region, number);
    }
    return whole(region).equals(whole(digits));
  }

  private static String whole(String digits) {
    return digits + "0".repeat(6 - digits.length());
  }

  /** Tells whether a place follows the province's name, as in 湖南省长沙市市场监督管理局. */
  private static boolean namesPlaceBelow(String rest) {
    return BELOW_PROVINCE.matcher(rest.replace("市场", "")).find();
  }
}
