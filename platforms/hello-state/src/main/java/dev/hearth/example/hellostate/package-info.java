/** The smallest component for developers to read. */
@NullMarked
package dev.hearth.example.hellostate;

import org.jspecify.annotations.NullMarked;
