package io.keheng.load;

/**
 * How far an import is.
 *
 * @param percent 0 to 100 of the files in work
 * @param step key of the step's name
 * @param file the file in work; empty between files
 */
public record ImportStep(int percent, String step, String file) {}
