package io.keheng.directory;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A text that must not stand in an address, where browsers and proxies keep it: it may be the
 * number of a telephone or of a document (ASVS 14.2.1).
 */
public record Sought(@NotBlank @Size(max = 100) String q) {}
