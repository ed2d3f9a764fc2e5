package io.keheng.decision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNType;
import org.kie.dmn.core.impl.BaseDMNTypeImpl;
import org.kie.dmn.feel.lang.Type;
import org.kie.dmn.feel.lang.types.AliasFEELType;
import org.kie.dmn.feel.lang.types.BuiltInType;

/** The types that a fact of a measure may have; {@code OTHER} is everything else in FEEL. */
public enum FactType {
  NUMBER,
  STRING,
  BOOLEAN,
  DATE,
  OTHER;

  static FactType of(@Nullable DMNType type) {
    return type == null || type.isCollection() || type.isComposite()
        ? OTHER
        : of(((BaseDMNTypeImpl) type).getFeelType());
  }

  static FactType of(@Nullable Type type) {
    return switch (type) {
      case AliasFEELType alias -> of(alias.getBuiltInType());
      case BuiltInType builtIn when builtIn == BuiltInType.NUMBER -> NUMBER;
      case BuiltInType builtIn when builtIn == BuiltInType.STRING -> STRING;
      case BuiltInType builtIn when builtIn == BuiltInType.BOOLEAN -> BOOLEAN;
      case BuiltInType builtIn when builtIn == BuiltInType.DATE -> DATE;
      case null, default -> OTHER;
    };
  }

  static FactType ofValue(@Nullable Object value) {
    return switch (value) {
      case Number _ -> NUMBER;
      case String _ -> STRING;
      case Boolean _ -> BOOLEAN;
      case LocalDate _ -> DATE;
      case null, default -> OTHER;
    };
  }
}
