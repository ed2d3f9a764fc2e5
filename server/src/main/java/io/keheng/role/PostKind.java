package io.keheng.role;

/** A post (岗位) of the catalogue; people hold it in a unit. */
record PostKind(String code, String name, String nameEn) {}
