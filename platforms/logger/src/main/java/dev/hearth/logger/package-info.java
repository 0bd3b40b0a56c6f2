/**
 * {@code logger:}, how much each integration logs. Read {@link dev.hearth.logger.LoggerComponent} first, then
 * {@link dev.hearth.logger.LoggerNames}, which knows what Home Assistant's loggers are called here.
 */
@NullMarked
package dev.hearth.logger;

import org.jspecify.annotations.NullMarked;
