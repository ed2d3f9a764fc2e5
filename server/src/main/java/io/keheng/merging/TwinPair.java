package io.keheng.merging;

/**
 * Two customers of one kind who have something in common that tells people or companies apart.
 *
 * @param first the lower id of the two
 * @param sameNumber one document number, whatever the kind of document and the form of the number:
 *     an old identity number of 15 digits, a credit code entered as the number of a registration
 * @param sameRegistration one number of a company's registration
 * @param otherDocument documents of one kind that a person or company has for life, with different
 *     numbers
 */
public record TwinPair(
    long first,
    long second,
    boolean corporate,
    boolean sameNumber,
    boolean sameRegistration,
    boolean sameName,
    boolean sameBorn,
    boolean sameMobile,
    boolean otherDocument) {}
