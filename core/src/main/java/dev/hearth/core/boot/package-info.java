/** From a configuration folder to a running hub. Read {@link dev.hearth.core.boot.Boot}, then {@link dev.hearth.core.boot.RunningHub}. */
@NullMarked
package dev.hearth.core.boot;

import org.jspecify.annotations.NullMarked;
