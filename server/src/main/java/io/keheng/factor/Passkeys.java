package io.keheng.factor;

import io.keheng.audit.Changes;
import io.keheng.identity.StaffDirectory;
import io.keheng.shared.Refusal;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Passkeys (WebAuthn): registered by a person for himself, and proof of him afterwards. */
@Service
@Transactional
public class Passkeys {

  public record Passkey(long id, String label, Instant createdAt, Instant lastUsedAt) {}

  /**
   * A question to an authenticator.
   *
   * @param state to be kept in the session until the answer comes, and used once
   * @param options for the browser
   */
  public record Question(Serializable state, Map<String, Object> options) {}

  private static final Logger log = LoggerFactory.getLogger(Passkeys.class);
  private static final String ENTITY = "staff";

  private final RelyingParty party;
  private final PasskeyRepository repository;
  private final PasskeyOwnerRepository owners;
  private final StaffDirectory staff;
  private final Changes changes;
  private final JsonMapper json =
      JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

  Passkeys(
      RelyingParty party,
      PasskeyRepository repository,
      PasskeyOwnerRepository owners,
      StaffDirectory staff,
      Changes changes) {
    this.party = party;
    this.repository = repository;
    this.owners = owners;
    this.staff = staff;
    this.changes = changes;
  }

  @Transactional(readOnly = true)
  public List<Passkey> of(long staffId) {
    return repository.of(staffId);
  }

  public Question askToRegister(long staffId) {
    var options =
        party
            .operations()
            .createPublicKeyCredentialCreationOptions(
                new ImmutablePublicKeyCredentialCreationOptionsRequest(as(staffId)));
    return new Question(options, map(options));
  }

  /** Registers a passkey; an answer to no question, or to another one, is refused. */
  public void register(
      long staffId, @Nullable Object state, Map<String, Object> answer, String label) {
    if (!(state instanceof PublicKeyCredentialCreationOptions options)
        || !options.getUser().getName().equals(number(staffId))) {
      throw Refusal.conflict("passkey.not-asked");
    }
    try {
      var credential =
          json.convertValue(
              answer,
              new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() {});
      party
          .operations()
          .registerCredential(
              new ImmutableRelyingPartyRegistrationRequest(
                  options, new RelyingPartyPublicKey(credential, label)));
    } catch (RuntimeException e) {
      log.info("A passkey was refused: {}", e.getClass().getName());
      throw Refusal.refused("passkey.refused");
    }
    changes.record(ENTITY, staffId, "passkey-added", null, null);
  }

  /**
   * @param staffId null for whoever holds a passkey of this installation
   */
  public Question askToProve(@Nullable Long staffId) {
    var options =
        party
            .operations()
            .createCredentialRequestOptions(
                new ImmutablePublicKeyCredentialRequestOptionsRequest(
                    staffId == null ? null : as(staffId)));
    return new Question(options, map(options));
  }

  /** Who has answered the question with his passkey; empty when it is no proof of anybody. */
  public Optional<Long> prove(@Nullable Object state, Map<String, Object> answer) {
    if (!(state instanceof PublicKeyCredentialRequestOptions options)) {
      return Optional.empty();
    }
    try {
      var credential =
          json.convertValue(
              answer, new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {});
      var owner =
          party
              .operations()
              .authenticate(new RelyingPartyAuthenticationRequest(options, credential));
      return owners.staffOf(owner.getId());
    } catch (RuntimeException e) {
      log.info("A passkey proved nobody: {}", e.getClass().getName());
      return Optional.empty();
    }
  }

  public void remove(long staffId, long id) {
    if (!repository.remove(staffId, id)) {
      throw Refusal.notFound();
    }
    changes.record(ENTITY, staffId, "passkey-removed", null, null);
  }

  private Authentication as(long staffId) {
    return UsernamePasswordAuthenticationToken.authenticated(number(staffId), null, List.of());
  }

  private String number(long staffId) {
    return staff.byId(staffId).orElseThrow(Refusal::notFound).number();
  }

  private Map<String, Object> map(Object options) {
    return json.convertValue(options, new TypeReference<Map<String, Object>>() {});
  }
}
