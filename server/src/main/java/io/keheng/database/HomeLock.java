package io.keheng.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One Keheng at a time owns a home folder: a lock on {@code keheng.lock}, which the operating
 * system releases when the process dies. A command beside a running server works without owning it.
 */
final class HomeLock implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(HomeLock.class);
  private static final String SERVER = "server";
  private static final String COMMAND = "command";

  private final @Nullable FileChannel channel;

  private HomeLock(@Nullable FileChannel channel) {
    this.channel = channel;
  }

  /** For the server: refused with {@link HomeInUse} when anybody else is there. */
  static HomeLock ofServer(Path home) throws IOException {
    var file = fileIn(home);
    var channel = open(file);
    if (!locked(channel)) {
      channel.close();
      throw new HomeInUse(home, Files.readString(file).strip());
    }
    return owned(channel, SERVER);
  }

  /** For a command: beside a running server it owns nothing; after another command it waits. */
  static HomeLock ofCommand(Path home) throws IOException {
    var file = fileIn(home);
    var channel = open(file);
    if (locked(channel)) {
      return owned(channel, COMMAND);
    }
    if (!Files.readString(file).contains(COMMAND)) {
      channel.close();
      return new HomeLock(null);
    }
    log.info("等待另一条命令结束 Waiting for another command ({})", Files.readString(file).strip());
    channel.lock();
    return owned(channel, COMMAND);
  }

  boolean isOwner() {
    return channel != null;
  }

  @Override
  public void close() throws IOException {
    if (channel != null) {
      channel.close();
    }
  }

  private static Path fileIn(Path home) throws IOException {
    return Files.createDirectories(home).resolve("keheng.lock");
  }

  private static FileChannel open(Path file) throws IOException {
    return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException heldByThisProcess) {
      return false;
    }
  }

  private static HomeLock owned(FileChannel channel, String kind) throws IOException {
    var content = "%d %s%n".formatted(ProcessHandle.current().pid(), kind);
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8)), 0);
    return new HomeLock(channel);
  }
}
