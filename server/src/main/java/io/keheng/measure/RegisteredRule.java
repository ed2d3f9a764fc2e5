package io.keheng.measure;

/**
 * A rule of the register.
 *
 * @param id such as {@code S03-12}
 * @param kind N number, D deadline, C cycle, R role, F form, K class, X consequence, P permission,
 *     I indicator, Q quality
 * @param text what it says, in English
 * @param textZh what it says, in Chinese; empty where only the terms are given
 * @param terms its key terms in Chinese
 * @param measure Chinese title of the measure it comes from; of several, separated by {@code ；}
 * @param article place in the measure, as the Chinese text counts
 */
public record RegisteredRule(
    String id,
    String system,
    String systemZh,
    String systemEn,
    String kind,
    String text,
    String textZh,
    String terms,
    String measure,
    String article,
    String measureEn,
    String articleEn) {}
