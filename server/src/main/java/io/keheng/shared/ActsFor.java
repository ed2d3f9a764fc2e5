package io.keheng.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The rules of the catalogue that a use case guards, such as {@code S12-03}; the rule register
 * shows them as the places where a rule acts, by the text {@code acts.<module>.<class>.<method>}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface ActsFor {

  String[] value();
}
