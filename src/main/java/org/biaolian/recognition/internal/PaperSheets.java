package org.biaolian.recognition.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import org.biaolian.paper.Sheet;
import org.biaolian.paper.Sheet.Block;
import org.biaolian.paper.Sheet.Check;
import org.biaolian.paper.Sheet.Fact;
import org.biaolian.paper.Sheet.Paragraph;
import org.biaolian.recognition.Outcome;
import org.biaolian.recognition.PaperKind;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.recognition.domain.PaperCode;
import org.biaolian.recognition.domain.PaperOrder;
import org.biaolian.recognition.domain.PaperWords;
import org.biaolian.recognition.domain.PaperWords.Matter;
import org.biaolian.recognition.domain.PaperWords.Question;
import org.biaolian.recognition.domain.PaperWords.Ruling;
import org.biaolian.uikit.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes sentences of the words of a paper; in Chinese, as official papers are. */
@Component
class PaperSheets {

  private final String baseUrl;

  PaperSheets(@Value("${biaolian.base-url}") String baseUrl) {
    this.baseUrl = baseUrl.replaceAll("/+$", "");
  }

  /** The sheet of a numbered paper. */
  Sheet of(PaperOrder order, PaperWords words) {
    return new Sheet(
        words.parties().issuer(),
        Objects.requireNonNull(order.number()),
        title(order.kind(), words),
        order.kind() == PaperKind.CERTIFICATE ? null : words.parties().applicant(),
        switch (order.kind()) {
          case REPLY -> reply(words);
          case CERTIFICATE -> certificate(words);
          case INFORMATION_NOTICE -> notice(words);
          case ANNOUNCEMENT -> throw ofNoCase();
        },
        words.dated(),
        check(order.code()),
        order.demonstration());
  }

  /** Where to ask what became of the paper with this code. */
  Check check(PaperCode code) {
    String page = baseUrl + "/" + RecognitionRoutes.VERIFY;
    return new Check(page, page + "/" + code.value(), code.grouped());
  }

  private static String title(PaperKind kind, PaperWords words) {
    String standard = "《%s》".formatted(words.matter().standardTitle());
    return switch (kind) {
      case REPLY ->
          "关于%s%s的复函"
              .formatted(words.decided().outcome() == Outcome.DECLINED ? "不予互认" : "互认", standard);
      case CERTIFICATE -> "地方标准互认证明";
      case INFORMATION_NOTICE -> "关于补充%s互认申请材料的通知".formatted(standard);
      case ANNOUNCEMENT -> throw ofNoCase();
    };
  }

  private static IllegalArgumentException ofNoCase() {
    return new IllegalArgumentException("an announcement is of no case");
  }

  private static List<Block> reply(PaperWords words) {
    List<Block> body = new ArrayList<>();
    body.add(
        new Paragraph(
            "你局关于互认上述标准的申请（%s）收悉。依据《%s》，经承办、审核、签发，现将我局的决定函复如下："
                .formatted(words.matter().requestNumber(), words.matter().agreement())));
    decision(body, words.decided());
    standard(body, words.matter());
    last(body, words);
    body.add(new Paragraph("特此函复。"));
    return body;
  }

  private static List<Block> certificate(PaperWords words) {
    List<Block> body = new ArrayList<>();
    body.add(
        new Paragraph(
            "兹证明：依据《%s》，我局对%s归口的下列地方标准作出互认决定，并已登记。"
                .formatted(words.matter().agreement(), words.parties().applicant())));
    fact(body, "标准名称", words.matter().standardTitle());
    standard(body, words.matter());
    decision(body, words.decided());
    last(body, words);
    return body;
  }

  private static List<Block> notice(PaperWords words) {
    Question question = words.asked();
    List<Block> body = new ArrayList<>();
    body.add(
        new Paragraph(
            "你局关于互认%s的申请（%s）正由我局办理。为作出决定，需你局补充下列材料或者说明："
                .formatted(words.matter().standardNumber(), words.matter().requestNumber())));
    body.add(new Paragraph(question.text()));
    LocalDate due = question.dueOn();
    if (due != null) {
      body.add(
          new Paragraph("请于%s前在互认平台答复。答复之前，办理期限停止计算；逾期未答复的，我局可以依据现有材料继续办理。".formatted(day(due))));
    }
    fact(body, "承办人", words.person());
    fact(body, "文本摘要（SHA-256）", words.matter().textHash());
    return body;
  }

  private static void decision(List<Block> body, Ruling ruling) {
    fact(body, "互认结论", word(ruling.outcome()));
    fact(body, "不予互认的依据", ruling.ground());
    fact(
        body,
        switch (ruling.outcome()) {
          case CONDITIONAL -> "互认条件";
          case PARTIAL -> "互认条款";
          case DECLINED -> "理由";
          case RECOGNISED -> "说明";
        },
        ruling.terms());
    fact(body, "地区差异", ruling.differences());
  }

  private static void standard(List<Block> body, Matter matter) {
    fact(body, "标准编号", matter.standardNumber());
    fact(body, "互认效力", matter.effect() + "（" + matter.area() + "）");
    fact(body, "文本摘要（SHA-256）", matter.textHash());
  }

  private static void last(List<Block> body, PaperWords words) {
    LocalDate expires = words.decided().expiresOn();
    fact(body, "有效期至", dayOrNone(expires));
    fact(body, "签发人", words.person());
    fact(body, "签批原件", original(words));
  }

  /** Number and day of the stamped paper on which a leader signed. */
  static @Nullable String original(PaperWords words) {
    PaperWords.Original original = words.original();
    return original == null
        ? null
        : "%s（线下签批，%s成文）".formatted(original.number(), day(original.writtenOn()));
  }

  private static void fact(List<Block> body, String label, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      body.add(new Fact(label, value));
    }
  }

  static String word(Enum<?> constant) {
    return ResourceBundle.getBundle("vaadin-i18n/translations", Locale.CHINA)
        .getString(Words.key(constant));
  }

  static @Nullable String dayOrNone(@Nullable LocalDate day) {
    return day == null ? null : day(day);
  }

  static String day(LocalDate day) {
    return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }
}
