@NullMarked
package io.keheng.dossier;

import org.jspecify.annotations.NullMarked;
