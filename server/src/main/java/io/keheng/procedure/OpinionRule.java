package io.keheng.procedure;

import java.util.List;

/**
 * Who approves an opinion that was signed 意见报批 (S10-83, S10-92).
 *
 * @param level of the approval, by its code
 * @param shared level where the matter is shared with the group of companies
 * @param returned whether the case then goes back to who took it
 */
public record OpinionRule(
    List<String> classes, String level, String shared, boolean returned, List<String> rules) {}
