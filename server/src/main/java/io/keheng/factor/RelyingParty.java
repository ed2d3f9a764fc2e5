package io.keheng.factor;

import java.net.URI;
import java.util.Objects;
import java.util.Set;
import org.springframework.core.env.Environment;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * This installation as passkeys know it: bound to the one address under which people open it, so
 * that a passkey answers to no look-alike.
 */
@Component
class RelyingParty {

  private static final String NAME = "Keheng";

  private final SingletonSupplier<WebAuthnRelyingPartyOperations> operations;

  RelyingParty(PasskeyOwnerRepository owners, PasskeyRepository passkeys, Environment environment) {
    // The port of a test or of port 0 is known only when the server listens.
    operations = SingletonSupplier.of(() -> operations(owners, passkeys, address(environment)));
  }

  WebAuthnRelyingPartyOperations operations() {
    return Objects.requireNonNull(operations.get());
  }

  private static URI address(Environment environment) {
    var given = environment.getProperty("keheng.address", "");
    return URI.create(
        given.isEmpty()
            ? "http://localhost:" + environment.getProperty("local.server.port", "8080")
            : given);
  }

  private static WebAuthnRelyingPartyOperations operations(
      PasskeyOwnerRepository owners, PasskeyRepository passkeys, URI address) {
    var party = PublicKeyCredentialRpEntity.builder().id(address.getHost()).name(NAME).build();
    var origin = address.getScheme() + "://" + address.getAuthority();
    var made = new Webauthn4JRelyingPartyOperations(owners, passkeys, party, Set.of(origin));
    // A PIN or a finger every time: a passkey stands for two factors.
    made.setCustomizeCreationOptions(
        options ->
            options.authenticatorSelection(
                AuthenticatorSelectionCriteria.builder()
                    .residentKey(ResidentKeyRequirement.REQUIRED)
                    .userVerification(UserVerificationRequirement.REQUIRED)
                    .build()));
    made.setCustomizeRequestOptions(
        options -> options.userVerification(UserVerificationRequirement.REQUIRED));
    return made;
  }
}
