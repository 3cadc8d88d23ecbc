package org.biaolian.recognition.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.biaolian.document.Documents;
import org.biaolian.kernel.CircleCode;
import org.biaolian.paper.DocxSheet;
import org.biaolian.paper.DocxSheet.Line;
import org.biaolian.paper.DocxSheet.Look;
import org.biaolian.paper.DocxTemplate;
import org.biaolian.paper.Sheet;
import org.biaolian.recognition.PaperKind;
import org.biaolian.recognition.PaperPlace;
import org.biaolian.recognition.domain.PaperOrder;
import org.biaolian.recognition.domain.PaperTemplate;
import org.biaolian.recognition.domain.PaperWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Word files of papers: the template that held at a moment, filled with the words of a paper. */
@Component
public class PaperTemplateBook {

  private static final String ABSENT = "—";
  private static final String MARK = "【演示】非正式文件";

  private final PaperTemplateRepository templates;
  private final Documents documents;
  private final PaperSheets sheets;

  PaperTemplateBook(PaperTemplateRepository templates, Documents documents, PaperSheets sheets) {
    this.templates = templates;
    this.documents = documents;
    this.sheets = sheets;
  }

  /** A paper as a Word file, by the template that held when the paper was made. */
  public byte[] file(CircleCode circle, PaperOrder order, PaperWords words, Instant madeAt) {
    UUID document =
        templates
            .findFirstByCircleCodeAndKindAndPutAtLessThanEqualOrderByPutAtDescIdDesc(
                circle.value(), order.kind(), madeAt)
            .map(PaperTemplate::documentId)
            .orElse(null);
    return fill(bytes(order.kind(), document), values(order, words), order.demonstration());
  }

  /** A template with made-up words, marked as such. */
  public byte[] sample(PaperKind kind, @Nullable UUID document) {
    Map<String, String> values = new HashMap<>();
    PaperPlace.of(kind).forEach(place -> values.put(place.label(), place.sample()));
    return fill(bytes(kind, document), values, true);
  }

  /** A stored template, or the default. */
  public byte[] bytes(PaperKind kind, @Nullable UUID document) {
    try {
      if (document == null) {
        return DocxSheet.of(lines(kind));
      }
      try (InputStream in = documents.open(documents.find(document).orElseThrow())) {
        return in.readAllBytes();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] fill(byte[] template, Map<String, String> values, boolean demonstration) {
    try {
      return DocxTemplate.of(template).fill(values, demonstration ? List.of(MARK) : List.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, String> values(PaperOrder order, PaperWords words) {
    Sheet sheet = sheets.of(order, words);
    Map<PaperPlace, @Nullable String> known = new EnumMap<>(PaperPlace.class);
    known.put(PaperPlace.ISSUER, sheet.issuer());
    known.put(PaperPlace.NUMBER, sheet.mark());
    known.put(PaperPlace.TITLE, sheet.title());
    known.put(PaperPlace.ADDRESSEE, sheet.addressee());
    known.put(PaperPlace.APPLICANT, words.parties().applicant());
    known.put(PaperPlace.REQUEST, words.matter().requestNumber());
    known.put(PaperPlace.AGREEMENT, words.matter().agreement());
    known.put(PaperPlace.STANDARD_NUMBER, words.matter().standardNumber());
    known.put(PaperPlace.STANDARD_TITLE, words.matter().standardTitle());
    known.put(PaperPlace.TEXT_HASH, words.matter().textHash());
    known.put(PaperPlace.EFFECT, words.matter().effect() + "（" + words.matter().area() + "）");
    PaperWords.Ruling ruling = words.ruling();
    if (ruling != null) {
      known.put(PaperPlace.OUTCOME, PaperSheets.word(ruling.outcome()));
      known.put(PaperPlace.GROUND, ruling.ground());
      known.put(PaperPlace.TERMS, ruling.terms());
      known.put(PaperPlace.DIFFERENCES, ruling.differences());
      known.put(PaperPlace.EXPIRES, PaperSheets.dayOrNone(ruling.expiresOn()));
      known.put(PaperPlace.SIGNER, words.person());
    }
    PaperWords.Question question = words.question();
    if (question != null) {
      known.put(PaperPlace.QUESTION, question.text());
      known.put(PaperPlace.DUE, PaperSheets.dayOrNone(question.dueOn()));
      known.put(PaperPlace.CLERK, words.person());
    }
    known.put(PaperPlace.DATE, PaperSheets.day(sheet.date()));
    known.put(PaperPlace.CODE, sheet.check().code());
    known.put(PaperPlace.CHECK_PAGE, sheet.check().page());
    Map<String, String> values = new HashMap<>();
    for (PaperPlace place : PaperPlace.of(order.kind())) {
      String value = known.get(place);
      values.put(place.label(), value == null || value.isBlank() ? ABSENT : value);
    }
    return values;
  }

  private static List<Line> lines(PaperKind kind) {
    List<Line> lines = new ArrayList<>();
    lines.add(new Line(Look.ISSUER, "{{发文机关}}"));
    lines.add(new Line(Look.MARK, "{{文号}}"));
    lines.add(new Line(Look.TITLE, "{{标题}}"));
    for (String body : body(kind)) {
      lines.add(new Line(body.startsWith("{{主送机关}}") ? Look.ADDRESSEE : Look.BODY, body));
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
              "签发人：{{签发人}}");
      case INFORMATION_NOTICE ->
          List.of(
              "{{主送机关}}：",
              "你局关于互认{{标准编号}}《{{标准名称}}》的申请（{{申请编号}}）正由我局办理。为作出决定，需你局补充下列材料或者说明：",
              "{{补正内容}}",
              "请于{{答复期限}}前在互认平台答复。答复之前，办理期限停止计算；逾期未答复的，我局可以依据现有材料继续办理。",
              "承办人：{{承办人}}");
    };
  }
}
