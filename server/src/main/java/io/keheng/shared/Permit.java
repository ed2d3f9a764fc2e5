package io.keheng.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/**
 * The permission an endpoint asks for, such as {@code customer.read}. Every endpoint carries one,
 * or {@link Public}, or {@link AnyStaff}; the permission-matrix test fails on one that does not.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@PreAuthorize("hasAuthority('{value}')")
public @interface Permit {

  String value();

  /** Open to everybody, signed in or not. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.METHOD)
  @interface Public {}

  /** Open to every person of the bank who is signed in. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.METHOD)
  @PreAuthorize("isAuthenticated()")
  @interface AnyStaff {}
}
