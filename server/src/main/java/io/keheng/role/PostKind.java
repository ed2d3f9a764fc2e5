package io.keheng.identity;

/** A post (岗位) of the catalogue; people hold it in a unit. */
public record PostKind(String code, String name, String nameEn) {}
