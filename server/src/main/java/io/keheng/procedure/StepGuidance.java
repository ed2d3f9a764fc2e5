package io.keheng.procedure;

import io.keheng.shared.Words;
import java.util.List;

/**
 * How an act is done well 办理指引 (S10-100).
 *
 * @param step its name in the method that is taught
 */
public record StepGuidance(Act act, Words step, Words text, List<String> rules) {}
