package io.keheng.incident;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is sent of an incident. */
final class IncidentForms {

  private IncidentForms() {}

  record Facts(
      Incident.@NotNull Kind kind,
      @NotBlank @Size(max = 100) String title,
      @NotBlank @Size(max = 4000) String happened,
      @Nullable @Size(max = 4000) String measures,
      @NotNull Instant foundAt,
      @NotBlank @Size(max = 100) String foundBy) {

    Incidents.Facts facts() {
      var done = measures == null ? "" : measures;
      return new Incidents.Facts(kind, title.strip(), happened, done, foundAt, foundBy.strip());
    }
  }

  record Opening(boolean drill, @NotNull @Valid Facts facts) {}

  record Saving(int version, @NotNull @Valid Facts facts) {}

  /**
   * @param staffNo only what this person did
   * @param customers only customers with these numbers
   */
  record Search(
      @NotNull Instant from,
      @NotNull Instant until,
      @Nullable @Size(max = 32) String staffNo,
      @Nullable @Size(max = 64) String address,
      @Nullable @Size(max = 1000, message = "{size.items}") Set<@NotBlank String> customers) {}

  /** The contents of PIPL 57, and to whom and when they went. */
  record Report(
      @NotNull Instant at,
      @NotBlank @Size(max = 100) String authority,
      @NotBlank @Size(max = 4000) String harm,
      @NotBlank @Size(max = 4000) String remedies,
      @NotBlank @Size(max = 200) String contact) {

    Map<String, String> contents() {
      return Map.of(
          "at", at.toString(),
          "authority", authority,
          "harm", harm,
          "remedies", remedies,
          "contact", contact);
    }
  }

  enum Way {
    LETTER,
    MESSAGE,
    PHONE,
    ANNOUNCEMENT
  }

  record Notice(@NotNull Way channel, @NotBlank @Size(max = 2000) String text) {

    Map<String, String> contents() {
      return Map.of("channel", channel.name(), "text", text);
    }
  }

  record Case(
      @NotBlank @Size(max = 32) String staffNo,
      @NotBlank @Size(max = 2000) String conduct,
      @NotBlank @Size(max = 500) String consequence) {}

  record Closure(@NotBlank @Size(max = 4000) String lessons) {}
}
