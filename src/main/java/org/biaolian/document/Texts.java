package org.biaolian.document;

import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Plain texts in the two encodings that Chinese offices write. */
public final class Texts {

  public static final Charset GB18030 = Charset.forName("GB18030");

  private static final int MAX_LETTER_BYTES = 4;
  private static final int BUFFER_CHARS = 16_384;

  private Texts() {}

  /** In which of the two a file is written: UTF-8 if all of it can be that. */
  public static Charset charset(Path file) throws IOException {
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      char[] buffer = new char[BUFFER_CHARS];
      for (int read = 0; read >= 0; read = reader.read(buffer)) {
        // only whether it can be read
      }
      return StandardCharsets.UTF_8;
    } catch (CharacterCodingException e) {
      return GB18030;
    }
  }

  /** Reads UTF-8 with or without byte order mark, otherwise GB18030. */
  public static String decode(byte[] bytes) {
    return withoutMark(utf8(bytes, bytes.length).orElseGet(() -> new String(bytes, GB18030)));
  }

  /** As {@link #decode}, of bytes that may end in the middle of a letter. */
  public static String decodeStart(byte[] bytes) {
    for (int cut = 0; cut < MAX_LETTER_BYTES && cut <= bytes.length; cut++) {
      Optional<String> text = utf8(bytes, bytes.length - cut);
      if (text.isPresent()) {
        return withoutMark(text.get());
      }
    }
    return withoutMark(new String(bytes, GB18030));
  }

  private static Optional<String> utf8(byte[] bytes, int length) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
