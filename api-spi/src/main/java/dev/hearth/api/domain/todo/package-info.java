/**
 * To-do lists, the entity domain {@code todo}. Read
 * {@link dev.hearth.api.domain.todo.TodoListEntity} first.
 */
@NullMarked
package dev.hearth.api.domain.todo;

import org.jspecify.annotations.NullMarked;
