package io.keheng.shared;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import net.lingala.zip4j.io.outputstream.ZipOutputStream;
import net.lingala.zip4j.model.ZipParameters;
import net.lingala.zip4j.model.enums.AesKeyStrength;
import net.lingala.zip4j.model.enums.EncryptionMethod;

/** A zip whose files are sealed with AES-256; only the password opens them. */
public final class SealedArchive {

  private SealedArchive() {}

  /**
   * @param files content by name, in their order
   */
  public static byte[] of(Map<String, byte[]> files, String password) {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out, password.toCharArray())) {
      for (var file : files.entrySet()) {
        zip.putNextEntry(named(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static ZipParameters named(String name) {
    var parameters = new ZipParameters();
    parameters.setEncryptFiles(true);
    parameters.setEncryptionMethod(EncryptionMethod.AES);
    parameters.setAesKeyStrength(AesKeyStrength.KEY_STRENGTH_256);
    parameters.setFileNameInZip(name);
    return parameters;
  }
}
