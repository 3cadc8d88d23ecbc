package org.biaolian.paper.internal;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.biaolian.paper.Sheet;
import org.biaolian.paper.internal.PageFlow.Letters;

/** Sets a sheet in the order and the measures of GB/T 9704. */
public final class SheetPrinter {

  private static final float INDENT = PageFlow.WIDTH / 28 * 2;

  /** 二号, for titles. */
  private static final float TITLE_SIZE = 22;

  private static final float TITLE_LINE = 34;
  private static final float LARGEST_HEAD = 46;
  private static final float TABLE_SIZE = 10.5f;
  private static final float TABLE_LINE = 16;
  private static final float CELL = 3;

  /** 五号, for what stands beside the QR code. */
  private static final float NOTE_SIZE = 10.5f;

  private static final float NOTE_LINE = 15;
  private static final float CODE = PageFlow.mm(25);

  private final PageFlow page;
  private final Sheet sheet;
  private final boolean sealed;
  private final Letters text;
  private final Letters strong;
  private final Letters title;
  private final Letters cell;
  private final Letters head;
  private final Letters note;

  private SheetPrinter(PageFlow page, Sheet sheet, boolean sealed, PaperFonts.Set fonts) {
    this.page = page;
    this.sheet = sheet;
    this.sealed = sealed;
    text = new Letters(fonts.text(), PageFlow.SIZE, PageFlow.SPACING, false, Color.BLACK);
    strong = new Letters(fonts.text(), PageFlow.SIZE, PageFlow.SPACING, true, Color.BLACK);
    title = new Letters(fonts.title(), TITLE_SIZE, 0, true, Color.BLACK);
    cell = new Letters(fonts.text(), TABLE_SIZE, 0, false, Color.BLACK);
    head = new Letters(fonts.text(), TABLE_SIZE, 0, true, Color.BLACK);
    note = new Letters(fonts.text(), NOTE_SIZE, 0, false, Color.BLACK);
  }

