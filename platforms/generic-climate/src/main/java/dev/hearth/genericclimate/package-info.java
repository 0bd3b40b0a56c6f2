/** What a thermostat and a hygrostat that are made of a switch and a sensor have in common. */
@NullMarked
package dev.hearth.genericclimate;

import org.jspecify.annotations.NullMarked;
