/**
 * Entities of every kind that need no device: those of Home Assistant's demo, and as many more as one likes. Read
 * {@link dev.hearth.demo.Demo} first, then {@link dev.hearth.demo.DemoPlatform}.
 */
@NullMarked
package dev.hearth.demo;

import org.jspecify.annotations.NullMarked;
