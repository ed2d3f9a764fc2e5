package io.keheng.lake.feed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * The encoding of a text, found from its bytes.
 *
 * @param mark whether the text begins with a UTF-8 byte order mark
 */
public record TextEncoding(Charset charset, boolean mark) {

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final int BUFFER = 1 << 16;

  /**
   * Finds the encoding of a file; every byte is looked at.
   *
   * @param declared {@code auto}, or the encoding that the template insists on
   * @throws FeedException {@code encoding-neither} with the line and the byte offset of the first
   *     byte that fits neither; {@code encoding-not-declared} when the file is in the other one;
   *     {@code encoding-utf16}
   */
  static TextEncoding of(Path file, String declared) throws IOException {
    var head = head(file);
    if (head.length >= 2
        && ((head[0] == (byte) 0xFF && head[1] == (byte) 0xFE)
            || (head[0] == (byte) 0xFE && head[1] == (byte) 0xFF))) {
      throw new FeedException("encoding-utf16", file.getFileName());
    }
    var insisted = declared.toUpperCase(Locale.ROOT);
    if (!insisted.equals("AUTO") && !insisted.startsWith("UTF") && !insisted.startsWith("GB")) {
      return new TextEncoding(Charset.forName(declared), false);
    }
    var mark =
        head.length >= 3
            && head[0] == (byte) 0xEF
            && head[1] == (byte) 0xBB
            && head[2] == (byte) 0xBF;
    var badUtf8 = firstBad(file, StandardCharsets.UTF_8);
    if (badUtf8.isEmpty() && !(insisted.startsWith("GB") && mark)) {
      return new TextEncoding(StandardCharsets.UTF_8, mark);
    }
    var badGb = mark ? OptionalLong.of(0) : firstBad(file, GB18030);
    if (badGb.isPresent()) {
      var at = Math.max(badGb.getAsLong(), badUtf8.orElse(0));
      throw new FeedException("encoding-neither", file.getFileName(), lineOf(file, at), at);
    }
    if (insisted.startsWith("UTF")) {
      var at = badUtf8.orElse(0);
      throw new FeedException("encoding-not-declared", file.getFileName(), lineOf(file, at), at);
    }
    return new TextEncoding(GB18030, false);
  }

  /** The name that people know. */
  public String label() {
    return charset.name() + (mark ? " BOM" : "");
  }

  /** True when the engine can read the file as it stands. */
  boolean plain() {
    return charset.equals(StandardCharsets.UTF_8);
  }

  private static byte[] head(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return in.readNBytes(4);
    }
  }

  private static OptionalLong firstBad(Path file, Charset charset) throws IOException {
    var decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    var bytes = ByteBuffer.allocate(BUFFER);
    var chars = CharBuffer.allocate(BUFFER);
    long done = 0;
    try (InputStream in = Files.newInputStream(file)) {
      var end = false;
      while (!end) {
        var read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        end = read < 0;
        bytes.position(bytes.position() + Math.max(0, read)).flip();
        chars.clear();
        var result = decoder.decode(bytes, chars, end);
        if (result.isError()) {
          return OptionalLong.of(done + bytes.position());
        }
        done += bytes.position();
        bytes.compact();
      }
    }
    return OptionalLong.empty();
  }

  private static long lineOf(Path file, long offset) throws IOException {
    long line = 1;
    try (InputStream in = new java.io.BufferedInputStream(Files.newInputStream(file), BUFFER)) {
      for (long at = 0; at < offset; at++) {
        if (in.read() == '\n') {
          line++;
        }
      }
    }
    return line;
  }
}
