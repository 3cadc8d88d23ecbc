package org.biaolian.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Plain texts in the two encodings that Chinese offices write. */
public final class Texts {

  public static final Charset GB18030 = Charset.forName("GB18030");

  private Texts() {}

  /** Reads UTF-8 with or without byte order mark, otherwise GB18030. */
  public static String decode(byte[] bytes) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      text = new String(bytes, GB18030);
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
