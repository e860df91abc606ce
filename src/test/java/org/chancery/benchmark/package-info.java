/** Benchmarks, each run by the command that its description gives; never part of the tests. */
@NullMarked
package org.chancery.benchmark;

import org.jspecify.annotations.NullMarked;
