package org.biaolian.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits a text in the style of GB/T 1.1 into its clauses. A figure at the start of a line opens a
 * clause only where its turn has come, so that quantities and years do not.
 */
public final class ClauseSplitter {

  private static final int MAX_CLAUSES = 5_000;
  private static final int MAX_HEADING = 40;
  private static final int HEADER_PAGES = 3;

  private static final Pattern SPACES = Pattern.compile("[\\s\\u3000]+");
  private static final Pattern PAGE_NUMBER =
      Pattern.compile("[-—– ]*(?:\\d{1,4}|[IVXivxⅠ-Ⅻ]{1,5})[-—– ]*");
  private static final Pattern CONTENTS_LINE =
      Pattern.compile(".*(?:…{2,}|\\.{4,}|·{4,}).*[0-9IVXⅠ-Ⅻ]{1,4}");
  private static final Pattern TOP = Pattern.compile("(\\d{1,2})[ \\u3000\\t]+(\\S.*)");
  private static final Pattern TOP_CLOSE = Pattern.compile("(\\d{1,2})((?:范围|规范性引用文件|术语).{0,10})");
  private static final Pattern DOTTED =
      Pattern.compile("(\\d{1,2}(?:[.．]\\d{1,3}){1,5})(?:[ \\u3000\\t]+|(?=\\p{IsHan}))(\\S.*)");
  private static final Pattern ALONE = Pattern.compile("(?:\\d{1,2}|[A-Z])(?:[.．]\\d{1,3}){1,5}");
  private static final Pattern ANNEX =
      Pattern.compile(
          "附[ \\u3000]*录[ \\u3000]*([A-Z])(?:[ \\u3000]*[（(][^）)]{2,8}[）)])?[ \\u3000]*(.{0,40})");
  private static final Pattern ANNEX_KIND = Pattern.compile("[（(](?:规范性|资料性)(?:附录)?[）)]");
  private static final Pattern ANNEX_CLAUSE =
      Pattern.compile("([A-Z](?:[.．]\\d{1,3}){1,5})(?:[ \\u3000\\t]+|(?=\\p{IsHan}))(\\S.*)");
  private static final Pattern NAMED =
      Pattern.compile(
          "(前[ \\u3000]*言|引[ \\u3000]*言|目[ \\u3000]*次|参[ \\u3000]*考[ \\u3000]*文[ \\u3000]*献)");
  private static final Pattern SENTENCE = Pattern.compile(".*[。；：，！？;!?].*");
  private static final Pattern ITEM =
      Pattern.compile("(?:[a-z0-9]{1,2}[)）]|——|—|[·•]|注\\d*[:：]|示例|[表图][ \\u3000]*[A-Z0-9]).*");
  private static final Pattern CAPTION =
      Pattern.compile("表[ \\u3000]*(?:[A-Z][.．])?\\d{1,3}(?:[ \\u3000].*|（续）.*)?");
  private static final String BAR = "|";
  private static final String ENDS = "。；：:！？!?;";

  private final List<Clause> clauses = new ArrayList<>();
  private final List<String> paragraphs = new ArrayList<>();
  private String number = "";
  private String heading = "";
  private int top;
  private String annex = "";
  private boolean open;
  private boolean table;
  private boolean annexHead;
  private boolean headless;

  private ClauseSplitter() {}

  /** The clauses of a text; one without numbers is one clause. */
  public static List<Clause> split(List<String> pages) {
    ClauseSplitter splitter = new ClauseSplitter();
    for (String line : lines(pages)) {
      splitter.take(line);
    }
    splitter.close();
    return splitter.clauses;
  }

  /** Whether a text has clauses that can be told apart. */
  public static boolean numbered(List<Clause> clauses) {
    return clauses.stream().filter(clause -> !clause.number().isEmpty()).count() > 1;
  }

