package org.biaolian.recognition;

/** What the recognition is asked for. */
public enum Effect {
  /** 监管采信 */
  SUPERVISION,
  /** 政府采购引用 */
  PROCUREMENT,
  /** 检验检测结果互认 */
  TEST_RESULTS,
  /** 转化为本地标准 */
  ADOPTION
}
