/**
 * {@code hearth benchmark}: how fast the core is on this machine. Read {@link dev.hearth.cli.benchmark.Workload} first,
 * then {@link dev.hearth.cli.benchmark.Workloads}.
 */
@NullMarked
package dev.hearth.cli.benchmark;

import org.jspecify.annotations.NullMarked;
