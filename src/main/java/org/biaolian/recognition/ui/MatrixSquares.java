package org.biaolian.recognition.ui;

import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.SerializableFunction;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.biaolian.kernel.BureauCode;
import org.biaolian.recognition.MatrixRow;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.uikit.Mark;
import org.jspecify.annotations.Nullable;

/**
 * The squares of one bureau in the matrix, as plain data that the page draws: there are hundreds of
 * them, and as components they were most of what opening the matrix costs.
 */
final class MatrixSquares {

  private static final DateTimeFormatter YEAR_MONTH = DateTimeFormatter.ofPattern("yy-MM");

  /** Of a list of texts; those that are empty are left out. The page escapes all of them. */
  private static final String TEMPLATE =
      """
      ${(([sign, style, word, date, note, route]) => {
        const square = html`<span class="bl-cell ${style}" role="img" aria-label=${word} title=${word}>${sign}</span>`;
        if (style === '%s') { return square; }
        const day = date ? html`<span>${date}</span>` : '';
        const content = note
          ? html`<div class="bl-matrix-cell" title=${note}>${square}${day}</div>`
          : html`<div class="bl-matrix-cell">${square}${day}</div>`;
        return route ? html`<a href=${route}>${content}</a>` : content;
      })(item.square)}\
      """
          .formatted(Mark.NONE.style());

  private MatrixSquares() {}

  /**
   * @param words what a mark means, in the language of the reader
   */
  static LitRenderer<MatrixRow> of(BureauCode bureau, SerializableFunction<Mark, String> words) {
    return LitRenderer.<MatrixRow>of(TEMPLATE)
        .withProperty("square", row -> square(row.cells().get(bureau), words));
  }

  /** Sign, style and word of the mark with its day, month, note and address. */
  static List<String> square(
      MatrixRow.@Nullable Cell cell, SerializableFunction<Mark, String> words) {
    Mark mark = cell == null ? Mark.NONE : Pieces.mark(cell.mark());
    LocalDate day = cell == null ? null : cell.dueOn() == null ? cell.on() : cell.dueOn();
    return List.of(
        mark.character(),
        mark.style(),
        day == null ? words.apply(mark) : words.apply(mark) + " " + day,
        day == null ? "" : day.format(YEAR_MONTH),
        cell == null || cell.note() == null ? "" : cell.note(),
        cell == null || cell.caseId() == null || !cell.mayOpen()
            ? ""
            : "/" + RecognitionRoutes.recognitionCase(cell.caseId()));
  }
}
