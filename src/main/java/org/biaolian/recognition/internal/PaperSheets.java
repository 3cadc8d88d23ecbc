package org.biaolian.recognition.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.UUID;
import org.biaolian.bureau.Agreements;
import org.biaolian.bureau.Organizations;
import org.biaolian.bureau.People;
import org.biaolian.paper.Sheet;
import org.biaolian.paper.Sheet.Block;
import org.biaolian.paper.Sheet.Check;
import org.biaolian.paper.Sheet.Fact;
import org.biaolian.paper.Sheet.Paragraph;
import org.biaolian.recognition.Outcome;
import org.biaolian.recognition.PaperKind;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.recognition.domain.Paper;
import org.biaolian.recognition.domain.PaperCode;
import org.biaolian.recognition.domain.Recognition;
import org.biaolian.recognition.domain.RecognitionCase;
import org.biaolian.recognition.domain.RecognitionRequest;
import org.biaolian.uikit.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What the papers of a case say; in Chinese, as official papers are. */
@Component
class PaperSheets {

  private final Organizations organizations;
  private final Agreements agreements;
  private final People people;
  private final RecognitionRepository recognitions;
  private final String baseUrl;

  PaperSheets(
      Organizations organizations,
      Agreements agreements,
      People people,
      RecognitionRepository recognitions,
      @Value("${biaolian.base-url}") String baseUrl) {
    this.organizations = organizations;
    this.agreements = agreements;
    this.people = people;
    this.recognitions = recognitions;
    this.baseUrl = baseUrl.replaceAll("/+$", "");
  }

  Sheet of(Paper.Content content, RecognitionCase one, RecognitionRequest request) {
    return new Sheet(
        organizations.bureau(one.target()).nameZh(),
        content.number(),
        title(content),
        content.kind() == PaperKind.CERTIFICATE
            ? null
            : organizations.bureau(one.applicant()).nameZh(),
        switch (content.kind()) {
          case REPLY -> reply(content, one, request);
          case CERTIFICATE -> certificate(content, one, request);
          case INFORMATION_NOTICE -> notice(content, one, request);
        },
        content.dated(),
        check(new PaperCode(content.code())),
        one.demonstration());
  }

  private Check check(PaperCode code) {
    String page = baseUrl + "/" + RecognitionRoutes.VERIFY;
    return new Check(page, page + "/" + code.value(), code.grouped());
  }

  private static String title(Paper.Content content) {
    String standard = "《%s》".formatted(content.standardTitle());
    return switch (content.kind()) {
      case REPLY ->
          "关于%s%s的复函".formatted(content.outcome() == Outcome.DECLINED ? "不予互认" : "互认", standard);
      case CERTIFICATE -> "地方标准互认证明";
      case INFORMATION_NOTICE -> "关于补充%s互认申请材料的通知".formatted(standard);
    };
  }

  private List<Block> reply(
      Paper.Content content, RecognitionCase one, RecognitionRequest request) {
    List<Block> body = new ArrayList<>();
    body.add(
        new Paragraph(
            "你局关于互认上述标准的申请（%s）收悉。依据《%s》，经承办、审核、签发，现将我局的决定函复如下："
                .formatted(request.number(), agreement(request))));
    decision(body, content, one);
    standard(body, content, request);
    expiry(body, one);
    fact(body, "签发人", name(one.signerId()));
    body.add(new Paragraph("特此函复。"));
    return body;
  }

  private List<Block> certificate(
      Paper.Content content, RecognitionCase one, RecognitionRequest request) {
    List<Block> body = new ArrayList<>();
    body.add(
        new Paragraph(
            "兹证明：依据《%s》，我局对%s归口的下列地方标准作出互认决定，并已登记。"
                .formatted(agreement(request), organizations.bureau(one.applicant()).nameZh())));
    fact(body, "标准名称", content.standardTitle());
    standard(body, content, request);
    decision(body, content, one);
    expiry(body, one);
    fact(body, "签发人", name(one.signerId()));
    return body;
  }

  private List<Block> notice(
      Paper.Content content, RecognitionCase one, RecognitionRequest request) {
    List<Block> body = new ArrayList<>();
    body.add(
        new Paragraph(
            "你局关于互认%s的申请（%s）正由我局办理。为作出决定，需你局补充下列材料或者说明："
                .formatted(content.standardNumber(), request.number())));
    body.add(new Paragraph(Objects.requireNonNull(content.terms())));
    LocalDate due = one.dueOn();
    if (due != null) {
      body.add(
          new Paragraph("请于%s前在互认平台答复。答复之前，办理期限停止计算；逾期未答复的，我局可以依据现有材料继续办理。".formatted(day(due))));
    }
    fact(body, "承办人", name(one.clerkId()));
    return body;
  }

  private void decision(List<Block> body, Paper.Content content, RecognitionCase one) {
    Outcome outcome = Objects.requireNonNull(content.outcome());
    fact(body, "互认结论", word(outcome));
    if (outcome == Outcome.DECLINED) {
      fact(body, "不予互认的依据", word(Objects.requireNonNull(one.declineGround())));
    }
    fact(
        body,
        switch (outcome) {
          case CONDITIONAL -> "互认条件";
          case PARTIAL -> "互认条款";
          case DECLINED -> "理由";
          case RECOGNISED -> "说明";
        },
        content.terms());
    fact(body, "地区差异", content.differences());
  }

  private static void standard(
      List<Block> body, Paper.Content content, RecognitionRequest request) {
    fact(body, "标准编号", content.standardNumber());
    fact(body, "互认效力", word(request.effect()) + "（" + request.area() + "）");
    fact(body, "文本摘要（SHA-256）", content.textHash());
  }

  private void expiry(List<Block> body, RecognitionCase one) {
    recognitions
        .findByCaseId(one.id())
        .map(Recognition::expiresOn)
        .ifPresent(last -> fact(body, "有效期至", day(last)));
  }

  private static void fact(List<Block> body, String label, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      body.add(new Fact(label, value));
    }
  }

  private String agreement(RecognitionRequest request) {
    return agreements.find(request.agreementId()).orElseThrow().title();
  }

  private @Nullable String name(@Nullable UUID person) {
    return person == null ? null : people.names(Set.of(person)).get(person);
  }

  private static String word(Enum<?> constant) {
    return ResourceBundle.getBundle("vaadin-i18n/translations", Locale.CHINA)
        .getString(Words.key(constant));
  }

  private static String day(LocalDate day) {
    return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }
}
