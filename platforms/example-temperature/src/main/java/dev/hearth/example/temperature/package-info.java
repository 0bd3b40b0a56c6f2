/** A temperature sensor for developers to read. */
@NullMarked
package dev.hearth.example.temperature;

import org.jspecify.annotations.NullMarked;
