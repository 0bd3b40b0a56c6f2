/**
 * The maker's library for Awesome Lights: what an author finds when there is a library for the device already. It knows
 * nothing of the hub and blocks the thread that calls it. Read {@link dev.hearth.example.light.awesome.AwesomeBridge}.
 */
@NullMarked
package dev.hearth.example.light.awesome;

import org.jspecify.annotations.NullMarked;
