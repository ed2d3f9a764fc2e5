package io.keheng.attack;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** A connection on which anything at all is sent, as no client would. */
final class Raw implements AutoCloseable {

  /** A server that waits for a body which never comes has answered all the same. */
  private static final String LAST_CHUNK = "\r\n0\r\n\r\n";

  private static final int PATIENCE = 20_000;

  private final Socket socket;

  Raw(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(PATIENCE);
  }

  /** Lines of a head, ended by the empty one. */
  Raw head(String... lines) throws IOException {
    return send(String.join("\r\n", lines) + "\r\n\r\n");
  }

  Raw send(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    socket.getOutputStream().flush();
    return this;
  }

  /** Sends a character each time nothing has come back for so long; true once something has. */
  boolean drips(int millis, int times) throws IOException {
    socket.setSoTimeout(millis);
    for (var i = 0; i < times; i++) {
      try {
        return socket.getInputStream().read() > 0;
      } catch (SocketTimeoutException silence) {
        send(" ");
      }
    }
    return false;
  }

  /** All that comes until the server closes; ask it to with {@code Connection: close}. */
  String answer() throws IOException {
    return new String(all(socket.getInputStream()), StandardCharsets.UTF_8);
  }

  /** A server that does not want the rest may cut the line: what came before counts. */
  private static byte[] all(InputStream in) throws IOException {
    var read = new java.io.ByteArrayOutputStream();
    var buffer = new byte[8192];
    try {
      for (int some = in.read(buffer); some >= 0; some = in.read(buffer)) {
        read.write(buffer, 0, some);
        if (read.toString(StandardCharsets.ISO_8859_1).endsWith(LAST_CHUNK)) {
          break;
        }
      }
    } catch (java.net.SocketException cut) {
      return read.toByteArray();
    }
    return read.toByteArray();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
