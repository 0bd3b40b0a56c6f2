/** What the jar brings to the hub, put together. Apart from what it puts together, so that nothing depends on it. */
@NullMarked
package dev.hearth.auth.integration;

import org.jspecify.annotations.NullMarked;
