package io.keheng.ledger;

import io.keheng.protection.ProtectedText;
import io.keheng.protection.Vault;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Seals the numbers of accounts and cards and opens them under their masks. */
@Component
public class Numbers {

  private final Vault vault;

  Numbers(Vault vault) {
    this.vault = vault;
  }

  UUID index(NumberColumn column, String number) {
    var bytes = ByteBuffer.wrap(vault.index(column.place(), number));
    return new UUID(bytes.getLong(), bytes.getLong());
  }

  /** A sealed number as PostgreSQL reads it. */
  String sealed(NumberColumn column, Object key, String number) {
    return "\\x" + HexFormat.of().formatHex(vault.seal(column.place(), key, number));
  }

  /** The number itself, for what must have it: the dictionary of a load. */
  String open(NumberColumn column, Object key, byte[] sealed) {
    return vault.open(column.place(), key, sealed);
  }

  public @Nullable ProtectedText shown(NumberColumn column, Object key, byte @Nullable [] sealed) {
    return vault.text(column.place(), key, sealed, column.mask());
  }
}
