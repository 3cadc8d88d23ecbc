package org.biaolian.recognition;

import java.util.List;

/**
 * Some rows of the matrix.
 *
 * @param total how many there are in all, or at least, when it is more than {@link
 *     RecognitionMatrix#COUNTED}; 0 for a page beyond the last
 */
public record MatrixPage(long total, List<MatrixRow> rows) {}
