package org.biaolian.recognition;

/** The papers of recognitions. */
public enum PaperKind {
  /** 互认复函, to the applicant, of every signed decision. */
  REPLY("函", "互认复函"),
  /** 互认证明, of a favourable one. */
  CERTIFICATE("证", "互认证明"),
  /** 补正通知, of a question that stops the clock. */
  INFORMATION_NOTICE("问", "补正通知"),
  /** 互认公告, of many favourable decisions at once; it is of no case. */
  ANNOUNCEMENT("告", "互认公告");

  private final String sign;
  private final String title;

  PaperKind(String sign, String title) {
    this.sign = sign;
    this.title = title;
  }

  /** Papers are in Chinese whatever the reader's language. */
  public String title() {
    return title;
  }

  /** 发文字号, as in 太原标互函〔2026〕12号. */
  public String number(String bureau, int year, int serial) {
    return "%s标互%s〔%d〕%d号".formatted(bureau, sign, year, serial);
  }
}