  private static List<String> lines(List<String> pages) {
    Map<String, Integer> heads = new HashMap<>();
    for (String page : pages) {
      page.lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty())
          .findFirst()
          .ifPresent(line -> heads.merge(line, 1, Integer::sum));
    }
    List<String> lines = new ArrayList<>();
    for (String page : pages) {
      List<String> own = page.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
      for (int i = 0; i < own.size(); i++) {
        String line = own.get(i);
        boolean edge = i == 0 || i == own.size() - 1;
        boolean repeated = i == 0 && heads.getOrDefault(line, 0) >= HEADER_PAGES;
        boolean pageNumber = pages.size() > 1 && edge && PAGE_NUMBER.matcher(line).matches();
        if (!repeated && !pageNumber && !CONTENTS_LINE.matcher(line).matches()) {
          lines.add(line);
        }
      }
    }
    return lines;
  }

  private void take(String line) {
    if ((annexHead && takeAnnexHead(line)) || (headless && takeTerm(line))) {
      return;
    }
    if (clauses.size() >= MAX_CLAUSES || !opens(line)) {
      body(line);
    }
  }

  private boolean opens(String line) {
    Matcher named = NAMED.matcher(line);
    if (named.matches()) {
      begin(SPACES.matcher(named.group(1)).replaceAll(""), "");
      return true;
    }
    Matcher annexed = ANNEX.matcher(line);
    if (annexed.matches() && !isSentence(annexed.group(2))) {
      annex = annexed.group(1);
      begin("附录" + annex, annexed.group(2).strip());
      annexHead = heading.isEmpty();
      return true;
    }
    return annex.isEmpty()
        ? opensChapter(line) || opensClause(line, DOTTED)
        : opensClause(line, ANNEX_CLAUSE);
  }

  private boolean opensChapter(String line) {
    Matcher matcher = TOP.matcher(line);
    if (!matcher.matches()) {
      matcher = TOP_CLOSE.matcher(line);
      if (!matcher.matches()) {
        return false;
      }
    }
    int chapter = Integer.parseInt(matcher.group(1));
    boolean itsTurn = chapter == top + 1 || (top == 0 && chapter < 10);
    if (!itsTurn || !isHeading(matcher.group(2))) {
      return false;
    }
    top = chapter;
    begin(Integer.toString(chapter), matcher.group(2).strip());
    return true;
  }

  private boolean opensClause(String line, Pattern pattern) {
    Matcher matcher = pattern.matcher(line);
    boolean alone = ALONE.matcher(line).matches();
    if (!alone && !matcher.matches()) {
      return false;
    }
    String dotted = (alone ? line : matcher.group(1)).replace('．', '.');
    String first = dotted.substring(0, dotted.indexOf('.'));
    if (!isOfThisChapter(first)) {
      return false;
    }
    if (alone) {
      begin(dotted, "");
      headless = true;
      return true;
    }
    String rest = matcher.group(2).strip();
    if (isHeading(rest)) {
      begin(dotted, rest);
    } else {
      begin(dotted, "");
      body(rest);
    }
    return true;
  }

  private boolean isOfThisChapter(String first) {
    if (!annex.isEmpty()) {
      return first.equals(annex);
    }
    if (Character.isLetter(first.charAt(0))) {
      return false;
    }
    int chapter = Integer.parseInt(first);
    if (top == 0 && chapter > 0) {
      top = chapter;
    }
    return chapter == top;
  }

  /** A term stands on the line under its number. */
  private boolean takeTerm(String line) {
    headless = false;
    if (isHeading(line) && !ALONE.matcher(line).matches()) {
      heading = line;
      return true;
    }
    return false;
  }

  /** The lines under {@code 附录 A}: what kind it is, and its title. */
  private boolean takeAnnexHead(String line) {
    if (ANNEX_KIND.matcher(line).matches()) {
      return true;
    }
    annexHead = false;
    if (isHeading(line) && !ANNEX_CLAUSE.matcher(line).matches()) {
      heading = line;
      return true;
    }
    return false;
  }

  private static boolean isHeading(String words) {
    return words.length() <= MAX_HEADING && !isSentence(words);
  }

  private static boolean isSentence(String words) {
    return SENTENCE.matcher(words).matches();
  }

  private void begin(String newNumber, String newHeading) {
    close();
    number = newNumber;
    heading = newHeading;
    open = true;
    headless = false;
    annexHead = false;
  }

  private void close() {
    // The list of contents repeats the headings; nobody reads or compares it.
    if ((open || !paragraphs.isEmpty()) && !number.equals("目次")) {
      clauses.add(new Clause(number, heading, paragraphs));
    }
    paragraphs.clear();
    table = false;
  }

  private void body(String line) {
    boolean row = line.startsWith(BAR);
    boolean caption = CAPTION.matcher(line).matches();
    int last = paragraphs.size() - 1;
    if (row && table && last >= 0) {
      paragraphs.set(last, paragraphs.get(last) + "\n" + line);
    } else if (!row && !caption && !table && last >= 0 && continues(paragraphs.get(last), line)) {
      paragraphs.set(last, joined(paragraphs.get(last), line));
    } else {
      paragraphs.add(line);
    }
    table = row || caption;
  }

  private static boolean continues(String before, String line) {
    return ENDS.indexOf(before.charAt(before.length() - 1)) < 0 && !ITEM.matcher(line).matches();
  }

  private static String joined(String before, String line) {
    boolean words = isLatin(before.charAt(before.length() - 1)) && isLatin(line.charAt(0));
    return before + (words ? " " : "") + line;
  }

  private static boolean isLatin(char letter) {
    return letter < 0x250 && Character.isLetterOrDigit(letter);
  }
}