  /** The sheet as a PDF. */
  public static byte[] print(Sheet sheet, boolean sealed, PaperFonts fonts) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDDocumentInformation information = document.getDocumentInformation();
      information.setTitle(sheet.title() + " " + sheet.mark());
      information.setAuthor(sheet.issuer());
      information.setCreator("标联 Biaolian");
      document.getDocumentCatalog().setLanguage("zh-CN");
      PaperFonts.Set faces = fonts.in(document);
      try (PageFlow page = new PageFlow(document, faces.text(), sheet.addressee() != null)) {
        new SheetPrinter(page, sheet, sealed, faces).set(faces);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  private void set(PaperFonts.Set fonts) throws IOException {
    page.need(PageFlow.LINE);
    if (sheet.addressee() == null) {
      document(fonts);
    } else {
      letter(fonts);
    }
    title();
    if (sheet.addressee() != null) {
      words(text, sheet.addressee() + "：", 0);
    }
    for (Sheet.Block block : sheet.body()) {
      switch (block) {
        case Sheet.Paragraph paragraph -> words(text, paragraph.text(), INDENT);
        case Sheet.Fact fact -> fact(fact);
        case Sheet.Table table -> table(table);
      }
    }
    signature();
    check();
  }

  /** The head of a document: 发文机关标志 35 mm down the type area, 发文字号, the red line. */
  private void document(PaperFonts.Set fonts) throws IOException {
    demonstration(fonts, PageFlow.SIZE);
    Letters red = issuer(fonts);
    page.moveTo(PageFlow.mm(35) - LARGEST_HEAD / 2);
    page.centred(red, sheet.issuer(), LARGEST_HEAD * 1.4f);
    page.skip(PageFlow.LINE * 0.6f);
    page.centred(text, sheet.mark(), PageFlow.LINE);
    page.rule(PageFlow.RED, 1.8f, 0, PageFlow.WIDTH, page.y() + PageFlow.mm(4) - 6);
    page.skip(PageFlow.LINE * 1.6f);
  }

  /**
   * The head of a letter, 信函格式: 发文机关标志 30 mm under the edge, red double lines of 170 mm under it
   * and at the foot, 发文字号 on the right.
   */
  private void letter(PaperFonts.Set fonts) throws IOException {
    Letters red = issuer(fonts);
    page.write(
        red,
        sheet.issuer(),
        (PageFlow.WIDTH - red.width(sheet.issuer())) / 2,
        red.size() * 0.86f - PageFlow.mm(7));
    float line = LARGEST_HEAD - PageFlow.mm(3);
    lines(line, 2.2f, 0.7f);
    lines(PageFlow.HEIGHT + PageFlow.mm(14), 0.7f, 2.2f);
    demonstration(fonts, line + PageFlow.LINE);
    page.write(text, sheet.mark(), PageFlow.WIDTH - text.width(sheet.mark()), line + PageFlow.LINE);
    page.moveTo(line + PageFlow.LINE * 2.6f);
  }

  private void lines(float down, float first, float second) throws IOException {
    float x = (PageFlow.WIDTH + PageFlow.mm(2) - PageFlow.mm(170)) / 2 - PageFlow.mm(2);
    page.rule(PageFlow.RED, first, x, PageFlow.mm(170), down);
    page.rule(PageFlow.RED, second, x, PageFlow.mm(170), down + 2.6f);
  }

  private void demonstration(PaperFonts.Set fonts, float down) throws IOException {
    if (sheet.demonstration()) {
      page.write(
          new Letters(fonts.text(), PageFlow.SIZE, 0, true, PageFlow.RED), "【演示】非正式文件", 0, down);
    }
  }

  private Letters issuer(PaperFonts.Set fonts) throws IOException {
    Letters one = new Letters(fonts.title(), 1, 0, true, PageFlow.RED);
    float size = Math.min(LARGEST_HEAD, PageFlow.WIDTH * 0.94f / one.width(sheet.issuer()));
    return new Letters(fonts.title(), size, 0, true, PageFlow.RED);
  }

  /** In lines of about the same length. */
  private void title() throws IOException {
    float whole = title.width(sheet.title());
    float room = PageFlow.WIDTH * 0.94f;
    int count = (int) Math.ceil(whole / room);
    float even = Math.min(room, whole / count + TITLE_SIZE * 1.5f);
    for (String line : LineBreaker.lines(sheet.title(), even, even, title::width)) {
      page.centred(title, line, TITLE_LINE);
    }
    page.skip(PageFlow.LINE * 0.7f);
  }

  private void words(Letters type, String words, float indent) throws IOException {
    float x = indent;
    for (String line :
        LineBreaker.lines(words, PageFlow.WIDTH - indent, PageFlow.WIDTH, type::width)) {
      page.line(type, line, x, PageFlow.LINE);
      x = 0;
    }
  }

  private void fact(Sheet.Fact fact) throws IOException {
    String label = fact.label() + "：";
    float start = INDENT + strong.width(label);
    List<String> lines =
        LineBreaker.lines(fact.value(), PageFlow.WIDTH - start, PageFlow.WIDTH, text::width);
    page.need(PageFlow.LINE);
    float down = page.y();
    page.line(strong, label, INDENT, PageFlow.LINE);
    page.moveTo(down);
    float x = start;
    for (String line : lines) {
      page.line(text, line, x, PageFlow.LINE);
      x = 0;
    }
  }

  private void table(Sheet.Table table) throws IOException {
    float[] widths = new float[table.heads().size()];
    float all = table.shares().stream().mapToInt(Integer::intValue).sum();
    for (int i = 0; i < widths.length; i++) {
      widths[i] = PageFlow.WIDTH * table.shares().get(i) / all;
    }
    page.skip(PageFlow.LINE * 0.4f);
    row(head, table.heads(), widths, true);
    for (List<String> cells : table.rows()) {
      float before = page.y();
      float height = height(cells, widths);
      page.need(height);
      if (page.y() < before) {
        row(head, table.heads(), widths, true);
      }
      row(cell, cells, widths, false);
    }
    page.skip(PageFlow.LINE * 0.6f);
  }

  private float height(List<String> cells, float[] widths) throws IOException {
    int most = 1;
    for (int i = 0; i < widths.length; i++) {
      most = Math.max(most, lines(cell, cells.get(i), widths[i]).size());
    }
    return most * TABLE_LINE + 2 * CELL;
  }

  private static List<String> lines(Letters type, String value, float width) throws IOException {
    float room = width - 2 * CELL - type.size() / 2;
    return LineBreaker.lines(value, room, room, type::width);
  }

  private void row(Letters type, List<String> cells, float[] widths, boolean first)
      throws IOException {
    float height = height(cells, widths);
    page.need(height);
    float top = page.y();
    if (first) {
      page.rule(Color.BLACK, 1, 0, PageFlow.WIDTH, top);
    }
    float x = 0;
    for (int i = 0; i < widths.length; i++) {
      page.moveTo(top + CELL);
      for (String line : lines(type, cells.get(i), widths[i])) {
        page.line(type, line, x + CELL, TABLE_LINE);
      }
      x += widths[i];
    }
    page.moveTo(top + height);
    page.rule(Color.BLACK, first ? 0.8f : 0.4f, 0, PageFlow.WIDTH, top + height);
  }

  /** 发文机关署名 over 成文日期, four characters from the right; both on one page. */
  private void signature() throws IOException {
    page.need(PageFlow.LINE * 3);
    page.skip(PageFlow.LINE);
    String day = day(sheet.date());
    float right = PageFlow.WIDTH - INDENT * 2;
    float dayWidth = text.width(day);
    float issuerWidth = text.width(sheet.issuer());
    float middle = right - dayWidth / 2;
    float x = Math.min(middle - issuerWidth / 2, PageFlow.WIDTH - issuerWidth);
    page.line(text, sheet.issuer(), Math.max(0, x), PageFlow.LINE);
    page.line(text, day, right - dayWidth, PageFlow.LINE);
  }

  /** The QR code at the foot of the last page, and what it is for. */
  private void check() throws IOException {
    List<String> notes = new ArrayList<>();
    float room = PageFlow.WIDTH - CODE - NOTE_SIZE * 1.5f;
    for (String sentence :
        List.of(
            "核验：扫描左侧二维码，或打开 " + sheet.check().page() + " 输入校验码：",
            sheet.check().code(),
            "本件载明签发时的决定；互认现在是否有效，以核验页当日所示为准。",
            sealed ? "本件带有签发单位的电子签名，任何改动均可被发现。" : "本件未加盖电子签名：请以核验页所示的文件摘要核对。")) {
      notes.addAll(LineBreaker.lines(sentence, room, room, note::width));
    }
    float height = Math.max(CODE, notes.size() * NOTE_LINE) + 8;
    page.need(height + PageFlow.LINE * 0.5f);
    float top = PageFlow.HEIGHT - height;
    page.rule(Color.BLACK, 0.6f, 0, PageFlow.WIDTH, top);
    QrCode.draw(page, sheet.check().link(), 0, top + 8, CODE);
    page.moveTo(top + 8);
    for (String line : notes) {
      page.line(note, line, CODE + NOTE_SIZE, NOTE_LINE);
    }
  }

  private static String day(LocalDate day) {
    return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }
}
