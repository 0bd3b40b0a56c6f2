/**
 * Cameras: stills, and streams made of stills. Read {@link dev.hearth.api.domain.camera.CameraEntity} first.
 */
@NullMarked
package dev.hearth.api.domain.camera;

import org.jspecify.annotations.NullMarked;
