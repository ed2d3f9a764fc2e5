package io.keheng.singlesignon;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.stereotype.Component;

/**
 * The bank's provider as its discovery document describes it: fetched at the first sign-in, so that
 * Keheng starts also while the provider is down.
 */
@Component
class ProviderRegistration implements ClientRegistrationRepository {

  static final String ID = "keheng";

  private record Fetched(SingleSignOnSettings.Provider provider, ClientRegistration registration) {}

  private final SingleSignOnSettings settings;
  private volatile @Nullable Fetched fetched;

  ProviderRegistration(SingleSignOnSettings settings) {
    this.settings = settings;
  }

  @Override
  public @Nullable ClientRegistration findByRegistrationId(String id) {
    var provider = settings.provider().orElse(null);
    if (provider == null || !id.equals(ID)) {
      return null;
    }
    var held = fetched;
    if (held == null || !held.provider().equals(provider)) {
      held = new Fetched(provider, fetch(provider));
      fetched = held;
    }
    return held.registration();
  }

  private static ClientRegistration fetch(SingleSignOnSettings.Provider provider) {
    return ClientRegistrations.fromIssuerLocation(provider.issuer())
        .registrationId(ID)
        .clientId(provider.clientId())
        .clientSecret(provider.clientSecret())
        .scope("openid", "profile")
        .userNameAttributeName(provider.claim())
        .build();
  }
}
