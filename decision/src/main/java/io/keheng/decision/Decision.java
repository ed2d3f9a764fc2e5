package io.keheng.decision;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision of a model.
 *
 * @param label what people call it; the name where the model gives no label
 * @param table whether its logic is a decision table
 * @param requires names of the decisions and parameters that it uses directly
 * @param facts names of the input data that it needs, those of required decisions included
 */
public record Decision(
    String id,
    String name,
    String label,
    @Nullable String question,
    @Nullable String description,
    boolean table,
    List<String> requires,
    List<String> facts) {}
