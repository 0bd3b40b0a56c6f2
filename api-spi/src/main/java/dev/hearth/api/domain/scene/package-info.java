/**
 * Scenes: states that several entities are brought into together. Read {@link dev.hearth.api.domain.scene.SceneEntity}
 * first.
 */
@NullMarked
package dev.hearth.api.domain.scene;

import org.jspecify.annotations.NullMarked;
