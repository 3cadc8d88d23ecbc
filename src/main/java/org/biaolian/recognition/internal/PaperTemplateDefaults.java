package org.biaolian.recognition.internal;

import java.util.ArrayList;
import java.util.List;
import org.biaolian.paper.DocxSheet.Block;
import org.biaolian.paper.DocxSheet.Line;
import org.biaolian.paper.DocxSheet.Look;
import org.biaolian.paper.DocxSheet.Table;
import org.biaolian.recognition.PaperKind;

/** The templates that hold while a secretariat has put none. */
final class PaperTemplateDefaults {

  private static final Table LIST =
      new Table(
          List.of(4, 13, 16, 10, 9, 8, 14, 9, 9, 8),
          List.of("序号", "标准编号", "标准名称", "来源", "互认效力", "结论", "条件", "签发日期", "有效期至", "转化公布日期"),
          List.of(
              "{{序号}}",
              "{{标准编号}}",
              "{{标准名称}}",
              "{{来源单位}}",
              "{{互认效力}}",
              "{{互认结论}}",
              "{{条件或理由}}",
              "{{签发日期}}",
              "{{有效期至}}",
              "{{转化公布日期}}"));

  private PaperTemplateDefaults() {}

  static List<Block> of(PaperKind kind) {
    List<Block> lines = new ArrayList<>();
    lines.add(new Line(Look.ISSUER, "{{发文机关}}"));
    lines.add(new Line(Look.MARK, "{{文号}}"));
    lines.add(new Line(Look.TITLE, "{{标题}}"));
    for (String body : body(kind)) {
      lines.add(new Line(body.startsWith("{{主送机关}}") ? Look.ADDRESSEE : Look.BODY, body));
    }
    if (kind == PaperKind.ANNOUNCEMENT) {
      lines.add(LIST);
      lines.add(new Line(Look.BODY, "特此公告。"));
    }
    lines.add(new Line(Look.SIGNATURE, "{{发文机关}}"));
    lines.add(new Line(Look.SIGNATURE, "{{成文日期}}"));
    lines.add(
        new Line(Look.NOTE, "核验：打开 {{核验网址}} 输入校验码 {{校验码}}；互认现在是否有效，以核验页当日所示为准。正式文本以 PDF 文书为准。"));
    return lines;
  }

  private static List<String> body(PaperKind kind) {
    return switch (kind) {
      case REPLY ->
          List.of(
              "{{主送机关}}：",
              "你局关于互认上述标准的申请（{{申请编号}}）收悉。依据《{{依据协议}}》，经承办、审核、签发，现将我局的决定函复如下：",
              "标准编号：{{标准编号}}",
              "标准名称：{{标准名称}}",
              "互认结论：{{互认结论}}",
              "不予互认的依据：{{不予互认的依据}}",
              "条件或理由：{{条件或理由}}",
              "地区差异：{{地区差异}}",
              "互认效力：{{互认效力}}",
              "文本摘要（SHA-256）：{{文本摘要}}",
              "有效期至：{{有效期至}}",
              "签发人：{{签发人}}",
              "签批原件：{{签批原件}}",
              "特此函复。");
      case CERTIFICATE ->
          List.of(
              "兹证明：依据《{{依据协议}}》，我局对{{申请单位}}归口的下列地方标准作出互认决定，并已登记。",
              "标准编号：{{标准编号}}",
              "标准名称：{{标准名称}}",
              "互认结论：{{互认结论}}",
              "条件或条款：{{条件或理由}}",
              "地区差异：{{地区差异}}",
              "互认效力：{{互认效力}}",
              "文本摘要（SHA-256）：{{文本摘要}}",
              "有效期至：{{有效期至}}",
              "签发人：{{签发人}}",
              "签批原件：{{签批原件}}");
      case INFORMATION_NOTICE ->
          List.of(
              "{{主送机关}}：",
              "你局关于互认{{标准编号}}《{{标准名称}}》的申请（{{申请编号}}）正由我局办理。为作出决定，需你局补充下列材料或者说明：",
              "{{补正内容}}",
              "请于{{答复期限}}前在互认平台答复。答复之前，办理期限停止计算；逾期未答复的，我局可以依据现有材料继续办理。",
              "承办人：{{承办人}}",
              "文本摘要（SHA-256）：{{文本摘要}}");
      case ANNOUNCEMENT ->
          List.of(
              "依据《{{依据协议}}》，我局对下列{{标准数量}}项地方标准予以互认，现予公告。各项标准的互认效力、条件和有效期见下表；互认现在是否有效，以核验页当日所示为准。");
    };
  }
}
