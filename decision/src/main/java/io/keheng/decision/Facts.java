package io.keheng.decision;

import java.util.Map;

/** The catalogue of the facts that the caller can supply, by name. */
public record Facts(Map<String, FactType> types) {

  public Facts {
    types = Map.copyOf(types);
  }
}
